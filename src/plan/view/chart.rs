//! Small charts: bars that compare a few numbers, or a line through time.
//!
//! A chart is drawn with attributes only, so that it needs no script and no style of its own; the
//! table beside it is the truth, and the chart's label says the same in a sentence. To draw one,
//! give [`ChartView::bars`] or [`ChartView::line`] the numbers with their words, and include
//! `parts/grafiek.html` with the view as `chart`.

use serde::Serialize;

use crate::base::{Day, dutch};
use crate::entry::Figure;

/// The width of a chart, in the units of its drawing.
const WIDTH: i64 = 230;

/// The height of a chart with a line; its days stand at the foot.
const HEIGHT: i64 = 110;

/// A chart, ready to be drawn in a box of `width` by `height`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChartView {
    /// The chart in a sentence, for who cannot see it.
    pub label: String,
    /// The width of the drawing.
    pub width: i64,
    /// The height of the drawing.
    pub height: i64,
    /// Bars below each other; empty for a line.
    pub bars: Vec<BarView>,
    /// The corners of the line, `8,40 252,12`; empty for bars.
    pub line: String,
    /// The points of the line.
    pub points: Vec<PointView>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BarView {
    /// What it is: `Gemeente`.
    pub name: String,
    /// The number in words: `41,5 %`.
    pub value: String,
    /// Whether it is the one that the chart is about.
    pub main: bool,
    /// Its upper side.
    pub y: i64,
    /// Its left side.
    pub x: i64,
    /// How long it is.
    pub length: i64,
    /// The line on which its words stand.
    pub text_y: i64,
    /// Where its number stands.
    pub text_x: i64,
}

/// A point of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PointView {
    /// From the left.
    pub x: i64,
    /// From above.
    pub y: i64,
    /// The number in words; empty where there are too many points to tell each.
    pub value: String,
    /// The line on which the number stands.
    pub text_y: i64,
    /// The day, below the first and the last point; else empty.
    pub day: String,
    /// How the words stand beside the point: `start`, `middle`, `end`.
    pub anchor: &'static str,
}

impl ChartView {
    /// Bars that compare numbers: what each is, the number, and whether the chart is about it.
    /// None when there is nothing to compare.
    pub fn bars(title: &str, rows: &[(String, &Figure, bool)]) -> Option<Self> {
        const ROW: i64 = 24;
        if rows.len() < 2 {
            return None;
        }
        let most = rows.iter().map(|(_, figure, _)| figure.thousandths).max().unwrap_or(0).max(1);
        let (left, longest) = beside(rows);
        let bar = |(row, (name, figure, main)): (i64, &(String, &Figure, bool))| {
            let length = (figure.thousandths.max(0) * longest / most).max(1);
            BarView {
                name: shortened(name),
                value: short(&figure.text),
                main: *main,
                y: row * ROW + 4,
                x: left,
                length,
                text_y: row * ROW + 17,
                text_x: left + length + 6,
            }
        };
        let said: Vec<String> =
            rows.iter().map(|(name, figure, _)| format!("{name} {}", figure.text)).collect();
        let bars: Vec<BarView> = (0..).zip(rows).map(bar).collect();
        Some(Self {
            label: format!("{title}: {}", dutch::list(&said)),
            width: WIDTH,
            height: i64::try_from(bars.len()).unwrap_or(0) * ROW,
            bars,
            ..Self::default()
        })
    }

    /// A line of numbers through time, by day. None when there are fewer than two.
    pub fn line(title: &str, points: &[(Day, Figure)]) -> Option<Self> {
        let mut points: Vec<&(Day, Figure)> = points.iter().collect();
        points.sort_by_key(|(day, _)| *day);
        let [(first, start), .., (last, end)] = points.as_slice() else { return None };
        let drawn = drawn(&points, *first, *last);
        let corners: Vec<String> = drawn.iter().map(|p| format!("{},{}", p.x, p.y)).collect();
        let (from, to) = (first.long(), last.long());
        Some(Self {
            label: format!("{title}: {} op {from}, {} op {to}", start.text, end.text),
            width: WIDTH,
            height: HEIGHT,
            line: corners.join(" "),
            points: drawn,
            ..Self::default()
        })
    }
}

