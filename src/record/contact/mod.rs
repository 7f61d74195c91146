//! `contactpersoon`: a person or role to call.

use crate::base::{Day, period};
use crate::entry::{
    Absence, Audience, Draft, Email, EmailLine, Kind, Person, Phone, PhoneLine, PhoneUse,
    Reference, Relation, Role,
};

use super::common::{InUse, Record, noted, relation, status, text_fact};
use super::reader::{AtLeast, Must, Short, fields};
use super::reference::{ToContact, ToProvider, ToTopic, ToWijk};
use super::values::{At, choices};

choices! {
    /// Why personal data may be processed.
    Basis: "toestemming", "gerechtvaardigd-belang", "overeenkomst";
}

fields! {
    /// A contact as written down.
    "contactpersoon" => struct Contact {
        role: Must<String> = "rol", "De rol, zoals liaison ouderen.";
        works_at: AtLeast<1, Short<EmploymentField>> = "werkt_bij", "De organisatie of organisaties.";
        name: Option<String> = "naam", "De naam; een contact kan ook alleen een rol zijn.";
        function: Option<String> = "functie", "Het beroep of de functie.";
        status: Option<InUse> = "status", "Of de contactpersoon in gebruik is.";
        point_for: Option<PointFor> = "aanspreekpunt_voor", "Voor wie en waarover.";
        reach: Option<Reach> = "bereikbaar", "Hoe en wanneer bereikbaar.";
        deputy: Option<ToContact> = "vervanger", "Wie er waarneemt.";
        absences: Vec<At<AbsenceField>> = "afwezig", "Wanneer afwezig.";
        in_office: Option<InOffice> = "in_functie", "Van en tot wanneer in deze rol.";
        basis: Option<Basis> = "grondslag", "Waarom de gegevens gebruikt mogen worden.";
        consent: Option<Consent> = "toestemming", "De toestemming van de persoon.";
        objected: Option<Day> = "bezwaar", "De dag waarop de persoon bezwaar maakte.";
    }
}

fields! {
    /// What someone is the one to call for.
    "aanspreekpunt_voor" => struct PointFor {
        organisations: Vec<ToProvider> = "organisaties", "Voor welke organisaties.";
        topics: Vec<ToTopic> = "themas", "Over welke thema's.";
        wijken: Vec<ToWijk> = "wijken", "Voor welke wijken.";
    }
}

fields! {
    /// How and when someone can be reached.
    "bereikbaar" => struct Reach {
        days: Vec<String> = "dagen", "Op welke dagen.";
        hours: Option<String> = "tijden", "Op welke tijden.";
        phone: Vec<At<Phone>> = "telefoon", "Het nummer.";
        email: Vec<At<Email>> = "email", "Het e-mailadres.";
        preference: Option<String> = "voorkeur", "Hoe het liefst.";
    }
}

fields! {
    /// When someone is away.
    "afwezig" => struct AbsenceField {
        from: Must<Day> = "van", "De eerste dag.";
        to: Must<Day> = "tot", "De laatste dag.";
        deputy: Option<ToContact> = "vervanger", "Wie er dan waarneemt.";
    }
}

fields! {
    /// Since when and until when someone has the role.
    "in_functie" => struct InOffice {
        from: Option<Day> = "van", "De eerste dag.";
        to: Option<Day> = "tot", "De laatste dag.";
    }
}

fields! {
    /// The consent of a person.
    "toestemming" => struct Consent {
        public: Must<bool> = "publiek", "Of de naam openbaar mag zijn.";
        on: Must<Day> = "op", "De dag van de toestemming.";
        how: Must<String> = "hoe", "Hoe die gegeven is.";
        until: Option<Day> = "tot", "De laatste dag van de toestemming.";
    }
}

