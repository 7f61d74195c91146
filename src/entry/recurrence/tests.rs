use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Phrases as people write them, and the rule of iCalendar that each is.
const PHRASES: &[(&str, &str)] = &[
    ("elke eerste dinsdag van de maand", "FREQ=MONTHLY;BYDAY=1TU"),
    ("de eerste dinsdag van elke maand", "FREQ=MONTHLY;BYDAY=1TU"),
    ("Elke eerste dinsdag.", "FREQ=MONTHLY;BYDAY=1TU"),
    ("elke maand op de eerste dinsdag", "FREQ=MONTHLY;BYDAY=1TU"),
    ("elke dinsdag", "FREQ=WEEKLY;BYDAY=TU"),
    ("iedere maandag en donderdag", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("wekelijks op dinsdag", "FREQ=WEEKLY;BYDAY=TU"),
    ("elke werkdag", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("om de zes weken op donderdag", "FREQ=WEEKLY;INTERVAL=6;BYDAY=TH"),
    ("eens per 6 weken op donderdag", "FREQ=WEEKLY;INTERVAL=6;BYDAY=TH"),
    ("om de week op dinsdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("om de andere dinsdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("tweewekelijks", "FREQ=WEEKLY;INTERVAL=2"),
    ("zeswekelijks op donderdag", "FREQ=WEEKLY;INTERVAL=6;BYDAY=TH"),
    ("elke laatste vrijdag van maart, juni en september", "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6,9"),
    ("elke 2e en 4e maandag", "FREQ=MONTHLY;BYDAY=2MO,4MO"),
    ("elke eerste dinsdag en derde donderdag", "FREQ=MONTHLY;BYDAY=1TU,3TH"),
    ("maandelijks", "FREQ=MONTHLY"),
    ("elk kwartaal", "FREQ=MONTHLY;INTERVAL=3"),
    ("één keer per kwartaal", "FREQ=MONTHLY;INTERVAL=3"),
    ("elke eerste maandag van het kwartaal", "FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,4,7,10"),
    ("halfjaarlijks", "FREQ=MONTHLY;INTERVAL=6"),
    ("elke twee maanden op de derde woensdag", "FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE"),
    ("elke 15e van de maand", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("elke laatste dag van de maand", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("elke op drie na laatste maandag van de maand", "FREQ=MONTHLY;BYDAY=-4MO"),
    ("elke laatste werkdag van de maand", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("jaarlijks op 24 november", "FREQ=MONTHLY;BYMONTHDAY=24;BYMONTH=11"),
    ("elk jaar", "FREQ=YEARLY"),
    ("dagelijks", "FREQ=DAILY"),
    (
        "elke eerste dinsdag van de maand, behalve in juli en augustus",
        "FREQ=MONTHLY;BYDAY=1TU;BYMONTH=1,2,3,4,5,6,9,10,11,12",
    ),
    ("elke dinsdag van september tot en met november", "FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10,11"),
    ("elke dinsdag tot en met 30 juni 2027", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T235959Z"),
    ("om de twee weken, in totaal 10 keer", "FREQ=WEEKLY;INTERVAL=2;COUNT=10"),
];

#[test]
fn words_are_rules_and_rules_are_words() {
    for (phrase, rule) in PHRASES {
        let read = Recurrence::parse(phrase).unwrap_or_else(|_| panic!("{phrase}"));
        assert_eq!(read.rule().as_deref(), Some(*rule), "{phrase}");
        let again = Recurrence::parse(&read.words()).unwrap_or_else(|_| panic!("{}", read.words()));
        assert_eq!(again, read, "{phrase} is said as {}", read.words());
        assert_eq!(Recurrence::parse(rule).as_ref(), Ok(&read), "{rule}");
    }
}

#[test]
fn a_time_of_day_can_stand_behind_it() {
    let read = Recurrence::parse("elke eerste dinsdag van de maand om 12.30 uur").unwrap();
    assert_eq!(read.time(), Some((12, 30)));
    assert_eq!(read.words(), "elke eerste dinsdag van de maand om 12.30 uur");
}

#[test]
fn without_a_rhythm_there_are_words_only() {
    for phrase in ["twee keer per jaar", "naar behoefte", "4 keer per jaar"] {
        let read = Recurrence::parse(phrase).unwrap();
        assert_eq!((read.rule(), read.words()), (None, phrase.to_owned()));
        assert_eq!(read.days(Some(day("2026-01-01")), day("2026-01-01"), 3), []);
    }
}

#[test]
fn what_cannot_be_read_says_why_and_offers_the_nearest() {
    let wrong = [
        ("soms", FrequencyError::Unknown),
        ("", FrequencyError::Unknown),
        ("elke", FrequencyError::Unknown),
        ("maandelijks op dinsdag", FrequencyError::Unknown),
        ("elke zesde dinsdag", FrequencyError::Unknown),
        ("elke 6e dinsdag", FrequencyError::NoSuchDay),
        ("elke 31e van februari", FrequencyError::NoSuchDay),
        ("FREQ=HOURLY", FrequencyError::Rule),
        ("FREQ=WEEKLY;BYHOUR=9", FrequencyError::Rule),
        ("FREQ=WEEKLY;COUNT=0", FrequencyError::Rule),
        ("FREQ=MONTHLY;BYDAY=6TU", FrequencyError::NoSuchDay),
    ];
    for (text, error) in wrong {
        assert_eq!(Recurrence::parse(text), Err(error), "{text}");
    }
    let meant = Recurrence::nearest("elke eeste dinsdg van de maand");
    assert_eq!(meant.as_deref(), Some("elke eerste dinsdag van de maand"));
    assert_eq!(Recurrence::nearest("als de maan vol is"), None);
}

#[test]
fn the_next_days_are_those_of_the_calendar() {
    let days = |text: &str, first: Option<&str>, from: &str| {
        let read = Recurrence::parse(text).unwrap();
        let days = read.days(first.map(day), day(from), 3);
        days.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        days("elke eerste dinsdag van de maand", None, "2026-11-04"),
        ["2026-12-01", "2027-01-05", "2027-02-02"]
    );
    let mdo = "om de zes weken op donderdag";
    assert_eq!(days(mdo, None, "2026-11-02"), [""; 0]);
    assert_eq!(
        days(mdo, Some("2026-01-08"), "2026-11-02"),
        ["2026-12-10", "2027-01-21", "2027-03-04"]
    );
    assert_eq!(
        days("elke 29e van februari", None, "2026-11-02"),
        ["2028-02-29", "2032-02-29", "2036-02-29"]
    );
    assert_eq!(
        days("maandelijks", Some("2026-01-31"), "2026-02-01"),
        ["2026-03-31", "2026-05-31", "2026-07-31"]
    );
    assert_eq!(
        days("om de twee weken, in totaal 3 keer", Some("2026-10-27"), "2026-11-02"),
        ["2026-11-10", "2026-11-24"]
    );
    assert_eq!(
        days("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261111", None, "2026-11-02"),
        ["2026-11-02", "2026-11-04", "2026-11-09"]
    );
}

mod properties {
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::super::*;

    fn on() -> impl Strategy<Value = On> {
        // The library that days are compared with knows no fifth from the end.
        let nth = (prop_oneof![1..=5i8, -4..=-1i8], 0..7i8);
        prop_oneof![
            Just(On::First),
            btree_set(nth, 1..4).prop_map(On::Nth),
            btree_set(prop_oneof![1..=31i8, -31..=-1i8], 1..4).prop_map(On::Days),
            prop_oneof![1..=20i8, -20..=-1i8].prop_map(On::Workday),
        ]
    }

    fn months() -> impl Strategy<Value = BTreeSet<i8>> {
        prop_oneof![3 => Just(BTreeSet::new()), 2 => btree_set(1..=12i8, 1..12)]
    }

    fn pattern() -> impl Strategy<Value = Pattern> {
        prop_oneof![
            (1..20u8).prop_map(|every| Pattern::Days { every }),
            (1..20u8, btree_set(0..7i8, 0..6), months())
                .prop_map(|(every, days, months)| Pattern::Weeks { every, days, months }),
            (1..14u8, on(), months()).prop_map(|(every, on, months)| Pattern::Months {
                every,
                on,
                months
            }),
            (1..5u8).prop_map(|every| Pattern::Years { every }),
        ]
        .prop_filter("some day", dates::occurs)
    }

    fn recurrence() -> impl Strategy<Value = Recurrence> {
        let end = prop_oneof![
            Just(None),
            (1..30u16).prop_map(|count| Some(End::Count(count))),
            (1000..5000i32).prop_map(|days| Some(End::Until(first().plus_days(days)))),
        ];
        (pattern(), end, proptest::option::of(0..1440u16)).prop_map(|(pattern, end, at)| {
            Recurrence { pattern: Some(pattern), loose: None, end, at }
        })
    }

    fn first() -> Day {
        Day::new(2024, 1, 1).unwrap()
    }

    /// The days of a rule, as a library for iCalendar has them.
    fn of_library(rule: &str, start: Day) -> Vec<String> {
        let stamp = start.to_string().replace('-', "");
        let text = format!("DTSTART:{stamp}T000000Z\nRRULE:{rule}");
        let set: rrule::RRuleSet = text.parse().unwrap();
        set.all(12).dates.iter().map(|date| date.format("%Y-%m-%d").to_string()).collect()
    }

    proptest! {
        #[test]
        fn words_and_rule_read_back(read in recurrence()) {
            let words = read.words();
            prop_assert_eq!(Recurrence::parse(&words), Ok(read.clone()), "{}", words);
            let rule = read.rule().unwrap();
            let untimed = Recurrence { at: None, ..read };
            prop_assert_eq!(Recurrence::parse(&rule), Ok(untimed), "{}", rule);
        }

        #[test]
        fn days_are_those_of_a_library(read in recurrence(), later in 0..1000i32) {
            let start = first().plus_days(later);
            let rule = read.rule().unwrap();
            let own = read.days(Some(start), start, 12);
            let own: Vec<String> = own.iter().map(ToString::to_string).collect();
            let theirs = of_library(&rule, start);
            prop_assert_eq!(&own, &theirs, "{} from {}", rule, start);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[a-z0-9=;,. ]{0,60}") {
            let _ = Recurrence::parse(&text);
            let _ = Recurrence::nearest(&text);
        }
    }
}
