//! What the search knows of a record.

/// One record as the search sees it: a provider, a contact, an agreement, an evening, a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Bare id of the record, as its author wrote it.
    pub id: String,
    /// Type of record: `aanbieder`, `contactpersoon`, `werkafspraak`, `thema-avond`, ...
    pub kind: String,
    /// The kind in words, as a row shows it: "Fysiotherapie", "Werkafspraak".
    pub kind_label: String,
    /// The wijk it belongs to; none for a regional record.
    pub wijk: Option<String>,
    /// Wijken that it serves, for the filter; empty means all.
    pub wijken: Vec<String>,
    /// Names of the wijken above in words, so that "apotheek lindeveen" finds the one in Lindeveen.
    pub wijk_names: Vec<String>,
    /// Path below the root of the site: `wijken/x/sociale-kaart/y/`.
    pub url: String,
    /// Name or title.
    pub title: String,
    /// Other names and abbreviations.
    pub aliases: Vec<String>,
    /// Words that people use for it (`zoekwoorden`).
    pub keywords: Vec<String>,
    /// Names of its topics, as shown.
    pub topics: Vec<String>,
    /// One line for lists.
    pub summary: String,
    /// The whole text, without markup.
    pub body: String,
    /// Names of its services, with whom they are for.
    pub services: Vec<String>,
    /// Streets, towns and postcodes.
    pub places: Vec<String>,
    /// Phone numbers as shown; the first one stands in the row.
    pub phones: Vec<String>,
    /// Whether it takes no new patients: its row must warn of that.
    pub closed: bool,
    /// Its week and the days that differ, for the script that says "nu open"; empty when not known.
    pub hours: [String; 2],
    /// Languages that people speak there (ISO 639).
    pub languages: Vec<String>,
    /// Language of its texts (ISO 639); empty for the site's.
    pub lang: String,
    /// Where it stands among equals: 1 is normal, 2 goes before (a first step), 0 after.
    pub rank_prior: u8,
}

/// A topic of the site, with the words that people use for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TopicWords {
    /// Id of the topic.
    pub id: String,
    /// Its name as shown.
    pub name: String,
    /// Words that mean the same, both ways.
    pub synonyms: Vec<String>,
    /// What people say for it; leads to the topic, not back.
    pub colloquial: Vec<String>,
    /// Traps: words that look like it and must not lead to it.
    pub not: Vec<String>,
    /// Numbers that are shown above the results (`spoed`).
    pub acute: Vec<String>,
}

/// How many fields are weighed apart: see [`FIELDS`].
pub const FIELD_COUNT: usize = 4;

/// A field of the index: its name, its weight, and how much a long text counts against it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Name in the tantivy index.
    pub name: &'static str,
    pub(crate) weight: f32,
    pub(crate) length: f32,
}

/// The fields in the order of [`Document::fields`].
pub const FIELDS: [Field; FIELD_COUNT] = [
    Field { name: "naam", weight: 5.0, length: 0.5 },
    Field { name: "woorden", weight: 3.0, length: 0.35 },
    Field { name: "kort", weight: 2.0, length: 0.35 },
    Field { name: "tekst", weight: 1.4, length: 0.6 },
];

impl Document {
    /// The texts of each field, most telling field first.
    pub fn fields<'a>(&'a self) -> [Vec<&'a str>; FIELD_COUNT] {
        let texts = |ones: &[&'a str], lists: &[&'a [String]]| -> Vec<&'a str> {
            ones.iter()
                .copied()
                .chain(lists.iter().copied().flatten().map(String::as_str))
                .collect()
        };
        [
            texts(&[&self.title], &[&self.aliases]),
            texts(&[], &[&self.keywords, &self.topics, &self.services]),
            texts(&[&self.summary, &self.kind_label], &[&self.wijk_names, &self.places]),
            texts(&[&self.body], &[]),
        ]
    }
}

/// How much a term says about a document, 1 to [`crate::chunk::MOST_IMPACT`]: BM25F over the fields.
///
/// `counts` is how often each field holds it, `lengths` how many words each field has, `averages`
/// that of all documents.
#[cfg(feature = "build")]
pub fn impact(
    counts: [u32; FIELD_COUNT],
    lengths: [u32; FIELD_COUNT],
    averages: [f32; FIELD_COUNT],
) -> u8 {
    use crate::num::{f32_of, u8_of};
    let mut weighed = 0.0_f32;
    for (((field, count), length), average) in FIELDS.iter().zip(counts).zip(lengths).zip(averages)
    {
        if count > 0 {
            let relative = f32_of(length) / average.max(1.0);
            weighed +=
                field.weight * f32_of(count) / (1.0 - field.length + field.length * relative);
        }
    }
    let saturated = weighed / (weighed + SATURATION);
    u8_of(saturated * f32::from(crate::chunk::MOST_IMPACT)).clamp(1, crate::chunk::MOST_IMPACT)
}

/// The larger, the more a second mention counts.
#[cfg(feature = "build")]
const SATURATION: f32 = 1.6;
