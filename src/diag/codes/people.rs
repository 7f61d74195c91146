//! Contacts: consent, deputies, who is missing.

use super::codes;

codes! {
    CONSENT = "toestemming-ontbreekt" Error {
        nl: "{naam} staat openbaar zonder toestemming", help: ["Vul `toestemming` in met `publiek: ja`, de dag en hoe; of haal `naam` weg, of zet `zichtbaar_voor: professionals`."];
        en: "{naam} is public without consent", help: ["Fill in `toestemming` with `publiek: ja`, the day and how; or remove `naam`, or set `zichtbaar_voor: professionals`."];
    }
    CONSENT_ENDED = "toestemming-verlopen" Error {
        nl: "de toestemming van {naam} liep tot {dag}", help: ["Vraag opnieuw toestemming en pas `tot` aan; of haal `naam` weg, of zet `zichtbaar_voor: professionals`."];
        en: "the consent of {naam} ended on {dag}", help: ["Ask for consent again and change `tot`; or remove `naam`, or set `zichtbaar_voor: professionals`."];
    }
    OFFICE_ENDED = "functie-voorbij" Warning {
        nl: "{naam} is sinds {dag} niet meer in deze functie", help: ["Zet er de opvolger neer, of haal het record weg."];
        en: "{naam} has not had this role since {dag}", help: ["Put in the successor, or remove the record."];
    }
    DEPUTY_MISSING = "vervanger-ontbreekt" Warning {
        nl: "{naam} heeft geen vervanger", help: ["Vul `vervanger` in, zodat er bij afwezigheid iemand is."];
        en: "{naam} has no deputy", help: ["Fill in `vervanger`, so that there is someone during an absence."];
    }
    LIAISON_GAP = "liaison-ontbreekt" Warning {
        nl: "{naam} heeft geen contactpersoon voor {thema}", help: ["Noem {naam} en {thema} bij `aanspreekpunt_voor` van een contactpersoon."];
        en: "{naam} has no contact for {thema}", help: ["Name {naam} and {thema} at `aanspreekpunt_voor` of a contact."];
    }
    PRIVATE_EMAIL = "prive-e-mailadres" Warning {
        nl: "`{waarde}` lijkt iemands eigen adres", help: ["Gebruik het adres van de organisatie, of een algemeen adres zoals `info@`."];
        en: "`{waarde}` looks like somebody's own address", help: ["Use the organisation's address, or a general one such as `info@`."];
    }
    DEPUTY_GONE = "vervanger-weg" Warning {
        nl: "{vervanger} vervangt {naam}, maar is er zelf niet meer", help: ["Vul bij `vervanger` iemand anders in."];
        en: "{vervanger} stands in for {naam}, but has left", help: ["Name somebody else at `vervanger`."];
    }
    DEPUTY_OF_ONESELF = "vervanger-zelf" Warning {
        nl: "{naam} is de eigen vervanger", help: ["Vul bij `vervanger` iemand anders in."];
        en: "{naam} is their own deputy", help: ["Name somebody else at `vervanger`."];
    }
    EMPLOYER_CLOSED = "werkgever-gesloten" Warning {
        nl: "{naam} werkt bij {organisatie}, en die is gesloten of vervallen", help: ["Kijk of de contactpersoon er nog werkt, en pas `werkt_bij` aan."];
        en: "{naam} works at {organisatie}, which is closed or was withdrawn", help: ["See whether the contact still works there, and change `werkt_bij`."];
    }
    CONTACT_UNREACHABLE = "contactpersoon-onbereikbaar" Warning {
        nl: "{naam} is niet te bellen of te mailen", help: ["Vul bij `bereikbaar` een nummer of e-mailadres in, of bij de organisatie."];
        en: "{naam} cannot be called or mailed", help: ["Fill in a number or e-mail address at `bereikbaar`, or at the organisation."];
    }
    NAME_AFTER_OBJECTION = "bezwaar-met-naam" Warning {
        nl: "wie bezwaar maakte, staat hier nog met naam", help: ["Haal `naam` weg. De persoon staat al nergens meer op de site; zo blijft de naam ook niet in uw bestanden."];
        en: "someone who objected is still named here", help: ["Remove `naam`. The person is on no page already; this way the name does not stay in your files either."];
    }
    NAME_IN_ID = "naam-in-id" Warning {
        nl: "het id `{waarde}` bevat de naam van de persoon", help: ["Noem het id naar de rol, zoals `poh-ggz-de-brug`, en pas verwijzingen aan."];
        en: "the id `{waarde}` holds the person's name", help: ["Name the id after the role, such as `poh-ggz-de-brug`, and change references."];
    }
    ABSENCE_WITHOUT_DEPUTY = "afwezig-zonder-vervanger" Warning {
        nl: "niemand vervangt {naam} van {van} tot en met {tot}", help: ["Vul `vervanger` in, bij de contactpersoon of bij deze afwezigheid."];
        en: "nobody stands in for {naam} from {van} to {tot}", help: ["Fill in `vervanger`, at the contact or at this absence."];
    }
    DEPUTY_AWAY_TOO = "vervanger-afwezig" Warning {
        nl: "{naam} en vervanger {vervanger} zijn vanaf {dag} allebei weg", help: ["Noem bij deze afwezigheid een andere `vervanger`."], other: "dan is de vervanger weg";
        en: "{naam} and deputy {vervanger} are both away from {dag}", help: ["Name another `vervanger` at this absence."], other: "the deputy is away then";
    }
}