/// Where bars begin, right of the longest name, and how long one may be, with its number behind it.
fn beside(rows: &[(String, &Figure, bool)]) -> (i64, i64) {
    const LETTER: i64 = 7;
    const NUMBER: i64 = 56;
    let most = rows.iter().map(|(name, ..)| shortened(name).chars().count()).max().unwrap_or(0);
    let left = (i64::try_from(most).unwrap_or(0) * LETTER + 6).max(84);
    (left, WIDTH - left - NUMBER)
}

/// A name that leaves room for a bar; the whole of it is in the chart's sentence and in the table.
fn shortened(name: &str) -> String {
    const MOST: usize = 16;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let begin: String = name.chars().take(MOST - 1).collect();
    format!("{}…", begin.trim_end())
}

/// A number without its unit, which the title or the table tells; only a percentage keeps it.
fn short(text: &str) -> String {
    let number = text.split(' ').next().unwrap_or(text);
    if text.ends_with(" %") { text.to_owned() } else { number.to_owned() }
}

/// A day that leaves room for another on the same line: `1 okt 2026`.
fn day_words(day: Day) -> String {
    format!("{} {} {}", day.day_of_month(), day.month_short(), day.year())
}

/// The points of a line, with words at all of them or, when they are many, at the ends.
fn drawn(points: &[&(Day, Figure)], first: Day, last: Day) -> Vec<PointView> {
    const SIDE: i64 = 12;
    const LOWEST: i64 = 74;
    const RISE: i64 = 44;
    let days = i64::from(first.days_until(last)).max(1);
    let numbers = || points.iter().map(|(_, figure)| figure.thousandths);
    let least = numbers().min().unwrap_or_default();
    let range = (numbers().max().unwrap_or_default() - least).max(1);
    let point = |(at, (day, figure)): (usize, &&(Day, Figure))| {
        let ends = at == 0 || at + 1 == points.len();
        let y = LOWEST - (figure.thousandths - least) * RISE / range;
        let told = ends || points.len() <= 6;
        PointView {
            x: SIDE + i64::from(first.days_until(*day)) * (WIDTH - 2 * SIDE) / days,
            y,
            value: if told { figure.text.clone() } else { String::new() },
            text_y: y - 10,
            day: if ends { day_words(*day) } else { String::new() },
            anchor: match (at, ends) {
                (0, _) => "start",
                (_, true) => "end",
                (_, false) => "middle",
            },
        }
    };
    points.iter().enumerate().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(thousandths: i64, text: &str) -> Figure {
        Figure { thousandths, text: text.to_owned() }
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let (wijk, land) = (figure(56_300, "56,3 %"), figure(28_150, "28,15 %"));
        let rows = [("Wijk".to_owned(), &wijk, true), ("Nederland".to_owned(), &land, false)];
        let chart = ChartView::bars("Alleen", &rows).unwrap();
        let lengths: Vec<i64> = chart.bars.iter().map(|bar| bar.length).collect();
        assert_eq!(lengths, [90, 45]);
        assert_eq!(chart.label, "Alleen: Wijk 56,3 % en Nederland 28,15 %");
        assert_eq!(ChartView::bars("Alleen", rows.get(..1).unwrap()), None);
    }

    #[test]
    fn a_line_goes_through_time() {
        let day = |text| Day::parse(text).unwrap();
        let points = [
            (day("2026-06-18"), figure(7900, "7,9")),
            (day("2025-03-20"), figure(6100, "6,1")),
            (day("2025-11-13"), figure(7400, "7,4")),
        ];
        let chart = ChartView::line("Score", &points).unwrap();
        assert_eq!(chart.label, "Score: 6,1 op 20 maart 2025, 7,9 op 18 juni 2026");
        let at: Vec<(i64, i64)> = chart.points.iter().map(|point| (point.x, point.y)).collect();
        assert_eq!(at, [(12, 74), (119, 43), (218, 30)]);
    }
}
