//! What people do together: agreements, evenings, meetings, programmes.

use super::codes;

codes! {
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
    PARTY_WITHDRAWN = "partij-vervallen" Warning {
        nl: "{naam} is partij bij deze afspraak, en is vervallen", help: ["Bespreek met de andere partijen of de afspraak nog klopt, en pas `partijen` aan."];
        en: "{naam} is a party to this agreement, and was withdrawn", help: ["Discuss with the other parties whether the agreement still holds, and change `partijen`."];
    }
    PARTY_TWICE = "dubbele-partij" Warning {
        nl: "de partij `{waarde}` staat er twee keer", help: ["Haal er één weg, of noem de partij die u bedoelde."], other: "hier staat de partij de eerste keer";
        en: "the party `{waarde}` is here twice", help: ["Remove one, or name the party that you meant."], other: "here the party stands first";
    }
    AGREEMENT_REPLACED = "afspraak-vervangen" Warning {
        nl: "{naam} geldt nog, terwijl {nieuw} haar vervangt", help: ["Zet bij de oude afspraak `status: vervallen`."], other: "hier wordt zij vervangen";
        en: "{naam} still holds, although {nieuw} replaces it", help: ["Set `status: vervallen` at the old agreement."], other: "here it is replaced";
    }
    AGREEMENT_WITHOUT_OWNER = "afspraak-zonder-eigenaar" Tip {
        nl: "niemand is eigenaar van {naam}", help: ["Vul bij `eigenaar` de contactpersoon in die de afspraak bewaakt."];
        en: "nobody is owner of {naam}", help: ["Name the contact who looks after the agreement at `eigenaar`."];
    }
    EVENING_WITHOUT_REPORT = "verslag-ontbreekt" Warning {
        nl: "{naam} was op {dag}, en er is geen verslag", help: ["Schrijf een kort `verslag`, of noem de `acties` en het `materiaal`."];
        en: "{naam} was on {dag}, and there is no report", help: ["Write a short `verslag`, or name `acties` and `materiaal`."];
    }
    SIGN_UP_TOO_LATE = "aanmelden-te-laat" Warning {
        nl: "aanmelden kan tot {laatste}, en de avond is al op {dag}", help: ["Zet bij `uiterlijk` een dag voor de avond."];
        en: "one can sign up until {laatste}, and the evening is on {dag} already", help: ["Put a day before the evening at `uiterlijk`."];
    }
    EVENING_WITHOUT_PLACE = "avond-zonder-plek" Warning {
        nl: "bij {naam} staat niet waar het is", help: ["Vul `locatie` in, of `online_url`."];
        en: "{naam} does not say where it is", help: ["Fill in `locatie`, or `online_url`."];
    }
    PROMISE_OVERDUE = "actie-over-tijd" Warning {
        nl: "deze actie moest op {dag} klaar zijn: {wat}", help: ["Is het klaar, zet dan `status: klaar` of noem de `afspraak`. Anders spreekt u een nieuwe dag af."];
        en: "this action was to be done on {dag}: {wat}", help: ["If it is done, set `status: klaar` or name the `afspraak`. Otherwise agree on another day."];
    }
    MEETING_WITHOUT_FIRST = "overleg-zonder-vanaf" Tip {
        nl: "zonder `vanaf` is niet te zeggen op welke dagen dit overleg is", help: ["Schrijf de eerste keer op, zoals `vanaf: 2026-01-08T12:30`."];
        en: "without `vanaf` nobody can tell on which days this meeting is", help: ["Write down the first time, such as `vanaf: 2026-01-08T12:30`."];
    }
    MEETING_WITHOUT_PARTICIPANTS = "overleg-zonder-deelnemers" Warning {
        nl: "bij {naam} staat geen enkele deelnemer", help: ["Noem bij `deelnemers` wie er meedoen, met `aanbieder:id` of `contactpersoon:id`."];
        en: "no participant at all is named for {naam}", help: ["Name who takes part at `deelnemers`, with `aanbieder:id` or `contactpersoon:id`."];
    }
    PROGRAMME_OVER = "programma-voorbij" Warning {
        nl: "{naam} was er tot {dag} en staat nog op `{fase}`", help: ["Pas `fase` aan: `evaluatie`, `geborgd` of `gestopt`. Of pas `tot` aan."];
        en: "{naam} ended on {dag} and still says `{fase}`", help: ["Change `fase`: `evaluatie`, `geborgd` or `gestopt`. Or change `tot`."];
    }
    PROGRAMME_WITHOUT_LEAD = "programma-zonder-trekker" Tip {
        nl: "{naam} loopt, en er staat geen trekker bij", help: ["Noem bij `trekker` de contactpersoon die het programma leidt."];
        en: "{naam} runs, and nobody is named who leads it", help: ["Name the contact who leads the programme at `trekker`."];
    }
    IMPROVEMENT_WITHOUT_OWNER = "verbeterpunt-zonder-eigenaar" Warning {
        nl: "{naam} is opgepakt, en er staat niet door wie", help: ["Noem bij `eigenaar` de contactpersoon die ermee bezig is."];
        en: "{naam} was taken up, and it does not say by whom", help: ["Name the contact who works on it at `eigenaar`."];
    }
    IMPROVEMENT_WITHOUT_RESULT = "verbeterpunt-zonder-resultaat" Warning {
        nl: "{naam} is klaar, en er staat niet wat het opleverde", help: ["Vul `resultaat` in, of noem bij `afspraak` de werkafspraak die eruit kwam."];
        en: "{naam} is done, and it does not say what came of it", help: ["Fill in `resultaat`, or name the agreement that came of it at `afspraak`."];
    }
}
