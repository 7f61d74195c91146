//! `docs/theme-contract.md`: what a theme may rely on. The prose above the mark is written by hand;
//! what stands below it comes from the templates, the typed views and the theme itself.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use wijkboek::base::Lang;
use wijkboek::render::{PAIRS, Scheme, Theme};

use crate::support::{compare, files_below, root, text};

const DOCUMENT: &str = "docs/theme-contract.md";
const MARK: &str = "<!-- What follows is written by `BIJWERKEN=1 cargo test`. -->\n";
const THEME: &str = "themes/standaard";

#[test]
fn the_contract_is_what_templates_are_given() {
    let written = text(DOCUMENT);
    let (prose, _) = written.split_once(MARK).expect("the mark stands below the prose");
    let all = [pages(), layouts(), views(), tokens(), texts()].concat();
    compare(DOCUMENT, &format!("{prose}{MARK}{all}"));
}

#[test]
fn the_contract_has_the_number_of_the_theme() {
    let number = text("themes/standaard/theme.yml");
    let number = number.lines().find_map(|line| line.strip_prefix("contract: ")).unwrap();
    assert!(text(DOCUMENT).contains(&format!("contract {number}")), "contract {number}");
}

#[test]
fn every_field_of_a_view_is_documented() {
    let all = sources()
        .into_iter()
        .flat_map(|(file, text)| structs(&text).into_iter().map(move |one| (file.clone(), one)));
    let silent = all.flat_map(|(file, one)| {
        let fields = one.fields.into_iter().filter(|field| field.doc.is_empty());
        fields.map(move |field| format!("{file}: {}.{}", one.name, field.name)).collect::<Vec<_>>()
    });
    assert_eq!(silent.collect::<Vec<_>>(), Vec::<String>::new());
}

/// What a template is given: a struct that is serialised.
struct View {
    name: String,
    doc: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    shape: String,
    doc: String,
}

/// The files in which views are written down, by name, with their text.
fn sources() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for folder in ["src/plan/view", "src/plan/pages"] {
        for (name, bytes) in files_below(&root().join(folder)) {
            all.insert(format!("{folder}/{name}"), String::from_utf8(bytes).unwrap());
        }
    }
    all.insert("src/render/engine.rs".to_owned(), text("src/render/engine.rs"));
    all
}

/// The serialised structs of a formatted file.
fn structs(source: &str) -> Vec<View> {
    let mut found = Vec::new();
    let (mut doc, mut derives) = (String::new(), String::new());
    let mut open: Option<View> = None;
    for line in source.lines() {
        let trimmed = line.trim();
        if let Some(words) = trimmed.strip_prefix("///") {
            let space = if doc.is_empty() { "" } else { " " };
            doc = format!("{doc}{space}{}", words.trim());
        } else if trimmed.starts_with("#[derive") {
            trimmed.clone_into(&mut derives);
        } else if let Some(view) = open.as_mut() {
            match trimmed.trim_start_matches("pub ").split_once(": ") {
                Some((name, shape)) => view.fields.push(Field {
                    name: name.to_owned(),
                    shape: shape_of(shape.trim_end_matches(',')),
                    doc: std::mem::take(&mut doc),
                }),
                None if line == "}" => found.extend(open.take()),
                None => {}
            }
        } else {
            let name = trimmed.trim_start_matches("pub ").strip_prefix("struct ");
            let name = name.and_then(|rest| rest.strip_suffix(" {"));
            if let Some(name) = name.filter(|_| derives.contains("Serialize")) {
                let name = name.split('<').next().unwrap_or(name).to_owned();
                open = Some(View { name, doc: doc.clone(), fields: Vec::new() });
            }
            doc.clear();
            if !trimmed.starts_with('#') {
                derives.clear();
            }
        }
    }
    found
}

/// A type of Rust in the words of a template.
fn shape_of(rust: &str) -> String {
    let inside = |start: &str| rust.strip_prefix(start).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", shape_of(inner));
    }
    if let Some(inner) = inside("Option<") {
        return format!("{} or none", shape_of(inner));
    }
    match rust {
        "String" | "&'a str" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "u8" | "i32" | "i64" => "number".to_owned(),
        "(u32, u32)" => "two numbers".to_owned(),
        view => format!("`{view}`"),
    }
}

