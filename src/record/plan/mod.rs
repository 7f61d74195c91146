//! `wijkplan`: the goals of a wijk and what is being done for them.

use crate::base::Day;
use crate::entry::{Draft, FactValue, Kind, Reference, Table};

use super::agreement::words_or_record;
use super::common::{Record, text_fact};
use super::reader::{Must, fields};
use super::reference::WordsOrRecord;
use super::values::{At, Progress, promised};

fields! {
    /// A wijkplan as written down.
    "wijkplan" => struct Plan {
        title: Must<String> = "titel", "De titel.";
        period: Must<String> = "periode", "De jaren waarvoor het plan is.";
        goals: Vec<Goal> = "doelen", "De doelen.";
    }
}

fields! {
    /// A goal.
    "doelen" => struct Goal {
        name: Must<String> = "doel", "Het doel.";
        priority: Option<String> = "prioriteit", "Hoe belangrijk.";
        actions: Vec<Action> = "acties", "Wat ervoor gedaan wordt.";
        indicator: Option<String> = "indicator", "Waaraan u ziet dat het lukt.";
    }
}

fields! {
    /// Something that is done for a goal.
    "acties" => struct Action {
        what: Must<String> = "wat", "Wat.";
        who: Option<WordsOrRecord> = "wie", "Wie.";
        by: Option<At<Day>> = "uiterlijk", "De laatste dag.";
        status: Option<Progress> = "status", "De stand.";
    }
}

impl Record for Plan {
    const KIND: Kind = Kind::Plan;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.facts.extend(self.period.0.map(|period| text_fact("periode", [period])));
        let actions = self.goals.iter().flat_map(|goal| &goal.actions);
        let promise =
            |action: &Action| promised(action.what.0.as_ref(), action.by.as_ref(), action.status);
        entry.course.promises = actions.filter_map(promise).collect();
        entry.tables.extend(goals(self.goals));
    }
}

fn goals(list: Vec<Goal>) -> Option<Table<Reference>> {
    let mut rows = Vec::new();
    for goal in list {
        let mut name = goal.name.0.map(FactValue::Text);
        let mut priority = goal.priority.map(FactValue::Text);
        let mut indicator = goal.indicator.map(FactValue::Text);
        if goal.actions.is_empty() {
            let priority = priority.take();
            rows.push(vec![name.take(), priority, None, None, None, None, indicator.take()]);
        }
        for action in goal.actions {
            rows.push(vec![
                name.take(),
                priority.take(),
                action.what.0.map(FactValue::Text),
                action.who.map(words_or_record),
                action.by.map(|by| FactValue::Day(by.value)),
                action.status.map(Progress::shown),
                indicator.take(),
            ]);
        }
    }
    let columns = ["doel", "prioriteit", "actie", "wie", "uiterlijk", "stand", "indicator"];
    Table::of("doelen", &columns, rows)
}
