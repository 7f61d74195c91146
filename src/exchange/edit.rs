//! Changes in the text of a file: one field at a time, so that comments, order and everything
//! else stay as the editor wrote them.

use std::ops::Range;
use std::sync::Arc;

use crate::syntax::{self, Key, Node, Value, Written};

use super::cut::shrunk;
use super::likeness::same;

/// A field that changes: its key, and its new value; without one the field goes.
pub(super) type Change = (String, Option<Written>);

/// The text of a YAML file with some fields of a record changed; `item` is its number where the
/// file is a list, `order` the keys in the order in which new ones are put.
///
/// Gives nothing when that cannot be done without losing something, such as a comment within a
/// list that becomes another.
pub(super) fn edited(
    file: &Arc<str>,
    text: &str,
    item: Option<usize>,
    changes: &[Change],
    order: &[&str],
) -> Option<String> {
    let mut text = text.to_owned();
    for (key, value) in changes {
        let before = Record::of(file, &text, item)?;
        let next = match (before.entry(key), value) {
            (None, None) => continue,
            (Some(at), Some(value)) => before.replaced(at, value)?,
            (Some(at), None) => before.removed(at)?,
            (None, Some(value)) => before.inserted(key, value, order)?,
        };
        let next = if text.contains("\r\n") { windows(&next) } else { next };
        holds(file, &text, &next, item, key, value.as_ref()).then_some(())?;
        text = next;
    }
    Some(text)
}

fn windows(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// The text without a field that stands on one line, and what is said of it behind a `#` there.
pub(super) fn without_line(
    file: &Arc<str>,
    text: &str,
    item: Option<usize>,
    key: &str,
) -> Option<String> {
    let record = Record::of(file, text, item)?;
    let stretch = record.stretch(record.entry(key)?)?;
    let start = line_start(text, stretch.start);
    let is_own = text.get(start..stretch.start)?.trim().is_empty();
    let one_line = text.get(stretch.clone())?.trim_end().lines().count() == 1;
    let next = with(text, vec![(start..stretch.end, String::new())]);
    (is_own && one_line && holds(file, text, &next, item, key, None)).then_some(next)
}

/// Whether a change did what it should and nothing else: the file is read again.
fn holds(
    file: &Arc<str>,
    before: &str,
    after: &str,
    item: Option<usize>,
    key: &str,
    value: Option<&Written>,
) -> bool {
    let (Some(before), Some(after)) = (tree(file, before), tree(file, after)) else { return false };
    let (before, after) = (records(&before), records(&after));
    let own = item.unwrap_or_default();
    let others_hold = before.len() == after.len()
        && before.iter().zip(&after).enumerate().all(|(at, (was, is))| at == own || was == is);
    let (Some(Written::Map(was)), Some(Written::Map(is))) = (before.get(own), after.get(own))
    else {
        return false;
    };
    let rest = |entries: &[(String, Written)]| -> Vec<(String, Written)> {
        entries.iter().filter(|(name, _)| name != key).cloned().collect()
    };
    let found = is.iter().find(|(name, _)| name == key).map(|(_, value)| value);
    let value_holds = match (found, value) {
        (Some(found), Some(value)) => same(found, value),
        (None, None) => true,
        _ => false,
    };
    others_hold && value_holds && rest(was) == rest(is)
}

fn records(tree: &Node) -> Vec<Written> {
    match Written::of(tree) {
        Written::List(items) => items,
        one => vec![one],
    }
}

/// The tree of a file about which a reader of YAML has nothing to say.
pub(super) fn tree(file: &Arc<str>, text: &str) -> Option<Node> {
    let outcome = syntax::parse(file, text, syntax::whole(text));
    outcome.value.filter(|_| outcome.notes.is_empty())
}

/// A record in the text of its file.
struct Record<'a> {
    text: &'a str,
    entries: Vec<(Key, Node)>,
    /// Where its text ends: at the next record, or at the end of the file.
    end: usize,
}

