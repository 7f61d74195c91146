//! Files of other social maps, in HSDS.

use super::codes;

codes! {
    HSDS_UNREADABLE = "hsds-onleesbaar" Error {
        nl: "dit bestand is geen JSON: {reden}", help: ["Haal het bestand nog eens op. Is het een tabel? Geef het dan een naam op .csv of .xlsx."];
        en: "this file is no JSON: {reden}", help: ["Fetch the file again. If it is a table, name it .csv or .xlsx."];
    }
    HSDS_EMPTY = "hsds-leeg" Error {
        nl: "in dit bestand staan geen organisaties en geen diensten", help: ["wijkboek leest HSDS 3.0: één organisatie of dienst, een lijst ervan, of een pagina met `contents`."];
        en: "there are no organisations and no services in this file", help: ["wijkboek reads HSDS 3.0: one organisation or service, a list of them, or a page with `contents`."];
    }
    HSDS_PAGE = "hsds-deel" Warning {
        nl: "dit bestand is pagina {nummer} van {aantal}; de rest staat er niet in", help: ["Haal ook de andere pagina's op en lees ze na elkaar in."];
        en: "this file is page {nummer} of {aantal}; the rest is not in it", help: ["Fetch the other pages, too, and import them one after another."];
    }
}
