//! From a file to its records: which type it holds, and which wijk it belongs to.

use std::sync::Arc;

use crate::base::{Id, dutch};
use crate::diag::{Diagnostic, Outcome, Place, codes, suggest};
use crate::entry::Draft;
use crate::source::SourceFile;
use crate::syntax::{self, FrontMatter, Node, Value};

use super::common::Origin;
use super::reader::{Map, Reader};
use super::{Form, Home, RECORD_TYPES, RecordType, private, text};

/// Reads the records of a file. A mistake never costs more than the value that it is in, unless
/// the YAML itself cannot be read.
pub fn parse(file: &SourceFile) -> Outcome<Vec<Draft>> {
    let (record_type, wijk, stem) = match locate(&file.home, &file.path) {
        Ok(found) => found,
        Err(note) => return Outcome { value: Vec::new(), notes: vec![note] },
    };
    let mut reader = Reader::new(&file.path, &file.text, record_type.kind.key());
    let wijk = wijk.as_ref();
    let value = match record_type.form {
        Form::Yaml => yaml_file(record_type, file, wijk, stem, &mut reader),
        Form::Markdown => markdown_file(record_type, file, wijk, stem, &mut reader),
    };
    Outcome { value, notes: reader.notes }
}

/// What the place of a file in its site says about its records.
pub struct Found<'a> {
    /// Their type.
    pub record_type: &'static RecordType,
    /// The wijk that keeps them.
    pub wijk: Option<Id>,
    /// The name of the file without its ending: the id of the record that is alone in it.
    pub stem: &'a str,
}

/// What the place of a file in its site says about its records; nothing when no record belongs there.
pub fn find(file: &SourceFile) -> Option<Found<'_>> {
    let (record_type, wijk, stem) = locate(&file.home, &file.path).ok()?;
    Some(Found { record_type, wijk, stem })
}

/// The type of a file, its wijk, and its name without ending.
fn locate<'h>(
    home: &'h str,
    path: &Arc<str>,
) -> Result<(&'static RecordType, Option<Id>, &'h str), Diagnostic> {
    let parts: Vec<&str> = home.split('/').collect();
    let (wijk, below) = match parts.as_slice() {
        ["content", "wijken", wijk, below @ ..] => (Some(*wijk), below),
        ["content", below @ ..] => (None, below),
        _ => return Err(nowhere(path, None)),
    };
    let matches = |record_type: &&RecordType| match (record_type.home, below) {
        (Home::SiteFile(name), [file]) => wijk.is_none() && *file == name,
        (Home::WijkFile(name), [file]) => wijk.is_some() && *file == name,
        (Home::SiteFolder(name), [folder, _]) => wijk.is_none() && *folder == name,
        (Home::Folder(name), [folder, _]) => *folder == name,
        _ => false,
    };
    let record_type =
        RECORD_TYPES.iter().find(matches).ok_or_else(|| nowhere(path, below.first().copied()))?;
    let file_name = below.last().copied().unwrap_or_default();
    let stem = stem_of(record_type, path, file_name)?;
    let wijk =
        wijk.map(|name| Id::new(name).ok_or_else(|| bad_name(path, name, ""))).transpose()?;
    Ok((record_type, wijk, stem))
}

fn stem_of<'a>(
    record_type: &RecordType,
    path: &Arc<str>,
    file_name: &'a str,
) -> Result<&'a str, Diagnostic> {
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
    let fits = match record_type.form {
        Form::Yaml => matches!(ending, "yml" | "yaml"),
        Form::Markdown => ending == "md",
    };
    if fits {
        return Ok(stem);
    }
    let wanted = record_type.form.ending();
    Err(Diagnostic::new(&codes::FILE_FORM)
        .at(&Place::file(path))
        .with("soort", record_type.kind.key())
        .with("wel", wanted)
        .with("niet", format!(".{ending}"))
        .with("voorstel", format!("{stem}{wanted}")))
}

fn nowhere(path: &Arc<str>, folder: Option<&str>) -> Diagnostic {
    let names: Vec<&str> = RECORD_TYPES
        .iter()
        .filter_map(|record_type| match record_type.home {
            Home::SiteFolder(name) | Home::Folder(name) => Some(name),
            Home::SiteFile(_) | Home::WijkFile(_) => None,
        })
        .collect();
    let meant = folder.and_then(|folder| suggest::nearest(folder, names.iter().copied()));
    Diagnostic::new(&codes::FILE_NOWHERE)
        .at(&Place::file(path))
        .with_maybe("bedoeld", meant.filter(|meant| Some(*meant) != folder))
        .with("mappen", dutch::list(&names))
}

