//! The search: questions in its query language, and files of questions that it is judged by.

use super::codes;

codes! {
    QUERY_FIELD = "zoekvraag-veld" Error {
        nl: "`{veld}` is geen veld om op te zoeken", help: ["Bedoelde u `{bedoeld}`?", "Kies uit {keuze}. Hoort de dubbele punt bij de vraag? Zet er een spatie achter."];
        en: "`{veld}` is no field to search by", help: ["Did you mean `{bedoeld}`?", "Choose from {keuze}. Is the colon part of the question? Put a space after it."];
    }
    QUERY_VALUE = "zoekvraag-waarde" Error {
        nl: "bij `{veld}` is er geen `{waarde}`", help: ["Bedoelde u `{bedoeld}`?", "Deze site heeft: {keuze}.", "Laat `{veld}:` weg."];
        en: "there is no `{waarde}` for `{veld}`", help: ["Did you mean `{bedoeld}`?", "This site has: {keuze}.", "Leave out `{veld}:`."];
    }
    QUERY_QUOTE = "zoekvraag-aanhaling" Error {
        nl: "deze aanhaling eindigt niet", help: ["Zet een aanhalingsteken achter het laatste woord."];
        en: "this quotation does not end", help: ["Put a quotation mark after its last word."];
    }
    QUESTION_LINE = "vragen-regel" Error {
        nl: "deze regel is geen vraag met antwoorden", help: ["Schrijf drie kolommen met een tab ertussen: soort vraag, vraag, en de id's van de antwoorden."];
        en: "this line is no question with answers", help: ["Write three columns with a tab between: class, question, and the ids of its answers."];
    }
    QUESTION_ANSWER = "vragen-antwoord" Error {
        nl: "er is geen record `{id}` om te vinden", help: ["Bedoelde u `{bedoeld}`?", "Haal het antwoord weg, of kijk of deze lezers het record mogen zien (`--voor`)."];
        en: "there is no record `{id}` to be found", help: ["Did you mean `{bedoeld}`?", "Take the answer out, or see whether these readers may see the record (`--voor`)."];
    }
    QUESTION_GRADE = "vragen-cijfer" Error {
        nl: "`{waarde}` zegt niet hoe goed een antwoord is", help: ["Schrijf 1 (bruikbaar), 2 (goed) of 3 (het antwoord zelf), zoals `apotheek-de-kade=3`."];
        en: "`{waarde}` does not say how good an answer is", help: ["Write 1 (of use), 2 (good) or 3 (the answer itself), as in `apotheek-de-kade=3`."];
    }
}
