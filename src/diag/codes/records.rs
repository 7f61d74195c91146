//! Fields of records: unknown, missing, of the wrong shape.

use super::codes;

codes! {
    UNKNOWN_FIELD = "onbekend-veld" Error {
        nl: "een {soort} heeft geen veld `{veld}`", help: ["Bedoelde u `{bedoeld}`?", "De velden zijn {velden}."];
        en: "`{veld}` is no field of {soort}", help: ["Did you mean `{bedoeld}`?", "The fields are {velden}."];
    }
    MISSING_FIELD = "veld-ontbreekt" Error {
        nl: "het verplichte veld `{veld}` ontbreekt bij deze {soort}", help: ["Voeg een regel `{veld}: ...` toe."];
        en: "the required field `{veld}` is missing in this {soort}", help: ["Add a line `{veld}: ...`."];
    }
    VALUE_EMPTY = "lege-waarde" Error {
        nl: "`{veld}` is leeg; hier hoort {verwacht}", help: ["Vul het in, of haal de regel weg als het veld niet verplicht is."];
        en: "`{veld}` is empty; {expected} belongs here", help: ["Fill it in, or remove the line if the field is not required."];
    }
    VALUE_SHAPE = "verkeerde-vorm" Error {
        nl: "`{veld}` hoort {verwacht} te zijn", help: ["Kijk naar de streepjes en de inspringing: is dit een lijst of een groep geworden, of juist niet?"];
        en: "`{veld}` has to be {expected}", help: ["Look at dashes and indent: has this become a list or a group, or should it have?"];
    }
    TOO_FEW = "te-weinig" Error {
        nl: "`{veld}` hoort er minstens {aantal} te hebben", help: ["Vul de lijst aan."];
        en: "`{veld}` has to have at least {aantal}", help: ["Complete the list."];
    }
    MORE_LINES = "meer-regels" Error {
        nl: "`{veld}` is één regel, en hier staan er meer", help: ["Maak er één regel van; langere tekst hoort in `omschrijving`."];
        en: "`{veld}` is one line, and here are more", help: ["Make it one line; longer text belongs in `omschrijving`."];
    }
    ID_NEEDED = "id-ontbreekt" Error {
        nl: "in een lijst heeft elk record een `id` nodig", help: ["Voeg een regel `id: ...` toe, met kleine letters, cijfers en streepjes."];
        en: "in a list each record needs an `id`", help: ["Add a line `id: ...`, with small letters, digits and hyphens."];
    }
}
