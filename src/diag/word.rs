//! A word that belongs in a message, which may depend on the language of the reader.

use std::borrow::Cow;

use crate::base::{Day, Lang};

/// What fills a `{name}` of a sentence in the catalogue.
#[derive(Clone, Debug)]
pub enum Word {
    /// The same in every language: what somebody wrote, a key, a number.
    Text(String),
    /// A day: `2 november 2026`, or `2 November 2026`.
    Day(Day),
    /// A number in hundredths: `1,31`, or `1.31`.
    Hundredths(u32),
}

impl Word {
    pub(super) fn said(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Day(day) => day.said(lang).into(),
            Self::Hundredths(number) => {
                let point = if lang == Lang::Nl { ',' } else { '.' };
                format!("{}{point}{:02}", number / 100, number % 100).into()
            }
        }
    }
}

impl From<Day> for Word {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Word {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
