//! Items that are taken out of a list in the text of a file, while the others stay as they are.

use std::ops::Range;
use std::sync::Arc;

use crate::syntax::{Node, Value, Written};

use super::edit::{line_start, tree, with};

/// The changes that make a value of one that says more: items of a list are taken out, and keys of a
/// group between braces. A list's text ends at `end`.
pub(super) fn shrunk(
    node: &Node,
    value: &Written,
    text: &str,
    end: usize,
) -> Option<Vec<(Range<usize>, String)>> {
    match (&node.value, value) {
        _ if Written::of(node) == *value => Some(Vec::new()),
        (Value::List(items), Written::List(kept)) if items.len() == kept.len() => {
            let edits = items.iter().zip(kept).map(|(item, value)| shrunk(item, value, text, end));
            Some(edits.collect::<Option<Vec<_>>>()?.concat())
        }
        (Value::List(items), Written::List(kept)) => {
            let gone = gone(items.iter().map(Written::of), kept)?;
            let is_block = items.iter().all(|item| dash(text, item).is_some());
            let starts: Vec<usize> = items.iter().map(|item| item.place.start).collect();
            let last = items.last().and_then(|item| end_of(item, text));
            let ranges = if is_block {
                block(items, &gone, text, end)
            } else {
                flow(&starts, &gone, text, last)
            };
            Some(ranges?.into_iter().map(|range| (range, String::new())).collect())
        }
        (Value::Map(entries), Written::Map(kept))
            if text.get(node.place.start..)?.starts_with('{') =>
        {
            let said = entries.iter().map(|(key, node)| (key.name.clone(), Written::of(node)));
            let gone = gone(said, kept)?;
            let starts: Vec<usize> = entries.iter().map(|(key, _)| key.place.start).collect();
            let last = entries.last().and_then(|(_, node)| end_of(node, text));
            let ranges = flow(&starts, &gone, text, last)?;
            Some(ranges.into_iter().map(|range| (range, String::new())).collect())
        }
        _ => None,
    }
}

/// Which of some things are not among those that are kept in their order; nothing when something
/// else is kept, or all or none of them are gone.
fn gone<T: PartialEq>(said: impl Iterator<Item = T>, kept: &[T]) -> Option<Vec<bool>> {
    let mut kept = kept.iter().peekable();
    let gone: Vec<bool> = said.map(|one| kept.next_if(|value| **value == one).is_none()).collect();
    let some = gone.contains(&true) && gone.contains(&false);
    (kept.peek().is_none() && some).then_some(gone)
}

/// The text of a file that is a list of records, without one of them; nothing when that cannot be
/// done safely.
pub(super) fn without_item(file: &Arc<str>, text: &str, item: usize) -> Option<String> {
    let before = list(file, text)?;
    let gone: Vec<bool> = (0..before.len()).map(|at| at == item).collect();
    before.iter().all(|item| dash(text, item).is_some()).then_some(())?;
    let mut ranges = block(&before, &gone, text, text.len())?;
    let range = ranges.pop()?;
    let next = with(text, vec![(blank_below(text, range), String::new())]);
    let after = list(file, &next)?;
    let others = before.iter().zip(&gone).filter(|(_, gone)| !**gone).map(|(node, _)| node);
    others.map(Written::of).eq(after.iter().map(Written::of)).then_some(next)
}

fn list(file: &Arc<str>, text: &str) -> Option<Vec<Node>> {
    match tree(file, text)?.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

/// A stretch with the empty lines below it, so that no two gaps become one wide one.
fn blank_below(text: &str, range: Range<usize>) -> Range<usize> {
    let rest = text.get(range.end..).unwrap_or_default();
    let blank: usize =
        rest.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    range.start..range.end + blank
}

/// Where the line of an item begins that stands behind a dash of its own.
fn dash(text: &str, item: &Node) -> Option<usize> {
    let start = line_start(text, item.place.start);
    (text.get(start..item.place.start)?.trim() == "-").then_some(start)
}

/// The lines of items; comments below an item that stand no deeper belong to what follows.
fn block(items: &[Node], gone: &[bool], text: &str, end: usize) -> Option<Vec<Range<usize>>> {
    let starts: Option<Vec<usize>> = items.iter().map(|item| dash(text, item)).collect();
    let starts = starts?;
    let limits = starts.iter().skip(1).copied().chain([end]);
    let range = |((start, limit), gone): ((&usize, usize), &bool)| {
        gone.then(|| {
            let mut last = *start;
            let mut at = *start;
            for line in text.get(*start..limit)?.split_inclusive('\n') {
                at += line.len();
                let words = line.trim_start();
                if last == *start || !(words.trim().is_empty() || words.starts_with('#')) {
                    last = at;
                }
            }
            Some(*start..last)
        })
    };
    starts.iter().zip(limits).zip(gone).filter_map(range).collect()
}

/// What stands between brackets, each with a comma; the last ends at `end`.
fn flow(
    starts: &[usize],
    gone: &[bool],
    text: &str,
    end: Option<usize>,
) -> Option<Vec<Range<usize>>> {
    if text.get(*starts.first()?..*starts.last()?)?.contains(['#', '\n']) {
        return None;
    }
    // Those at the end go with the comma before them.
    let tail = gone.iter().rposition(|gone| !gone)? + 1;
    let mut ranges = Vec::new();
    for (pair, gone) in starts.windows(2).zip(gone).take(tail) {
        if let ([one, next], true) = (pair, *gone) {
            ranges.push(*one..*next);
        }
    }
    if let Some(start) = starts.get(tail) {
        let before = *starts.get(tail.checked_sub(1)?)?;
        let comma = before + text.get(before..*start)?.rfind(',')?;
        ranges.push(comma..end?);
    }
    Some(ranges)
}

/// Where an item between brackets ends; nothing when it holds others.
fn end_of(item: &Node, text: &str) -> Option<usize> {
    match &item.value {
        Value::Text(_) => Some(item.place.end),
        Value::Map(_) => {
            let inside = text.get(item.place.start + 1..)?;
            let end = inside.find(['}', '{', '['])?;
            inside.get(end..)?.starts_with('}').then_some(item.place.start + 1 + end + 1)
        }
        Value::Empty | Value::List(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_goes_and_comments_of_others_stay() {
        let file: Arc<str> = "x.yml".into();
        let text = "# Boven.\n- id: a\n  naam: A # van A\n\n# B.\n- id: b\n  naam: B\n";
        let without = |item| without_item(&file, text, item);
        assert_eq!(without(0).unwrap(), "# Boven.\n# B.\n- id: b\n  naam: B\n");
        assert_eq!(without(1).unwrap(), "# Boven.\n- id: a\n  naam: A # van A\n\n# B.\n");
        assert_eq!(without_item(&file, "[{id: a}, {id: b}]\n", 0), None);
        let lines = "- {id: a} # weg\n- {id: b}\n";
        assert_eq!(without_item(&file, lines, 0).unwrap(), "- {id: b}\n");
    }
}
