//! Settings, topics, wijken, and what holds for every record.

use super::codes;

codes! {
    DUPLICATE_ID = "dubbel-id" Error {
        nl: "er is al een {soort} met het id `{waarde}`", help: ["Geef een van de twee een ander id of een andere bestandsnaam."], other: "dit is de eerste";
        en: "there is a {soort} with the id `{waarde}` already", help: ["Give one of the two another id or file name."], other: "this is the first";
    }
    WIJK_FOLDER = "wijkmap" Error {
        nl: "in de map `{map}` staat geen wijk", help: ["Het pad telt vanaf de map van dit bestand. In de map staat `wijk.md`, met de mappen die een wijk ook in `content/wijken/` heeft."];
        en: "there is no wijk in the folder `{map}`", help: ["The path counts from the folder of this file. In the folder stands `wijk.md`, with the folders that a wijk has in `content/wijken/` as well."];
    }
    WIJK_TWICE = "dubbele-wijk" Error {
        nl: "er zijn twee wijken met het id `{waarde}`", help: ["Zet bij een van beide een eigen `id`. Tot die tijd doet alleen de eerste mee."], other: "dit is de eerste";
        en: "there are two wijken with the id `{waarde}`", help: ["Give one of them an `id` of its own. Until then only the first takes part."], other: "this is the first";
    }
    RESERVED_ID = "bezet-adres" Error {
        nl: "het id `{waarde}` is al een adres van de site", help: ["Geef het record een ander id."];
        en: "the id `{waarde}` is an address of the site already", help: ["Give the record another id."];
    }
    ID_REUSED = "id-hergebruikt" Error {
        nl: "het id `{waarde}` is eerder gebruikt, voor een record dat weg is; oude links zouden nu hier uitkomen", help: ["Kies een ander id. Is dit hetzelfde record dat terugkomt, haal dan `weg` weg bij dit adres in adressen.yml."], other: "hier staat het oude adres";
        en: "the id `{waarde}` was used before, for a record that is gone; old links would end up here", help: ["Choose another id. If this is the same record coming back, remove `weg` at this address in adressen.yml."], other: "this is the old address";
    }
    FORMER_ID_TAKEN = "eerder-bezet" Error {
        nl: "`{waarde}` bij `eerder` hoort ook bij {naam}; een oud adres kan maar naar één record leiden", help: ["Haal het bij een van de twee weg."], other: "hier hoort het ook bij";
        en: "`{waarde}` at `eerder` belongs to {naam} as well; an old address can lead to one record only", help: ["Remove it from one of the two."], other: "it belongs here as well";
    }
    ADDRESS_VANISHED = "adres-vervalt" Tip {
        nl: "het adres van {soort} `{waarde}` vervalt: er is geen record meer met dit id",
            help: ["Heet het nu `{bedoeld}`? Zet daar dan `eerder: {waarde}` bij. Is het weg, dan zegt de oude pagina dat; `opgevolgd_door` wijst haar lezers de weg.", "Heeft het een ander id gekregen, zet daar dan `eerder: {waarde}` bij. Is het weg, dan zegt de oude pagina dat; `opgevolgd_door` wijst haar lezers de weg."];
        en: "the address of {soort} `{waarde}` lapses: there is no record with this id any more",
            help: ["Is it called `{bedoeld}` now? Then put `eerder: {waarde}` there. If it is gone, the old page says so; `opgevolgd_door` shows its readers the way.", "If it got another id, put `eerder: {waarde}` there. If it is gone, the old page says so; `opgevolgd_door` shows its readers the way."];
    }
    TOPIC_WITHOUT_PROVIDER = "thema-zonder-aanbieder" Warning {
        nl: "bij het thema {thema} staat geen enkele aanbieder", help: ["Noem het thema bij `themas` van een aanbieder."];
        en: "no provider at all is named for {thema}", help: ["Name the topic at `themas` of a provider."];
    }
    TOPIC_WITHOUT_FIRST_STEP = "thema-zonder-eerste-stap" Warning {
        nl: "bij het thema {thema} staat niet waar men begint", help: ["Vul `eerste_stap` in met `aanbieder:id` of `contactpersoon:id`."];
        en: "the topic {thema} does not say where to begin", help: ["Fill in `eerste_stap` with `aanbieder:id` or `contactpersoon:id`."];
    }
    STALE = "lang-niet-nagekeken" Warning {
        nl: "{naam} is sinds {dag} niet nagekeken", help: ["Loop de gegevens na en zet de dag van vandaag bij `nagekeken`."];
        en: "{naam} has not been checked since {dag}", help: ["Go through the data and put today's day at `nagekeken`."];
    }
    SPOEDPOST = "spoedpost-ontbreekt" Warning {
        nl: "{wijk} noemt geen nummer van de huisartsenspoedpost", help: ["Voeg bij `spoednummers` een regel toe met `situatie: Huisartsenspoedpost` en het nummer."];
        en: "{wijk} names no number of the out-of-hours surgery", help: ["Add a line to `spoednummers` with `situatie: Huisartsenspoedpost` and the number."];
    }
    HISTORY_LINE = "historie-regel" Warning {
        nl: "deze regel van de historie is niet te lezen", help: ["Haal de regel weg, of herstel hem; de volgende build laat hem anders weg."];
        en: "this line of the history cannot be read", help: ["Remove the line, or mend it; the next build leaves it out otherwise."];
    }
    UNKNOWN_RULE = "onbekende-regel" Error {
        nl: "er is geen regel `{waarde}`", help: ["Bedoelde u `{bedoeld}`?", "De naam van een regel staat tussen haken voor een melding."];
        en: "there is no rule `{waarde}`", help: ["Did you mean `{bedoeld}`?", "The name of a rule is between brackets before a message."];
    }
    CATEGORY_TAKEN = "soort-bestaat-al" Warning {
        nl: "de soort `{waarde}` bestaat al, met de naam {naam}", help: ["Haal de regel weg, of kies een ander id."];
        en: "the kind `{waarde}` exists already, with the name {naam}", help: ["Remove the line, or choose another id."];
    }
    FIRST_STEP_WITHDRAWN = "eerste-stap-vervallen" Warning {
        nl: "de eerste stap bij {thema} is vervallen: {naam}", help: ["Vul bij `eerste_stap` iemand anders in."];
        en: "the first step for {thema} was withdrawn: {naam}", help: ["Name somebody else at `eerste_stap`."];
    }
    CIRCLE = "kring" Error {
        nl: "`{veld}` gaat hier in een kring rond: {kring}", help: ["Haal één van deze verwijzingen weg."];
        en: "`{veld}` goes round in a circle here: {kring}", help: ["Remove one of these references."];
    }
    VALID_UNTIL_OVER = "geldigheid-voorbij" Warning {
        nl: "{naam} was geldig tot {dag} en staat niet meer op de site", help: ["Geldt het nog, pas dan `geldig_tot` aan. Anders zet u `status: vervallen` of haalt u het record weg."];
        en: "{naam} was valid until {dag} and is no longer on the site", help: ["If it still holds, change `geldig_tot`. Otherwise set `status: vervallen` or remove the record."];
    }
    DATE_IN_FUTURE = "datum-in-toekomst" Warning {
        nl: "de dag bij `{veld}` moet nog komen: {dag}", help: ["Kijk naar het jaar. Hier hoort de dag te staan waarop iemand het naging."];
        en: "the day at `{veld}` is yet to come: {dag}", help: ["Look at the year. The day on which somebody looked it up belongs here."];
    }
    NAME_IN_CAPITALS = "naam-in-hoofdletters" Tip {
        nl: "{naam} staat helemaal in hoofdletters", help: ["Schrijf de naam zoals op een visitekaartje: `Fysio Noord`."];
        en: "{naam} is all in capitals", help: ["Write the name as on a card: `Fysio Noord`."];
    }
    SUMMARY_LONG = "samenvatting-lang" Tip {
        nl: "de samenvatting heeft {aantal} tekens; in een lijst passen er 160", help: ["Zeg in één zin wat u biedt en voor wie. De rest hoort in `omschrijving`."];
        en: "the summary has {aantal} characters; a list has room for 160", help: ["Say in one sentence what is offered and to whom. The rest belongs in `omschrijving`."];
    }
    CORE_TOPIC_WITHOUT_WORDS = "kern-zonder-woorden" Tip {
        nl: "bij het kernthema {thema} staan geen woorden van mensen zelf", help: ["Vul `synoniemen` en `spreektaal` in: hoe noemen mensen het aan de balie?"];
        en: "the core topic {thema} has no words that people use", help: ["Fill in `synoniemen` and `spreektaal`: what do people call it at the counter?"];
    }
    WORD_AND_TRAP = "woord-en-valkuil" Warning {
        nl: "{thema} heeft het woord {woord} en sluit het ook uit", help: ["Haal het weg bij `niet`, of bij de woorden van het thema."];
        en: "{thema} has the word {woord} and excludes it too", help: ["Remove it at `niet`, or at the words of the topic."];
    }
}
