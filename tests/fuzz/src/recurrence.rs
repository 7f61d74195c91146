//! How often people meet: words and rules say the same, and the days come in order.

use wijkboek::base::Day;
use wijkboek::entry::Recurrence;

/// How many days are asked for.
const MOST: usize = 50;

pub(crate) fn hold(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let _ = Recurrence::nearest(text);
    let Ok(read) = Recurrence::parse(text) else { return };
    let words = read.words();
    assert_eq!(Recurrence::parse(&words).as_ref(), Ok(&read), "said as {words}");
    if let Some(rule) = read.rule() {
        let again = Recurrence::parse(&rule).unwrap_or_else(|error| panic!("{rule}: {error:?}"));
        assert_eq!(again.rule(), Some(rule), "as a rule");
    }
    hold_days(&read);
}

fn hold_days(read: &Recurrence) {
    let from = Day::new(2026, 11, 2).unwrap_or(Day::EPOCH);
    let past = Day::new(2024, 2, 29);
    for first in [None, past, Some(from)] {
        let days = read.days(first, from, MOST);
        assert!(days.len() <= MOST, "{} days", days.len());
        assert!(days.iter().all(|day| *day >= from), "a day before {from}");
        assert!(days.is_sorted_by(|a, b| a < b), "{days:?}");
        let fewer = read.days(first, from, MOST / 2);
        assert_eq!(days.get(..fewer.len()), Some(&fewer[..]), "fewer days are other days");
        if first.is_none() && read.needs_first() {
            assert!(days.is_empty(), "days without a first: {days:?}");
        }
    }
}