fn section(view: &View, level: &str) -> String {
    let mut out = format!("\n{level} {}\n\n{}\n\n", view.name, view.doc);
    out += "| field | what | |\n|---|---|---|\n";
    for Field { name, shape, doc } in &view.fields {
        let _ = writeln!(out, "| `{name}` | {shape} | {} |", cell(doc));
    }
    out
}

/// Every page: its templates, and the views that are its own.
fn pages() -> String {
    let mut out = String::from("\n## Pages\n");
    let all = sources();
    let pages = all.iter().filter(|(file, _)| file.starts_with("src/plan/pages/"));
    for (file, source) in pages.filter(|(file, _)| !file.ends_with("mod.rs")) {
        let literals = source.split('"').filter(|word| word.starts_with("pages/"));
        let mut templates: Vec<&str> = literals.collect();
        templates.sort_unstable();
        templates.dedup();
        let view = source.split("type View = ").nth(1).and_then(|rest| rest.split(';').next());
        let (Some(view), false) = (view, templates.is_empty()) else { continue };
        let name = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".rs");
        let _ = writeln!(
            out,
            "\n### {name}\n\nWhat these templates are given is a view of the type `{view}`:\n"
        );
        for template in templates {
            let _ = writeln!(out, "- `templates/{template}`: {}", comment(template));
        }
        for one in structs(source) {
            out += &section(&one, "####");
        }
    }
    out
}

/// The comment that a template begins with.
fn comment(template: &str) -> String {
    let source = text(&format!("{THEME}/templates/{template}"));
    let words = source.strip_prefix("{#-").and_then(|rest| rest.split("-#}").next());
    let words = words.unwrap_or_else(|| panic!("{template} does not begin with a comment"));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The layouts and parts, each with what it says of itself.
fn layouts() -> String {
    let mut out = String::new();
    for (heading, folder) in [("Layouts", "layout"), ("Parts", "parts")] {
        let _ = writeln!(out, "\n## {heading}\n");
        for name in files_below(&root().join(THEME).join("templates").join(folder)).keys() {
            let _ = writeln!(
                out,
                "- `templates/{folder}/{name}`: {}",
                comment(&format!("{folder}/{name}"))
            );
        }
    }
    out
}

/// The views that pages share, by name.
fn views() -> String {
    let shared = sources().into_iter().filter(|(file, _)| !file.starts_with("src/plan/pages/"));
    let mut all: Vec<View> = shared.flat_map(|(_, source)| structs(&source)).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    let sections: Vec<String> = all.iter().map(|view| section(view, "###")).collect();
    format!("\n## Views that pages share\n{}", sections.concat())
}

/// The tokens, with what each colour has to be told apart from.
fn tokens() -> String {
    let css = text("themes/standaard/styles/tokens.css");
    let theme = Theme::new(&BTreeMap::new()).value;
    let colours = theme.tokens();
    let mut out = String::from("\n## Tokens\n\nEach is called `--wijk-` and its name.\n\n");
    out += "| colour | light | dark | contrast |\n|---|---|---|---|\n";
    for (name, both) in &colours.0 {
        let pairs = PAIRS.iter().filter(|pair| pair.front == *name);
        let pairs: Vec<String> =
            pairs.map(|pair| format!("{} on `{}`", pair.least, pair.ground)).collect();
        let (light, dark) = (both.get(Scheme::Light), both.get(Scheme::Dark));
        let _ = writeln!(out, "| `{name}` | {light} | {dark} | {} |", pairs.join(", "));
    }
    out += "\n| other token | value |\n|---|---|\n";
    let (first, _) = css.split_once("@media").unwrap();
    for line in first.lines().filter_map(|line| line.trim().strip_prefix("--wijk-")) {
        let (name, value) = line.trim_end_matches(';').split_once(": ").unwrap();
        if !colours.0.contains_key(name) {
            let _ = writeln!(out, "| `{name}` | {value} |");
        }
    }
    out
}

/// The texts in both languages.
fn texts() -> String {
    let theme = Theme::new(&BTreeMap::new()).value;
    let english = theme.words(Lang::En);
    let mut out = String::from("\n## Texts\n\n| name | nl | en |\n|---|---|---|\n");
    for (name, words) in &theme.words(Lang::Nl).0 {
        let _ = writeln!(out, "| `{name}` | {} | {} |", cell(words), cell(&english.get(name)));
    }
    out
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
