//! Which column goes where: guessed, or written down in a file that people keep and use again.
//!
//! ```yaml
//! record: aanbieder
//! bron: Lijst van de praktijk, oktober 2026
//! peildatum: 2026-10-01
//! kolommen:
//!   Organisatie: naam
//!   Tel.: telefoon
//!   Volgnr: negeren
//! vast:
//!   werkgebied.landelijk: nee
//! labels:
//!   Schuldhulp: {soort: schuldhulpverlening, themas: schulden}
//! ```

use std::sync::Arc;

use crate::base::{Day, Lang};
use crate::diag::{Diagnostic, Outcome, codes, suggest};
use crate::entry::Kind;
use crate::record::Shape;
use crate::syntax::{self, Key, Node, Value, Written};

use super::sheet::Sheet;
use super::{columns, guess, meanings};

/// What the columns of a table mean.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// The kind of record that a row is.
    pub kind: Kind,
    /// The tab that it is about; of a file with one tab it need not be said.
    pub sheet: Option<String>,
    /// Whether cells are taken as they stand: the table was written by `wijkboek export`.
    pub literal: bool,
    /// The columns, one for each header, in their order.
    pub columns: Vec<Column>,
    /// Fields that every record gets, as paths with texts.
    pub constants: Vec<(String, String)>,
    /// What the labels of this list mean.
    pub labels: Vec<(String, Label)>,
    /// The day on which the list was true.
    pub day: Option<Day>,
    /// Where the list comes from.
    pub source: Option<String>,
}

/// A column and where its cells go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Where its cells go.
    pub target: Target,
    /// How that is known.
    pub why: Why,
}

/// Where the cells of a column go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a field, or to the fields that people write in one cell: `telefoon`, `adres`.
    Field(String),
    /// To `notitie_intern`.
    Note,
    /// Nowhere; somebody said so.
    Ignore,
}

/// How it is known what a column means, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The file with columns says so.
    Told,
    /// The header is a field.
    Path,
    /// The header is one that practices use for it.
    Header,
    /// The cells show it.
    Content,
    /// The header resembles one that practices use for it.
    Alike,
    /// It only counts the rows.
    Counts,
    /// Another column is the field already.
    Taken,
    /// It is not known.
    Nothing,
}

/// What a label of a foreign list means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The `soort` of the record.
    pub category: Option<String>,
    /// The themas that it is about.
    pub topics: Vec<String>,
}

impl Target {
    /// The field.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Field(name) => Some(name),
            Self::Note | Self::Ignore => None,
        }
    }

    /// The word for it in a file with columns.
    pub fn word(&self) -> &str {
        match self {
            Self::Field(name) => name,
            Self::Note => "notitie",
            Self::Ignore => "negeren",
        }
    }

    fn parse(word: &str, kind: Kind) -> Option<Self> {
        let path = columns::find(kind, word).is_some_and(columns::Found::is_leaf);
        match word {
            "notitie" => Some(Self::Note),
            "negeren" => Some(Self::Ignore),
            _ if path || kind == Kind::Provider && meanings::find(word).is_some() => {
                Some(Self::Field(word.to_owned()))
            }
            _ => None,
        }
    }
}

impl Why {
    /// How sure it is, in words for people: `zeker`, `waarschijnlijk`, `onbekend`.
    pub fn sure(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Told | Self::Path | Self::Header, Lang::Nl) => "zeker",
            (Self::Told | Self::Path | Self::Header, Lang::En) => "sure",
            (Self::Content | Self::Alike | Self::Counts, Lang::Nl) => "waarschijnlijk",
            (Self::Content | Self::Alike | Self::Counts, Lang::En) => "probable",
            (Self::Taken | Self::Nothing, Lang::Nl) => "onbekend",
            (Self::Taken | Self::Nothing, Lang::En) => "unknown",
        }
    }

    /// How it is known, in words for people.
    pub fn words(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Self::Told => ("staat in het bestand met kolommen", "the file with columns says so"),
            Self::Path => ("de kop is een veld", "the header is a field"),
            Self::Header => ("de kop is bekend", "the header is known"),
            Self::Content => ("blijkt uit de inhoud", "the cells show it"),
            Self::Alike => ("de kop lijkt erop", "the header is like it"),
            Self::Counts => ("telt alleen de rijen", "only counts the rows"),
            Self::Taken => ("een andere kolom is dit al", "another column is this already"),
            Self::Nothing => ("geen veld gevonden", "no field found"),
        };
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}

