//! `site.yml`: the settings of a site.

use std::collections::BTreeMap;

use crate::base::{Day, Id, Lang};
use crate::diag::{Code, Diagnostic, Outcome, Severity, codes, suggest};
use crate::entry::{Audience, CATEGORIES, Email, Urgent, Web};
use crate::source::{SourceFile, WijkFolder};
use crate::syntax::{self, Node, Value};

use super::common::UrgentField;
use super::look::{LookField, Wishes};
use super::reader::{Fields, Map, Must, Read, Reader, fields};
use super::shape::{FieldInfo, Shape};
use super::statement::{Statement, StatementField};
use super::values::{At, choices};

choices! {
    /// The language of the interface.
    SiteLanguage: "nl", "en";
    /// Who the site is for.
    SiteAudience: "publiek", "professionals", "wijknetwerk";
    /// How grave a message is.
    Gravity: "fout", "let op", "tip", "uit";
}

fields! {
    /// The settings as written down.
    "site" => struct SiteField {
        title: Must<String> = "titel", "De naam van de site.";
        language: Option<SiteLanguage> = "taal", "De taal van de site.";
        base_url: Option<Web> = "basis_url", "Het adres waar de site komt te staan.";
        visible_to: Option<SiteAudience> = "zichtbaar_voor", "Voor wie de site gebouwd wordt.";
        words: Option<WordsField> = "woorden", "Hoe de dingen hier heten.";
        today: Option<Day> = "vandaag", "Een vaste dag, voor voorbeelden en tests.";
        editors: Option<EditorsField> = "beheer", "Wie de site bijhoudt.";
        urgent: Vec<UrgentField> = "spoed", "Nummers die overal op de site staan.";
        categories: Option<Pairs> = "soorten", "Eigen soorten aanbieders: id en naam.";
        rules: Option<Rules> = "regels", "Regels zwaarder of lichter maken, met de reden.";
        freshness: Option<Freshness> = "versheid", "Na hoeveel dagen iets nagekeken moet worden, per soort record.";
        editorial: Option<bool> = "redactie", "Of de site een pagina voor de redactie heeft.";
        background: Option<bool> = "achtergrondkaart", "Of een bezoeker de achtergrondkaart van PDOK mag laden.";
        offline: Option<bool> = "offline", "Of browsers de site bewaren voor als er geen verbinding is.";
        wijken: Vec<WijkFolderField> = "wijken", "Wijken die in een eigen map staan, buiten die van de site.";
        look: Option<LookField> = "uiterlijk", "De kleuren, de letter en het logo van de site.";
        statement: Option<StatementField> = "toegankelijkheid", "Hoe toegankelijk de site is, voor de verklaring daarover.";
        exit: Option<Web> = "snel_weg", "Waar de knop ‘Verlaat deze site snel’ heen leidt.";
    }
}

fields! {
    /// A wijk in a folder of its own.
    "wijken" => struct WijkFolderField {
        folder: Must<At<String>> = "map", "De map, geteld vanaf die van dit bestand, zoals ../wijk-noord.";
        id: Option<At<Id>> = "id", "Het id van de wijk. Standaard de naam van de map, zonder wijk- ervoor.";
    }
}

fields! {
    /// Words that differ per place.
    "woorden" => struct WordsField {
        wijk: Option<String> = "wijk", "Wijk, dorp of kern.";
        team: Option<String> = "wijkteam", "Wijkteam, WIJ-team of sociaal team.";
    }
}

fields! {
    /// Who keeps the site.
    "beheer" => struct EditorsField {
        name: Option<String> = "naam", "De naam.";
        email: Option<Email> = "email", "Het e-mailadres.";
    }
}

/// The settings of a site.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The name of the site.
    pub title: String,
    /// The language of the interface.
    pub lang: Lang,
    /// Where the site will stand; needed by feeds and maps of the site only.
    pub base_url: Option<String>,
    /// For whom the site is built, unless the command says otherwise.
    pub audience: Audience,
    /// What a wijk is called here: `wijk`, `dorp`, `kern`.
    pub word_wijk: String,
    /// What a wijkteam is called here.
    pub word_team: String,
    /// A fixed day, for examples and tests.
    pub today: Option<Day>,
    /// Who keeps the site: name and e-mail address.
    pub editors: (Option<String>, Option<Email>),
    /// Numbers that stand on every page.
    pub urgent: Vec<Urgent>,
    /// The site's own kinds of providers: id and name.
    pub categories: Vec<(String, String)>,
    /// Rules that the site made heavier or lighter; `None` switches one off.
    pub rules: BTreeMap<String, Option<Severity>>,
    /// After how many days a record of a kind must be looked at again.
    pub freshness: BTreeMap<String, i32>,
    /// Whether the site has a page for those who keep it.
    pub editorial: bool,
    /// Whether a visitor may load a background behind a map, from PDOK.
    pub background: bool,
    /// Whether browsers keep the site for when there is no network.
    pub offline: bool,
    /// What the site is to look like.
    pub look: Wishes,
    /// Wijken that live in folders of their own.
    pub wijken: Vec<WijkFolder>,
    /// What is said about how accessible the site is.
    pub statement: Statement,
    /// Where the button of a sensitive page leads that leaves quickly.
    pub exit: String,
}

