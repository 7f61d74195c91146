//! Single values that break their rule.

use super::codes;

codes! {
    YES_NO = "ja-of-nee" Error {
        nl: "`{veld}` is ja of nee, niet `{waarde}`", help: ["Schrijf `ja` of `nee`."];
        en: "`{veld}` is ja or nee, not `{waarde}`", help: ["Write `ja` or `nee`."];
    }
    NUMBER = "getal" Error {
        nl: "`{waarde}` is geen getal", help: ["Schrijf alleen cijfers, zonder eenheid."];
        en: "`{waarde}` is no number", help: ["Write digits only, without a unit."];
    }
    COORDINATE = "coordinaat" Error {
        nl: "`{veld}: {waarde}` ligt niet in Nederland", help: ["`lat` ligt tussen 50.7 en 53.7, `lon` tussen 3.2 en 7.3. Zijn ze verwisseld?"];
        en: "`{veld}: {waarde}` is not in the Netherlands", help: ["`lat` is between 50.7 and 53.7, `lon` between 3.2 and 7.3. Are they swapped?"];
    }
    COORDINATE_RD = "coordinaat-rd" Error {
        nl: "`{veld}: {waarde}` is een rijksdriehoekscoördinaat", help: ["Reken de plek om naar WGS84, zoals `lat: 52.9051` en `lon: 5.7903`."];
        en: "`{veld}: {waarde}` is a coordinate of the Dutch grid", help: ["Convert the place to WGS84, such as `lat: 52.9051` and `lon: 5.7903`."];
    }
    DAY = "datum" Error {
        nl: "`{waarde}` is geen datum", help: ["Schrijf jaar, maand en dag: `2026-11-24`."];
        en: "`{waarde}` is no date", help: ["Write year, month and day: `2026-11-24`."];
    }
    LOCAL_TIME = "tijdstip" Error {
        nl: "`{waarde}` is geen tijdstip", help: ["Schrijf datum en tijd met een T ertussen: `2026-11-24T19:30`."];
        en: "`{waarde}` is no time", help: ["Write date and time with a T between: `2026-11-24T19:30`."];
    }
    NO_SUCH_DAY = "datum-bestaat-niet" Error {
        nl: "`{waarde}` bestaat niet", help: ["Kijk in een kalender naar de dag en de maand, en naar de uren en minuten."];
        en: "`{waarde}` does not exist", help: ["Look up day and month in a calendar, and hours and minutes."];
    }
    PHONE = "telefoonnummer" Error {
        nl: "`{waarde}` is geen telefoonnummer", help: ["Schrijf alleen het nummer, zoals `058 000 12 34`; woorden horen in `label`, een keuze in `keuzemenu`."];
        en: "`{waarde}` is no phone number", help: ["Write the number only, such as `058 000 12 34`; words belong in `label`, a choice in `keuzemenu`."];
    }
    PHONE_DIGITS = "telefoonnummer-cijfers" Error {
        nl: "`{waarde}` heeft {aantal} cijfers; een telefoonnummer heeft er tien", help: ["Kijk of er een cijfer te veel of te weinig staat. Ook 0800, 0900, 14 0xx, 112, 113 en 116xxx mogen."];
        en: "`{waarde}` has {aantal} digits; a phone number has ten", help: ["See whether a digit is missing or too many. 0800, 0900, 14 0xx, 112, 113 and 116xxx are allowed too."];
    }
    PHONE_LOST_ZERO = "telefoonnummer-nul" Error {
        nl: "het telefoonnummer `{waarde}` is zijn eerste nul kwijt", help: ["Schrijf `0{waarde}`. Spreadsheets laten de nul weg."];
        en: "the phone number `{waarde}` has lost its first zero", help: ["Write `0{waarde}`. Spreadsheets drop the zero."];
    }
    PHONE_ABROAD = "telefoonnummer-buitenland" Error {
        nl: "`{waarde}` is een nummer buiten Nederland", help: ["Schrijf een nummer dat met 0 of +31 begint."];
        en: "`{waarde}` is a number outside the Netherlands", help: ["Write a number that begins with 0 or +31."];
    }
    EMAIL = "e-mailadres" Error {
        nl: "`{waarde}` is geen e-mailadres", help: ["Schrijf één adres, zoals `info@dekade.example.org`."];
        en: "`{waarde}` is no e-mail address", help: ["Write one address, such as `info@dekade.example.org`."];
    }
    WEB = "webadres" Error {
        nl: "`{waarde}` is geen webadres", help: ["Schrijf het hele adres, zoals `https://www.dekade.example.org`."];
        en: "`{waarde}` is no web address", help: ["Write the whole address, such as `https://www.dekade.example.org`."];
    }
    POSTCODE = "postcode" Error {
        nl: "`{waarde}` is geen postcode", help: ["Schrijf vier cijfers en twee letters, zoals `1234 AB`."];
        en: "`{waarde}` is no postcode", help: ["Write four digits and two letters, such as `1234 AB`."];
    }
    ID = "id" Error {
        nl: "`{waarde}` kan geen id zijn", help: ["Schrijf `{voorstel}`.", "Gebruik kleine letters, cijfers en streepjes, zoals `huisartsen-de-kade`."];
        en: "`{waarde}` cannot be an id", help: ["Write `{voorstel}`.", "Use small letters, digits and hyphens, such as `huisartsen-de-kade`."];
    }
    FORM = "vaste-vorm" Error {
        nl: "`{veld}: {waarde}` hoort {verwacht} te zijn", help: ["Kijk het na in de bron; zet er geen spaties of punten in."];
        en: "`{veld}: {waarde}` has to be {expected}", help: ["Look it up at its source; put no spaces or points into it."];
    }
    CHOICE = "keuze" Error {
        nl: "`{veld}` kan niet `{waarde}` zijn", help: ["Bedoelde u `{bedoeld}`? Kies uit {kort}.", "Bedoelde u `{bedoeld}`?", "Kies uit {keuze}."];
        en: "`{veld}` cannot be `{waarde}`", help: ["Did you mean `{bedoeld}`? Choose from {kort}.", "Did you mean `{bedoeld}`?", "Choose from {keuze}."];
    }
    HOURS = "openingstijd" Error {
        nl: "`{waarde}` is geen openingstijd", help: ["Schrijf van en tot: `8:30-12:00, 13:00-17:00`, of `gesloten`."];
        en: "`{waarde}` is no opening time", help: ["Write from and to: `8:30-12:00, 13:00-17:00`, or `gesloten`."];
    }
    NO_SUCH_TIME = "tijd-bestaat-niet" Error {
        nl: "`{waarde}` heeft een tijd die niet bestaat", help: ["Uren lopen van 0 tot 24, minuten van 00 tot 59."];
        en: "`{waarde}` has a time that does not exist", help: ["Hours run from 0 to 24, minutes from 00 to 59."];
    }
    HOURS_BACKWARDS = "tijd-omgekeerd" Error {
        nl: "`{waarde}` sluit voordat het opent", help: ["Zet de vroegste tijd voorop. Is het na middernacht, schrijf dan tot `24:00` en de rest bij de volgende dag."];
        en: "`{waarde}` closes before it opens", help: ["Put the earlier time first. If it is past midnight, write until `24:00` and the rest at the next day."];
    }
    HOURS_OVERLAP = "tijden-overlappen" Error {
        nl: "in `{waarde}` overlappen twee tijden elkaar", help: ["Maak er één tijd van, of zet een pauze ertussen."];
        en: "in `{waarde}` two times overlap", help: ["Make one time of them, or put a break between."];
    }
    FREQUENCY = "frequentie" Error {
        nl: "`{waarde}` zegt niet hoe vaak", help: ["Bedoelde u `{bedoeld}`?", "Schrijf bijvoorbeeld `elke eerste dinsdag van de maand`, `om de zes weken op donderdag` of `maandelijks`."];
        en: "`{waarde}` does not say how often", help: ["Did you mean `{bedoeld}`?", "Write for instance `elke eerste dinsdag van de maand`, `om de zes weken op donderdag` or `maandelijks`."];
    }
    FREQUENCY_RULE = "frequentie-regel" Error {
        nl: "deze regel heeft een deel dat een overleg niet kent", help: ["Gebruik `FREQ`, `INTERVAL`, `BYDAY`, `BYMONTHDAY`, `BYMONTH`, `BYSETPOS`, `COUNT` of `UNTIL`, of schrijf het in woorden."];
        en: "this rule has a part that a meeting does not know", help: ["Use `FREQ`, `INTERVAL`, `BYDAY`, `BYMONTHDAY`, `BYMONTH`, `BYSETPOS`, `COUNT` or `UNTIL`, or write it in words."];
    }
    FREQUENCY_NO_DAY = "frequentie-zonder-dag" Error {
        nl: "`{waarde}` is een dag die niet bestaat", help: ["Een maand heeft hooguit vijf dinsdagen en 31 dagen. `laatste` kan altijd."];
        en: "`{waarde}` is a day that does not exist", help: ["A month has at most five Tuesdays and 31 days. `laatste` is always possible."];
    }
    DURATION = "duur" Error {
        nl: "`{waarde}` zegt niet hoe lang", help: ["Schrijf een aantal minuten of uren, zoals `90 minuten` of `1 uur`."];
        en: "`{waarde}` does not say how long", help: ["Write a number of minutes or hours, such as `90 minuten` or `1 uur`."];
    }
    WEEKDAY = "weekdag" Error {
        nl: "`{waarde}` is geen dag", help: ["Bedoelde u `{bedoeld}`? De dagen zijn `ma`, `di`, `wo`, `do`, `vr`, `za` en `zo`.", "Schrijf `ma`, `di`, `wo`, `do`, `vr`, `za`, `zo`, of een reeks zoals `ma-vr`."];
        en: "`{waarde}` is no day", help: ["Did you mean `{bedoeld}`? The days are `ma`, `di`, `wo`, `do`, `vr`, `za` and `zo`.", "Write `ma`, `di`, `wo`, `do`, `vr`, `za`, `zo`, or a range such as `ma-vr`."];
    }
    DAY_TWICE = "dag-dubbel" Error {
        nl: "`{waarde}` geeft een dag tijden die er al had", help: ["Noem elke dag één keer."];
        en: "`{waarde}` gives hours to a day that had them already", help: ["Name each day once."];
    }
    BSN = "bsn" Error {
        nl: "dit lijkt een burgerservicenummer", help: ["Haal het weg: in een wijkhandboek staan geen gegevens van patiënten of bewoners."];
        en: "this looks like a citizen service number", help: ["Remove it: a wijk handbook holds no data of patients or inhabitants."];
    }
    BIRTH_DATE = "geboortedatum" Error {
        nl: "dit lijkt een geboortedatum", help: ["Haal het weg: in een wijkhandboek staan geen gegevens van patiënten of bewoners."];
        en: "this looks like a date of birth", help: ["Remove it: a wijk handbook holds no data of patients or inhabitants."];
    }
    PERIOD_BACKWARDS = "periode-omgekeerd" Error {
        nl: "`{dan}` {tot} ligt voor `{eerst}` {van}", help: ["Kijk naar het jaar en de maand; misschien zijn de twee verwisseld."];
        en: "`{dan}` {tot} is before `{eerst}` {van}", help: ["Look at year and month; perhaps the two were swapped."];
    }
    AGES_BACKWARDS = "leeftijd-omgekeerd" Error {
        nl: "de oudste leeftijd ({tot}) is jonger dan de jongste ({van})", help: ["Zet bij `van` de jongste leeftijd en bij `tot` de oudste."];
        en: "the oldest age ({tot}) is younger than the youngest ({van})", help: ["Put the youngest age at `van` and the oldest at `tot`."];
    }
    COORDINATE_HALF = "coordinaat-half" Warning {
        nl: "`{een}` zonder `{ander}` wijst geen plek aan", help: ["Vul `{ander}` ook in, of haal `{een}` weg."];
        en: "`{een}` without `{ander}` is no place", help: ["Fill in `{ander}` too, or remove `{een}`."];
    }
    EXCEPTION_INCOMPLETE = "afwijkend-onvolledig" Error {
        nl: "deze afwijkende dag heeft geen {velden}", help: ["Schrijf de dag en de tijden: `{open}datum: 2026-12-24, tijden: \"8:00-12:00\"{dicht}`, of `gesloten: ja`."];
        en: "this day with other hours has no {velden}", help: ["Write the day and the hours: `{open}datum: 2026-12-24, tijden: \"8:00-12:00\"{dicht}`, or `gesloten: ja`."];
    }
    WEB_PLAIN = "webadres-onveilig" Tip {
        nl: "`{waarde}` begint met http, niet met https", help: ["Probeer of het adres ook met `https://` werkt, en schrijf het dan zo."];
        en: "`{waarde}` begins with http, not with https", help: ["Try whether the address works with `https://` too, and write it like that."];
    }
    BUURT_OUTSIDE = "buurt-buiten-wijk" Warning {
        nl: "`{waarde}` ligt niet in een van de `cbs_wijken`", help: ["Een buurtcode begint met de zes cijfers van haar wijk. Kijk beide codes na bij het CBS."];
        en: "`{waarde}` is in none of the `cbs_wijken`", help: ["A buurt code begins with the six digits of its wijk. Look both codes up at Statistics Netherlands."];
    }
}
