//! The fields that every record has, and how a record becomes an entry.

use crate::base::{Day, Id};
use crate::diag::{Diagnostic, codes};
use crate::entry::{
    Audience, Body, Checked, Draft, Fact, FactValue, Key, Kind, Phone, Reference, Relation, Role,
    Status, Urgent,
};
use crate::syntax::{Node, Value};

use super::forms::{Coded, Language};
use super::private;
use super::reader::{Fields, Map, Must, Reader, fields};
use super::reference::{Earlier, ToTopic};
use super::text::Markdown;
use super::values::{At, Attachment, choices};

choices! {
    /// Whether a record is in use.
    InUse: "actief", "concept", "tijdelijk-gesloten", "vervallen";
    /// The dimensions of positive health.
    Health: "lichaamsfuncties", "mentaal welbevinden", "zingeving", "kwaliteit van leven", "meedoen", "dagelijks functioneren";
    /// Who may read a record.
    VisibleTo: "publiek", "professionals", "wijknetwerk";
}

fields! {
    /// Who looked at a record, and when.
    "nagekeken" => struct CheckedField {
        on: Must<Day> = "op", "De dag waarop iemand de gegevens naliep.";
        by: Option<String> = "door", "Wie dat deed.";
        how: Option<String> = "hoe", "Hoe: gebeld, gemaild, langsgeweest.";
    }
}

fields! {
    /// The fields that every record has.
    "record" => struct Common {
        id: Option<At<Id>> = "id", "De naam in verwijzingen en adressen; anders de bestandsnaam.";
        earlier: Vec<Earlier> = "eerder", "De id's die het eerder had; die adressen blijven werken.";
        visible_to: Option<VisibleTo> = "zichtbaar_voor", "Wie het mag zien.";
        topics: Vec<ToTopic> = "themas", "De thema's waar het over gaat.";
        checked: Option<CheckedField> = "nagekeken", "Wanneer de gegevens voor het laatst zijn nagelopen.";
        summary: Option<String> = "samenvatting", "Eén regel voor lijsten.";
        text: Option<Markdown> = "omschrijving", "De tekst van de pagina.";
        keywords: Vec<String> = "zoekwoorden", "Woorden waarop mensen zoeken.";
        valid_until: Option<Day> = "geldig_tot", "De laatste dag waarop het geldt.";
        source: Option<String> = "bron", "Waar de gegevens vandaan komen.";
        language: Option<Coded<Language>> = "taal", "De taal van de tekst, als die niet de taal van de site is.";
        internal: Option<Ignored> = "notitie_intern", "Een notitie die nooit op de site komt.";
    }
}

fields! {
    /// A number for when it cannot wait.
    "spoednummer" => struct UrgentField {
        situation: Must<String> = "situatie", "Wanneer u belt.";
        number: Must<Phone> = "nummer", "Het nummer.";
        when: Option<String> = "wanneer", "Op welke tijden.";
        audience: Option<String> = "voor_wie", "Voor wie.";
    }
}

impl UrgentField {
    /// The number, if situation and number could be read.
    pub(super) fn urgent(self) -> Option<Urgent> {
        Some(Urgent {
            situation: self.situation.0?,
            number: self.number.0?,
            when: self.when,
            audience: self.audience,
        })
    }
}

/// Whether a record is in use; it is unless it says otherwise.
pub(super) fn status(word: Option<InUse>) -> Status {
    match word.map(|word| word.0) {
        Some("concept") => Status::Draft,
        Some("tijdelijk-gesloten") => Status::TemporarilyClosed,
        Some("vervallen") => Status::Withdrawn,
        _ => Status::Active,
    }
}

/// A value that means nothing to wijkboek and is never published.
#[derive(Clone, Debug)]
pub(super) struct Ignored;

impl super::reader::Read for Ignored {
    const SHAPE: super::shape::Shape = super::shape::Shape::Anything;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        check_all(node, reader);
        Some(Self)
    }
}

/// What is not published is passed on all the same: no patient may be in it.
fn check_all(node: &Node, reader: &mut Reader<'_>) {
    match &node.value {
        Value::Empty => {}
        Value::Text(text) => private::check(text, node, reader),
        Value::List(items) => items.iter().for_each(|item| check_all(item, reader)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| check_all(value, reader)),
    }
}

/// A type of record: its own fields, and what they mean for the entry.
pub(super) trait Record: Fields {
    /// Its kind.
    const KIND: Kind;
    /// Who may read it when the record does not say.
    const AUDIENCE: Audience = Audience::Public;

