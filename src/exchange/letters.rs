//! Letters to those whose data got old: a table for a mail merge, and a mail that is ready to send
//! for each provider. A mail holds what is public of the one record that it is about, and nothing
//! of any other.

use std::collections::BTreeMap;

use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

use crate::base::{Day, Lang};
use crate::entry::{Audience, Email, EmailLine, Entry, Key, Kind};
use crate::model::freshness::Deadline;
use crate::model::{Drafts, Site, owner};
use crate::plan::Addresses;
use crate::syntax::csv;

use super::pieces::pieces;

/// The columns of the table for a mail merge.
const COLUMNS: [&str; 13] = [
    "aanhef",
    "naam",
    "email",
    "soort",
    "wijk",
    "id",
    "wat",
    "laatste_dag",
    "dagen_te_laat",
    "eigenaar",
    "eigenaar_email",
    "gegevens",
    "link",
];

/// A mail that is ready to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The name of its file: `noord--de-linde.eml`.
    pub name: String,
    /// The file.
    pub text: String,
}

/// What letters are made from.
pub struct Desk<'s> {
    whole: &'s Site,
    public: Site,
    published: &'s Site,
    today: Day,
}

/// Why there are no mails, or not for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// The settings do not say where the site stands: `basis_url`.
    BaseUrl,
    /// The settings have no address to write from: `beheer: {email: ..}`.
    Sender,
    /// A provider has no general e-mail address.
    Address(Key),
}

impl<'s> Desk<'s> {
    /// A desk with the whole site, for who sees to what, and the site as it is published, which
    /// has the pages to link to. What goes into a letter is what everyone may see.
    pub fn new(whole: &'s Site, published: &'s Site, today: Day) -> Self {
        let public = whole.for_audience(Audience::Public, Drafts::Hidden, today);
        Self { whole, public, published, today }
    }

