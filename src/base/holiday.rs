//! Public holidays in the Netherlands, on which hours and meetings are often different.

use super::Day;

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Holiday {
    /// The name of its words among the theme's texts: `feestdag-hemelvaartsdag`.
    pub text: &'static str,
    /// Whether most people have the day off. Goede Vrijdag and, but once in five years,
    /// Bevrijdingsdag are working days for many.
    pub day_off: bool,
}

/// Holidays that move with Easter: name, days after Easter Sunday, whether it is a day off.
const MOVING: &[(&str, i32, bool)] = &[
    ("feestdag-goede-vrijdag", -2, false),
    ("feestdag-eerste-paasdag", 0, true),
    ("feestdag-tweede-paasdag", 1, true),
    ("feestdag-hemelvaartsdag", 39, true),
    ("feestdag-eerste-pinksterdag", 49, true),
    ("feestdag-tweede-pinksterdag", 50, true),
];

/// The holiday that a day is, if it is one.
pub fn holiday(day: Day) -> Option<Holiday> {
    let year = day.year();
    if let Some(sunday) = easter(year) {
        let after = sunday.days_until(day);
        if let Some((text, _, day_off)) = MOVING.iter().find(|(_, days, _)| *days == after) {
            return Some(Holiday { text, day_off: *day_off });
        }
    }
    let (text, day_off) = match (day.month(), day.day_of_month()) {
        (1, 1) => ("feestdag-nieuwjaarsdag", true),
        (4, 26) if day.weekday_number() == 5 => ("feestdag-koningsdag", true),
        (4, 27) if day.weekday_number() != 6 => ("feestdag-koningsdag", true),
        (5, 5) => ("feestdag-bevrijdingsdag", year % 5 == 0),
        (12, 25) => ("feestdag-eerste-kerstdag", true),
        (12, 26) => ("feestdag-tweede-kerstdag", true),
        _ => return None,
    };
    Some(Holiday { text, day_off })
}

/// Easter Sunday: the Sunday after the first full moon of spring, by the rule of Gauss and Lichtenberg
/// for the Gregorian calendar. Days are counted from the last of February.
fn easter(year: i16) -> Option<Day> {
    let year = i32::from(year);
    let century = year / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let moon = year % 19;
    let seed = (19 * moon + moon_shift) % 30;
    let mend = (seed + moon / 11) / 29;
    let full_moon = 21 + seed - mend;
    let sunday = 7 - (year + year / 4 + sun_shift) % 7;
    let after = 7 - (full_moon - sunday).rem_euclid(7);
    let march = Day::new(i16::try_from(year).ok()?, 3, 1)?;
    Some(march.plus_days(full_moon + after - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Option<(&'static str, bool)> {
        holiday(Day::parse(text).unwrap()).map(|holiday| (holiday.text, holiday.day_off))
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        let almanac = [
            "1961-04-02",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2030-04-21",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2100-03-28",
        ];
        for day in almanac {
            assert_eq!(named(day), Some(("feestdag-eerste-paasdag", true)), "{day}");
        }
    }

    #[test]
    fn the_year_has_its_holidays() {
        assert_eq!(named("2026-04-03"), Some(("feestdag-goede-vrijdag", false)));
        assert_eq!(named("2026-05-14"), Some(("feestdag-hemelvaartsdag", true)));
        assert_eq!(named("2026-05-25"), Some(("feestdag-tweede-pinksterdag", true)));
        assert_eq!(named("2026-12-26"), Some(("feestdag-tweede-kerstdag", true)));
        assert_eq!(named("2026-12-24"), None);
    }

    #[test]
    fn koningsdag_is_never_on_a_sunday() {
        // 27 April 2025 was a Sunday.
        assert_eq!(named("2025-04-26"), Some(("feestdag-koningsdag", true)));
        assert_eq!(named("2025-04-27"), None);
        assert_eq!(named("2026-04-26"), None);
        assert_eq!(named("2026-04-27"), Some(("feestdag-koningsdag", true)));
    }

    #[test]
    fn bevrijdingsdag_is_a_day_off_once_in_five_years() {
        assert_eq!(named("2025-05-05"), Some(("feestdag-bevrijdingsdag", true)));
        assert_eq!(named("2026-05-05"), Some(("feestdag-bevrijdingsdag", false)));
        assert_eq!(named("2030-05-05"), Some(("feestdag-bevrijdingsdag", true)));
    }
}