/// A page that anyone could be looking at, that opens at once and asks nothing.
const EXIT: &str = "https://www.knmi.nl/";

/// What would publish something about a person that the law forbids.
static PRIVATE: &[&Code] =
    &[&codes::BSN, &codes::BIRTH_DATE, &codes::CONSENT, &codes::CONSENT_ENDED];

impl Settings {
    /// The path below its host at which the site will stand: `/` or `/handboek/`.
    pub fn base_path(&self) -> Option<String> {
        let (_, after) = self.base_url.as_ref()?.split_once("://")?;
        let path = after.split_once('/').map_or("", |(_, path)| path).trim_end_matches('/');
        Some(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
    }

    /// The messages with the gravity that this site gives them, without those it switched off.
    /// A message that forbids publishing something private cannot be made lighter.
    pub fn weigh(&self, notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let rule = |note: &Diagnostic| {
            let private = PRIVATE.iter().any(|code| code.id == note.code.id);
            self.rules.get(note.code.id).filter(|_| !private)
        };
        let weigh = |mut note: Diagnostic| match rule(&note) {
            Some(Some(severity)) => {
                note.severity = *severity;
                Some(note)
            }
            Some(None) => None,
            None => Some(note),
        };
        notes.into_iter().filter_map(weigh).collect()
    }
}

/// Reads the settings. Without a file there are settings all the same, for the messages' sake.
pub fn settings(file: Option<&SourceFile>) -> Outcome<Settings> {
    let Some(file) = file else { return Outcome::clean(from_fields(None)) };
    let mut reader = Reader::new(&file.path, &file.text, "site");
    let tree = syntax::parse(&file.path, &file.text, syntax::whole(&file.text))
        .absorb_into(&mut reader.notes);
    let fields = tree.and_then(|tree| match &tree.value {
        Value::Map(entries) => {
            let map = Map { place: tree.place.clone(), entries };
            let fields = SiteField::from_map(&map, &mut reader);
            reader.unknown_keys(&map, &[SiteField::FIELDS]);
            Some(fields)
        }
        Value::Empty | Value::Text(_) | Value::List(_) => {
            let note = Diagnostic::new(&codes::NOT_A_RECORD).at(&tree.place).with("soort", "site");
            reader.notes.push(note);
            None
        }
    });
    Outcome { value: from_fields(fields), notes: reader.notes }
}

/// The fields of `site.yml`, for documentation.
pub fn settings_fields() -> &'static [FieldInfo] {
    SiteField::FIELDS
}

fn from_fields(fields: Option<SiteField>) -> Settings {
    let defaults = Settings {
        title: "Wijkhandboek".to_owned(),
        word_wijk: "wijk".to_owned(),
        word_team: "wijkteam".to_owned(),
        offline: true,
        exit: EXIT.to_owned(),
        ..Settings::default()
    };
    let Some(fields) = fields else { return defaults };
    let (word_wijk, word_team) =
        fields.words.map_or((None, None), |words| (words.wijk, words.team));
    let (name, email) =
        fields.editors.map_or((None, None), |editors| (editors.name, editors.email));
    Settings {
        title: fields.title.0.unwrap_or(defaults.title),
        lang: fields.language.and_then(|word| Lang::from_tag(word.0)).unwrap_or_default(),
        base_url: fields.base_url.map(|web| web.as_str().to_owned()),
        audience: fields
            .visible_to
            .and_then(|word| Audience::from_name(word.0))
            .unwrap_or_default(),
        word_wijk: word_wijk.unwrap_or(defaults.word_wijk),
        word_team: word_team.unwrap_or(defaults.word_team),
        today: fields.today,
        editors: (name, email),
        urgent: fields.urgent.into_iter().filter_map(UrgentField::urgent).collect(),
        categories: fields.categories.map(|pairs| pairs.0).unwrap_or_default(),
        rules: fields.rules.map(|rules| rules.0).unwrap_or_default(),
        freshness: fields.freshness.map(|days| days.0).unwrap_or_default(),
        editorial: fields.editorial.unwrap_or_default(),
        background: fields.background.unwrap_or_default(),
        offline: fields.offline.unwrap_or(defaults.offline),
        wijken: fields.wijken.into_iter().filter_map(wijk_folder).collect(),
        look: fields.look.map(Wishes::from).unwrap_or_default(),
        statement: fields.statement.map(Statement::from).unwrap_or_default(),
        exit: fields.exit.map_or(defaults.exit, |web| web.as_str().to_owned()),
    }
}