    /// The table for a mail merge: a row for each record with something that got old, so that
    /// nobody gets two letters about one.
    pub fn table(&self, deadlines: &[Deadline<'_>]) -> String {
        let mut records: Vec<Vec<&Deadline<'_>>> = Vec::new();
        let mut known: BTreeMap<&Key, usize> = BTreeMap::new();
        for deadline in deadlines {
            let at = *known.entry(&deadline.entry.key).or_insert(records.len());
            match records.get_mut(at) {
                Some(record) => record.push(deadline),
                None => records.push(vec![deadline]),
            }
        }
        let rows: Vec<Vec<String>> = records.iter().filter_map(|record| self.row(record)).collect();
        csv::write(&COLUMNS, &rows)
    }

    /// The row of a record, of which the first deadline is the oldest.
    fn row(&self, record: &[&Deadline<'_>]) -> Option<Vec<String>> {
        let deadline = record.first()?;
        let key = &deadline.entry.key;
        let keeper = owner(self.whole, deadline.entry);
        let what: Vec<String> = record.iter().map(|deadline| deadline.words(Lang::Nl)).collect();
        let known = self.public.entry(key);
        let own = known.and_then(|entry| general(entry)).map(|line| &line.address);
        // Only a provider is written to itself; about anything else its keeper is asked.
        let (salutation, to) = match key.kind {
            Kind::Provider => ("Geachte collega".to_owned(), own),
            _ => (format!("Beste {}", keeper.name()), keeper.email()),
        };
        let data = known.filter(|entry| entry.key.kind == Kind::Provider).map(|it| data(it));
        Some(vec![
            salutation,
            deadline.entry.title.clone(),
            to.map(ToString::to_string).unwrap_or_default(),
            key.kind.key().to_owned(),
            key.wijk.as_ref().map(ToString::to_string).unwrap_or_default(),
            key.id.to_string(),
            what.join("; "),
            deadline.last.map(|day| day.to_string()).unwrap_or_default(),
            deadline.days_late(self.today).map(|days| days.to_string()).unwrap_or_default(),
            keeper.name().to_owned(),
            keeper.email().map(ToString::to_string).unwrap_or_default(),
            data.unwrap_or_default().join("\n"),
            self.link(key).unwrap_or_default(),
        ])
    }

    /// A mail for each public provider among what got old, and what is lacking to make them.
    pub fn mails(&self, deadlines: &[Deadline<'_>]) -> (Vec<Mail>, Vec<Lacking>) {
        let (mut mails, mut lacking) = (Vec::new(), Vec::new());
        let settings = &self.whole.settings;
        let Some(sender) = &settings.editors.1 else { return (mails, vec![Lacking::Sender]) };
        if settings.base_url.is_none() {
            lacking.push(Lacking::BaseUrl);
        }
        let mut keys: Vec<&Key> = deadlines.iter().map(|deadline| &deadline.entry.key).collect();
        keys.sort_unstable();
        keys.dedup();
        let providers = keys.into_iter().filter(|key| key.kind == Kind::Provider);
        for entry in providers.filter_map(|key| self.public.entry(key)) {
            match general(entry) {
                Some(to) => mails.push(self.mail(entry, &to.address, sender)),
                None => lacking.push(Lacking::Address(entry.key.clone())),
            }
        }
        (mails, lacking)
    }

    fn mail(&self, entry: &Entry, to: &Email, sender: &Email) -> Mail {
        let settings = &self.whole.settings;
        let from = settings.editors.0.as_deref().unwrap_or(&settings.title);
        let key = &entry.key;
        let wijk = key.wijk.as_ref().map_or("regio", crate::base::Id::as_str);
        let host = sender.as_str().rsplit('@').next().unwrap_or_default();
        let id = format!("{}.{wijk}.{}.{}@{host}", key.kind.key(), key.id, self.today);
        // Date and number are of the data, not of the clock: the same site gives the same mails.
        // With X-Unsent a mail program opens it as a draft.
        let message = MessageBuilder::new()
            .message_id(id)
            .date(self.today.morning().unix_seconds())
            .header("X-Unsent", Raw::new("1"))
            .from((from, sender.as_str()))
            .to((entry.title.as_str(), to.as_str()))
            .subject(format!("Klopt dit nog? {}", entry.title))
            .text_body(self.letter(entry, from));
        let text = message.write_to_string().unwrap_or_default();
        Mail { name: format!("{wijk}--{}.eml", key.id), text }
    }

    /// The text of a mail.
    fn letter(&self, entry: &Entry, from: &str) -> String {
        let site = &self.whole.settings.title;
        let link = self.link(&entry.key);
        let page = link.map(|link| format!("\nZo staat u op de site: {link}\n"));
        let looked = entry.checked.as_ref().map_or_else(
            || "Wij hebben deze gegevens nog nooit met u nagelopen.".to_owned(),
            |checked| {
                format!("Wij liepen deze gegevens voor het laatst na op {}.", checked.on.long())
            },
        );
        format!(
            "Geachte collega,\n\n\
             U staat in {site}. Daarin zoeken zorgverleners en bewoners wie er helpt.\n\
             {looked}\n\n\
             Klopt dit nog?\n\n\
             - {}\n\
             {}\n\
             Klopt alles? Dan is een antwoord met \"klopt\" genoeg.\n\
             Klopt er iets niet? Schrijf het in uw antwoord, dan passen wij het aan.\n\n\
             Met vriendelijke groet,\n\
             {from}\n",
            data(entry).join("\n- "),
            page.unwrap_or_default(),
        )
    }

    /// The address of a record's page, if the site has one and says where it stands.
    fn link(&self, key: &Key) -> Option<String> {
        let base = self.whole.settings.base_url.as_ref()?.trim_end_matches('/');
        self.published.entry(key)?;
        Some(format!("{base}/{}", Addresses::of(self.published).page(key, None)))
    }
}

/// What a public record says, a line each.
fn data(entry: &Entry) -> Vec<String> {
    pieces(entry).iter().map(|piece| format!("{}: {}", piece.label, piece.value)).collect()
}

/// The general e-mail address.
fn general(entry: &Entry) -> Option<&EmailLine> {
    entry.emails.iter().find(|line| line.purpose == "algemeen")
}
