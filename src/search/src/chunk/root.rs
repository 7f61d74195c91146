//! The root file: what is needed before the first question.

use super::bytes::{Damaged, Reader};
use crate::analysis::Analysis;
use crate::index::{Collection, Facts, WijkNames};
use crate::thesaurus::{Meaning, Phrase, Thesaurus};

/// Where a part of the dictionary begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) first: String,
    pub(crate) ordinal: u32,
}

/// What the root holds.
pub(crate) struct Root {
    pub(crate) collection: Collection,
    pub(crate) ranges: Vec<Range>,
    pub(crate) thesaurus: Thesaurus,
}

impl Root {
    pub(crate) fn read(reader: &mut Reader, analysis: &Analysis) -> Result<Self, Damaged> {
        let terms = reader.number()?;
        let mut kinds = Vec::new();
        for _ in 0..reader.count()? {
            kinds.push(reader.text()?.to_owned());
        }
        let mut wijken = Vec::new();
        for _ in 0..reader.count()? {
            let id = reader.text()?.to_owned();
            let keys = reader.text()?.split_whitespace().map(str::to_owned).collect();
            wijken.push(WijkNames { id, keys });
        }
        let facts = read_facts(reader)?;
        let mut ranges = Vec::new();
        for _ in 0..reader.count()? {
            let first = reader.text()?.to_owned();
            ranges.push(Range { first, ordinal: reader.number()? });
        }
        let thesaurus = read_thesaurus(reader.text()?, analysis);
        Ok(Self { collection: Collection { terms, kinds, wijken, facts }, ranges, thesaurus })
    }
}

fn read_facts(reader: &mut Reader) -> Result<Vec<Facts>, Damaged> {
    let count = reader.count()?;
    let mut facts = vec![Facts::default(); count];
    for fact in &mut facts {
        fact.kind = reader.byte()?;
    }
    for fact in &mut facts {
        fact.wijk = short(reader.number()?)?;
    }
    for fact in &mut facts {
        fact.prior = reader.byte()?;
    }
    for fact in &mut facts {
        for _ in 0..reader.count()? {
            fact.serves.push(short(reader.number()?)?);
        }
    }
    Ok(facts)
}

fn short(number: u32) -> Result<u16, Damaged> {
    u16::try_from(number).map_err(|_| Damaged)
}

/// One group a line: id, label, equals, colloquial, narrower, traps and numbers between bars.
fn read_thesaurus(text: &str, analysis: &Analysis) -> Thesaurus {
    let phrases = |field: Option<&str>| -> Vec<Phrase> {
        let words = |phrase: &str| phrase.split(' ').map(str::to_owned).collect();
        let all = field.unwrap_or_default().split(',').filter(|phrase| !phrase.is_empty());
        all.map(|phrase| Phrase::of_keys(analysis, words(phrase))).collect()
    };
    let meaning = |line: &str| {
        let mut fields = line.split('|');
        Meaning {
            id: fields.next().unwrap_or_default().to_owned(),
            label: fields.next().unwrap_or_default().to_owned(),
            equal: phrases(fields.next()),
            colloquial: phrases(fields.next()),
            narrower: phrases(fields.next()),
            not: phrases(fields.next()),
            acute: fields.next().unwrap_or_default().split(',').filter(|n| !n.is_empty()).map(str::to_owned).collect(),
        }
    };
    Thesaurus { meanings: text.lines().map(meaning).collect() }
}

#[cfg(feature = "build")]
impl Root {
    pub(crate) fn write(&self) -> Vec<u8> {
        use super::bytes::{put_number, put_text};
        use crate::num::u32_of;
        let mut out = Vec::new();
        put_number(&mut out, self.collection.terms);
        put_number(&mut out, u32_of(self.collection.kinds.len()));
        for kind in &self.collection.kinds {
            put_text(&mut out, kind);
        }
        put_number(&mut out, u32_of(self.collection.wijken.len()));
        for wijk in &self.collection.wijken {
            put_text(&mut out, &wijk.id);
            put_text(&mut out, &wijk.keys.join(" "));
        }
        let facts = &self.collection.facts;
        put_number(&mut out, u32_of(facts.len()));
        out.extend(facts.iter().map(|facts| facts.kind));
        facts.iter().for_each(|facts| put_number(&mut out, u32::from(facts.wijk)));
        out.extend(facts.iter().map(|facts| facts.prior));
        for facts in facts {
            put_number(&mut out, u32_of(facts.serves.len()));
            facts.serves.iter().for_each(|wijk| put_number(&mut out, u32::from(*wijk)));
        }
        put_number(&mut out, u32_of(self.ranges.len()));
        for range in &self.ranges {
            put_text(&mut out, &range.first);
            put_number(&mut out, range.ordinal);
        }
        put_text(&mut out, &thesaurus_text(&self.thesaurus));
        out
    }
}

#[cfg(feature = "build")]
fn thesaurus_text(thesaurus: &Thesaurus) -> String {
    let phrases = |list: &[Phrase]| list.iter().map(|phrase| phrase.words.join(" ")).collect::<Vec<_>>().join(",");
    let line = |meaning: &Meaning| {
        [
            meaning.id.clone(),
            meaning.label.clone(),
            phrases(&meaning.equal),
            phrases(&meaning.colloquial),
            phrases(&meaning.narrower),
            phrases(&meaning.not),
            meaning.acute.join(","),
        ]
        .join("|")
    };
    thesaurus.meanings.iter().map(line).collect::<Vec<_>>().join("\n")
}