/// A wijk in a folder of its own.
fn wijk_folder(field: WijkFolderField) -> Option<WijkFolder> {
    let At { value: folder, place } = field.folder.0?;
    let folder = folder.replace('\\', "/");
    let folder = folder.trim_end_matches('/').to_owned();
    let name = folder.rsplit('/').next().unwrap_or_default();
    let named = || Id::from_name(name.strip_prefix("wijk-").unwrap_or(name));
    // A folder without a name holds no wijk either, which is told when it is looked at.
    let id = field.id.map(|id| id.value).or_else(named).or_else(|| Id::new("wijk"))?;
    Some(WijkFolder { id, folder, place })
}

/// Ids with names: `buurtsport: Buurtsport`.
#[derive(Clone, Debug)]
pub(in crate::record) struct Pairs(Vec<(String, String)>);

impl Read for Pairs {
    const SHAPE: Shape = Shape::Map(&[]);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let map = Map::of(node, reader, Self::SHAPE)?;
        let mut pairs = Vec::new();
        for (key, value) in map.entries {
            if Id::new(&key.name).is_none() {
                let note = Diagnostic::new(&codes::ID)
                    .at(&key.place)
                    .with("waarde", &key.name)
                    .with_maybe("voorstel", Id::from_name(&key.name).map(|id| id.to_string()));
                reader.notes.push(note);
                continue;
            }
            if let Some((_, label)) = CATEGORIES.iter().find(|(id, _)| *id == key.name) {
                let note = Diagnostic::new(&codes::CATEGORY_TAKEN).at(&key.place);
                reader.notes.push(note.with("waarde", &key.name).with("naam", *label));
                continue;
            }
            pairs.extend(String::read(value, reader).map(|label| (key.name.clone(), label)));
        }
        Some(Self(pairs))
    }
}

/// Rules with their gravity on this site: `{code: {ernst, reden}}`.
#[derive(Clone, Debug)]
pub(in crate::record) struct Rules(BTreeMap<String, Option<Severity>>);

fields! {
    /// The gravity of a rule on this site.
    "regels" => struct RuleField {
        gravity: Must<Gravity> = "ernst", "Hoe zwaar de regel hier weegt.";
        reason: Must<String> = "reden", "Waarom.";
    }
}

impl Read for Rules {
    const SHAPE: Shape = Shape::Map(&[]);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let map = Map::of(node, reader, Self::SHAPE)?;
        let mut rules = BTreeMap::new();
        for (key, value) in map.entries {
            let known: Vec<&Code> = codes::all().collect();
            if codes::find(&key.name).is_none() {
                let nearest = suggest::nearest(&key.name, known.iter().map(|code| code.id));
                let note = Diagnostic::new(&codes::UNKNOWN_RULE)
                    .at(&key.place)
                    .with("waarde", &key.name)
                    .with_maybe("bedoeld", nearest);
                reader.notes.push(note);
                continue;
            }
            let rule = RuleField::read(value, reader);
            let rule = rule.and_then(|rule| rule.gravity.0.zip(rule.reason.0));
            if let Some((gravity, _)) = rule {
                rules.insert(key.name.clone(), Severity::from_dutch(gravity.0));
            }
        }
        Some(Self(rules))
    }
}

/// Days per kind of record.
#[derive(Clone, Debug)]
pub(in crate::record) struct Freshness(BTreeMap<String, i32>);

impl Read for Freshness {
    const SHAPE: Shape = Shape::Map(&[]);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let map = Map::of(node, reader, Self::SHAPE)?;
        let kinds: Vec<&str> = crate::entry::KINDS.iter().map(|info| info.key).collect();
        let mut days = BTreeMap::new();
        for (key, value) in map.entries {
            if !kinds.contains(&key.name.as_str()) {
                let note = Diagnostic::new(&codes::UNKNOWN_FIELD)
                    .at(&key.place)
                    .with("veld", &key.name)
                    .with("soort", "versheid")
                    .with_maybe("bedoeld", suggest::nearest(&key.name, kinds.iter().copied()))
                    .with("velden", crate::base::dutch::list(&kinds));
                reader.notes.push(note);
                continue;
            }
            let number = u32::read(value, reader).and_then(|days| i32::try_from(days).ok());
            days.extend(number.map(|number| (key.name.clone(), number)));
        }
        Some(Self(days))
    }
}
