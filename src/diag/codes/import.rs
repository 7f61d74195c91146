//! Files of others: tables that are read as records.

use super::codes;

codes! {
    IMPORT_UNREADABLE = "import-onleesbaar" Error {
        nl: "`{bestand}` is niet te lezen als tabel", help: ["Sla het bestand op als .xlsx of als .csv, zonder wachtwoord."];
        en: "`{bestand}` cannot be read as a table", help: ["Save the file as .xlsx or .csv, without a password."];
    }
    IMPORT_TOO_LARGE = "import-te-groot" Error {
        nl: "`{bestand}` is te groot voor een lijst met aanbieders", help: ["Haal lege kolommen en andere tabbladen weg, of splits de lijst."];
        en: "`{bestand}` is too large for a list of providers", help: ["Remove empty columns and other tabs, or split the list."];
    }
    IMPORT_EMPTY = "import-leeg" Error {
        nl: "in `{bestand}` staat geen tabel", help: ["Sla het tabblad met de lijst op, met de koppen erboven."];
        en: "there is no table in `{bestand}`", help: ["Save the tab with the list, with its headers."];
    }
    IMPORT_HIDDEN = "import-verborgen-blad" Warning {
        nl: "het tabblad `{blad}` is verborgen en wordt niet ingelezen", help: ["Wilt u het toch inlezen? Noem het blad: `--blad \"{blad}\"`."];
        en: "the tab `{blad}` is hidden and is not read", help: ["To read it all the same, name it: `--blad \"{blad}\"`."];
    }
    IMPORT_NO_SUCH_TAB = "import-blad-ontbreekt" Error {
        nl: "het bestand heeft geen tabblad `{blad}`", help: ["Bedoelde u `{bedoeld}`?", "Kies uit {keuze}."];
        en: "the file has no tab `{blad}`", help: ["Did you mean `{bedoeld}`?", "Choose from {keuze}."];
    }
    IMPORT_TITLE = "import-boven-tabel" Tip {
        nl: "boven de tabel in `{blad}` staat: `{tekst}`", help: ["Deze regel wordt niet ingelezen. Staat er een datum of bron in? Zet die in het bestand met kolommen, bij `peildatum` of `bron`."];
        en: "above the table in `{blad}` it says: `{tekst}`", help: ["This line is not read. Does it hold a date or source? Put it in the file with columns, at `peildatum` or `bron`."];
    }
    IMPORT_NO_HEADERS = "import-zonder-koppen" Warning {
        nl: "de tabel in `{blad}` heeft geen koppen", help: ["Zet boven elke kolom een woord, zoals Naam, Telefoon en Adres."];
        en: "the table in `{blad}` has no headers", help: ["Put a word above each column, such as Naam, Telefoon and Adres."];
    }
    IMPORT_UNKNOWN_COLUMN = "import-kolom-onbekend" Warning {
        nl: "de kolom `{kolom}` past bij geen veld; de tekst gaat naar notitie_intern", help: ["Bedoelde u `{bedoeld}`? Zet dat in het bestand met kolommen.", "Zet in het bestand met kolommen bij welk veld de kolom hoort, of `negeren`."];
        en: "the column `{kolom}` fits no field; its text goes to notitie_intern", help: ["Did you mean `{bedoeld}`? Put it in the file with columns.", "Say in the file with columns to which field it belongs, or `negeren`."];
    }
    IMPORT_ROW_NUMBERS = "import-rijnummers" Tip {
        nl: "de kolom `{kolom}` telt alleen de rijen en wordt niet ingelezen", help: ["Is het een eigen nummer van de aanbieder? Zet `nummer` bij de kolom in het bestand met kolommen."];
        en: "the column `{kolom}` only counts the rows and is not read", help: ["Is it the provider's own number? Put `nummer` at the column in the file with columns."];
    }
    IMPORT_SECOND_COLUMN = "import-kolom-dubbel" Warning {
        nl: "de kolom `{kolom}` is ook `{veld}`, net als `{eerste}`; de tekst gaat naar notitie_intern", help: ["Horen ze samen in één veld? Zet ze dan allebei in het bestand met kolommen."];
        en: "the column `{kolom}` is `{veld}` too, like `{eerste}`; its text goes to notitie_intern", help: ["Do they belong together in one field? Then put both in the file with columns."];
    }
    IMPORT_NO_NAME = "import-zonder-naam" Warning {
        nl: "rij {rij} heeft geen naam en is overgeslagen: {tekst}", help: ["Hoort de rij bij de vorige? Voeg ze samen. Anders: vul de naam in."];
        en: "row {rij} has no name and was skipped: {tekst}", help: ["Does it belong to the row before? Join them. Otherwise fill in the name."];
    }
    IMPORT_HEADERS_AGAIN = "import-koppen-herhaald" Tip {
        nl: "rij {rij} herhaalt de koppen en is overgeslagen: {tekst}";
        en: "row {rij} repeats the headers and was skipped: {tekst}";
    }
    IMPORT_TOTAL = "import-totaal" Tip {
        nl: "rij {rij} telt de andere op en is overgeslagen: {tekst}";
        en: "row {rij} adds up the others and was skipped: {tekst}";
    }
    IMPORT_HEADING = "import-tussenkop" Tip {
        nl: "rij {rij} is een tussenkop; die geldt als soort voor de rijen eronder: {tekst}", help: ["Is het toch een aanbieder? Vul dan meer in dan de naam."];
        en: "row {rij} is a heading; it is the kind of the rows below it: {tekst}", help: ["Is it a provider after all? Then fill in more than the name."];
    }
    IMPORT_VALUE = "import-waarde" Warning {
        nl: "rij {rij}, {kolom}: `{tekst}` past niet in `{veld}` en gaat naar notitie_intern", help: ["Kijk wat er bedoeld is en vul het veld zelf in."];
        en: "row {rij}, {kolom}: `{tekst}` does not fit in `{veld}` and goes to notitie_intern", help: ["See what is meant and fill in the field yourself."];
    }
    IMPORT_READ = "import-gelezen" Tip {
        nl: "rij {rij}, {kolom}: `{tekst}` is gelezen als {uitkomst}", help: ["Klopt het niet? Verbeter het in het bestand van de aanbieder."];
        en: "row {rij}, {kolom}: `{tekst}` was read as {uitkomst}", help: ["If that is wrong, mend it in the provider's file."];
    }
    IMPORT_LOST_ZERO = "import-nul" Tip {
        nl: "rij {rij}, {kolom}: `{tekst}` was zijn eerste nul kwijt en is {uitkomst} geworden", help: ["Kijk of het nummer klopt. Maak van de kolom tekst, dan blijft de nul staan."];
        en: "row {rij}, {kolom}: `{tekst}` had lost its first zero and became {uitkomst}", help: ["See whether the number is right. Make the column text, and the zero stays."];
    }
    IMPORT_LIFTED = "import-uit-tekst" Tip {
        nl: "rij {rij}, {kolom}: uit `{tekst}` komt {uitkomst}", help: ["Klopt het niet? Haal het veld weg in het bestand van de aanbieder."];
        en: "row {rij}, {kolom}: `{tekst}` gives {uitkomst}", help: ["If that is wrong, remove the field from the provider's file."];
    }
    IMPORT_SERVICE_NAME = "import-dienst-naam" Tip {
        nl: "rij {rij}: de dienst heeft geen naam en heet nu `{uitkomst}`", help: ["Geef de dienst de naam die mensen kennen."];
        en: "row {rij}: the service has no name and is called `{uitkomst}` now", help: ["Give the service the name that people know."];
    }
    IMPORT_LABEL = "import-label" Tip {
        nl: "het label `{label}` ({aantal} keer) is gelezen als {betekenis}", help: ["Bedoelt u iets anders? Zet het in het bestand met kolommen, bij `labels`."];
        en: "the label `{label}` ({aantal} times) was read as {betekenis}", help: ["Do you mean something else? Put it in the file with columns, at `labels`."];
    }
    IMPORT_UNKNOWN_LABEL = "import-label-onbekend" Warning {
        nl: "het label `{label}` ({aantal} keer) is geen soort en geen thema; het is een zoekwoord geworden", help: ["Bedoelde u `{bedoeld}`? Zet het in het bestand met kolommen, bij `labels`.", "Zet in het bestand met kolommen, bij `labels`, welke soort of welk thema het is."];
        en: "the label `{label}` ({aantal} times) is no kind and no topic; it became a search word", help: ["Did you mean `{bedoeld}`? Put it in the file with columns, at `labels`.", "Say in the file with columns, at `labels`, which kind or topic it is."];
    }
    IMPORT_BLANK = "import-niets" Tip {
        nl: "`{tekst}` ({aantal} keer) zegt alleen dat er niets bekend is; het veld blijft leeg";
        en: "`{tekst}` ({aantal} times) only says that nothing is known; the field stays empty";
    }
    IMPORT_NO_SUCH_COLUMN = "import-kolom-ontbreekt" Warning {
        nl: "de tabel heeft geen kolom `{kolom}`", help: ["Bedoelde u `{bedoeld}`?", "Schrijf de kop precies zoals in de tabel."];
        en: "the table has no column `{kolom}`", help: ["Did you mean `{bedoeld}`?", "Write the header exactly as in the table."];
    }
    IMPORT_NO_SUCH_FIELD = "import-veld-onbekend" Error {
        nl: "`{waarde}` is geen veld", help: ["Bedoelde u `{bedoeld}`?", "Schrijf een veld zoals `naam` of `telefoon`, of `notitie` of `negeren`."];
        en: "`{waarde}` is no field", help: ["Did you mean `{bedoeld}`?", "Write a field such as `naam` or `telefoon`, or `notitie` or `negeren`."];
    }
    IMPORT_MAP_WORD = "import-kolommen-woord" Error {
        nl: "`{waarde}` kan hier niet staan", help: ["Bedoelde u `{bedoeld}`?", "Kies uit {keuze}."];
        en: "`{waarde}` cannot stand here", help: ["Did you mean `{bedoeld}`?", "Choose from {keuze}."];
    }
    IMPORT_MAP_SHAPE = "import-kolommen-vorm" Error {
        nl: "hier hoort {verwacht}", help: ["Kijk naar het bestand met kolommen dat `wijkboek import` zelf schrijft."];
        en: "this should be {expected}", help: ["Look at the file with columns that `wijkboek import` writes itself."];
    }
}
