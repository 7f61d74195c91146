//! Groups of synonyms to what an index keeps of them.

use std::collections::BTreeMap;

use super::{Group, Meaning, Phrase, SIGN, Trigger};
use crate::analysis::Analysis;
use crate::chunk::MOST_IMPACT;
use crate::index::{Index, Posting, Term};
use crate::num::{f32_of, u8_of, u32_of};
use crate::rank::{more, rarity};
use crate::words;

/// How sure each kind of synonym is. All below the word itself.
const LABEL: f32 = 0.75;
const EQUAL: f32 = 0.6;
const NARROWER: f32 = 0.3;

/// What the groups of an index become.
#[derive(Debug, Default)]
pub struct Compiled {
    /// Per term of a group, `~eenzaamheid`: the group and the documents that it finds.
    pub meanings: BTreeMap<String, (Meaning, Vec<Posting>)>,
    /// Per key: the phrases of which it is the first word with a subject, each with the term of its
    /// group and whether it is only said for it.
    pub phrases: BTreeMap<String, Vec<(Phrase, String, bool)>>,
}

impl Compiled {
    /// The phrases as triggers, when the number of every term is known.
    pub fn triggers(&self, number: &dyn Fn(&str) -> Option<u32>) -> BTreeMap<u32, Vec<Trigger>> {
        let trigger = |(phrase, meaning, spoken): &(Phrase, String, bool)| {
            let meaning = number(meaning)?;
            Some(Trigger { phrase: phrase.clone(), meaning, spoken: *spoken })
        };
        let of = |(key, phrases): (&String, &Vec<_>)| {
            Some((number(key)?, phrases.iter().filter_map(trigger).collect()))
        };
        self.phrases.iter().filter_map(of).collect()
    }

    /// The words that name an acute need on their own, with the numbers of their groups.
    pub fn acute_words(&self, number: &dyn Fn(&str) -> Option<u32>) -> Vec<(String, u32)> {
        let mut out = Vec::new();
        for (key, phrases) in &self.phrases {
            for (phrase, meaning, spoken) in phrases {
                let acute = self.meanings.get(meaning).is_some_and(|(of, _)| !of.acute.is_empty());
                if acute && !spoken && phrase.0.len() == 1 {
                    out.extend(number(meaning).map(|number| (key.clone(), number)));
                }
            }
        }
        out
    }
}

/// Works groups out for an index. A group of which it has no word is left out, unless it names whom
/// to call.
pub fn compile<I: Index>(index: &I, analysis: &Analysis, groups: &[Group]) -> Compiled {
    let mut out = Compiled::default();
    for group in groups {
        let mut name = format!("{SIGN}{}", group.id);
        // A topic of the site may have the id of a group of the field.
        while out.meanings.contains_key(&name) {
            name.push(SIGN);
        }
        let phrases = Phrases::of(analysis, group);
        let (worth, postings) = phrases.found(index, analysis);
        if postings.is_empty() && group.acute.is_empty() {
            continue;
        }
        for (list, spoken) in [(&phrases.equal, false), (&phrases.spoken, true)] {
            for phrase in list {
                out.add_phrase(analysis, phrase, &name, spoken);
            }
        }
        let meaning = Meaning {
            id: group.id.clone(),
            label: group.label.clone(),
            worth,
            not: phrases.not,
            acute: group.acute.clone(),
        };
        out.meanings.insert(name, (meaning, postings));
    }
    out
}

impl Compiled {
    /// Notes a phrase at its first word with a subject. One that has none, or is a single everyday
    /// word, says too little.
    fn add_phrase(&mut self, analysis: &Analysis, phrase: &Phrase, name: &str, spoken: bool) {
        let Some(first) = phrase.0.iter().find(|word| !analysis.is_stop(word)) else { return };
        if phrase.0.len() == 1 && analysis.is_general(first) {
            return;
        }
        let list = self.phrases.entry(first.clone()).or_default();
        let new = (phrase.clone(), name.to_owned(), spoken);
        if !list.iter().any(|(known, of, _)| *known == new.0 && *of == new.1) {
            list.push(new);
        }
    }
}

