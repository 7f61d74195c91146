//! The round as a script to print: a page with boxes to tick.

use serde::Serialize;
use tera::{Context, Tera};

use crate::base::Day;

use super::Call;

const NAME: &str = "belronde.html";

/// A week of the script.
#[derive(Serialize)]
struct Week {
    title: String,
    calls: Vec<Line>,
}

/// A call of the script.
#[derive(Serialize)]
struct Line {
    name: String,
    wijk: String,
    phone: String,
    reasons: String,
    questions: Vec<String>,
}

/// The script as a page that needs no other file.
pub fn script(calls: &[Call], site_title: &str) -> Result<String, tera::Error> {
    let weeks: Vec<Week> = calls
        .chunk_by(|a, b| a.week == b.week)
        .filter_map(|calls| Some((calls.first()?.week, calls)))
        .map(|(week, calls)| Week { title: title(week), calls: calls.iter().map(line).collect() })
        .collect();
    let mut tera = Tera::default();
    tera.add_raw_template(NAME, include_str!("belronde.html"))?;
    let mut context = Context::new();
    context.insert("site", site_title);
    context.insert("weken", &weeks);
    tera.render(NAME, &context)
}

fn title(week: Day) -> String {
    format!("Week van {}", week.with_weekday())
}

fn line(call: &Call) -> Line {
    Line {
        name: call.name.clone(),
        wijk: call.wijk.clone(),
        phone: call.phone.clone(),
        reasons: call.reasons.join("; "),
        questions: call.questions.iter().map(|piece| piece.question.clone()).collect(),
    }
}
