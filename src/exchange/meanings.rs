//! What a column of a list of providers can mean, with the headers that practices write for it.

use crate::diag::suggest;

use super::cells::{self, Read};

/// Something that a column can hold.
pub(super) struct Meaning {
    /// Its name in a file with columns: a field, or several fields that people write in one cell.
    pub name: &'static str,
    /// Whether several columns may hold it.
    pub many: bool,
    /// Headers that mean it, in Dutch and English.
    pub headers: &'static [&'static str],
    /// How its cells are read.
    pub read: Read,
}

const fn one(name: &'static str, read: Read, headers: &'static [&'static str]) -> Meaning {
    Meaning { name, many: false, headers, read }
}

const fn many(name: &'static str, read: Read, headers: &'static [&'static str]) -> Meaning {
    Meaning { name, many: true, headers, read }
}

/// Everything that a column can mean by its header.
#[rustfmt::skip]
pub(super) const MEANINGS: &[Meaning] = &[
    one("id", cells::id, &[]),
    one("nummer", cells::number, &[
        "nr", "code", "intern nummer", "intern nr", "relatienummer", "relatienr", "klantnummer",
        "volgnummer", "volgnr", "recordnummer", "record id", "number",
    ]),
    one("naam", cells::field, &[
        "organisatie", "organisatienaam", "naam organisatie", "naam van de organisatie", "praktijk",
        "praktijknaam", "naam praktijk", "instelling", "naam instelling", "aanbieder",
        "naam aanbieder", "zorgaanbieder", "zorgverlener", "bedrijf", "bedrijfsnaam", "stichting",
        "name", "organisation", "organization", "organisation name", "provider",
    ]),
    many("aliassen", cells::field, &["alias", "ook bekend als", "andere namen", "afkorting", "roepnaam"]),
    one("soort", cells::category, &[
        "categorie", "rubriek", "type", "soort organisatie", "type organisatie", "soort zorg",
        "discipline", "beroepsgroep", "beroep", "sector", "branche", "specialisme", "category",
        "kind",
    ]),
    many("themas", cells::topics, &[
        "thema", "thema's", "onderwerp", "onderwerpen", "problematiek", "aandachtsgebied",
        "aandachtsgebieden", "labels", "tags", "topics", "topic",
    ]),
    many("zoekwoorden", cells::field, &["trefwoorden", "steekwoorden", "keywords", "zoektermen"]),
    one("samenvatting", cells::field, &["korte omschrijving", "in het kort", "summary"]),
    many("omschrijving", cells::description, &[
        "beschrijving", "wat doen ze", "wat doet de organisatie", "wat", "aanbod", "activiteiten",
        "werkzaamheden", "informatie", "info", "description", "hulpaanbod", "wat bieden ze",
    ]),
    many("diensten", cells::services, &["dienst", "services", "service", "producten"]),
    many("telefoon", cells::phone, &[
        "tel", "telnr", "tel nr", "telefoonnr", "telefoon nr", "telefoonnummer", "telefoonnummers",
        "mobiel", "mobiele telefoon", "mobiel nummer", "gsm", "06", "06 nummer", "phone",
        "phone number", "telephone", "mobile", "bereikbaar op",
    ]),
    many("spoednummer", cells::phone, &["spoed", "spoedlijn", "spoedtelefoon", "telefoon spoed", "tel spoed"]),
    many("overlegnummer", cells::phone, &[
        "overleg", "overleglijn", "intercollegiaal overleg", "collegiaal overleg",
        "telefoon overleg", "tel overleg",
    ]),
    many("email", cells::mail, &[
        "e mail", "mail", "mailadres", "e mailadres", "emailadres", "e mail adres", "email adres",
        "email address",
    ]),
    many("zorgmail", cells::mail, &["beveiligde mail", "zorg mail", "secure mail", "beveiligde e mail"]),
    one("website", cells::website, &[
        "web", "site", "url", "website url", "webadres", "webpagina", "internet", "internetadres",
        "homepage", "www", "link",
    ]),
    one("adres", cells::address, &[
        "bezoekadres", "adresgegevens", "vestigingsadres", "locatie", "vestiging", "address",
        "location", "adres postcode plaats", "adres en woonplaats", "straat en huisnummer",
        "straat huisnummer", "straat nr", "straat en nummer",
    ]),
    one("straat", cells::street, &["straatnaam", "street"]),
    one("huisnummer", cells::of_location, &["huisnr", "huis nr", "hnr", "house number"]),
    one("postcode", cells::address, &[
        "pc", "post code", "postal code", "zip", "postcode plaats", "postcode en plaats",
        "postcode woonplaats", "postcode en woonplaats", "pc plaats", "pc woonplaats",
    ]),
    one("plaats", cells::town, &["woonplaats", "plaatsnaam", "stad", "dorp", "vestigingsplaats", "city", "town"]),
    one("breedtegraad", cells::of_location, &["lat", "latitude"]),
    one("lengtegraad", cells::of_location, &["lon", "lng", "longitude"]),
    one("openingstijden", cells::hours, &[
        "openingstijd", "openingsuren", "geopend", "open", "opening hours", "hours",
        "tijden", "dagen en tijden",
    ]),
    many("doelgroep", cells::of_service, &["doelgroepen", "voor wie", "wie", "target group", "audience"]),
    many("verwijzing", cells::referral, &[
        "verwijzen", "verwijswijze", "verwijsroute", "aanmelden", "aanmelding", "hoe aanmelden",
        "hoe verwijzen", "toegang", "referral",
    ]),
    one("wachttijd", cells::waiting, &[
        "wachttijden", "wachtlijst", "wacht tijd", "wachttijd weken", "wachttijd in weken",
        "waiting time", "wait time",
    ]),
    one("kosten", cells::costs, &["prijs", "tarief", "tarieven", "vergoeding", "eigen bijdrage", "costs", "price"]),
    one("neemt_patienten_aan", cells::intake, &[
        "neemt patienten aan", "nieuwe patienten", "patientenstop", "neemt nieuwe patienten aan",
    ]),
    many("talen", cells::languages, &["taal", "gesproken talen", "languages", "spreekt"]),
    one("wijk", cells::wijk, &["buurt", "kern", "wijknaam", "neighbourhood"]),
    many("werkgebied", cells::area, &["regio", "gebied", "verzorgingsgebied", "area"]),
    one("nagekeken", cells::checked, &[
        "bijgewerkt", "laatst bijgewerkt", "laatste update", "laatst gewijzigd", "gewijzigd op",
        "gecontroleerd", "gecontroleerd op", "laatste controle", "datum controle", "nagekeken op", "laatst gebeld", "gebeld op", "laatste contact",
        "datum", "peildatum", "last updated", "update",
    ]),
    one("ids.kvk", cells::field, &["kvk", "kvk nummer", "kvknummer", "kvk nr", "handelsregister"]),
    one("ids.vestiging", cells::field, &["vestigingsnummer", "kvk vestiging", "vestigingsnr"]),
    many("ids.agb", cells::field, &["agb", "agb code", "agbcode", "agb nummer"]),
    one("ids.ura", cells::field, &["ura", "ura nummer"]),
    one("bron", cells::field, &["source", "herkomst"]),
    many("opmerkingen", cells::remarks, &[
        "opmerking", "bijzonderheden", "bijzonderheid", "notitie", "notities", "aantekeningen",
        "toelichting", "overig", "overige informatie", "extra", "extra info", "notes", "remarks",
        "comments", "let op",
    ]),
    many("contactpersoon", cells::person, &[
        "contactpersonen", "contact", "naam contactpersoon", "aanspreekpunt", "aanspreekpersoon",
        "contact person",
    ]),
];

/// Longer texts are no header and no label: nobody mistyped them.
pub(super) const LONGEST: usize = 100;

/// The meaning with a name.
pub(super) fn find(name: &str) -> Option<&'static Meaning> {
    MEANINGS.iter().find(|meaning| meaning.name == name)
}

/// The meaning that a word most probably stands for.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    let names = MEANINGS.iter().map(|meaning| meaning.name);
    (word.len() <= LONGEST).then(|| suggest::nearest(word, names)).flatten()
}

/// The fields that meanings fill which are no field themselves.
const FILLS: &[(&str, &str)] = &[
    ("spoednummer", "telefoon"),
    ("overlegnummer", "telefoon"),
    ("zorgmail", "email"),
    ("adres", "locaties"),
    ("straat", "locaties"),
    ("huisnummer", "locaties"),
    ("postcode", "locaties"),
    ("plaats", "locaties"),
    ("breedtegraad", "locaties"),
    ("lengtegraad", "locaties"),
    ("doelgroep", "diensten"),
    ("verwijzing", "diensten"),
    ("wachttijd", "diensten"),
    ("kosten", "diensten"),
];

/// The key of the field in which the cells of a column end up: `telefoon` for a `spoednummer`.
pub(super) fn key(name: &str) -> &str {
    let filled = FILLS.iter().find(|(meaning, _)| *meaning == name).map(|(_, key)| *key);
    filled.unwrap_or_else(|| name.split('.').next().unwrap_or_default())
}
