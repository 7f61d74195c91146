//! What holds for every value, not only for those that somebody thought of.

use std::sync::Arc;

use proptest::prelude::*;
use wijkboek::base::{Id, slug};
use wijkboek::entry::{Phone, Week, parse_hours};
use wijkboek::plan::{Links, UrlPath};
use wijkboek::syntax::{self, Node, Value, markdown};

/// Every place in a tree.
fn places(node: &Node, out: &mut Vec<(usize, usize)>) {
    out.push((node.place.start, node.place.end));
    match &node.value {
        Value::Empty | Value::Text(_) => {}
        Value::List(items) => items.iter().for_each(|item| places(item, out)),
        Value::Map(entries) => {
            for (key, value) in entries {
                out.push((key.place.start, key.place.end));
                places(value, out);
            }
        }
    }
}

/// Addresses of pages: up to three folders, each ending in a slash.
fn page() -> impl Strategy<Value = String> {
    proptest::collection::vec("[a-c]{1,2}/", 0..4).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_yaml_or_a_message_and_places_lie_within_it(text in "[ -~é\\n\\t:\\-\\[\\]{}'\"#&*]{0,120}") {
        let outcome = syntax::parse(&Arc::from("x.yml"), &text, 0..text.len());
        prop_assert!(outcome.value.is_some() || !outcome.notes.is_empty());
        let mut found = Vec::new();
        outcome.value.iter().for_each(|node| places(node, &mut found));
        for (start, end) in found {
            prop_assert!(text.get(start..end).is_some(), "{start}..{end}");
        }
    }

    #[test]
    fn no_text_becomes_a_script(text in "[<>a-z/=\"' \\n(\\[\\]):!&;#x]{0,120}") {
        let shown = markdown::render(&text, |address| Some(address.to_owned()));
        let found = markdown::survey(&text);
        prop_assert!(!shown.html.contains("<script"), "{}", shown.html);
        prop_assert!(found.links.iter().all(|link| text.get(link.range.clone()).is_some()));
    }

    #[test]
    fn an_id_made_of_a_name_stays_what_it_is(name in "\\PC{0,40}") {
        let id = slug(&name);
        prop_assert_eq!(slug(&id), id.clone());
        prop_assert!(id.is_empty() || Id::new(&id).is_some(), "{}", id);
    }

    #[test]
    fn a_number_reads_as_it_is_shown(digits in "0[1-7][0-9]{8}") {
        let phone = Phone::parse(&digits).unwrap();
        prop_assert_eq!(Phone::parse(&phone.to_string()), Ok(phone.clone()));
        prop_assert_eq!(Phone::parse(phone.link().trim_start_matches("tel:")), Ok(phone));
    }

    #[test]
    fn hours_read_as_they_are_shown(from in 0_u16..1438, length in 1_u16..600) {
        let to = (from + length).min(1440);
        let shown = wijkboek::entry::Span { from, to };
        prop_assert_eq!(parse_hours(&shown.to_string()), Ok(vec![shown]));
        let week = Week([vec![shown], vec![], vec![], vec![], vec![], vec![], vec![]]);
        let data = week.data();
        prop_assert_eq!(data, format!("{from}-{to};;;;;;"));
    }

    #[test]
    fn a_link_leads_where_it_should(from in page(), to in page()) {
        let links = Links::new(UrlPath::new(&from), false);
        let base = url::Url::parse(&format!("https://wijk.example.org/{from}")).unwrap();
        let reached = base.join(&links.to(&UrlPath::new(&to))).unwrap();
        prop_assert_eq!(reached.path().trim_start_matches('/'), to);
    }
}