fn bad_name(path: &Arc<str>, name: &str, ending: &str) -> Diagnostic {
    Diagnostic::new(&codes::FILE_NAME)
        .at(&Place::file(path))
        .with("waarde", name)
        .with_maybe("voorstel", Id::from_name(name).map(|id| format!("{id}{ending}")))
}

fn yaml_file(
    record_type: &RecordType,
    file: &SourceFile,
    wijk: Option<&Id>,
    stem: &str,
    reader: &mut Reader<'_>,
) -> Vec<Draft> {
    let range = syntax::whole(&file.text);
    let tree = syntax::parse(&file.path, &file.text, range).absorb_into(&mut reader.notes);
    let Some(tree) = tree else { return Vec::new() };
    let Value::List(items) = &tree.value else {
        let origin = Origin { file_id: file_id(stem, file, reader), body: None, wijk };
        return one(record_type, &tree, origin, reader).into_iter().collect();
    };
    let origin = || Origin { wijk, file_id: None, body: None };
    items.iter().filter_map(|item| one(record_type, item, origin(), reader)).collect()
}

fn markdown_file(
    record_type: &RecordType,
    file: &SourceFile,
    wijk: Option<&Id>,
    stem: &str,
    reader: &mut Reader<'_>,
) -> Vec<Draft> {
    let (yaml, body) = match syntax::split(&file.text) {
        FrontMatter::Both { yaml, body } => (yaml, body),
        FrontMatter::Missing => {
            return refuse(&codes::FRONT_MATTER_MISSING, file, reader);
        }
        FrontMatter::Unclosed => {
            return refuse(&codes::FRONT_MATTER_UNCLOSED, file, reader);
        }
    };
    let tree = syntax::parse(&file.path, &file.text, yaml).absorb_into(&mut reader.notes);
    let Some(tree) = tree else { return Vec::new() };
    let text = file.text.get(body.clone()).unwrap_or_default();
    let body = text::read_body(text, body.start, reader);
    let file_id = match record_type.home {
        // A wijk is named after its folder; a regio and a wijkplan are the only ones of their kind.
        Home::WijkFile("wijk.md") => wijk.cloned(),
        Home::SiteFile(_) | Home::WijkFile(_) => Id::new(stem),
        Home::SiteFolder(_) | Home::Folder(_) => file_id(stem, file, reader),
    };
    let origin = Origin { file_id, body: Some(body), wijk };
    one(record_type, &tree, origin, reader).into_iter().collect()
}

fn refuse(
    code: &'static crate::diag::Code,
    file: &SourceFile,
    reader: &mut Reader<'_>,
) -> Vec<Draft> {
    reader.notes.push(Diagnostic::new(code).at(&Place::file(&file.path)));
    Vec::new()
}

/// The id that a file name gives; a name that cannot be one gets the nearest that can.
fn file_id(stem: &str, file: &SourceFile, reader: &mut Reader<'_>) -> Option<Id> {
    private::check_name(stem, reader);
    let id = Id::new(stem);
    if id.is_none() {
        let ending = file.path.rsplit_once('.').map(|(_, ending)| format!(".{ending}"));
        reader.notes.push(bad_name(&file.path, stem, &ending.unwrap_or_default()));
    }
    id.or_else(|| Id::from_name(stem)).or_else(|| Some(Id::unnamed()))
}

fn one(
    record_type: &RecordType,
    node: &Node,
    origin: Origin<'_>,
    reader: &mut Reader<'_>,
) -> Option<Draft> {
    let Value::Map(entries) = &node.value else {
        let code = match node.value {
            Value::Empty => &codes::EMPTY_FILE,
            Value::Text(_) | Value::List(_) | Value::Map(_) => &codes::NOT_A_RECORD,
        };
        let note = Diagnostic::new(code).at(&node.place).with("soort", record_type.kind.key());
        reader.notes.push(note);
        return None;
    };
    // A record begins at its first key; an empty list item has none.
    let place = entries.first().map_or(&node.place, |(key, _)| &key.place);
    let map = Map { place: place.clone(), entries };
    Some((record_type.read)(&map, origin, reader))
}