impl<'a> Record<'a> {
    fn of(file: &Arc<str>, text: &'a str, item: Option<usize>) -> Option<Self> {
        let tree = tree(file, text)?;
        let (node, next) = match (tree.value, item) {
            (Value::List(items), Some(at)) => {
                let next = items.get(at + 1).map(|next| next.place.start);
                (items.into_iter().nth(at)?, next)
            }
            (value @ Value::Map(_), None) => (Node { value, place: tree.place }, None),
            _ => return None,
        };
        let Value::Map(entries) = node.value else { return None };
        let end = next.map_or(text.len(), |next| line_start(text, next));
        Some(Self { text, entries, end })
    }

    fn entry(&self, key: &str) -> Option<usize> {
        self.entries.iter().position(|(known, _)| known.name == key)
    }

    /// How far a key of the record stands from the left, if each has a line of its own.
    fn indent(&self) -> Option<usize> {
        let column = |(key, _): &(Key, Node)| {
            let start = line_start(self.text, key.place.start);
            let before = self.text.get(start..key.place.start)?;
            before.chars().all(|c| c == ' ' || c == '-').then_some(before.len())
        };
        let first = column(self.entries.first()?)?;
        self.entries.iter().all(|entry| column(entry) == Some(first)).then_some(first)
    }

    /// The text of a field from its key to the end of its last line; comments behind it that
    /// stand no deeper than the key belong to what follows.
    fn stretch(&self, at: usize) -> Option<Range<usize>> {
        let indent = self.indent()?;
        let start = self.entries.get(at)?.0.place.start;
        let limit = self
            .entries
            .get(at + 1)
            .map_or(self.end, |(next, _)| line_start(self.text, next.place.start));
        let mut end = start;
        let mut last = start;
        for line in self.text.get(start..limit)?.split_inclusive('\n') {
            end += line.len();
            let words = line.trim_start();
            let deep = line.len() - words.len() > indent;
            if last == start || !(words.is_empty() || words.starts_with('#') && !deep) {
                last = end;
            }
        }
        Some(start..last)
    }

    fn replaced(&self, at: usize, value: &Written) -> Option<String> {
        let (key, node) = self.entries.get(at)?;
        let stretch = self.stretch(at);
        let end = stretch.as_ref().map_or(self.end, |stretch| stretch.end);
        let edits = in_place(node, value, self.text);
        if let Some(edits) = edits.or_else(|| shrunk(node, value, self.text, end)) {
            return Some(with(self.text, edits));
        }
        let stretch = stretch?;
        if self.has_comment(&stretch, node) {
            return None;
        }
        let written = field(&key.name, value, self.indent()?);
        let last_line = self.text.get(stretch.clone())?.ends_with('\n');
        let written = if last_line { written } else { written.trim_end().to_owned() };
        Some(with(self.text, vec![(stretch, written)]))
    }

    fn removed(&self, at: usize) -> Option<String> {
        let stretch = self.stretch(at)?;
        let node = &self.entries.get(at)?.1;
        // The first field of a list's item shares its line with the dash.
        if self.entries.len() == 1 || self.has_comment(&stretch, node) {
            return None;
        }
        let start = line_start(self.text, stretch.start);
        let dashed = self.text.get(start..stretch.start)?.contains('-');
        let next = self.entries.get(at + 1).map(|(key, _)| key.place.start);
        let gone = if dashed { stretch.start..next? } else { start..stretch.end };
        Some(with(self.text, vec![(gone, String::new())]))
    }

    fn inserted(&self, key: &str, value: &Written, order: &[&str]) -> Option<String> {
        let rank = |name: &str| order.iter().position(|known| *known == name);
        let own = rank(key);
        let before = |(known, _): &(Key, Node)| rank(&known.name) < own;
        let after = self.entries.iter().rposition(before).unwrap_or_default();
        let end = self.stretch(after)?.end;
        let indent = self.indent()?;
        let line = self.text.get(..end)?;
        let newline = if line.ends_with('\n') { "" } else { "\n" };
        let written = field(key, value, indent);
        let written = format!("{newline}{}{written}", " ".repeat(indent));
        Some(with(self.text, vec![(end..end, written)]))
    }

