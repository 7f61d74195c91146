//! What a tree may not hold: the values of the sources that are for a narrower audience, or for
//! nobody, and that nothing of a wider one says as well.

use std::collections::BTreeMap;
use std::sync::Arc;

use wijkboek_search::thesaurus::Group;

use crate::base::{Spelled, lowered};
use crate::diag::Place;
use crate::entry::{Audience, Entry, Key, Kind, Listing, Phone};
use crate::record::{self, FieldInfo, Form, Shape};
use crate::source::SourceFile;
use crate::syntax::{self, FrontMatter, Node, Value, markdown};

use super::Subject;

/// A shorter text says too little to know where it comes from.
const SHORTEST: usize = 6;

/// A shorter piece of a longer text is common.
const SHORTEST_PIECE: usize = 16;

/// A value that a tree may not hold.
#[derive(Clone, Debug)]
pub(super) struct Secret {
    /// For whom it is; nobody's when it is never published.
    pub audience: Option<Audience>,
    /// Whether it is of a person.
    pub person: bool,
    /// Where it was written.
    pub place: Place,
}

/// The values that a tree may not hold, and what it may.
#[derive(Default)]
pub(super) struct Secrets {
    /// Words in small letters, with what they are.
    pub words: BTreeMap<String, Secret>,
    /// The digits of phone numbers.
    pub digits: BTreeMap<String, Secret>,
    /// What wider audiences may read, in small letters.
    allowed: String,
    /// Its digits.
    numbers: String,
    /// The digits of fields for numbers and addresses of the web, which can look like a BSN.
    pub registered: String,
}

/// Collects them.
pub(super) fn collect(subject: &Subject<'_>) -> Secrets {
    let mut found = Secrets::default();
    let mut entries: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in subject.whole.entries() {
        entries.entry(&entry.place.file).or_default().push(entry);
    }
    let published = subject.whole.published(subject.today);
    let mut reader = Collector { subject, entries, published, found: &mut found };
    for file in &subject.sources.records {
        reader.file(file);
    }
    reader.addresses();
    found.allow_all(subject);
    let (allowed, numbers) = (&found.allowed, &found.numbers);
    found.words.retain(|words, _| !allowed.contains(words.as_str()));
    found.digits.retain(|digits, _| !numbers.contains(digits.as_str()));
    found
}

impl Secrets {
    fn allow(&mut self, text: &str) {
        self.allowed.push_str(&lowered(text));
        self.allowed.push('\n');
        self.numbers.push_str(&Spelled::whole(text).digits().text);
        self.numbers.push('|');
    }

    /// What every site says: settings, the words of the interface, synonyms.
    fn allow_all(&mut self, subject: &Subject<'_>) {
        let settings = subject.sources.settings.iter().map(|file| file.text.to_string());
        let words = subject.words.values().cloned();
        let groups = Group::built_in().into_iter().flat_map(|group| {
            let lists = [group.equal, group.colloquial, group.narrower, group.not, group.acute];
            lists.into_iter().flatten().chain([group.label])
        });
        for text in settings.chain(words).chain(groups) {
            self.allow(&text);
        }
    }

    fn hide(&mut self, text: &str, secret: &Secret) {
        let text = lowered(text.trim());
        let is_long = text.chars().count() >= SHORTEST;
        // A word alone can be anybody's, unless it names someone or is an address.
        let says_much = secret.person || text.contains([' ', '@', '/', '-']);
        if is_long && says_much {
            self.words.entry(text).or_insert_with(|| secret.clone());
        }
    }
}

struct Collector<'a, 'b> {
    subject: &'a Subject<'a>,
    /// The records of each file.
    entries: BTreeMap<&'a str, Vec<&'a Entry>>,
    /// For whom each record is published.
    published: BTreeMap<Key, Audience>,
    found: &'b mut Secrets,
}

/// What is known of a value from where it stands.
#[derive(Clone, Copy)]
struct Standing {
    /// For whom it is; nobody's when it is never published.
    audience: Option<Audience>,
    /// Whether the tree may hold it.
    hidden: bool,
    /// Whether it is of a person.
    person: bool,
}

