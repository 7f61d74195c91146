//! The look of a site: its colours, letter and logo, and its own templates and texts.

use super::codes;

codes! {
    COLOUR = "kleur" Error {
        nl: "`{waarde}` is geen kleur", help: ["Bedoelde u `\"{bedoeld}\"`?", "Schrijf een # en zes tekens van 0 tot en met f, tussen aanhalingstekens: `\"#1b1464\"`."];
        en: "`{waarde}` is no colour", help: ["Did you mean `\"{bedoeld}\"`?", "Write a # and six characters from 0 to f, in quotes: `\"#1b1464\"`."];
    }
    COLOUR_IS_COMMENT = "kleur-zonder-aanhalingstekens" Error {
        nl: "`{veld}` is leeg, want zonder aanhalingstekens begint een # een opmerking", help: ["Schrijf `{veld}: \"#{waarde}\"`."];
        en: "`{veld}` is empty: without quotes a # begins a comment", help: ["Write `{veld}: \"#{waarde}\"`."];
    }
    BRAND_CONTRAST = "kleur-contrast" Error {
        nl: "de kleur {waarde} valt niet op tegen de pagina ({tegen}): het contrast is {gemeten}, en het moet minstens {nodig} zijn", help: ["De kleur die er het meest op lijkt en wel kan, is `\"{voorstel}\"`."];
        en: "the colour {waarde} does not stand out from the page ({tegen}): the contrast is {gemeten}, and has to be {nodig} at least", help: ["The colour most like it that will do is `\"{voorstel}\"`."];
    }
    ACCENT_CONTRAST = "accent-contrast" Error {
        nl: "het accent {waarde} valt niet op tegen de merkkleur {tegen}: het contrast is {gemeten}, en het moet minstens {nodig} zijn", help: ["De kleur die er het meest op lijkt en wel kan, is `\"{voorstel}\"`."];
        en: "the accent {waarde} does not stand out from the brand colour {tegen}: the contrast is {gemeten}, and has to be {nodig} at least", help: ["The colour most like it that will do is `\"{voorstel}\"`."];
    }
    LETTER = "letter" Error {
        nl: "`{waarde}` is geen lijst van lettertypen", help: ["Schrijf namen met komma's ertussen, zoals `Verdana, sans-serif`, of een bestand dat op `.woff2` eindigt."];
        en: "`{waarde}` is no list of fonts", help: ["Write names with commas between, such as `Verdana, sans-serif`, or a file that ends in `.woff2`."];
    }
    ROUNDING = "ronding" Error {
        nl: "een ronding van {waarde} is te veel", help: ["Schrijf een getal van 0 (recht) tot en met {meest} (heel rond)."];
        en: "a rounding of {waarde} is too much", help: ["Write a number from 0 (square) to {meest} (very round)."];
    }
    LOOK_FILE_MISSING = "uiterlijk-bestand" Error {
        nl: "er is geen bestand `{waarde}` in de map van de site", help: ["Zet het bestand naast `site.yml` of in de map `thema`, en schrijf het pad vanaf daar: `thema/logo.svg`."];
        en: "there is no file `{waarde}` in the folder of the site", help: ["Put the file beside `site.yml` or into the folder `thema`, and write the path from there: `thema/logo.svg`."];
    }
    LOOK_FILE_KIND = "uiterlijk-soort" Error {
        nl: "`{waarde}` is geen {soort}", help: ["Sla het op als {soort}; alleen een andere naam geven is niet genoeg."];
        en: "`{waarde}` is no {kind}", help: ["Save it as {kind}; another name alone will not do."];
    }
    LOOK_FILE_LARGE = "uiterlijk-te-groot" Error {
        nl: "`{waarde}` is {grootte} KB; het mag hooguit {meest} KB zijn", help: ["Elke bezoeker haalt het op, ook op een telefoon. Maak het kleiner."];
        en: "`{waarde}` is {grootte} KB; {meest} KB is the most", help: ["Every visitor loads it, also on a phone. Make it smaller."];
    }
    SVG_UNSAFE = "svg-onveilig" Error {
        nl: "`{waarde}` mag niet in een logo staan", help: ["Haal het weg, of sla het logo opnieuw op als gewone SVG. Een PNG mag ook."];
        en: "`{waarde}` may not stand in a logo", help: ["Take it out, or save the logo again as plain SVG. A PNG will do too."];
    }
    UNKNOWN_TEXT = "onbekende-tekst" Error {
        nl: "de site heeft geen tekst met de naam `{waarde}`", help: ["Bedoelde u `{bedoeld}`?", "Alle namen staan in docs/theme-contract.md."];
        en: "the site has no text with the name `{waarde}`", help: ["Did you mean `{bedoeld}`?", "All names stand in docs/theme-contract.md."];
    }
    UNUSED_THEME_FILE = "themabestand-ongebruikt" Warning {
        nl: "niets gebruikt dit bestand", help: ["Bedoelde u `{bedoeld}`?", "Geef het de naam van het bestand dat het vervangt."];
        en: "nothing uses this file", help: ["Did you mean `{bedoeld}`?", "Give it the name of the file that it replaces."];
    }
    TEMPLATE = "sjabloon" Error {
        nl: "een sjabloon van het thema werkt niet: {reden}", help: ["Vergelijk uw sjabloon met het gelijknamige van het standaardthema."];
        en: "a template of the theme does not work: {reden}", help: ["Compare your template with the one of the same name in the standard theme."];
    }
    SCRIPT = "script" Error {
        nl: "een script van het thema is niet te lezen: {reden}", help: ["Vergelijk uw script met het gelijknamige van het standaardthema."];
        en: "a script of the theme cannot be read: {reden}", help: ["Compare your script with the one of the same name in the standard theme."];
    }
}
