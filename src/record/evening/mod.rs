//! `thema-avond`: an evening on which the domains of a wijk meet.

use crate::base::{Day, LocalTime};
use crate::entry::{
    Audience, Draft, Email, FactValue, Kind, Moment, Promise, Reference, Role, Section, Status,
    Table, Web,
};

use super::agreement::words_or_record;
use super::common::{Record, file_fact, relation, text_fact};
use super::reader::{Must, fields};
use super::reference::{ToAgreement, ToContact, ToProvider, Venue, WordsOrRecord};
use super::text::Markdown;
use super::values::{At, Attachment, Progress, choices, promised};

choices! {
    /// The state of an evening.
    EveningStatus: "concept", "gepland", "vol", "verplaatst", "geannuleerd";
}

fields! {
    /// An evening as written down.
    "thema-avond" => struct Evening {
        title: Must<String> = "titel", "De titel.";
        start: Must<LocalTime> = "begin", "Begin, zoals 2026-11-24T19:30.";
        end: Must<LocalTime> = "einde", "Einde.";
        place: Option<Venue> = "locatie", "Waar; tekst of aanbieder:id.";
        online: Option<Web> = "online_url", "Het webadres van een online avond.";
        organiser: Option<ToProvider> = "organisator", "Wie de avond houdt.";
        speakers: Vec<ToContact> = "sprekers", "Wie er spreken.";
        audience: Option<String> = "doelgroep", "Voor wie.";
        sign_up: Option<SignUp> = "aanmelden", "Hoe en tot wanneer aanmelden.";
        most: Option<u32> = "max", "Hoeveel mensen er hooguit kunnen komen.";
        accreditation: Option<String> = "accreditatie", "Punten en beroepsgroepen.";
        status: Option<EveningStatus> = "status", "De stand.";
        report: Option<Markdown> = "verslag", "Wat er besproken is.";
        material: Vec<Attachment> = "materiaal", "Bestanden van de avond.";
        actions: Vec<Action> = "acties", "Wat er afgesproken is te doen.";
        sequence: Option<u32> = "volgnummer", "Hoe vaak de avond gewijzigd is, voor agenda's.";
    }
}

fields! {
    /// How to sign up.
    "aanmelden" => struct SignUp {
        url: Option<Web> = "url", "Het webadres.";
        email: Option<Email> = "email", "Het e-mailadres.";
        by: Option<Day> = "uiterlijk", "De laatste dag.";
    }
}

fields! {
    /// Something to do after the evening.
    "acties" => struct Action {
        what: Must<String> = "wat", "Wat.";
        who: Option<WordsOrRecord> = "wie", "Wie.";
        by: Option<At<Day>> = "uiterlijk", "De laatste dag.";
        status: Option<Progress> = "status", "De stand.";
        agreement: Option<ToAgreement> = "afspraak", "De werkafspraak die eruit kwam.";
    }
}

impl Record for Evening {
    const KIND: Kind = Kind::Evening;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        let status = self.status.map(|status| status.0);
        if status == Some("concept") {
            entry.status = Status::Draft;
        }
        let (place, venue) = self.place.map_or((None, None), Venue::split);
        let sign_up = self.sign_up;
        entry.moment = Some(Moment {
            start: self.start.0,
            end: self.end.0,
            place,
            online: self.online,
            status,
            sign_up_by: sign_up.as_ref().and_then(|sign_up| sign_up.by),
            sign_up: sign_up.and_then(|sign_up| {
                let web = sign_up.url.map(|web| web.as_str().to_owned());
                web.or_else(|| sign_up.email.map(|email| email.link()))
            }),
            sequence: self.sequence.unwrap_or_default(),
        });
        entry.relations.extend(venue.map(|to| relation(Role::Venue, to)));
        entry.relations.extend(self.organiser.map(|to| relation(Role::Organiser, to.0)));
        let speakers = self.speakers.into_iter();
        entry.relations.extend(speakers.map(|to| relation(Role::Speaker, to.0)));
        entry.facts.extend(self.audience.map(|words| text_fact("doelgroep", [words])));
        entry.facts.extend(self.accreditation.map(|words| text_fact("accreditatie", [words])));
        entry.facts.extend(self.most.map(|n| text_fact("max", [format!("{n} deelnemers")])));
        if let Some(report) = self.report {
            let audience = Audience::Public;
            entry.sections.push(Section { key: "verslag", audience, body: report.0 });
        }
        entry.facts.push(file_fact("materiaal", self.material));
        let results = self.actions.iter().filter_map(|action| action.agreement.as_ref());
        entry.relations.extend(results.map(|to| relation(Role::Result, to.0.clone())));
        entry.course.promises = self.actions.iter().filter_map(promise).collect();
        entry.tables.extend(actions(self.actions));
    }
}

/// What is still to be done; an agreement that came of it means that it was done.
fn promise(action: &Action) -> Option<Promise> {
    let open = action.agreement.is_none();
    promised(action.what.0.as_ref(), action.by.as_ref(), action.status).filter(|_| open)
}

fn actions(list: Vec<Action>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|action| {
        vec![
            action.what.0.map(FactValue::Text),
            action.who.map(words_or_record),
            action.by.map(|by| FactValue::Day(by.value)),
            action.status.map(Progress::shown),
            action.agreement.map(|to| FactValue::Record(to.0)),
        ]
    });
    Table::of("acties", &["wat", "wie", "uiterlijk", "stand", "afspraak"], rows)
}
