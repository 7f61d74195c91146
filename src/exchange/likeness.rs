//! When two values say the same, however they are written down.

use crate::base::{Fingerprint, fingerprint};
use crate::syntax::Written;

/// Whether two values say the same: a list of one is its one value, the order of keys and the
/// spaces around a text are no matter, and an empty value is none.
pub(super) fn same(a: &Written, b: &Written) -> bool {
    bare(a) == bare(b)
}

/// What stands for what a value says; equal for values that say the same.
pub(super) fn print(value: &Written) -> Fingerprint {
    fingerprint(&bare(value).map(|value| format!("{value:?}")))
}

fn bare(value: &Written) -> Option<Written> {
    match value {
        Written::Text(text) => {
            let text = text.replace('\r', "");
            let text = text.trim();
            (!text.is_empty()).then(|| Written::Text(text.to_owned()))
        }
        Written::List(items) => {
            let mut items: Vec<Written> = items.iter().filter_map(bare).collect();
            if items.len() == 1 { items.pop() } else { Some(Written::List(items)) }
                .filter(|value| *value != Written::List(Vec::new()))
        }
        Written::Map(entries) => {
            let mut entries: Vec<(String, Written)> = entries
                .iter()
                .filter_map(|(key, value)| bare(value).map(|value| (key.clone(), value)))
                .collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            (!entries.is_empty()).then_some(Written::Map(entries))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Written {
        Written::Text(text.to_owned())
    }

    #[test]
    fn what_is_written_differently_can_say_the_same() {
        let one = Written::Map(vec![
            ("a".to_owned(), Written::List(vec![text("x")])),
            ("b".to_owned(), text("")),
            ("c".to_owned(), text("y\r\nz\n")),
        ]);
        let other = Written::Map(vec![("c".to_owned(), text("y\nz")), ("a".to_owned(), text("x"))]);
        assert!(same(&one, &other));
        assert_eq!(print(&one), print(&other));
        assert!(!same(&text("x"), &text("X")));
        assert!(same(&Written::List(vec![]), &text(" ")));
        assert!(!same(&Written::List(vec![text("a"), text("b")]), &text("a")));
    }
}
