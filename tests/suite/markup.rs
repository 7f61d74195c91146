//! Nothing of a field is ever run: markup and addresses of scripts, put into every field of every type
//! of record, end in a message or stand on the page as the letters that they are.

use std::ops::Range;
use std::sync::Arc;
use std::thread;

use wijkboek::diag::Severity;
use wijkboek::pipeline::{Cache, Request, check};
use wijkboek::syntax::{self, Node, Value};

use crate::support::SiteTest;

/// What is put into fields. `N` is the number of the field, so that what is found can be traced.
const ATTACKS: &[&str] = &[
    "</title></textarea><script>aanval(N)</script><img src=x onerror=aanval(N)>{{ 7 }}",
    "x\" onmouseover=\"aanval(N) x' onmouseover='aanval(N)",
    "javascript:aanval(N)",
    "[x](javascript:aanval(N))",
];

/// Fewer fields than this, and the test has stopped looking at them.
const LEAST: usize = 250;

#[test]
fn markup_in_any_field_is_refused_or_shown_as_letters() {
    let site = SiteTest::from("alle-soorten");
    let fields = fields(&site);
    assert!(fields.len() >= LEAST, "only {} fields", fields.len());
    let wrong: Vec<String> = thread::scope(|scope| {
        let tried: Vec<_> =
            ATTACKS.iter().map(|attack| scope.spawn(|| tried(&site, &fields, attack))).collect();
        tried.into_iter().flat_map(|one| one.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What goes wrong when a text is put into each field in turn, and then into all that take it.
fn tried(site: &SiteTest, fields: &[Field], attack: &str) -> Vec<String> {
    let (mut all, mut shown, cache) = (site.clone(), 0, Cache::default());
    let mut wrong = Vec::new();
    // From behind, so that the places of the others stay as they are.
    for (number, field) in fields.iter().enumerate().rev() {
        let changed = field.set(&all, &attack.replace('N', &number.to_string()));
        match refusal(&changed, &field.path, &cache) {
            Refusal::None => {
                all = changed;
                shown += 1;
            }
            Refusal::Located => {}
            Refusal::Elsewhere(what) => wrong.push(format!("{attack} in {field:?}: {what}")),
        }
    }
    assert!(shown > 20, "{attack} was refused nearly everywhere: {shown}");
    for (path, bytes) in all.build().files() {
        wrong.extend(runs(path, &String::from_utf8_lossy(bytes)));
    }
    wrong
}

/// A text somewhere in a record.
#[derive(Debug)]
struct Field {
    path: String,
    /// Where it stands in its file.
    bytes: Range<usize>,
}

impl Field {
    /// The site with another text in the field.
    fn set(&self, site: &SiteTest, text: &str) -> SiteTest {
        let quoted = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
        site.clone().edit(&self.path, |old| {
            let mut new = old.to_owned();
            new.replace_range(self.bytes.clone(), &quoted);
            new
        })
    }
}

/// Every text of every record and of the settings, file by file.
fn fields(site: &SiteTest) -> Vec<Field> {
    let mut fields = Vec::new();
    for path in site.paths() {
        let text = std::str::from_utf8(site.bytes(path)).unwrap_or_default();
        let range = match path.rsplit('.').next() {
            Some("yml") => 0..text.len(),
            Some("md") => 4..text.get(4..).and_then(|rest| rest.find("\n---")).unwrap_or(0) + 5,
            _ => continue,
        };
        let tree = syntax::parse(&Arc::from(path), text, range).value;
        let mut places = Vec::new();
        if let Some(tree) = &tree {
            texts(tree, &mut places);
        }
        // A text of several lines stands where it begins only.
        places.retain(|place| text.get(place.clone()).is_some_and(|text| !text.contains('\n')));
        places.retain(|place| !place.is_empty());
        fields.extend(places.into_iter().map(|bytes| Field { path: path.to_owned(), bytes }));
    }
    fields
}

fn texts(node: &Node, places: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Text(_) => places.push(node.place.start..node.place.end),
        Value::List(items) => items.iter().for_each(|item| texts(item, places)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| texts(value, places)),
        Value::Empty => {}
    }
}

/// How a text was refused.
enum Refusal {
    /// It was not.
    None,
    /// With a message about its file.
    Located,
    /// With messages that do not name its file.
    Elsewhere(String),
}

fn refusal(site: &SiteTest, path: &str, cache: &Cache) -> Refusal {
    let checked = check(&site.in_memory(), &Request::default(), cache);
    let errors = || checked.notes.iter().filter(|note| note.severity == Severity::Error);
    if errors().next().is_none() {
        return Refusal::None;
    }
    let names =
        |file: &str| errors().any(|note| note.place.as_ref().is_some_and(|at| &*at.file == file));
    if names(path) {
        return Refusal::Located;
    }
    // An id that is changed is missed where it is meant.
    let missed =
        errors().all(|note| note.code.id.starts_with("verwijzing") || note.code.id == "geen-wijk");
    if missed {
        return Refusal::Located;
    }
    Refusal::Elsewhere(errors().map(|note| note.code.id).collect::<Vec<_>>().join(", "))
}

/// Where a file would run something, or have something run.
fn runs(path: &str, text: &str) -> Option<String> {
    let kind = path.rsplit('.').next()?;
    if !matches!(kind, "html" | "xml" | "svg") {
        return None;
    }
    let everywhere = ["<script>aanval", "<img src=x"];
    let in_tags =
        ["\" onmouseover=\"", "href=\"javascript:", "src=\"javascript:", "action=\"javascript:"];
    let tags = || text.split('<').skip(1).filter_map(|tag| tag.split('>').next());
    let found = everywhere
        .into_iter()
        .find(|piece| text.contains(piece))
        .or_else(|| in_tags.into_iter().find(|piece| tags().any(|tag| tag.contains(piece))))?;
    let at = text.find(found)?;
    let from = text.floor_char_boundary(at.saturating_sub(60));
    let to = text.floor_char_boundary((at + 80).min(text.len()));
    Some(format!("{path}: {}", text.get(from..to).unwrap_or_default()))
}
