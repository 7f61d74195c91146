//! References and links.

use super::codes;

codes! {
    REFERENCE_FORM = "verwijzing-vorm" Error {
        nl: "`{waarde}` kan geen id zijn waarnaar u verwijst", help: ["Schrijf het id, zoals `{voorstel}`, of `wijk/id` voor een andere wijk.", "Schrijf een id, of `wijk/id` voor een andere wijk."];
        en: "`{waarde}` cannot be an id to refer to", help: ["Write the id, such as `{voorstel}`, or `wijk/id` for another wijk.", "Write an id, or `wijk/id` for another wijk."];
    }
    REFERENCE_KIND = "verwijzing-soort" Error {
        nl: "`{waarde}` zegt niet of het een aanbieder of een contactpersoon is", help: ["Bedoelde u `{bedoeld}`?", "Schrijf `aanbieder:id` of `contactpersoon:id`."];
        en: "`{waarde}` does not say whether it is a provider or a contact", help: ["Did you mean `{bedoeld}`?", "Write `aanbieder:id` or `contactpersoon:id`."];
    }
    REFERENCE_OTHER_KIND = "verwijzing-andere-soort" Error {
        nl: "hier hoort een {wel}, en `{waarde}` is een {niet}", help: ["Schrijf het id van een {wel}, of zet deze verwijzing bij een veld waar zij past."];
        en: "a {wel} belongs here, and `{waarde}` is a {niet}", help: ["Write the id of a {wel}, or put this reference where it fits."];
    }
    DANGLING = "verwijzing-onbekend" Error {
        nl: "er is geen {soort} `{waarde}`", help: ["Bedoelde u `{bedoeld}`?", "Kijk of het record bestaat en of het id klopt."];
        en: "there is no {soort} `{waarde}`", help: ["Did you mean `{bedoeld}`?", "See whether the record exists and the id is right."];
    }
    DEAD_LINK = "dode-link" Error {
        nl: "de link `{waarde}` leidt nergens heen", help: ["Bedoelde u `{bedoeld}`?", "Kijk of het bestand of record bestaat, en of het pad klopt vanuit dit bestand."];
        en: "the link `{waarde}` leads nowhere", help: ["Did you mean `{bedoeld}`?", "See whether the file or record exists, and whether the path is right from this file."];
    }
    LINK_ANCHOR = "link-kop" Error {
        nl: "de link `{waarde}` wijst naar een kop die er niet is", help: ["Bedoelde u `#{bedoeld}`?", "Schrijf de woorden van de kop met kleine letters en streepjes: `#wie-doet-wat`."];
        en: "the link `{waarde}` points to a heading that does not exist", help: ["Did you mean `#{bedoeld}`?", "Write the words of the heading with small letters and hyphens: `#wie-doet-wat`."];
    }
    LINK_SCHEME = "link-soort" Error {
        nl: "de link `{waarde}` begint met iets dat hier niet mag", help: ["Bedoelde u `{bedoeld}`?", "Gebruik https:, mailto:, tel:, of een soort record zoals `aanbieder:id`."];
        en: "the link `{waarde}` begins with something that is not allowed", help: ["Did you mean `{bedoeld}`?", "Use https:, mailto:, tel:, or a kind of record such as `aanbieder:id`."];
    }
    LINK_FORM = "link-vorm" Error {
        nl: "de link `{waarde}` is geen record en geen webadres", help: ["Schrijf een record zoals `aanbieder:id`, een bestand zoals `bestand:folder.pdf`, of een adres met https:."];
        en: "the link `{waarde}` is no record and no web address", help: ["Write a record such as `aanbieder:id`, a file such as `bestand:folder.pdf`, or an address with https:."];
    }
    BROKEN_LINK = "link-zonder-adres" Error {
        nl: "`{waarde}` is een link zonder adres", help: ["Schrijf het adres erachter: `[tekst](aanbieder:id)`."];
        en: "`{waarde}` is a link without an address", help: ["Write the address behind it: `[text](aanbieder:id)`."];
    }
    RAW_HTML = "html-in-tekst" Error {
        nl: "in een tekst mag geen HTML staan", help: ["Gebruik Markdown: **vet**, *schuin*, lijsten met -, tabellen met |. Een < als teken schrijft u als \\<."];
        en: "a text may hold no HTML", help: ["Use Markdown: **bold**, *italic*, lists with -, tables with |. Write a < as a character as \\<."];
    }
    IMAGE = "afbeelding" Error {
        nl: "in een tekst mag geen afbeelding staan", help: ["Zet het bestand in de map `bestanden` en maak er een link van: `[schema](bestand:schema.pdf)`."];
        en: "a text may hold no image", help: ["Put the file into the folder `bestanden` and link to it: `[schema](bestand:schema.pdf)`."];
    }
}