/// The phrases of a group as keys; the label is the first of `equal`.
struct Phrases {
    equal: Vec<Phrase>,
    spoken: Vec<Phrase>,
    narrower: Vec<Phrase>,
    not: Vec<Phrase>,
}

impl Phrases {
    fn of(analysis: &Analysis, group: &Group) -> Self {
        let read = |list: &[String]| -> Vec<Phrase> {
            let all = list.iter().map(|text| phrase(analysis, text));
            all.filter(|phrase| !phrase.0.is_empty()).collect()
        };
        let mut equal = read(std::slice::from_ref(&group.label));
        for phrase in read(&group.equal) {
            if !equal.contains(&phrase) {
                equal.push(phrase);
            }
        }
        Self {
            equal,
            spoken: read(&group.colloquial),
            narrower: read(&group.narrower),
            not: read(&group.not),
        }
    }

    /// What the group is worth, and the documents that have one of its phrases.
    fn found<I: Index>(&self, index: &I, analysis: &Analysis) -> (f32, Vec<Posting>) {
        let label = self.equal.iter().take(1).map(|phrase| (phrase, LABEL));
        let equal = self.equal.iter().skip(1).map(|phrase| (phrase, EQUAL));
        let narrower = self.narrower.iter().map(|phrase| (phrase, NARROWER));
        // Per document what its best phrase gives, and what all of them give.
        let mut scores: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
        for (phrase, sure) in label.chain(equal).chain(narrower) {
            let Some((worth, found)) = documents(index, analysis, phrase) else { continue };
            for (doc, impact) in found {
                let score = sure * worth * f32::from(impact) / f32::from(MOST_IMPACT);
                let (best, all) = scores.entry(doc).or_default();
                *best = best.max(score);
                *all += score;
            }
        }
        let total = |(best, all): (f32, f32)| best + more(best, all);
        let worth = scores.values().copied().map(total).fold(0.0, f32::max);
        let most = f32::from(MOST_IMPACT);
        let posting = |(doc, sums): (u32, (f32, f32))| Posting {
            doc,
            impact: u8_of(total(sums) / worth * most).clamp(1, MOST_IMPACT),
        };
        (worth, scores.into_iter().map(posting).collect())
    }
}

fn phrase(analysis: &Analysis, text: &str) -> Phrase {
    let words = words::split(text).into_iter().filter(|word| word.covers == 1);
    let key = |word: words::Word| {
        if analysis.is_stop(&word.text) { word.text } else { analysis.key(&word.text) }
    };
    Phrase(words.map(key).collect())
}

/// How rare a phrase is, and the documents with all its words that have a subject, with the impact
/// of the least of them. Everyday words alone find nothing.
fn documents<I: Index>(
    index: &I,
    analysis: &Analysis,
    phrase: &Phrase,
) -> Option<(f32, BTreeMap<u32, u8>)> {
    let content = || phrase.0.iter().filter(|word| !analysis.is_stop(word));
    if content().all(|word| analysis.is_general(word)) {
        return None;
    }
    let terms: Vec<Term> = content()
        .map(|key| index.find(key).filter(|term| term.documents > 0))
        .collect::<Option<_>>()?;
    let mut found: Option<BTreeMap<u32, u8>> = None;
    for term in &terms {
        let mut own = BTreeMap::new();
        index.postings(*term, &mut |posting| {
            own.insert(posting.doc, posting.impact);
        });
        found = Some(match found {
            None => own,
            Some(former) => {
                let both = |(doc, impact): (u32, u8)| Some((doc, impact.min(*own.get(&doc)?)));
                former.into_iter().filter_map(both).collect()
            }
        });
    }
    let rarest = terms.iter().map(|term| term.documents).min()?;
    // Two words together are rarer than the rarest of them; by how much is not known here.
    let together = 1.0 + 0.25 * (f32_of(u32_of(terms.len())) - 1.0);
    let all = u32_of(index.collection().facts.len());
    Some((rarity(rarest, all) * together, found?))
}
