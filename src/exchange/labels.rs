//! Labels of foreign lists: which `soort` and which thema's they mean.

use std::collections::BTreeMap;

use wijkboek_search::analysis::Analysis;
use wijkboek_search::words;

use crate::diag::{Diagnostic, codes, suggest};
use crate::entry::{CATEGORIES, Kind};
use crate::model::Site;

use super::map::Label;
use super::meanings::LONGEST;

/// The words of a site to which the labels of a list can lead.
pub struct Vocabulary {
    categories: Vec<Term>,
    topics: Vec<Term>,
    wijken: Vec<Term>,
    analysis: Analysis,
}

/// Something of a site with the words for it.
struct Term {
    id: String,
    /// Its name, as people read it.
    name: String,
    /// Its names as they are compared.
    keys: Vec<String>,
}

/// How practices name the kinds of providers, beside the names that pages show.
#[rustfmt::skip]
const ALIASES: &[(&str, &[&str])] = &[
    ("huisarts", &["huisartsen", "huisartsenpraktijk", "huisartspraktijk", "ha"]),
    ("huisartsenspoedpost", &["huisartsenpost", "hap", "spoedpost", "dokterswacht", "dokterspost"]),
    ("apotheek", &["apotheken", "apothekers", "farmacie"]),
    ("wijkteam", &["sociaal team", "sociaal wijkteam", "wij-team", "gebiedsteam", "buurtteam", "dorpenteam"]),
    ("gemeente", &["wmo", "wmo-loket", "gemeentelijk loket"]),
    ("wijkverpleging", &["wijkverpleegkundige", "verpleging thuis"]),
    ("fysiotherapie", &["fysio", "fysiotherapeut", "fysiotherapeuten"]),
    ("ergotherapie", &["ergotherapeut"]),
    ("logopedie", &["logopedist"]),
    ("dietetiek", &["dietist", "diëtisten"]),
    ("verloskunde", &["verloskundige", "verloskundigen", "verloskundigenpraktijk"]),
    ("tandarts", &["tandartsen", "mondzorg", "tandheelkunde"]),
    ("ggz", &["psycholoog", "psychologen", "psychologie", "psychiatrie", "basis-ggz", "geestelijke gezondheidszorg", "poh-ggz", "eerstelijnspsycholoog"]),
    ("jeugdhulp", &["jeugdzorg", "jeugd", "jeugd en gezin", "cjg"]),
    ("jgz", &["consultatiebureau", "ggd jeugd"]),
    ("maatschappelijk-werk", &["amw", "algemeen maatschappelijk werk"]),
    ("welzijn", &["welzijnswerk", "welzijnsorganisatie", "buurthuis", "buurtwerk", "sociaal werk"]),
    ("vrijwilligers", &["vrijwilligerswerk", "vrijwilligersorganisatie", "maatjesproject", "maatjes"]),
    ("mantelzorg", &["mantelzorgondersteuning", "mantelzorgers"]),
    ("schuldhulpverlening", &["schuldhulp", "schulden", "schuldsanering", "budgetbeheer", "geldzaken", "financiën", "schuldenhulp"]),
    ("ouderenzorg", &["ouderen", "zorg voor ouderen", "casemanagement dementie"]),
    ("verpleeghuis", &["verpleeghuizen", "verzorgingshuis", "woonzorgcentrum"]),
    ("ziekenhuis", &["ziekenhuizen", "polikliniek"]),
    ("laboratorium", &["lab", "prikpost", "bloedprikken"]),
    ("verslavingszorg", &["verslaving"]),
    ("veiligheid", &["politie", "wijkagent", "veilig thuis"]),
    ("onderwijs", &["school", "scholen", "basisschool"]),
    ("woningcorporatie", &["huisvesting", "woningbouw", "woningbouwvereniging"]),
    ("overig", &["overige", "anders", "divers", "diversen"]),
];

/// Of more labels nobody reads what each may have meant.
const MOST_SUGGESTIONS: usize = 300;

/// What a label turned out to mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    pub category: Option<String>,
    pub topics: Vec<String>,
    /// Whether the label is the very name of what it means, or somebody said what it means.
    pub named: bool,
}

impl Meant {
    pub(super) fn is_nothing(&self) -> bool {
        self.category.is_none() && self.topics.is_empty()
    }
}

impl Vocabulary {
    /// The words of a site.
    pub fn of(site: &Site) -> Self {
        let analysis = Analysis::new();
        let term = |id: &str, names: &[&str]| Term {
            id: id.to_owned(),
            name: names.first().copied().unwrap_or(id).to_owned(),
            keys: names.iter().chain([&id]).map(|name| key(&analysis, name)).collect(),
        };
        let own = site.settings.categories.iter().map(|(id, name)| (id.as_str(), name.as_str()));
        let categories = CATEGORIES.iter().copied().chain(own).map(|(id, name)| {
            let aliases = ALIASES.iter().find(|(known, _)| *known == id).map_or(&[][..], |a| a.1);
            term(id, &[&[name], aliases].concat())
        });
        let topics = site.of_kind(Kind::Topic).map(|topic| {
            let words = topic.words.iter().flat_map(|words| &words.synonyms).map(String::as_str);
            let names: Vec<&str> = [topic.title.as_str()].into_iter().chain(words).collect();
            term(topic.key.id.as_str(), &names)
        });
        let wijken = site.wijken().map(|wijk| term(wijk.key.id.as_str(), &[wijk.title.as_str()]));
        let (categories, topics) = (categories.collect(), topics.collect());
        let wijken = wijken.collect();
        Self { categories, topics, wijken, analysis }
    }