    /// Whether a stretch has a comment: a `#` behind a space that is in no value.
    fn has_comment(&self, stretch: &Range<usize>, node: &Node) -> bool {
        let mut values = Vec::new();
        leaves(node, &mut values);
        let text = self.text.get(stretch.clone()).unwrap_or_default();
        text.match_indices('#').map(|(at, _)| stretch.start + at).any(|at| {
            let before = self.text.get(..at).and_then(|text| text.chars().next_back());
            let opens = before.is_none_or(char::is_whitespace);
            opens && !values.iter().any(|value| value.contains(&at))
        })
    }
}

/// Where the texts of a value stand.
fn leaves(node: &Node, found: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Empty => {}
        Value::Text(_) => found.push(node.place.start..node.place.end),
        Value::List(items) => items.iter().for_each(|item| leaves(item, found)),
        Value::Map(entries) => entries.iter().for_each(|(_, node)| leaves(node, found)),
    }
}

/// The changes of single texts that make one value of another of the same shape.
fn in_place(node: &Node, value: &Written, text: &str) -> Option<Vec<(Range<usize>, String)>> {
    match (&node.value, value) {
        (Value::Text(old), Written::Text(new)) if old == new => Some(Vec::new()),
        (Value::Text(_), Written::Text(new)) => {
            let old = text.get(node.place.start..node.place.end)?;
            let one_line = !old.is_empty() && !old.contains('\n') && !new.contains('\n');
            one_line.then(|| vec![(node.place.start..node.place.end, scalar(old, new))])
        }
        (Value::List(items), Written::List(values)) if items.len() == values.len() => {
            let edits: Option<Vec<_>> =
                items.iter().zip(values).map(|(node, value)| in_place(node, value, text)).collect();
            Some(edits?.concat())
        }
        (Value::Map(entries), Written::Map(values)) if entries.len() == values.len() => {
            let edits: Option<Vec<_>> = entries
                .iter()
                .map(|(key, node)| in_place(node, value.get(&key.name)?, text))
                .collect();
            Some(edits?.concat())
        }
        _ => None,
    }
}

/// A text in the place of another: between quotes if that was, or where a list between brackets
/// would be cut by it.
fn scalar(old: &str, new: &str) -> String {
    let plain = Written::Text(new.to_owned()).yaml().trim_end().to_owned();
    let quoted = old.starts_with(['"', '\'']) || new.contains([',', '[', ']', '{', '}']);
    if quoted && !plain.starts_with(['"', '\'']) {
        // A text in JSON is one in YAML too, whatever is in it.
        serde_json::to_string(new).unwrap_or(plain)
    } else {
        plain
    }
}

