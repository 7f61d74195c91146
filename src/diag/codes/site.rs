//! Rules that look at more than one record, and settings.

use super::codes;

codes! {
    DUPLICATE_ID = "dubbel-id" Error {
        nl: "er is al een {soort} met het id `{waarde}`", help: ["Geef een van de twee een ander id of een andere bestandsnaam."], other: "dit is de eerste";
        en: "there is a {soort} with the id `{waarde}` already", help: ["Give one of the two another id or file name."], other: "this is the first";
    }
    UNKNOWN_CATEGORY = "onbekende-soort" Error {
        nl: "`{waarde}` is geen soort aanbieder", help: ["Bedoelde u `{bedoeld}`?", "Kies uit {keuze}; of voeg de soort toe bij `soorten` in site.yml."];
        en: "`{waarde}` is no kind of provider", help: ["Did you mean `{bedoeld}`?", "Choose from {keuze}; or add the kind to `soorten` in site.yml."];
    }
    RESERVED_ID = "bezet-adres" Error {
        nl: "het id `{waarde}` is al een adres van de site", help: ["Geef het record een ander id."];
        en: "the id `{waarde}` is an address of the site already", help: ["Give the record another id."];
    }
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
    TOPIC_WITHOUT_PROVIDER = "thema-zonder-aanbieder" Warning {
        nl: "bij het thema {thema} staat geen enkele aanbieder", help: ["Noem het thema bij `themas` van een aanbieder."];
        en: "no provider at all is named for {thema}", help: ["Name the topic at `themas` of a provider."];
    }
    TOPIC_WITHOUT_FIRST_STEP = "thema-zonder-eerste-stap" Warning {
        nl: "bij het thema {thema} staat niet waar men begint", help: ["Vul `eerste_stap` in met `aanbieder:id` of `contactpersoon:id`."];
        en: "the topic {thema} does not say where to begin", help: ["Fill in `eerste_stap` with `aanbieder:id` or `contactpersoon:id`."];
    }
    EVALUATION_DUE = "evaluatie-nodig" Warning {
        nl: "deze afspraak moest op {dag} geëvalueerd zijn", help: ["Evalueer de afspraak met de partijen en pas `evaluatie_op` aan; of zet `status: vervallen`."];
        en: "this agreement was to be evaluated on {dag}", help: ["Evaluate the agreement with its parties and change `evaluatie_op`; or set `status: vervallen`."];
    }
    EVENING_PAST = "avond-voorbij" Warning {
        nl: "deze avond was op {dag} en staat nog als {status}", help: ["Haal `status` weg en schrijf een `verslag`."];
        en: "this evening was on {dag} and still says {status}", help: ["Remove `status` and write a `verslag`."];
    }
    EVENING_BACKWARDS = "einde-voor-begin" Error {
        nl: "deze avond eindigt voordat hij begint", help: ["Kijk naar de dag en het uur van `begin` en `einde`."];
        en: "this evening ends before it begins", help: ["Look at the day and the hour of `begin` and `einde`."];
    }
    WAITING_OLD = "wachttijd-oud" Warning {
        nl: "de wachttijd van {dienst} is van {dag}, meer dan 60 dagen geleden", help: ["Vraag de wachttijd na en pas `peildatum` aan. De site toont nu \"onbekend, bel\"."];
        en: "the waiting time of {dienst} is of {dag}, more than 60 days ago", help: ["Ask for the waiting time and change `peildatum`. The site now shows \"onbekend, bel\"."];
    }
    STALE = "lang-niet-nagekeken" Warning {
        nl: "{naam} is sinds {dag} niet nagekeken", help: ["Loop de gegevens na en zet de dag van vandaag bij `nagekeken`."];
        en: "{naam} has not been checked since {dag}", help: ["Go through the data and put today's day at `nagekeken`."];
    }
    POSTCODE_OUTSIDE = "postcode-buiten-wijk" Warning {
        nl: "{waarde} ligt niet in de postcodes van {wijk}", help: ["Klopt het adres? Dan hoort de aanbieder misschien bij de regio, in `content/aanbieders/`."];
        en: "{waarde} is not within the postcodes of {wijk}", help: ["Is the address right? Then the provider may belong to the regio, in `content/aanbieders/`."];
    }
    SAME_NAME = "dubbele-aanbieder" Warning {
        nl: "{naam} lijkt er twee keer te staan", help: ["Is het dezelfde, haal er dan één weg. Is het een andere vestiging, zet dat dan in de naam."], other: "hier staat de andere";
        en: "{naam} seems to be here twice", help: ["If it is the same, remove one. If it is another branch, say so in the name."], other: "here is the other";
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
    TEMPLATE = "sjabloon" Error {
        nl: "een sjabloon van het thema werkt niet: {reden}", help: ["Vergelijk uw sjabloon met het gelijknamige van het standaardthema."];
        en: "a template of the theme does not work: {reden}", help: ["Compare your template with the one of the same name in the standard theme."];
    }
}
