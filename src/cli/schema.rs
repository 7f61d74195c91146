//! `wijkboek schema`: what an editor needs to complete fields and show mistakes while one types.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::base::{Lang, dutch};
use crate::output::replace;
use crate::record::{Schema, schemas};
use crate::source::{Disk, World};

use super::args::SchemaArgs;
use super::{End, say, site};

/// Where Visual Studio Code, and editors that follow it, look for settings of a folder.
const SETTINGS: &str = ".vscode/settings.json";

/// Under this name the YAML language server finds its schemas in there.
const KEY: &str = "yaml.schemas";

pub(super) fn run(args: &SchemaArgs, lang: Option<Lang>) -> End {
    let lang = lang.unwrap_or_else(site::locale);
    let root = args.site.parent().map(Path::to_path_buf).unwrap_or_default();
    let schemas = schemas();
    if let Err(refusal) = replace(&root, &files(&schemas, &args.out)) {
        return say::refusal(&refusal, lang);
    }
    let (folder, count) = (root.join(&args.out), schemas.len());
    let (folder, files) = (folder.display(), dutch::count(count, "schema", "schema's"));
    say::in_words(
        lang,
        &format!("{files} geschreven in {folder}."),
        &format!("{count} schemas written in {folder}."),
    );
    let wanted = wanted(&schemas, &args.out);
    let old = Disk::new(&root, None).read(SETTINGS).ok();
    let old = old.as_deref().map(String::from_utf8_lossy);
    let path = root.join(SETTINGS);
    match settings(old.as_deref(), &wanted) {
        Settings::Same => End::Good,
        Settings::New(text) => match replace(&root, &[(SETTINGS.to_owned(), text)].into()) {
            Ok(()) => told_written(&path, lang),
            Err(refusal) => say::refusal(&refusal, lang),
        },
        Settings::ByHand => told_by_hand(&path, &wanted, lang),
    }
}

/// The files with the schemas, by their path from the site's folder.
fn files(schemas: &[Schema], folder: &Path) -> BTreeMap<String, String> {
    let text = |schema: &Schema| serde_json::to_string_pretty(&schema.json).unwrap_or_default();
    schemas.iter().map(|schema| (path(schema, folder), text(schema) + "\n")).collect()
}

fn path(schema: &Schema, folder: &Path) -> String {
    let folder = folder.to_string_lossy().replace('\\', "/");
    format!("{folder}/{}.schema.json", schema.name)
}

fn told_written(path: &Path, lang: Lang) -> End {
    let path = path.display();
    say::in_words(
        lang,
        &format!(
            "{path} wijst Visual Studio Code de weg; zet daar de extensie YAML (Red Hat) aan."
        ),
        &format!("{path} shows Visual Studio Code the way; enable its extension YAML (Red Hat)."),
    );
    End::Good
}

fn told_by_hand(path: &Path, wanted: &Map<String, Value>, lang: Lang) -> End {
    let path = path.display();
    say::in_words(
        lang,
        &format!("{path} is niet veranderd. Zet er dit zelf in:"),
        &format!("{path} was not changed. Add this to it yourself:"),
    );
    say::programs(&block(wanted));
    End::Good
}

/// Which schema holds for which files, as the language server wants it.
fn wanted(schemas: &[Schema], folder: &Path) -> Map<String, Value> {
    // A path from the folder of the settings begins with a point.
    let start = if folder.is_absolute() { "" } else { "./" };
    let with_files = schemas.iter().filter(|schema| !schema.files.is_empty());
    with_files
        .map(|schema| (format!("{start}{}", path(schema, folder)), json!(schema.files)))
        .collect()
}

/// What becomes of the editor's settings.
#[derive(Debug, PartialEq, Eq)]
enum Settings {
    /// They hold all of it already.
    Same,
    /// The new text.
    New(String),
    /// They cannot be read, or say something else already: nobody but the owner may change them.
    ByHand,
}

/// The editor's settings with the schemas in them. What stands there stays, to the letter.
fn settings(old: Option<&str>, wanted: &Map<String, Value>) -> Settings {
    let old = old.map(str::trim).filter(|old| !old.is_empty()).unwrap_or("{}");
    let Ok(Value::Object(known)) = serde_json::from_str(old) else { return Settings::ByHand };
    match known.get(KEY).map(Value::as_object) {
        None => {}
        Some(Some(there)) if wanted.iter().all(|(path, files)| there.get(path) == Some(files)) => {
            return Settings::Same;
        }
        Some(_) => return Settings::ByHand,
    }
    let rest = old.strip_prefix('{').unwrap_or_default();
    let rest = if known.is_empty() { "\n}".to_owned() } else { format!(",{rest}") };
    Settings::New(format!("{{\n{}{rest}\n", block(wanted)))
}

/// `"yaml.schemas": {...}` as it stands in the settings.
fn block(wanted: &Map<String, Value>) -> String {
    let text = serde_json::to_string_pretty(wanted).unwrap_or_default();
    format!("  \"{KEY}\": {}", text.replace('\n', "\n  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Map<String, Value> {
        [("./schema/site.schema.json".to_owned(), json!(["site.yml"]))].into_iter().collect()
    }

    #[test]
    fn new_settings_are_json_and_are_not_written_twice() {
        let Settings::New(text) = settings(None, &some()) else { panic!("no settings") };
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value[KEY], Value::Object(some()));
        assert_eq!(settings(Some(&text), &some()), Settings::Same);
    }

    #[test]
    fn what_stands_in_settings_stays() {
        let old = "{\n    \"b\": [1,  2],\n    \"a\": \"x\"\n}\n";
        let Settings::New(text) = settings(Some(old), &some()) else { panic!("no settings") };
        assert!(text.ends_with("\n    \"b\": [1,  2],\n    \"a\": \"x\"\n}\n"), "{text}");
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&value["a"], &value[KEY]), (&json!("x"), &Value::Object(some())));
    }

    #[test]
    fn settings_that_say_something_else_are_left_alone() {
        for old in ["{ // mine\n}", "[]", "{\"yaml.schemas\": {\"a.json\": \"*.yml\"}}"] {
            assert_eq!(settings(Some(old), &some()), Settings::ByHand, "{old}");
        }
    }
}
