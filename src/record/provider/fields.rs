//! How an aanbieder is written down.

use crate::base::{Day, Id};
use crate::entry::{Email, Phone, Postcode, PostcodeArea, Web, Week};

use super::super::common::InUse;
use super::super::forms::{Agb, Coded, Establishment, Kvk, Language, Ura};
use super::super::hours::DayHours;
use super::super::reader::{Must, Short, fields};
use super::super::reference::{ToProvider, ToWijk};
use super::super::text::Markdown;
use super::super::values::{At, Degrees, choices};
use super::exception::Exception;
use super::service::ServiceField;

choices! {
    /// The line of care.
    Level: "nuldelijn", "eerstelijn", "anderhalvelijn", "tweedelijn";
    /// Whether new patients are taken.
    Intake: "ja", "nee", "wachtlijst";
    /// What a phone number is for.
    PhonePurpose: "publiek", "professionals", "overleg", "spoed";
    /// What an e-mail address is for.
    EmailPurpose: "algemeen", "zorgmail", "verwijzers";
}

fields! {
    /// A provider as written down.
    "aanbieder" => struct Provider {
        name: Must<String> = "naam", "De naam zoals mensen die kennen.";
        category: Must<At<Id>> = "soort", "Het soort aanbieder, uit de vaste lijst.";
        status: Option<InUse> = "status", "Of de aanbieder in gebruik is.";
        aliases: Vec<String> = "aliassen", "Andere namen.";
        professional: Option<Markdown> = "omschrijving_professional", "Tekst voor professionals.";
        plain: Option<Markdown> = "uitleg_eenvoudig", "Uitleg in eenvoudige taal, om mee te geven.";
        level: Option<Level> = "niveau", "De lijn van zorg.";
        part_of: Option<ToProvider> = "onderdeel_van", "De aanbieder waar deze bij hoort.";
        intake: Option<Intake> = "neemt_patienten_aan", "Of er nieuwe patiënten terecht kunnen.";
        numbers: Option<NumbersField> = "ids", "Nummers in landelijke registers.";
        phones: Vec<Short<PhoneField>> = "telefoon", "Telefoonnummers, het eerste is het eerste om te bellen.";
        emails: Vec<Short<EmailField>> = "email", "E-mailadressen.";
        website: Option<Web> = "website", "Het webadres.";
        locations: Vec<At<LocationField>> = "locaties", "Adressen waar mensen terecht kunnen.";
        hours: Option<Week> = "openingstijden", "Dagen met tijden.";
        exceptions: Vec<Exception> = "afwijkend", "Dagen met andere tijden.";
        area: Option<AreaField> = "werkgebied", "Voor welke wijken, postcodes of gemeenten.";
        languages: Vec<Coded<Language>> = "talen", "Talen die er gesproken worden, als taalcode.";
        services: Vec<At<ServiceField>> = "diensten", "Wat de aanbieder doet.";
    }
}

fields! {
    /// Numbers in national registers.
    "ids" => struct NumbersField {
        kvk: Option<Coded<Kvk>> = "kvk", "Het nummer bij de Kamer van Koophandel.";
        establishment: Option<Coded<Establishment>> = "vestiging", "Het vestigingsnummer.";
        agb: Vec<Coded<Agb>> = "agb", "AGB-codes.";
        ura: Option<Coded<Ura>> = "ura", "Het UZI-registerabonneenummer.";
    }
}

fields! {
    /// A phone number with what it is for.
    "telefoon" => struct PhoneField {
        number: Must<At<Phone>> = "nummer", "Het nummer.";
        purpose: Option<PhonePurpose> = "gebruik", "Voor wie het nummer is.";
        label: Option<String> = "label", "Een woord erbij, zoals receptenlijn.";
        menu: Option<String> = "keuzemenu", "Wat u moet kiezen.";
        times: Option<String> = "tijden", "Wanneer er wordt opgenomen.";
    }
}

fields! {
    /// An e-mail address with what it is for.
    "email" => struct EmailField {
        address: Must<At<Email>> = "adres", "Het adres.";
        purpose: Option<EmailPurpose> = "soort", "Waarvoor het is.";
    }
}

fields! {
    /// An address.
    "locaties" => struct LocationField {
        street: Option<String> = "straat", "De straat.";
        number: Option<String> = "huisnummer", "Het huisnummer met toevoeging.";
        postcode: Must<At<Postcode>> = "postcode", "De postcode.";
        town: Must<String> = "plaats", "De plaats.";
        lat: Option<Degrees> = "lat", "De breedtegraad (WGS84).";
        lon: Option<Degrees> = "lon", "De lengtegraad (WGS84).";
        access: Vec<String> = "toegankelijk", "Hoe toegankelijk het gebouw is, zoals rolstoel.";
        hours: Option<Week> = "openingstijden", "Tijden op dit adres.";
    }
}

fields! {
    /// Days on which hours differ.
    "afwijkend" => struct ExceptionField {
        day: Option<Day> = "datum", "De dag.";
        from: Option<Day> = "van", "De eerste dag.";
        to: Option<Day> = "tot", "De laatste dag.";
        hours: Option<DayHours> = "tijden", "De tijden op die dag.";
        closed: Option<bool> = "gesloten", "Of er gesloten is.";
        reason: Option<String> = "reden", "Waarom.";
        cover: Option<CoverField> = "waarneming", "Wie er waarneemt.";
    }
}

fields! {
    /// Who takes over.
    "waarneming" => struct CoverField {
        practice: Option<ToProvider> = "praktijk", "De praktijk die waarneemt.";
        phone: Option<Phone> = "telefoon", "Het nummer.";
        split: Option<String> = "verdeling", "Voor wie, zoals A-K.";
    }
}

fields! {
    /// For which area.
    "werkgebied" => struct AreaField {
        wijken: Vec<ToWijk> = "wijken", "De wijken.";
        postcodes: Vec<PostcodeArea> = "postcodes", "Postcodes: vier cijfers, een hele, of een reeks zoals 8961-8965.";
        towns: Vec<String> = "gemeenten", "De gemeenten.";
        national: Option<bool> = "landelijk", "Of het voor heel Nederland is.";
    }
}
