//! Opening hours: what is read lies within a day and in order, and reads the same as it is shown.

use wijkboek::entry::{Span, parse_days, parse_hours};

const MINUTES_OF_A_DAY: u16 = 24 * 60;

pub(crate) fn hold(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    if let Ok(spans) = parse_hours(text) {
        hold_spans(&spans);
    }
    if let Some(days) = parse_days(text) {
        assert!(!days.is_empty() && days.iter().all(|day| *day < 7), "{days:?}");
    }
}

fn hold_spans(spans: &[Span]) {
    for span in spans {
        assert!(span.from < span.to && span.to <= MINUTES_OF_A_DAY, "{span:?}");
    }
    for (earlier, later) in spans.iter().zip(spans.iter().skip(1)) {
        assert!(earlier.to <= later.from, "{earlier:?} and {later:?}");
    }
    let shown: Vec<String> = spans.iter().map(Span::to_string).collect();
    let shown = if shown.is_empty() { "gesloten".to_owned() } else { shown.join(", ") };
    assert_eq!(parse_hours(&shown).as_deref(), Ok(spans), "shown as {shown}");
}
