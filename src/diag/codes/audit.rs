//! A finished tree that holds what it may not.

use super::codes;

codes! {
    LEAK = "publicatie-lek" Error {
        nl: "hier staat iets dat voor {voor} is, in een site voor {doelgroep}", help: ["Zet deze map niet online. Bouw haar opnieuw; blijft het er staan, dan is het een fout in wijkboek of in een eigen sjabloon."], other: "zo staat het in de bron";
        en: "something that is for {voor} stands here, in a site for {doelgroep}", help: ["Do not put this folder online. Build it again; if it stays, it is a mistake of wijkboek or of a template of your own."], other: "so it stands in the source";
    }
    LEAKED_PERSON = "publicatie-persoon" Error {
        nl: "hier staat een persoon die in een site voor {doelgroep} niet genoemd mag worden", help: ["Zet deze map niet online. Bouw haar opnieuw; blijft het er staan, dan is het een fout in wijkboek of in een eigen sjabloon."], other: "zo staat het in de bron";
        en: "a person stands here who may not be named in a site for {doelgroep}", help: ["Do not put this folder online. Build it again; if it stays, it is a mistake of wijkboek or of a template of your own."], other: "so it stands in the source";
    }
    PUBLISHED_BSN = "publicatie-bsn" Error {
        nl: "hier staat een getal dat een BSN kan zijn", help: ["Zet deze map niet online. Haal het getal uit de bron of uit de bijlage, en bouw opnieuw."];
        en: "a number that can be a BSN stands here", help: ["Do not put this folder online. Remove the number from the source or the attachment, and build again."];
    }
    LOADS_ELSEWHERE = "publicatie-derde" Error {
        nl: "deze pagina laadt iets van {waarde}; die ziet dan wie haar leest", help: ["Zet het bestand zelf in de site, of maak er een gewone link van."];
        en: "this page loads something from {waarde}, who then sees who reads it", help: ["Put the file into the site itself, or make it an ordinary link."];
    }
    PUBLISHED_DEAD_LINK = "publicatie-link" Error {
        nl: "deze link leidt nergens heen: {waarde}", help: ["Bouw de map opnieuw, en zet haar helemaal over. Staat de link in een eigen sjabloon, verander hem dan daar."];
        en: "this link leads nowhere: {waarde}", help: ["Build the folder again, and move all of it. If the link stands in a template of your own, change it there."];
    }
}
