//! YAML: any text is a tree or a message; a tree knows its places and can be written.

use std::sync::Arc;

use wijkboek::syntax::{Node, Value, Written, parse};

use crate::file;

pub(crate) fn hold(input: &[u8]) {
    let Some((path, bytes)) = file::split(input) else { return };
    if let Ok(text) = std::str::from_utf8(bytes) {
        hold_tree(text);
    }
    file::hold(path, bytes);
}

fn hold_tree(text: &str) {
    let read = parse(&Arc::from("x.yml"), text, 0..text.len());
    let Some(node) = read.value else {
        assert!(!read.notes.is_empty(), "neither a tree nor a message");
        return;
    };
    hold_places(&node, text);
    let written = Written::of(&node);
    let yaml = written.yaml();
    let again = parse(&Arc::from("x.yml"), &yaml, 0..yaml.len());
    let Some(node) = again.value else { panic!("written as\n{yaml}\n{:?}", again.notes) };
    assert_eq!(Written::of(&node), written, "written as\n{yaml}");
}

fn hold_places(node: &Node, text: &str) {
    file::hold_place(&node.place, text, "a value");
    match &node.value {
        Value::Empty | Value::Text(_) => {}
        Value::List(items) => items.iter().for_each(|item| hold_places(item, text)),
        Value::Map(entries) => {
            for (key, value) in entries {
                file::hold_place(&key.place, text, &key.name);
                hold_places(value, text);
            }
        }
    }
}
