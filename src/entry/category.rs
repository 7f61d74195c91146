//! The kinds of providers: the closed list `soort`, which a site can extend.

use std::sync::Arc;

use crate::diag::Place;

/// The `soort` of a record: its id in data and addresses, and how people read it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Category {
    /// The word in data: `maatschappelijk-werk`.
    pub id: Arc<str>,
    /// The word on pages: `Maatschappelijk werk`.
    pub label: Arc<str>,
    /// Where it was written.
    pub place: Option<Place>,
}

/// The kinds of providers that every site knows.
pub const CATEGORIES: &[(&str, &str)] = &[
    ("huisarts", "Huisarts"),
    ("huisartsenspoedpost", "Huisartsenspoedpost"),
    ("gezondheidscentrum", "Gezondheidscentrum"),
    ("hagro", "Hagro"),
    ("regio-organisatie", "Regio-organisatie"),
    ("samenwerkingsverband", "Samenwerkingsverband"),
    ("ros", "Regionale ondersteuning"),
    ("verzekeraar", "Zorgverzekeraar"),
    ("apotheek", "Apotheek"),
    ("wijkteam", "Wijkteam"),
    ("gemeente", "Gemeente"),
    ("thuiszorg", "Thuiszorg"),
    ("wijkverpleging", "Wijkverpleging"),
    ("fysiotherapie", "Fysiotherapie"),
    ("ergotherapie", "Ergotherapie"),
    ("logopedie", "Logopedie"),
    ("dietetiek", "Diëtetiek"),
    ("verloskunde", "Verloskunde"),
    ("tandarts", "Tandarts"),
    ("optometrist", "Optometrist"),
    ("ggz", "Ggz"),
    ("jeugdhulp", "Jeugdhulp"),
    ("jgz", "Jeugdgezondheidszorg"),
    ("maatschappelijk-werk", "Maatschappelijk werk"),
    ("welzijn", "Welzijn"),
    ("vrijwilligers", "Vrijwilligers"),
    ("mantelzorg", "Mantelzorg"),
    ("schuldhulpverlening", "Schuldhulpverlening"),
    ("ouderenzorg", "Ouderenzorg"),
    ("verpleeghuis", "Verpleeghuis"),
    ("ziekenhuis", "Ziekenhuis"),
    ("laboratorium", "Laboratorium"),
    ("verslavingszorg", "Verslavingszorg"),
    ("veiligheid", "Veiligheid"),
    ("onderwijs", "Onderwijs"),
    ("woningcorporatie", "Woningcorporatie"),
    ("overig", "Overig"),
];