    /// Its name; none when the editor left it out, which has been said then.
    fn title(&self) -> Option<String>;

    /// Fills in what is known of the record.
    fn describe(self, entry: &mut Draft);
}

/// Where a record was found, before anything of it is known.
pub(super) struct Origin<'a> {
    /// The wijk whose folder it is in.
    pub wijk: Option<&'a Id>,
    /// The id that its file name gives.
    pub file_id: Option<Id>,
    /// The text of a Markdown file.
    pub body: Option<Body<Reference>>,
}

/// Reads a record of a type.
pub(super) fn read<T: Record>(map: &Map<'_>, origin: Origin<'_>, reader: &mut Reader<'_>) -> Draft {
    let common = Common::from_map(map, reader);
    let record = T::from_map(map, reader);
    reader.unknown_keys(map, &[T::FIELDS, Common::FIELDS]);
    let id_place = common.id.as_ref().map_or_else(|| map.place.clone(), |id| id.place.clone());
    let id = id_of(common.id.as_ref(), origin.file_id, record.title().as_deref(), map, reader);
    let title = record.title().unwrap_or_else(|| id.to_string());
    let key = Key { kind: T::KIND, wijk: origin.wijk.cloned(), id };
    let mut entry = Draft::new(key, title, id_place);
    entry.audience = T::AUDIENCE;
    let fields = map.entries.iter();
    entry.filed.fields = fields.map(|(key, node)| (key.name.clone(), node.place.clone())).collect();
    fill(&mut entry, common, origin.body);
    record.describe(&mut entry);
    entry
}

fn id_of(
    written: Option<&At<Id>>,
    file: Option<Id>,
    title: Option<&str>,
    map: &Map<'_>,
    reader: &mut Reader<'_>,
) -> Id {
    if let Some(id) = written {
        return id.value.clone();
    }
    if let Some(id) = file {
        return id;
    }
    // A wrong `id:` has been told already; without any, a record in a list needs one.
    if map.key("id").is_none() {
        reader.notes.push(Diagnostic::new(&codes::ID_NEEDED).at(&map.place));
    }
    title.and_then(Id::from_name).unwrap_or_else(Id::unnamed)
}

fn fill(entry: &mut Draft, common: Common, body: Option<Body<Reference>>) {
    if let Some(audience) = common.visible_to.and_then(|word| Audience::from_name(word.0)) {
        entry.audience = audience;
    }
    entry.filed.earlier = common.earlier.into_iter().map(|former| former.0).collect();
    entry.topics = common.topics.into_iter().map(|topic| topic.0).collect();
    entry.checked = common
        .checked
        .and_then(|checked| Some(Checked { on: checked.on.0?, by: checked.by, how: checked.how }));
    entry.summary = common.summary;
    let written = common.text.map(|text| text.0);
    entry.body = body.filter(|body| !body.is_empty()).or(written).unwrap_or_default();
    entry.keywords = common.keywords;
    entry.valid_until = common.valid_until;
    entry.language = common.language.map(|language| language.0);
    let valid_until = common.valid_until.map(FactValue::Day);
    entry.facts.push(Fact { key: "geldig-tot", values: valid_until.into_iter().collect() });
    if let Some(source) = common.source {
        entry.facts.push(text_fact("bron", [source]));
    }
}

/// A fact in words; without words it is not shown.
pub(super) fn text_fact(
    key: &'static str,
    words: impl IntoIterator<Item = String>,
) -> Fact<Reference> {
    Fact { key, values: words.into_iter().map(FactValue::Text).collect() }
}

/// A fact in words of a closed list, whose texts the theme has under `key-word`.
pub(super) fn word_fact<'a>(
    key: &'static str,
    words: impl IntoIterator<Item = &'a str>,
) -> Fact<Reference> {
    let name = |word: &str| FactValue::Word(format!("{key}-{}", crate::base::slug(word)));
    Fact { key, values: words.into_iter().map(name).collect() }
}

/// Attachments as a fact.
pub(super) fn file_fact(key: &'static str, files: Vec<Attachment>) -> Fact<Reference> {
    let values = files.into_iter().map(|Attachment(path, place)| FactValue::File(path, place));
    Fact { key, values: values.collect() }
}

/// A relation without a note.
pub(super) fn relation(role: Role, target: Reference) -> Relation<Reference> {
    noted(role, target, None)
}

/// A relation with a word on it.
pub(super) fn noted(role: Role, target: Reference, note: Option<String>) -> Relation<Reference> {
    let place = target.place().clone();
    Relation { role, target, note, place }
}
