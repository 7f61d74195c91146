//! Files that cannot be read, or stand in the wrong place.

use super::codes;

codes! {
    FILE_MISSING = "bestand-ontbreekt" Error {
        nl: "het bestand `{bestand}` is er niet", help: ["Kijk of de naam en de map kloppen. `wijkboek new MAP` maakt een nieuwe site."];
        en: "the file `{bestand}` does not exist", help: ["See whether name and folder are right. `wijkboek new DIR` makes a new site."];
    }
    FILE_UNREADABLE = "bestand-onleesbaar" Error {
        nl: "het bestand `{bestand}` kan niet gelezen worden: {reden}", help: ["Kijk of u het bestand mag openen."];
        en: "the file `{bestand}` cannot be read: {reden}", help: ["See whether you may open the file."];
    }
    NOT_A_FILE = "geen-bestand" Warning {
        nl: "dit is een koppeling of iets anders dat geen bestand is; het komt niet op de site", help: ["Zet het bestand zelf op deze plek, of haal de koppeling weg."];
        en: "this is a link or something else that is no file; it does not reach the site", help: ["Put the file itself in this place, or remove the link."];
    }
    FILE_TOO_LARGE = "bestand-te-groot" Error {
        nl: "dit bestand is meer dan {grootte} MB; een bestand met records of instellingen is hooguit 1 MB", help: ["Splits het bestand, of zet het in een map `bestanden` als het een bijlage is."];
        en: "this file is more than {grootte} MB; a file of records or settings is at most 1 MB", help: ["Split the file, or put it into a folder `bestanden` if it is an attachment."];
    }
    NOT_UTF8 = "geen-utf-8" Error {
        nl: "dit bestand is niet als UTF-8 opgeslagen", help: ["Open het in uw editor en sla het op met de codering UTF-8."];
        en: "this file is not saved as UTF-8", help: ["Open it in your editor and save it with the encoding UTF-8."];
    }
    FILE_NOWHERE = "bestand-op-verkeerde-plek" Error {
        nl: "op deze plek hoort geen record, dus dit bestand komt niet op de site",
            help: ["Bedoelde u de map `{bedoeld}`?", "Records staan in {mappen}."];
        en: "no record belongs here, so this file does not reach the site",
            help: ["Did you mean the folder `{bedoeld}`?", "Records are in {mappen}."];
    }
    FILE_FORM = "verkeerd-bestandstype" Error {
        nl: "een {soort} is een bestand op `{wel}`, niet op `{niet}`", help: ["Geef het bestand de naam `{voorstel}`."];
        en: "a {soort} is a file ending in `{wel}`, not in `{niet}`", help: ["Name the file `{voorstel}`."];
    }
    FILE_NAME = "bestandsnaam" Error {
        nl: "de bestandsnaam `{waarde}` kan geen id zijn",
            help: ["Noem het `{voorstel}`: kleine letters, cijfers en streepjes.", "Gebruik kleine letters, cijfers en streepjes."];
        en: "the file name `{waarde}` cannot be an id",
            help: ["Name it `{voorstel}`: small letters, digits and hyphens.", "Use small letters, digits and hyphens."];
    }
    FRONT_MATTER_MISSING = "kop-ontbreekt" Error {
        nl: "dit bestand begint niet met een kop tussen twee regels `---`", help: ["Zet bovenaan `---`, dan de velden zoals `titel: ...`, dan weer `---`."];
        en: "this file does not begin with a head between two lines `---`", help: ["Put `---` at the top, then fields such as `titel: ...`, then `---` again."];
    }
    FRONT_MATTER_UNCLOSED = "kop-niet-gesloten" Error {
        nl: "de kop van dit bestand wordt niet gesloten", help: ["Zet een regel `---` onder het laatste veld, boven de tekst."];
        en: "the head of this file is not closed", help: ["Put a line `---` below the last field, above the text."];
    }
    EMPTY_FILE = "leeg-bestand" Error {
        nl: "in dit bestand staan geen velden", help: ["Vul minstens de verplichte velden in, of haal het bestand weg. `wijkboek new {soort} NAAM` maakt een voorbeeld."];
        en: "there are no fields in this file", help: ["Fill in the required fields at least, or remove the file. `wijkboek new {soort} NAME` makes an example."];
    }
    NOT_A_RECORD = "geen-record" Error {
        nl: "hier hoort een {soort} met velden te staan", help: ["Schrijf `veld: waarde` op elke regel. Heeft het bestand meer records, begin elk met een streepje."];
        en: "a {soort} with fields belongs here", help: ["Write `field: value` on each line. If the file has more records, begin each with a dash."];
    }
    NO_WIJK = "geen-wijk" Error {
        nl: "de map `{waarde}` heeft geen `wijk.md`, dus haar records horen nergens bij", help: ["Maak `content/wijken/{waarde}/wijk.md` met `naam` en `gemeente`."];
        en: "the folder `{waarde}` has no `wijk.md`, so its records belong nowhere", help: ["Make `content/wijken/{waarde}/wijk.md` with `naam` and `gemeente`."];
    }
    NO_WIJKEN = "geen-wijken" Error {
        nl: "deze site heeft geen enkele wijk", help: ["Maak `content/wijken/mijn-wijk/wijk.md` met `naam` en `gemeente`, of begin met `wijkboek new MAP`."];
        en: "this site has no wijk at all", help: ["Make `content/wijken/mijn-wijk/wijk.md` with `naam` and `gemeente`, or begin with `wijkboek new DIR`."];
    }
}