const KEYS: [&str; 8] =
    ["record", "blad", "letterlijk", "bron", "peildatum", "kolommen", "vast", "labels"];

impl Mapping {
    /// A mapping without columns.
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            sheet: None,
            literal: false,
            columns: Vec::new(),
            constants: Vec::new(),
            labels: Vec::new(),
            day: None,
            source: None,
        }
    }

    /// Reads a file with columns for a table. What it does not say is guessed.
    pub fn read(text: &str, file: &Arc<str>, sheet: &Sheet) -> Outcome<Self> {
        let parsed = syntax::parse(file, text, 0..text.len());
        let mut notes = parsed.notes;
        let entries: Vec<&(Key, Node)> =
            parsed.value.iter().flat_map(|node| map(node, &mut notes)).collect();
        let contacts = entries
            .iter()
            .any(|(key, node)| key.name == "record" && text_of(node) == Some(Kind::Contact.key()));
        let kind = if contacts { Kind::Contact } else { Kind::Provider };
        let mut mapping = guess::columns(sheet, kind);
        for (key, node) in entries {
            mapping.set(key, node, &mut notes);
        }
        notes.extend(guess::settle(&mut mapping));
        Outcome { value: mapping, notes }
    }

    fn set(&mut self, key: &Key, node: &Node, notes: &mut Vec<Diagnostic>) {
        match key.name.as_str() {
            "record" => match text(node, notes).map(|word| (Kind::from_key(word), word)) {
                Some((Some(kind @ (Kind::Provider | Kind::Contact)), _)) => self.kind = kind,
                Some((_, word)) => notes.push(unknown(word, node, ["aanbieder", "contactpersoon"])),
                None => {}
            },
            "blad" => self.sheet = text(node, notes).map(str::to_owned),
            "letterlijk" => self.literal = text(node, notes) == Some("ja"),
            "bron" => self.source = text(node, notes).map(str::to_owned),
            "peildatum" => match text(node, notes).map(|word| (Day::parse(word), word)) {
                Some((Ok(day), _)) => self.day = Some(day),
                Some((Err(_), word)) => {
                    notes.push(Diagnostic::new(&codes::DAY).at(&node.place).with("waarde", word));
                }
                None => {}
            },
            "kolommen" => {
                for (header, node) in map(node, notes) {
                    self.tell(header, node, notes);
                }
            }
            "vast" => {
                for (path, node) in map(node, notes) {
                    self.constant(path, node, notes);
                }
            }
            "labels" => {
                let labels = map(node, notes).iter();
                self.labels = labels.map(|(key, node)| (key.name.clone(), label(node))).collect();
            }
            word => notes.push(unknown(word, node, KEYS).at(&key.place)),
        }
    }

    fn tell(&mut self, header: &Key, node: &Node, notes: &mut Vec<Diagnostic>) {
        let Some(word) = text(node, notes) else { return };
        let known = self.columns.iter().map(|column| column.header.as_str());
        let meant = suggest::nearest(&header.name, known).map(str::to_owned);
        let column = self.columns.iter_mut().find(|column| column.header == header.name);
        let Some(column) = column else {
            let note = Diagnostic::new(&codes::IMPORT_NO_SUCH_COLUMN).at(&header.place);
            notes.push(note.with("kolom", &header.name).with_maybe("bedoeld", meant));
            return;
        };
        match Target::parse(word, self.kind) {
            Some(target) => {
                column.target = target;
                column.why = Why::Told;
            }
            None => notes.push(no_field(word, node)),
        }
    }

    fn constant(&mut self, path: &Key, node: &Node, notes: &mut Vec<Diagnostic>) {
        let Some(value) = text(node, notes) else { return };
        match columns::find(self.kind, &path.name) {
            Some(found) if found.is_leaf() => {
                self.constants.push((path.name.clone(), value.to_owned()));
            }
            _ => notes.push(no_field(&path.name, node).at(&path.place)),
        }
    }

    /// The mapping as a file with columns, to be kept, changed and used again.
    pub fn yaml(&self) -> String {
        let text = |text: &str| Written::Text(text.to_owned());
        let mut entries = vec![("record".to_owned(), text(self.kind.key()))];
        let mut add = |key: &str, value: Option<Written>| {
            entries.extend(value.map(|value| (key.to_owned(), value)));
        };
        let pairs =
            |pairs: Vec<(String, Written)>| (!pairs.is_empty()).then_some(Written::Map(pairs));
        add("blad", self.sheet.as_deref().map(text));
        add("letterlijk", self.literal.then(|| text("ja")));
        add("bron", self.source.as_deref().map(text));
        add("peildatum", self.day.map(|day| text(&day.to_string())));
        let columns = self.columns.iter();
        let columns = columns.map(|column| (column.header.clone(), text(column.target.word())));
        add("kolommen", pairs(columns.collect()));
        let constants = self.constants.iter().map(|(path, value)| (path.clone(), text(value)));
        add("vast", pairs(constants.collect()));
        let labels = self.labels.iter().map(|(word, label)| (word.clone(), label.written()));
        add("labels", pairs(labels.collect()));
        Written::Map(entries).yaml()
    }
}