/// A field as YAML; its first line without the indent.
fn field(key: &str, value: &Written, indent: usize) -> String {
    let yaml = Written::Map(vec![(key.to_owned(), value.clone())]).yaml();
    let mut lines = yaml.lines();
    let first = lines.next().unwrap_or_default();
    let rest = lines.map(|line| {
        if line.is_empty() { "\n".to_owned() } else { format!("{}{line}\n", " ".repeat(indent)) }
    });
    format!("{first}\n{}", rest.collect::<String>())
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// A text with some of its stretches replaced; they are in order and do not overlap.
pub(super) fn with(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut text = text.to_owned();
    for (range, new) in edits.into_iter().rev() {
        text.replace_range(range, &new);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: &[&str] = &["naam", "soort", "telefoon", "email", "themas", "omschrijving"];

    fn text(text: &str) -> Written {
        Written::Text(text.to_owned())
    }

    fn change(old: &str, item: Option<usize>, key: &str, value: Option<Written>) -> Option<String> {
        edited(&Arc::from("x.yml"), old, item, &[(key.to_owned(), value)], ORDER)
    }

    const FILE: &str = "\
# Boven.
naam: De Kade # bekend
soort: huisarts

# Bellen.
telefoon:
  - {nummer: \"058 000 12 34\", label: Balie} # eerst
  - nummer: 058 000 12 35
omschrijving: |
  # Kop

  Tekst.
# Onder.
";

    #[test]
    fn one_text_changes_and_all_else_stays() {
        let new = change(FILE, None, "naam", Some(text("De Kade: nieuw"))).unwrap();
        assert_eq!(new, FILE.replace("De Kade #", "\"De Kade: nieuw\" #"));
        let map = |number: &str, label: &str| {
            let mut entries = vec![("nummer".to_owned(), text(number))];
            if !label.is_empty() {
                entries.push(("label".to_owned(), text(label)));
            }
            Written::Map(entries)
        };
        let phones =
            Written::List(vec![map("058 000 99 99", "Balie, dag"), map("058 000 12 35", "")]);
        let new = change(FILE, None, "telefoon", Some(phones)).unwrap();
        let expected = FILE.replace("\"058 000 12 34\"", "\"058 000 99 99\"");
        assert_eq!(new, expected.replace("Balie}", "\"Balie, dag\"}"));
    }

    #[test]
    fn fields_come_and_go_in_their_order() {
        let new = change(FILE, None, "omschrijving", Some(text("Een\n\n# Twee"))).unwrap();
        assert!(new.contains("omschrijving: |-\n  Een\n\n  # Twee\n# Onder.\n"), "{new}");
        let new = change(FILE, None, "omschrijving", None).unwrap();
        assert!(new.ends_with("  - nummer: 058 000 12 35\n# Onder.\n"), "{new}");
        let list = Written::List(vec![text("a"), text("b")]);
        let new = change(FILE, None, "themas", Some(list)).unwrap();
        assert!(new.contains("12 35\nthemas:\n  - a\n  - b\nomschrijving"), "{new}");
        let new = change("naam: x", None, "soort", Some(text("ggz"))).unwrap();
        assert_eq!(new, "naam: x\nsoort: ggz\n");
    }

    #[test]
    fn items_of_a_list_go_and_the_others_stay_as_they_are() {
        let list = |items: &[&str]| Some(Written::List(items.iter().map(|it| text(it)).collect()));
        let old = "naam: x\nthemas: [a, \"b\",  c] # drie\nsoort: ggz\n";
        for (left, new) in
            [(&["a", "b"][..], "[a, \"b\"]"), (&["b", "c"], "[\"b\",  c]"), (&["a"], "[a]")]
        {
            let expected = old.replace("[a, \"b\",  c]", new);
            assert_eq!(change(old, None, "themas", list(left)).unwrap(), expected);
        }
        let old = "themas:\n# Eerst.\n- a # van a\n# Dan.\n- b\n- c\nsoort: ggz\n";
        let new = change(old, None, "themas", list(&["a", "c"])).unwrap();
        assert_eq!(new, old.replace("- b\n", ""));
        let new = change(old, None, "themas", list(&["b"])).unwrap();
        assert_eq!(new, "themas:\n# Eerst.\n# Dan.\n- b\nsoort: ggz\n");
    }

    #[test]
    fn a_comment_within_is_no_price_for_a_change() {
        assert_eq!(change(FILE, None, "telefoon", Some(text("x"))), None);
        assert_eq!(change(FILE, None, "telefoon", None), None);
        assert_eq!(change("{naam: x}\n", None, "soort", Some(text("ggz"))), None);
        assert_eq!(change("{naam: x}\n", None, "naam", Some(text("z"))).unwrap(), "{naam: z}\n");
    }

    #[test]
    fn records_of_a_list_change_one_by_one() {
        let list = "- id: a\n  naam: A\n\n# B.\n- id: b\n  naam: B\n  soort: ggz\n";
        let new = change(list, Some(0), "soort", Some(text("ggz"))).unwrap();
        assert_eq!(new, list.replace("naam: A\n", "naam: A\n  soort: ggz\n"));
        let new = change(list, Some(1), "soort", None).unwrap();
        assert_eq!(new, list.replace("  soort: ggz\n", ""));
        let new = change(list, Some(1), "id", None).unwrap();
        assert_eq!(new, list.replace("- id: b\n  naam", "- naam"));
        let windows = list.replace('\n', "\r\n");
        let new = change(&windows, Some(1), "soort", Some(text("x"))).unwrap();
        assert_eq!(new, windows.replace("ggz", "x"));
    }
}