impl<'a> Collector<'a, '_> {
    fn file(&mut self, file: &SourceFile) {
        let Some(found) = record::find(file) else { return };
        let (yaml, body) = match (found.record_type.form, syntax::split(&file.text)) {
            (Form::Markdown, FrontMatter::Both { yaml, body }) => (yaml, Some(body)),
            _ => (syntax::whole(&file.text), None),
        };
        let tree = syntax::parse(&file.path, &file.text, yaml).value;
        let Some(tree) = tree else { return };
        let fields: Vec<FieldInfo> = found.record_type.all_fields().copied().collect();
        let items = match &tree.value {
            Value::List(items) => items.iter().collect(),
            _ => vec![&tree],
        };
        for item in items {
            let Some(entry) = self.entry_of(item, &file.path) else { continue };
            let standing = self.standing(entry);
            self.record(item, &fields, standing);
            if let Some(body) = &body {
                let text = file.text.get(body.clone()).unwrap_or_default();
                let place = Place::new(&file.path, body.start, body.start);
                self.text(text, Shape::Markdown, &place, standing);
            }
        }
    }

    /// The record that stands at an item of a file.
    fn entry_of(&self, item: &Node, path: &Arc<str>) -> Option<&'a Entry> {
        let Value::Map(entries) = &item.value else { return None };
        let keys: Vec<usize> = entries.iter().map(|(key, _)| key.place.start).collect();
        let values = entries.iter().map(|(_, node)| node.place.start);
        let all: Vec<usize> = keys.into_iter().chain(values).collect();
        let own = self.entries.get(&**path)?;
        own.iter().copied().find(|entry| all.contains(&entry.place.start))
    }

    fn standing(&self, entry: &Entry) -> Standing {
        let hidden = self.subject.visible.entry(&entry.key).is_none();
        let audience = self.published.get(&entry.key).copied();
        Standing { audience, hidden, person: hidden && entry.key.kind == Kind::Contact }
    }

    fn record(&mut self, node: &Node, fields: &[FieldInfo], standing: Standing) {
        let Value::Map(entries) = &node.value else { return };
        for (key, value) in entries {
            let info = fields.iter().find(|field| field.key == key.name);
            let shape = info.map_or(Shape::Anything, |field| field.shape);
            let own = self.narrowed(standing, &key.name, node);
            self.value(value, shape, own);
        }
    }

    /// What a field keeps from some, whoever may read its record.
    fn narrowed(&self, standing: Standing, key: &str, group: &Node) -> Standing {
        let word = |key: &str| match &group.value {
            Value::Map(entries) => entries.iter().find(|(known, _)| known.name == key),
            _ => None,
        };
        let says = |key: &str, words: &[&str]| {
            word(key).is_some_and(|(_, node)| matches!(&node.value, Value::Text(text) if words.contains(&text.trim())))
        };
        let for_colleagues = key == "omschrijving_professional"
            || key == "nummer" && says("gebruik", &["professionals", "overleg"])
            || key == "adres" && says("soort", &["zorgmail", "verwijzers"]);
        let signed =
            key == "naam" && word("namens").or(word("functie")).is_some() && word("rol").is_none();
        let audience = self.subject.audience();
        let of_person = key == "toestemming" && word("rol").is_some();
        if key == "notitie_intern" || of_person {
            Standing { audience: None, hidden: true, ..standing }
        } else if (for_colleagues || signed) && !audience.may_read(Audience::Professionals) {
            let narrowest = standing.audience.map(|own| own.max(Audience::Professionals));
            Standing { audience: narrowest, hidden: true, person: standing.person || signed }
        } else {
            standing
        }
    }

    fn value(&mut self, node: &Node, shape: Shape, standing: Standing) {
        match &node.value {
            Value::Empty => {}
            Value::Text(text) => self.text(text, shape, &node.place, standing),
            Value::List(items) => items.iter().for_each(|item| self.value(item, shape, standing)),
            Value::Map(_) => self.record(node, shape.fields(), standing),
        }
    }

    fn text(&mut self, text: &str, shape: Shape, place: &Place, standing: Standing) {
        let shape = match shape {
            // The value of the first field alone.
            Shape::FirstOr([first, ..]) => first.shape,
            shape => shape,
        };
        if !matches!(shape, Shape::Line | Shape::Markdown) {
            self.found.registered.push_str(&Spelled::whole(text).digits().text);
            self.found.registered.push('|');
        }
        if !standing.hidden {
            self.found.allow(text);
            if matches!(shape, Shape::Markdown) {
                self.found.allow(&markdown::plain(text));
            }
            return;
        }
        let Standing { audience, person, .. } = standing;
        let secret = Secret { audience, person, place: place.clone() };
        match shape {
            Shape::Phone => {
                if let Ok(phone) = Phone::parse(text) {
                    self.number(&phone, &secret);
                }
            }
            Shape::Markdown => {
                for piece in pieces(&markdown::plain(text)) {
                    self.found.hide(piece, &secret);
                }
            }
            Shape::Line | Shape::Email | Shape::Web | Shape::Anything => {
                self.found.hide(text, &secret);
            }
            // Days, ids, words of closed lists: too common to know where they come from.
            _ => {}
        }
    }

    fn number(&mut self, phone: &Phone, secret: &Secret) {
        let national = phone.digits();
        // 112 and the like are everybody's.
        if phone.is_national() {
            return;
        }
        let abroad = national.strip_prefix('0').map(|rest| format!("31{rest}"));
        for digits in std::iter::once(national.to_owned()).chain(abroad) {
            self.found.digits.entry(digits).or_insert_with(|| secret.clone());
        }
    }

    /// The addresses of records that the audience may not see.
    fn addresses(&mut self) {
        let Subject { whole, visible, .. } = self.subject;
        let shown = visible.entries().map(|entry| &entry.key);
        let moved = visible.moved().iter().map(|(old, _)| old);
        let gone = visible.gone().iter().map(|gone| &gone.key);
        let address = |key: &Key| format!("{}/{}/", key.kind.info().address, key.id);
        for key in shown.chain(moved).chain(gone) {
            self.found.allow(&address(key));
        }
        for entry in whole.entries().filter(|entry| visible.entry(&entry.key).is_none()) {
            if entry.key.kind.info().listing != Listing::None {
                let Standing { audience, person, .. } = self.standing(entry);
                let secret = Secret { audience, person, place: entry.place.clone() };
                self.found.hide(&address(&entry.key), &secret);
            }
        }
    }
}

/// The sentences of a text that say enough to know where they come from.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '.', '!', '?', ';'])
        .map(str::trim)
        .filter(|piece| piece.chars().count() >= SHORTEST_PIECE)
}
