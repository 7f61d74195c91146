//! Whom to call about what: a row for each subject, a column for each practice, or for each wijk of
//! a portal. What is empty is a gap, and can be seen.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Entry, Key, Kind, Role};
use crate::model::liaison;

use super::super::card::Mention;
use super::super::scope::Scope;
use super::super::view::{Lens, MentionView};
use super::person::{Person, PersonView};

/// With more practices or wijken than this nobody finds a column; those of a wijk are on its own page.
const MOST_COLUMNS: usize = 20;

/// Whom to call about what.
#[derive(Clone, Debug, Hash)]
pub(super) struct Matrix {
    columns: Vec<Mention>,
    rows: Vec<Row>,
}

/// Whom to call about a subject.
#[derive(Clone, Debug, Hash)]
struct Row {
    topic: Mention,
    /// Whether each column should have someone.
    core: bool,
    /// Those who are there for all columns.
    everywhere: Vec<Person>,
    cells: Vec<Vec<Person>>,
}

/// Whom to call about what, as templates see it.
#[derive(Debug, Serialize)]
pub struct MatrixView {
    /// The practices or wijken.
    pub columns: Vec<MentionView>,
    /// A row for each subject.
    pub rows: Vec<MatrixRowView>,
    /// Whether any subject has someone for all of them.
    pub everywhere: bool,
}

/// Whom to call about a subject.
#[derive(Debug, Serialize)]
pub struct MatrixRowView {
    /// The subject.
    pub topic: MentionView,
    /// Whether each practice or wijk should have someone for it.
    pub core: bool,
    /// Those who are there for all of them.
    pub everywhere: Vec<PersonView>,
    /// Those of each practice or wijk.
    pub cells: Vec<Vec<PersonView>>,
}

/// A column: what is named above it, and who belongs in it.
struct Column<'s>(&'s Hashed<Entry>);

impl Column<'_> {
    /// Whether a contact is the one to call for the practice, or belongs to the wijk.
    fn has(&self, contact: &Entry) -> bool {
        let Self(heading) = self;
        match heading.key.kind {
            Kind::Wijk => contact.wijk() == Some(&heading.key.id),
            _ => contact.related(Role::PointFor).any(|to| to.target == heading.key),
        }
    }
}

/// Whom to call about what in a scope; none while nobody is the one to call for anyone, and where there
/// are too many columns.
pub(super) fn matrix(scope: &Scope<'_>) -> Option<Matrix> {
    let columns = columns(scope);
    let contacts: Vec<&Hashed<Entry>> = scope.shown(Kind::Contact).collect();
    let has_place = |contact: &Entry| columns.iter().any(|column| column.has(contact));
    let is_wide = columns.len() > MOST_COLUMNS;
    if is_wide || !contacts.iter().any(|contact| has_place(contact)) {
        return None;
    }
    let core: Vec<&Key> = liaison::core_topics(scope.site).map(|topic| &topic.key).collect();
    let row = |topic: &Hashed<Entry>| {
        let about: Vec<_> = contacts.iter().filter(|one| one.topics.contains(&topic.key)).collect();
        let people = |belongs: &dyn Fn(&Entry) -> bool| -> Vec<Person> {
            let found = about.iter().filter(|contact| belongs(contact));
            found.map(|contact| Person::of(scope, contact)).collect()
        };
        let core = core.contains(&&topic.key);
        (core || !about.is_empty()).then(|| Row {
            topic: scope.mention(topic),
            core,
            everywhere: people(&|contact| !has_place(contact)),
            cells: columns.iter().map(|column| people(&|one| column.has(one))).collect(),
        })
    };
    let mut rows: Vec<Row> = scope.shown(Kind::Topic).filter_map(row).collect();
    // What every practice should have comes first.
    rows.sort_by_key(|row| (!row.core, crate::base::slug(&row.topic.title)));
    let columns = columns.iter().map(|column| scope.mention(column.0)).collect();
    Some(Matrix { columns, rows })
}

fn columns<'s>(scope: &Scope<'s>) -> Vec<Column<'s>> {
    if scope.wijk.is_none() {
        return scope.site.wijken().map(Column).collect();
    }
    let is_here = |one: &&Hashed<Entry>| crate::model::shown_in(one, scope.wijk_id());
    liaison::practices(scope.site).filter(is_here).map(Column).collect()
}

impl Matrix {
    pub(super) fn view(&self, lens: &Lens<'_>) -> MatrixView {
        let people = |list: &Vec<Person>| list.iter().map(|one| one.view(lens)).collect();
        let row = |row: &Row| MatrixRowView {
            topic: MentionView::of(&row.topic, lens),
            core: row.core,
            everywhere: people(&row.everywhere),
            cells: row.cells.iter().map(people).collect(),
        };
        MatrixView {
            columns: self.columns.iter().map(|one| MentionView::of(one, lens)).collect(),
            rows: self.rows.iter().map(row).collect(),
            everywhere: self.rows.iter().any(|row| !row.everywhere.is_empty()),
        }
    }
}
