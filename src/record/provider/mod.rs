//! `aanbieder`: an organisation or practice on the sociale kaart.

mod exception;
mod fields;
mod service;

use crate::entry::{
    Audience, Category, Draft, EmailLine, FactValue, Kind, Location, Numbers, PhoneLine, PhoneUse,
    Role, Section,
};

use super::common::{Record, relation, status, text_fact, word_fact};
use super::reader::Short;
use super::values::{At, apart};
use exception::Exception;
pub(in crate::record) use fields::Provider;
use fields::{AreaField, EmailField, LocationField, NumbersField, PhoneField};

impl Record for Provider {
    const KIND: Kind = Kind::Provider;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.category = self.category.0.map(|category| Category {
            id: category.value.as_str().into(),
            label: category.value.as_str().into(),
            place: Some(category.place),
        });
        entry.status = status(self.status);
        entry.aliases = self.aliases;
        entry.phones = self.phones.into_iter().filter_map(phone).collect();
        entry.emails = self.emails.into_iter().filter_map(email).collect();
        entry.website = self.website;
        entry.numbers = self.numbers.map(numbers).unwrap_or_default();
        entry.locations = self.locations.into_iter().map(location).collect();
        entry.week = self.hours;
        entry.exceptions = self.exceptions.into_iter().filter_map(Exception::hours).collect();
        entry.languages = self.languages.into_iter().map(|language| language.0).collect();
        entry.intake = self.intake.map(|intake| intake.0);
        entry.services = self.services.into_iter().map(service::service).collect();
        entry.relations.extend(self.part_of.map(|to| relation(Role::PartOf, to.0)));
        if let Some(text) = self.professional {
            let audience = Audience::Professionals;
            entry.sections.push(Section { key: "professional", audience, body: text.0 });
        }
        if let Some(text) = self.plain {
            let audience = Audience::Public;
            entry.sections.push(Section { key: "uitleg-eenvoudig", audience, body: text.0 });
        }
        entry.facts.extend(self.level.map(|level| word_fact("niveau", [level.0])));
        if let Some(area) = self.area {
            serve(area, entry);
        }
    }
}

/// For whom it is: wijken, postcodes and towns.
fn serve(area: AreaField, entry: &mut Draft) {
    entry.serves.wijken = area.wijken.into_iter().map(|wijk| wijk.0).collect();
    let codes = area.postcodes.iter().map(ToString::to_string);
    let mut fact = text_fact("werkgebied", codes.chain(area.towns));
    entry.serves.postcodes = area.postcodes;
    if area.national == Some(true) {
        fact.values.push(FactValue::Word("werkgebied-landelijk".to_owned()));
    }
    entry.facts.push(fact);
}

fn numbers(field: NumbersField) -> Numbers {
    Numbers {
        kvk: field.kvk.map(|number| number.0),
        establishment: field.establishment.map(|number| number.0),
        agb: field.agb.into_iter().map(|number| number.0).collect(),
        ura: field.ura.map(|number| number.0),
    }
}

fn phone(Short(field): Short<PhoneField>) -> Option<PhoneLine> {
    let purpose = match field.purpose.map(|purpose| purpose.0) {
        Some("professionals") => PhoneUse::Professionals,
        Some("overleg") => PhoneUse::Consultation,
        Some("spoed") => PhoneUse::Emergency,
        _ => PhoneUse::Public,
    };
    let (label, menu, times) = (field.label, field.menu, field.times);
    let At { value: number, place } = field.number.0?;
    Some(PhoneLine { number, purpose, label, menu, times, place })
}

fn email(Short(field): Short<EmailField>) -> Option<EmailLine> {
    let purpose = field.purpose.map_or("algemeen", |purpose| purpose.0);
    let audience = if purpose == "algemeen" { Audience::Public } else { Audience::Professionals };
    let At { value: address, place } = field.address.0?;
    Some(EmailLine { address, purpose, audience, place })
}

fn location(At { value: field, place }: At<LocationField>) -> Location {
    let street = field.street.map(|street| match &field.number {
        Some(number) => format!("{street} {number}"),
        None => street,
    });
    let (postcode, place) = apart(field.postcode.0, place);
    Location {
        street,
        postcode,
        town: field.town.0,
        point: field.lat.zip(field.lon).map(|(lat, lon)| (lat.millionths(), lon.millionths())),
        access: field.access,
        hours: field.hours,
        place,
    }
}
