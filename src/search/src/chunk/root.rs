//! The root file: what is needed before the first question.

use super::bytes::{Damaged, Reader};
use crate::analysis::Analysis;
use crate::index::{Collection, Facts, WijkNames};
use crate::num::each_between;
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
            let keys = read_list(reader.text()?, b' ');
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
    let mut meanings = Vec::new();
    each_between(text, b'\n', &mut |line| {
        let mut left = line;
        let mut field = || {
            let end = left.bytes().position(|b| b == b'|').unwrap_or(left.len());
            let (head, tail) = left.split_at_checked(end).unwrap_or_default();
            left = tail.get(1..).unwrap_or_default();
            head
        };
        meanings.push(Meaning {
            id: field().to_owned(),
            label: field().to_owned(),
            equal: read_phrases(field(), analysis),
            colloquial: read_phrases(field(), analysis),
            narrower: read_phrases(field(), analysis),
            not: read_phrases(field(), analysis),
            acute: read_list(field(), b','),
        });
    });
    Thesaurus { meanings }
}

fn read_phrases(field: &str, analysis: &Analysis) -> Vec<Phrase> {
    let mut out = Vec::new();
    for phrase in read_list(field, b',') {
        out.push(Phrase::of_keys(analysis, read_list(&phrase, b' ')));
    }
    out
}

fn read_list(text: &str, between: u8) -> Vec<String> {
    let mut out = Vec::new();
    each_between(text, between, &mut |item| out.push(item.to_owned()));
    out
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
        for facts in facts {
            put_number(&mut out, u32::from(facts.wijk));
        }
        out.extend(facts.iter().map(|facts| facts.prior));
        for facts in facts {
            put_number(&mut out, u32_of(facts.serves.len()));
            for wijk in &facts.serves {
                put_number(&mut out, u32::from(*wijk));
            }
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
    let phrases = |list: &[Phrase]| {
        list.iter().map(|phrase| phrase.words.join(" ")).collect::<Vec<_>>().join(",")
    };
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
