//! What the search answers.

/// What a question is limited to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what serves this wijk (its id).
    pub wijk: Option<String>,
    /// Only this type of record: `aanbieder`.
    pub kind: Option<String>,
}

/// The answer to a question, best document first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Documents found, best first.
    pub hits: Vec<Hit>,
    /// How many were found: more than `hits` when that is limited.
    pub found: usize,
    /// "Bedoelde u ...": the question with its typing errors mended, without accents.
    pub suggestion: Option<String>,
    /// What must stand above the results, ranked or not.
    pub acute: Vec<Acute>,
}

/// One document of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Number of the document, in the order in which the index was given them.
    pub doc: u32,
    /// Only comparable within one answer.
    pub score: f32,
    /// Why it was found.
    pub why: Why,
}

/// The strongest reason for which a document was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// How what was typed and what was found belong together.
    pub relation: Relation,
    /// The word of the index (its key) or the label of the synonyms.
    pub word: String,
}

/// How a word of the question and a word of a document belong together, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The word itself or an inflection of it.
    Word,
    /// It begins with what was typed.
    Prefix,
    /// One is part of the other: `schulden` and `schuldhulpverlening`.
    Compound,
    /// They mean the same in this field.
    Synonym,
    /// What was typed is probably a typing error.
    Typo,
    /// A phone number.
    Phone,
}

impl Relation {
    /// The word for it in the data that scripts get.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "woord",
            Self::Prefix => "begin",
            Self::Compound => "samenstelling",
            Self::Synonym => "synoniem",
            Self::Typo => "typfout",
            Self::Phone => "telefoon",
        }
    }
}

/// An acute need that the question names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acute {
    /// Id of its group of synonyms or of its topic.
    pub id: String,
    /// Its name as shown: "beroerte".
    pub label: String,
    /// Whom to call, best first: numbers, or words for who it is ("huisarts").
    pub numbers: Vec<String>,
}