fields! {
    /// An employment with more than an organisation.
    "werkt_bij" => struct EmploymentField {
        organisation: Must<ToProvider> = "organisatie", "De organisatie.";
        role: Option<String> = "rol", "De rol daar.";
        days: Vec<String> = "dagen", "Op welke dagen.";
        phone: Option<At<Phone>> = "telefoon", "Het nummer daar.";
    }
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;
    const AUDIENCE: Audience = Audience::Professionals;

    fn title(&self) -> Option<String> {
        self.name.clone().or_else(|| self.role.0.clone())
    }

    fn describe(self, entry: &mut Draft) {
        entry.status = status(self.status);
        entry.person = Some(person(&self));
        if self.name.is_some() {
            entry.summary = entry.summary.take().or_else(|| self.role.0.clone());
            entry.facts.extend(self.role.0.map(|role| text_fact("rol", [role])));
        }
        entry.facts.extend(self.function.map(|function| text_fact("functie", [function])));
        employments(self.works_at.0, entry);
        if let Some(point) = self.point_for {
            let organisations = point.organisations.into_iter();
            entry.relations.extend(organisations.map(|to| relation(Role::PointFor, to.0)));
            entry.topics.extend(point.topics.into_iter().map(|topic| topic.0));
            entry.serves.wijken.extend(point.wijken.into_iter().map(|wijk| wijk.0));
        }
        if let Some(reach) = self.reach {
            reachable(reach, entry);
        }
        entry.relations.extend(self.deputy.map(|to| relation(Role::Deputy, to.0)));
        let absences = self.absences.into_iter().map(|absence| absence.value);
        let (words, deputies): (Vec<_>, Vec<_>) = absences.map(away).unzip();
        entry.facts.push(text_fact("afwezig", words.into_iter().flatten()));
        entry.relations.extend(deputies.into_iter().flatten());
        let office = self.in_office.and_then(|office| period(office.from, office.to));
        entry.facts.extend(office.map(|words| text_fact("in-functie", [words])));
    }
}

fn person(contact: &Contact) -> Person {
    let consent = contact.consent.as_ref();
    let office = contact.in_office.as_ref();
    Person {
        named: contact.name.is_some(),
        consents: consent.is_some_and(|consent| consent.public.0 == Some(true)),
        consent_until: consent.and_then(|consent| consent.until),
        objected: contact.objected,
        in_office: office.map_or((None, None), |office| (office.from, office.to)),
        absences: contact.absences.iter().filter_map(absence).collect(),
    }
}

fn employments(list: Vec<Short<EmploymentField>>, entry: &mut Draft) {
    for Short(EmploymentField { organisation, role, days, phone }) in list {
        let days = (!days.is_empty()).then(|| days.join(", "));
        let words: Vec<String> = role.into_iter().chain(days).collect();
        let note = (!words.is_empty()).then(|| words.join(", "));
        entry.phones.extend(phone.map(|number| direct(number, note.clone())));
        entry.relations.extend(organisation.0.map(|to| noted(Role::WorksAt, to.0, note)));
    }
}

fn direct(At { value: number, place }: At<Phone>, label: Option<String>) -> PhoneLine {
    PhoneLine { number, purpose: PhoneUse::Public, label, menu: None, times: None, place }
}

fn reachable(reach: Reach, entry: &mut Draft) {
    let days = (!reach.days.is_empty()).then(|| reach.days.join(", "));
    let when: Vec<String> = days.into_iter().chain(reach.hours).collect();
    entry.phones.splice(0..0, reach.phone.into_iter().map(|number| direct(number, None)));
    entry.emails.extend(reach.email.into_iter().map(|At { value: address, place }| EmailLine {
        address,
        purpose: "algemeen",
        audience: Audience::Public,
        place,
    }));
    if !when.is_empty() {
        entry.facts.push(text_fact("bereikbaar", [when.join(", ")]));
    }
    entry.facts.extend(reach.preference.map(|preference| text_fact("voorkeur", [preference])));
}

fn absence(At { value, place }: &At<AbsenceField>) -> Option<Absence> {
    let (from, to) = (value.from.0?, value.to.0?);
    Some(Absence { from, to, covered: value.deputy.is_some(), place: place.clone() })
}

/// When someone is away, in words, and who stands in then.
fn away(absence: AbsenceField) -> (Option<String>, Option<Relation<Reference>>) {
    let words = period(absence.from.0, absence.to.0);
    let deputy = absence.deputy.map(|to| noted(Role::DeputyWhileAway, to.0, words.clone()));
    (words, deputy)
}
