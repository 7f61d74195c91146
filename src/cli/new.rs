//! `wijkboek new`: a new site that is ready to serve, or a new record to fill in.

use std::path::Path;

use crate::base::{Day, Id, Lang, dutch};
use crate::diag::suggest;
use crate::entry::Kind;
use crate::exchange::ADDRESSES_HEAD;
use crate::output::{new_file, new_folder};
use crate::record::{Home, RECORD_TYPES, RecordType};
use crate::source::{ADDRESSES, Disk, World};

use super::args::NewArgs;
use super::{End, say, site};

const WIJK: &str = "voorbeeldwijk";

const SETTINGS: &str = "\
# De instellingen van uw site. Alle mogelijkheden staan in site.example.yml van wijkboek.
titel: Wijkhandboek Voorbeeldwijk

# Wie de site bijhoudt; staat onder aan elke pagina.
beheer:
  naam: Wijknetwerk Voorbeeldwijk
  email: redactie@example.org
";

/// A second provider, so that the example agreement has its two parties.
const PRACTICE: &str = "\
naam: Huisartsen De Brug
soort: huisarts
themas: [eenzaamheid]
samenvatting: Huisartsenpraktijk met vier huisartsen en een praktijkondersteuner
telefoon:
  - {nummer: \"058 000 12 40\"}
  - {nummer: \"058 000 12 41\", gebruik: overleg}
locaties:
  - {straat: Brugstraat, huisnummer: \"3\", postcode: 8961 AB, plaats: Voorbeeldstad}
openingstijden:
  ma-vr: \"8:00-17:00\"
nagekeken: {op: 2026-10-01, door: redactie}
";

/// The records of a new site: kind and name of the file.
const RECORDS: &[(Kind, &str)] = &[
    (Kind::Wijk, "wijk"),
    (Kind::Topic, "eenzaamheid"),
    (Kind::Provider, "buurthuis-de-linde"),
    (Kind::Contact, "poh-ouderen"),
    (Kind::Agreement, "terugkoppeling-na-verwijzing"),
    (Kind::Evening, "eenzaamheid-herkennen"),
    (Kind::Page, "over-dit-handboek"),
];

pub(super) fn run(args: &NewArgs, lang: Option<Lang>) -> End {
    let lang = lang.unwrap_or_else(site::locale);
    match args.what.as_slice() {
        [folder] => site_in(Path::new(folder), lang),
        [kind, name] => record(kind, name, args, lang),
        _ => End::Failed,
    }
}

fn site_in(folder: &Path, lang: Lang) -> End {
    let today = Disk::new(folder, None).today();
    let wijk = format!("content/wijken/{WIJK}");
    let mut files = vec![
        ("site.yml".to_owned(), SETTINGS.to_owned()),
        (ADDRESSES.to_owned(), ADDRESSES_HEAD.to_owned()),
        (format!("{wijk}/aanbieders/huisartsen-de-brug.yml"), current(PRACTICE, today)),
    ];
    for (kind, name) in RECORDS {
        let Some(record_type) = RecordType::of(*kind) else { continue };
        let path = record_type.path(name, Some(WIJK));
        files.push((path, current(record_type.example, today)));
    }
    match new_folder(folder, &files) {
        Ok(()) => {
            let folder = folder.display();
            say::in_words(
                lang,
                &format!(
                    "De site staat in {folder}. Bekijk hem met: wijkboek serve --site {folder}/site.yml --open"
                ),
                &format!(
                    "The site is in {folder}. See it with: wijkboek serve --site {folder}/site.yml --open"
                ),
            );
            End::Good
        }
        Err(refusal) => say::refusal(&refusal, lang),
    }
}

/// An example with days of about now, so that a new site is not old from its first day.
fn current(example: &str, today: Day) -> String {
    example
        .replace("2026-10-01", &today.to_string())
        .replace("2027-", &format!("{}-", today.year() + 1))
        .replace("2026-", &format!("{}-", today.year()))
}

fn record(kind: &str, name: &str, args: &NewArgs, lang: Lang) -> End {
    let known = RECORD_TYPES.iter().find(|record_type| record_type.kind.key() == kind);
    let Some(record_type) = known else { return unknown_kind(kind, lang) };
    let Some(id) = Id::from_name(name) else {
        say::in_words(
            lang,
            &format!("Uit de naam {name} is geen bestandsnaam te maken."),
            &format!("No file name can be made of {name}."),
        );
        return End::Failed;
    };
    let root = args.site.parent().map(Path::to_path_buf).unwrap_or_default();
    let wijk = match owner(record_type, id.as_str(), &root, args, lang) {
        Owner::Region => None,
        Owner::Wijk(wijk) => Some(wijk),
        Owner::Unknown => return End::Failed,
    };
    let path = root.join(record_type.path(id.as_str(), wijk.as_deref()));
    let today = Disk::new(&root, None).today();
    let text = named(&current(record_type.example, today), name);
    match new_file(&path, &text) {
        Ok(()) => {
            let path = path.display();
            say::in_words(
                lang,
                &format!("{path} is gemaakt. Vul het in."),
                &format!("{path} was made. Fill it in."),
            );
            End::Good
        }
        Err(refusal) => say::refusal(&refusal, lang),
    }
}

fn unknown_kind(kind: &str, lang: Lang) -> End {
    let kinds: Vec<&str> = RECORD_TYPES.iter().map(|t| t.kind.key()).collect();
    let near = suggest::nearest(kind, kinds.iter().copied());
    let kinds = dutch::list(&kinds);
    let meant = near.map(|near| format!(" Bedoelde u {near}?")).unwrap_or_default();
    say::in_words(
        lang,
        &format!("Er is geen soort record {kind}.{meant} De soorten zijn {kinds}."),
        &format!("There is no kind of record {kind}. The kinds are {kinds}."),
    );
    End::Failed
}

/// Whose a new record is.
enum Owner {
    Region,
    Wijk(String),
    /// Nobody can tell: there are several wijken, and none was named. That has been said then.
    Unknown,
}

/// Whose a new record is: of the wijk that was named, else of the site's only one.
fn owner(record_type: &RecordType, id: &str, root: &Path, args: &NewArgs, lang: Lang) -> Owner {
    if matches!(record_type.home, Home::SiteFile(_) | Home::SiteFolder(_)) {
        return Owner::Region;
    }
    if record_type.kind == Kind::Wijk {
        return Owner::Wijk(args.wijk.clone().unwrap_or_else(|| id.to_owned()));
    }
    if let Some(wijk) = &args.wijk {
        return Owner::Wijk(wijk.clone());
    }
    let world = Disk::new(root, None);
    let listed = world.list("content/wijken").unwrap_or_default();
    let wijken: Vec<&str> = listed
        .iter()
        .filter_map(|file| file.path.strip_suffix("/wijk.md"))
        .filter_map(|path| path.rsplit('/').next())
        .collect();
    if let [only] = wijken.as_slice() {
        return Owner::Wijk((*only).to_owned());
    }
    if matches!(record_type.home, Home::Folder(_)) && wijken.is_empty() {
        return Owner::Region;
    }
    let choice = dutch::choice(&wijken);
    say::in_words(
        lang,
        &format!("Bij welke wijk hoort dit record? Noem hem met --wijk: {choice}."),
        &format!("To which wijk does this record belong? Name it with --wijk: {choice}."),
    );
    Owner::Unknown
}

/// The example with another name in its first field.
fn named(example: &str, name: &str) -> String {
    // A text in JSON is one in YAML too, whatever is in it.
    let quoted = serde_json::to_string(name).unwrap_or_default();
    let mut done = false;
    let mut line = |line: &str| match line.split_once(": ") {
        Some((key @ ("naam" | "titel" | "rol"), _)) if !done => {
            done = true;
            format!("{key}: {quoted}\n")
        }
        _ => format!("{line}\n"),
    };
    example.lines().map(&mut line).collect()
}
