//! YAML that cannot be read.

use super::codes;

codes! {
    YAML_TAB = "yaml-tab" Error {
        nl: "deze regel begint met een tab",
            help: ["Vervang de tab door spaties; twee spaties per niveau is gebruikelijk."];
        en: "this line begins with a tab",
            help: ["Replace the tab by spaces; two spaces a level are usual."];
    }
    YAML_COLON = "yaml-dubbele-punt" Error {
        nl: "hier staat een dubbele punt die YAML niet verwacht",
            help: ["Zet de hele waarde tussen aanhalingstekens: `naam: \"Fysio: de Brug\"`."];
        en: "YAML does not expect a colon here",
            help: ["Put the whole value between quotes: `naam: \"Fysio: de Brug\"`."];
    }
    YAML_SPACE = "yaml-spatie" Error {
        nl: "na de dubbele punt van een veld mist een spatie",
            help: ["Schrijf `veld: waarde`, met een spatie na de dubbele punt."];
        en: "a space is missing after the colon of a field",
            help: ["Write `field: value`, with a space after the colon."];
    }
    YAML_NO_COLON = "yaml-geen-dubbele-punt" Error {
        nl: "deze regel is geen veld: er staat geen dubbele punt in",
            help: ["Schrijf `veld: waarde`. Hoort de regel bij de tekst erboven, laat hem dan verder inspringen."];
        en: "this line is no field: it has no colon",
            help: ["Write `field: value`. If the line belongs to the text above, indent it further."];
    }
    YAML_QUOTE = "yaml-aanhalingsteken" Error {
        nl: "een tekst wordt geopend en niet gesloten",
            help: ["Zet er hetzelfde aanhalingsteken achter. Begint de waarde met een apostrof, zet haar dan tussen dubbele: `naam: \"'t Huis\"`."];
        en: "a text is opened and not closed",
            help: ["Close it with the same quote. If the value begins with an apostrophe, put it between double quotes: `naam: \"'t Huis\"`."];
    }
    YAML_AFTER_QUOTE = "yaml-na-aanhalingsteken" Error {
        nl: "na het laatste aanhalingsteken staat nog tekst",
            help: ["Zet de hele waarde tussen aanhalingstekens: `naam: 'Fysio \"de Brug\" Noord'`."];
        en: "there is more text after the closing quote",
            help: ["Put the whole value between quotes: `naam: 'Fysio \"de Brug\" Noord'`."];
    }
    YAML_ESCAPE = "yaml-backslash" Error {
        nl: "tussen dubbele aanhalingstekens kan hier geen `\\` staan",
            help: ["Zet de waarde tussen enkele aanhalingstekens, dan is een `\\` gewoon een teken."];
        en: "between double quotes there can be no `\\` here",
            help: ["Put the value between single quotes, then a `\\` is just a character."];
    }
    YAML_BRACKET = "yaml-haak" Error {
        nl: "een lijst of groep tussen haken klopt niet",
            help: ["Sluit elke `[` met `]` en elke `{open}` met `{dicht}`, met komma's ertussen.", "Sluit elke haak die u opent, en zet komma's tussen de onderdelen."];
        en: "a list or group between brackets is not right",
            help: ["Close every `[` with `]` and every `{open}` with `{dicht}`, with commas between.", "Close every bracket that you open, and put commas between the parts."];
    }
    YAML_INDENT = "yaml-inspringing" Error {
        nl: "deze regel springt anders in dan de regels waar hij bij hoort",
            help: ["Zet velden van hetzelfde niveau even ver naar rechts; streepjes van één lijst ook."];
        en: "this line is indented differently from the lines it belongs to",
            help: ["Give fields of one level the same indent; dashes of one list too."];
    }
    YAML_CHARACTER = "yaml-teken" Error {
        nl: "een waarde kan niet met dit teken beginnen",
            help: ["Zet de hele waarde tussen aanhalingstekens."];
        en: "a value cannot begin with this character",
            help: ["Put the whole value between quotes."];
    }
    YAML_DOCUMENTS = "yaml-meer-documenten" Error {
        nl: "in dit bestand staat een tweede document na een regel `---`",
            help: ["Maak er twee bestanden van, of één lijst met streepjes waarin elk record een `id` heeft."];
        en: "a second document begins in this file after a line `---`",
            help: ["Make two files of it, or one list with dashes in which each record has an `id`."];
    }
    YAML_TOO_MUCH = "yaml-te-diep" Error {
        nl: "dit bestand is dieper genest of groter dan een record kan zijn",
            help: ["Een record heeft hooguit 32 niveaus. Kijk of er een haak te veel staat."];
        en: "this file is nested deeper or larger than a record can be",
            help: ["A record has at most 32 levels. See whether there is a bracket too many."];
    }
    YAML_ALIAS = "yaml-verwijzing" Error {
        nl: "`*` verwijst in YAML naar een `&` die er niet is",
            help: ["Bedoelde u een gewone tekst met een sterretje? Zet die tussen aanhalingstekens."];
        en: "`*` refers in YAML to a `&` that does not exist",
            help: ["Did you mean a plain text with an asterisk? Put it between quotes."];
    }
    YAML_UNREADABLE = "yaml-onleesbaar" Error {
        nl: "dit bestand is geen geldige YAML",
            help: ["Kijk naar deze regel en de regel ervoor. De lezer zegt: {reden}"];
        en: "this file is no valid YAML",
            help: ["Look at this line and the one before. The reader says: {reden}"];
    }
    DUPLICATE_KEY = "dubbel-veld" Error {
        nl: "het veld `{veld}` staat er twee keer", help: ["Haal er één weg; de eerste telt."], other: "hier staat het de eerste keer";
        en: "the field `{veld}` is given twice", help: ["Remove one of them; the first counts."], other: "here it is given first";
    }
    ODD_KEY = "vreemd-veld" Error {
        nl: "de naam van een veld is hier geen gewone tekst",
            help: ["Een veld begint met een naam en een dubbele punt, zoals `naam: Huisartsen De Kade`."];
        en: "the name of a field is no plain text here",
            help: ["A field begins with a name and a colon, such as `naam: Huisartsen De Kade`."];
    }
}