    /// How people read a `soort`.
    pub(super) fn category_name(&self, id: &str) -> Option<&str> {
        self.categories.iter().find(|term| term.id == id).map(|term| term.name.as_str())
    }

    /// The wijk that a cell names.
    pub(super) fn wijk(&self, text: &str) -> Option<&str> {
        find(&self.wijken, &key(&self.analysis, text)).map(|term| term.id.as_str())
    }

    /// What a label means.
    pub(super) fn meant(&self, label: &str) -> Meant {
        let key = key(&self.analysis, label);
        let category = find(&self.categories, &key);
        let topic = find(&self.topics, &key);
        let folded = words::fold(label.trim());
        let named = [category, topic]
            .into_iter()
            .flatten()
            .any(|term| folded == words::fold(&term.name) || folded == term.id);
        Meant {
            category: category.map(|term| term.id.clone()),
            topics: topic.map(|term| term.id.clone()).into_iter().collect(),
            named,
        }
    }

    /// A name that an unknown label is close to.
    fn nearest(&self, label: &str) -> Option<&str> {
        let folded = Some(words::fold(label)).filter(|label| label.len() <= LONGEST)?;
        let terms = || self.categories.iter().chain(&self.topics);
        let names: Vec<String> = terms().map(|term| words::fold(&term.name)).collect();
        let found = suggest::nearest(&folded, names.iter().map(String::as_str))?.to_owned();
        terms().find(|term| words::fold(&term.name) == found).map(|term| term.id.as_str())
    }
}

fn find<'t>(terms: &'t [Term], key: &str) -> Option<&'t Term> {
    terms.iter().find(|term| !key.is_empty() && term.keys.iter().any(|known| known == key))
}

/// A label as it is compared: what its words share with their inflections, without small words.
fn key(analysis: &Analysis, label: &str) -> String {
    let mut keys = Vec::new();
    for word in words::split(label).into_iter().filter(|word| word.covers == 1) {
        if !analysis.is_stop(&word.text) {
            keys.push(analysis.key(&word.text));
        }
    }
    keys.join(" ")
}

/// The labels of a list with what became of them, and how often each stands in it.
#[derive(Debug, Default)]
pub(super) struct Labels {
    meant: BTreeMap<String, (Meant, usize)>,
    /// Cells that only say that there is nothing to say: `n.v.t.`
    blanks: BTreeMap<String, usize>,
}

impl Labels {
    /// What a label of the list means: what the file with columns says, or what the site knows.
    pub(super) fn read(
        &mut self,
        label: &str,
        told: &[(String, Label)],
        vocabulary: &Vocabulary,
    ) -> Meant {
        if let Some((meant, count)) = self.meant.get_mut(label) {
            *count += 1;
            return meant.clone();
        }
        let told = told.iter().find(|(word, _)| words::fold(word) == words::fold(label));
        let meant = match told {
            Some((_, label)) => Meant {
                category: label.category.clone(),
                topics: label.topics.clone(),
                named: true,
            },
            None => vocabulary.meant(label),
        };
        self.meant.insert(label.to_owned(), (meant.clone(), 1));
        meant
    }

    /// Counts a cell that only says that there is nothing to say.
    pub(super) fn blank(&mut self, text: &str) {
        if text.chars().any(char::is_alphanumeric) {
            *self.blanks.entry(text.to_owned()).or_default() += 1;
        }
    }

    /// What there is to say: each label once, with the number of rows.
    pub(super) fn notes(&self, vocabulary: &Vocabulary) -> Vec<Diagnostic> {
        let few = self.meant.len() <= MOST_SUGGESTIONS;
        let labels = self.meant.iter().filter(|(_, (meant, _))| !meant.named);
        let notes = labels.map(|(label, (meant, count))| {
            let code = if meant.is_nothing() {
                &codes::IMPORT_UNKNOWN_LABEL
            } else {
                &codes::IMPORT_LABEL
            };
            let means = meant.category.iter().map(|id| format!("soort: {id}"));
            let themas = meant.topics.iter().map(|id| format!("themas: {id}"));
            Diagnostic::new(code)
                .with("label", label)
                .with("aantal", count.to_string())
                .with("betekenis", means.chain(themas).collect::<Vec<_>>().join(", "))
                .with_maybe("bedoeld", few.then(|| vocabulary.nearest(label)).flatten())
        });
        let blanks = self.blanks.iter().map(|(text, count)| {
            let note = Diagnostic::new(&codes::IMPORT_BLANK).with("tekst", text);
            note.with("aantal", count.to_string())
        });
        notes.chain(blanks).collect()
    }
}