impl Label {
    fn written(&self) -> Written {
        let category =
            self.category.iter().map(|id| ("soort".to_owned(), Written::Text(id.clone())));
        let topics = self.topics.iter().cloned().map(Written::Text).collect::<Vec<_>>();
        let topics = (!topics.is_empty()).then(|| ("themas".to_owned(), Written::List(topics)));
        Written::Map(category.chain(topics).collect())
    }
}

/// What a label means: `{soort: welzijn, themas: [eenzaamheid]}`, or a soort alone.
fn label(node: &Node) -> Label {
    let written = Written::of(node);
    let texts = |value: &Written| match value {
        Written::Text(text) => vec![text.clone()],
        Written::List(items) => items.iter().filter_map(Written::text).map(str::to_owned).collect(),
        Written::Map(_) => Vec::new(),
    };
    match &written {
        Written::Text(category) => Label { category: Some(category.clone()), topics: Vec::new() },
        _ => Label {
            category: written.get("soort").and_then(Written::text).map(str::to_owned),
            topics: written.get("themas").map(texts).unwrap_or_default(),
        },
    }
}

fn map<'n>(node: &'n Node, notes: &mut Vec<Diagnostic>) -> &'n [(Key, Node)] {
    if let Value::Map(entries) = &node.value {
        return entries;
    }
    notes.push(wrong_shape(node, Shape::Map(&[])));
    &[]
}

fn text<'n>(node: &'n Node, notes: &mut Vec<Diagnostic>) -> Option<&'n str> {
    let text = text_of(node);
    if text.is_none() {
        notes.push(wrong_shape(node, Shape::Line));
    }
    text
}

fn text_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) => Some(text.trim()),
        Value::Empty | Value::List(_) | Value::Map(_) => None,
    }
}

fn wrong_shape(node: &Node, shape: Shape) -> Diagnostic {
    Diagnostic::new(&codes::IMPORT_MAP_SHAPE)
        .at(&node.place)
        .with("verwacht", shape.nl())
        .with("expected", shape.en())
}

fn unknown<const N: usize>(word: &str, node: &Node, known: [&str; N]) -> Diagnostic {
    Diagnostic::new(&codes::IMPORT_MAP_WORD)
        .at(&node.place)
        .with("waarde", word)
        .with_maybe("bedoeld", suggest::nearest(word, known))
        .with("keuze", crate::base::dutch::choice(&known))
}

fn no_field(word: &str, node: &Node) -> Diagnostic {
    Diagnostic::new(&codes::IMPORT_NO_SUCH_FIELD)
        .at(&node.place)
        .with("waarde", word)
        .with_maybe("bedoeld", meanings::nearest(word))
}
