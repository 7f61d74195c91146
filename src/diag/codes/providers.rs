//! Providers and their services, beyond a single value.

use super::codes;

codes! {
    UNKNOWN_CATEGORY = "onbekende-soort" Error {
        nl: "`{waarde}` is geen soort aanbieder", help: ["Bedoelde u `{bedoeld}`?", "Kies uit {keuze}; of voeg de soort toe bij `soorten` in site.yml."];
        en: "`{waarde}` is no kind of provider", help: ["Did you mean `{bedoeld}`?", "Choose from {keuze}; or add the kind to `soorten` in site.yml."];
    }
    WAITING_OLD = "wachttijd-oud" Warning {
        nl: "de wachttijd van {dienst} is van {dag}, meer dan 60 dagen geleden", help: ["Vraag de wachttijd na en pas `peildatum` aan. De site toont nu \"onbekend, bel\"."];
        en: "the waiting time of {dienst} is of {dag}, more than 60 days ago", help: ["Ask for the waiting time and change `peildatum`. The site now shows \"onbekend, bel\"."];
    }
    POSTCODE_IN_TWO = "postcode-in-twee-wijken" Warning {
        nl: "{waarde} hoort bij {wijk} en ook bij {andere}", help: ["Wie deze postcode intikt, ziet nu beide. Geef elke wijk alleen de eigen postcodes; een deel schrijft u als `8961 AA-KZ`."], other: "hier staat de andere";
        en: "{waarde} belongs to {wijk} and to {andere} as well", help: ["Whoever types this postcode sees both now. Give each wijk its own postcodes only; write a part as `8961 AA-KZ`."], other: "here is the other";
    }
    POSTCODE_OUTSIDE = "postcode-buiten-wijk" Warning {
        nl: "{waarde} ligt niet in de postcodes van {wijk}", help: ["Klopt het adres? Dan hoort de aanbieder misschien bij de regio, in `content/aanbieders/`."];
        en: "{waarde} is not within the postcodes of {wijk}", help: ["Is the address right? Then the provider may belong to the regio, in `content/aanbieders/`."];
    }
    SAME_NAME = "dubbele-aanbieder" Warning {
        nl: "{naam} lijkt er twee keer te staan", help: ["Is het dezelfde, haal er dan één weg. Is het een andere vestiging, zet dat dan in de naam."], other: "hier staat de andere";
        en: "{naam} seems to be here twice", help: ["If it is the same, remove one. If it is another branch, say so in the name."], other: "here is the other";
    }
    SAME_PHONE = "dubbel-telefoonnummer" Warning {
        nl: "{naam} heeft hetzelfde nummer als {ander}: {nummer}", help: ["Is het dezelfde aanbieder, haal er dan één weg. Hoort de een bij de ander, vul dan `onderdeel_van` in."], other: "hier staat het nummer ook";
        en: "{naam} has the same number as {ander}: {nummer}", help: ["If it is the same provider, remove one. If one belongs to the other, fill in `onderdeel_van`."], other: "the number is here too";
    }
    OUTSIDE_EVERY_WIJK = "buiten-elke-wijk" Warning {
        nl: "{naam} werkt in geen enkele wijk van deze site", help: ["Noem bij `werkgebied` een wijk, postcode of gemeente van deze site, of `landelijk: ja`."];
        en: "{naam} works in no wijk of this site", help: ["Name a wijk, postcode or gemeente of this site at `werkgebied`, or `landelijk: ja`."];
    }
    NO_WAY_TO_REACH = "geen-contactgegevens" Warning {
        nl: "{naam} heeft geen telefoonnummer, e-mailadres of website", help: ["Vul minstens één van de drie in, of noem bij `onderdeel_van` de organisatie waar het bij hoort."];
        en: "{naam} has no phone number, e-mail address or website", help: ["Fill in at least one of the three, or name the organisation it belongs to at `onderdeel_van`."];
    }
    ONLY_INTERNAL_NUMBER = "alleen-intern-nummer" Warning {
        nl: "{naam} staat openbaar, maar heeft geen openbaar nummer of mailadres", help: ["Voeg een nummer toe zonder `gebruik`, of zet `zichtbaar_voor: professionals`."];
        en: "{naam} is public, but has no public number or e-mail address", help: ["Add a number without `gebruik`, or set `zichtbaar_voor: professionals`."];
    }
    STOP_ENDED = "aanmeldstop-voorbij" Warning {
        nl: "de aanmeldstop van {dienst} liep tot {dag}", help: ["Haal `aanmeldstop` weg, of pas `tot` aan als de stop langer duurt."];
        en: "the stop on new clients of {dienst} ended on {dag}", help: ["Remove `aanmeldstop`, or change `tot` if the stop lasts longer."];
    }
    SAME_SERVICE = "dubbele-dienst" Error {
        nl: "er zijn hier twee diensten met het id `{waarde}`", help: ["Geef één van de twee een andere naam of een eigen `id`."], other: "dit is de eerste";
        en: "there are two services here with the id `{waarde}`", help: ["Give one of the two another name or an `id` of its own."], other: "this is the first";
    }
    WAITING_LONG = "wachttijd-lang" Warning {
        nl: "een wachttijd van {weken} weken voor {dienst} is meer dan twee jaar", help: ["De wachttijd is in weken. Reken dagen of maanden om."];
        en: "a waiting time of {weken} weeks for {dienst} is more than two years", help: ["The waiting time is in weeks. Convert days or months."];
    }
    EXCEPTIONS_OVERLAP = "afwijkend-overlapt" Warning {
        nl: "voor {dag} staan hier twee keer afwijkende tijden", help: ["Laat elke dag in een van de regels vallen."], other: "hier staat de dag ook";
        en: "there are other hours for {dag} twice", help: ["Let each day be in one of the lines only."], other: "the day is here too";
    }
    FAR_FROM_WIJK = "ver-van-de-wijk" Warning {
        nl: "deze plek van {naam} ligt {afstand} kilometer van de wijk", help: ["Kijk `lat` en `lon` na op een kaart. Vaak zijn er twee cijfers verwisseld."];
        en: "this place of {naam} is {afstand} kilometres from the wijk", help: ["Look up `lat` and `lon` on a map. Often two digits were swapped."];
    }
    WHOLE_WITHDRAWN = "onderdeel-vervallen" Warning {
        nl: "{naam} is onderdeel van {organisatie}, en die is vervallen", help: ["Pas `onderdeel_van` aan of haal het weg. Kijk ook of {naam} er zelf nog is."];
        en: "{naam} is part of {organisatie}, which was withdrawn", help: ["Change `onderdeel_van` or remove it. See whether {naam} itself is still there."];
    }
    SAME_KVK = "dubbel-kvk" Warning {
        nl: "{naam} en {ander} hebben hetzelfde KvK-nummer en dezelfde postcode", help: ["Is het dezelfde aanbieder, haal er dan één weg. Anders klopt een van de nummers niet."], other: "hier staat de andere";
        en: "{naam} and {ander} have the same number at the chamber of commerce, and the same postcode", help: ["If it is the same provider, remove one. Otherwise one of the numbers is wrong."], other: "here is the other";
    }
}
