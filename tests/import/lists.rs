//! Makes the lists in this folder anew, as three practices might keep theirs:
//! `BIJWERKEN=1 cargo test --test suite lists`. All names, numbers and addresses are invented; the
//! phone numbers are of the kind that nobody answers.

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The lists: their names and their bytes.
pub fn all() -> [(&'static str, Vec<u8>); 3] {
    [
        ("lijst-lindeveen.csv", lindeveen()),
        ("werkmap-paramedisch.xlsx", paramedisch().unwrap()),
        ("regiolijst.csv", regio()),
    ]
}

/// A list of thirty, kept by assistants: Windows-1252, semicolons, titles above it.
fn lindeveen() -> Vec<u8> {
    let text = include_str!("lijst-lindeveen.txt").replace('\n', "\r\n");
    WINDOWS_1252.encode(&text).0.into_owned()
}

/// A workbook with merged cells, phone numbers that became numbers, and days as serials.
fn paramedisch() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 9, 14)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    therapists(workbook.add_worksheet().set_name("Paramedisch")?)?;
    welfare(workbook.add_worksheet().set_name("Welzijn & zorg")?)?;
    let old = workbook.add_worksheet().set_name("Oud")?;
    old.set_hidden(true).write_row(0, 0, ["Naam", "Telefoon"])?;
    old.write_row(1, 0, ["Fysio Weg", "058 000 66 01"])?;
    workbook.save_to_buffer()
}

/// Name, phone, street, postcode with town, day of the last call, remark.
type Therapist = (&'static str, f64, &'static str, &'static str, (u16, u8, u8), &'static str);

#[rustfmt::skip]
const THERAPISTS: &[(&str, &[Therapist])] = &[
    ("Fysiotherapie", &[
        ("Fysio aan de Vaart", 580_004_101.0, "Vaartweg 11", "8941AB Zonnegaarde", (2026, 3, 13), "wachttijd 2 weken"),
        ("Beweegcentrum Zon", 580_004_102.0, "Zonneplein 3-5", "8941 AC  Zonnegaarde", (2026, 3, 13), "via ZorgDomein"),
        ("Praktijk Rug en Knie", 580_004_103.0, "Lindelaan 8 bis", "8942ad Zonnegaarde", (2025, 11, 2), ""),
    ]),
    ("Logopedie", &[
        ("Logopedie Klank", 580_004_104.0, "Schoolstraat 1a", "8941 AE Zonnegaarde", (2026, 3, 14), "Verwijsbrief van de huisarts nodig. Wachttijd ca. 3 maanden"),
        ("Spraakzaam", 612_000_105.0, "in de basisschool", "8941 AE Zonnegaarde", (2026, 1, 31), "alleen ma en do"),
    ]),
    ("Diëtisten", &[
        ("Eet & Weet", 580_004_106.0, "Markt 20", "8941 AG Zonnegaarde", (2026, 3, 20), "geen wachttijd"),
    ]),
    ("Podotherapie", &[
        ("Goed Gelopen", 580_004_107.0, "Markt 22", "8941 AG Zonnegaarde", (2026, 3, 20), ""),
    ]),
];

fn therapists(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("d-m-yyyy");
    sheet.merge_range(0, 0, 0, 6, "Paramedische zorg Zonnegaarde", &bold)?;
    sheet.merge_range(1, 0, 1, 6, "bijgewerkt door de balie", &Format::new())?;
    let headers = [
        "Discipline",
        "Naam praktijk",
        "Tel",
        "Adres",
        "PC + plaats",
        "Laatst gebeld",
        "Bijzonderheden",
    ];
    sheet.write_row_with_format(3, 0, headers, &bold)?;
    let mut row = 4;
    for (discipline, practices) in THERAPISTS {
        let last = row + u32::try_from(practices.len()).unwrap() - 1;
        if last > row {
            sheet.merge_range(row, 0, last, 0, discipline, &bold)?;
        } else {
            sheet.write(row, 0, *discipline)?;
        }
        for (name, phone, street, place, (year, month, date), remark) in *practices {
            sheet.write(row, 1, *name)?.write(row, 2, *phone)?.write(row, 3, *street)?;
            sheet.write(row, 4, *place)?.write(row, 6, *remark)?;
            let called = ExcelDateTime::from_ymd(*year, *month, *date)?;
            sheet.write_with_format(row, 5, &called, &day)?;
            row += 1;
        }
    }
    sheet.write(row + 1, 0, "* bel voor 10 uur")?;
    Ok(())
}

const WELFARE: [[&str; 5]; 7] = [
    ["Organisatie", "Telefoon", "Website/URL", "Doelgroep", "Kosten"],
    ["WELZIJN", "", "", "", ""],
    ["Buurtkamer Zon", "580004201", "www.buurtkamer-zon.example.org", "iedereen", "gratis"],
    ["Maatjes", "580004202", "maatjes.example.org", "ouderen, mantelzorgers", "€ 5 per jaar"],
    ["MANTELZORG", "", "", "", ""],
    ["Steunpunt Elkaar", "058 000 42 03 / 06 000 042 03", "geen", "mantelzorgers", "gratis"],
    ["", "058 000 42 04", "", "", ""],
];

/// Sections across the table, and numbers that keep their zero by their format.
fn welfare(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let phone = Format::new().set_num_format("0000000000");
    for (row, cells) in (0..).zip(WELFARE) {
        match cells {
            [section, "", ..] => {
                sheet.merge_range(row, 0, row, 4, section, &bold)?;
            }
            _ => {
                sheet.write_row(row, 0, cells)?;
            }
        }
        if let Ok(number) = cells[1].parse::<f64>() {
            sheet.write_with_format(row, 1, number, &phone)?;
        }
    }
    Ok(())
}

const HEADERS: [&str; 12] = [
    "Nr",
    "Wijk",
    "Naam organisatie",
    "Rubriek",
    "Telefoonnr",
    "E-mail",
    "Straat + nr",
    "PC",
    "Woonplaats",
    "Geopend",
    "Wachtlijst",
    "Opmerkingen",
];

const KINDS: [(&str, &str); 14] = [
    ("Huisartsen", "Huisartsenpraktijk"),
    ("huisarts", "Praktijk"),
    ("Fysio", "Fysio"),
    ("Fysiotherapeuten", "Fysiotherapie"),
    ("fysiotherapie ", "Beweegpunt"),
    ("Schuldhulp", "Geldloket"),
    ("Schulden", "Budgethulp"),
    ("schuldhulpverlening", "Stichting Uitkomst"),
    ("GGZ / psychologen", "Psychologen"),
    ("Apotheek", "Apotheek"),
    ("apotheken", "Farmacie"),
    ("Welzijn, ontmoeting", "Buurthuis"),
    ("Wijkverpleging", "Zorgteam"),
    ("Bewegen & sport", "Wandelclub"),
];

const PLACES: [&str; 22] = [
    "de Kade",
    "de Linde",
    "de Brink",
    "Oost",
    "West",
    "aan Zee",
    "de Hoek",
    "het Plein",
    "de Molen",
    "de Brug",
    "de Haven",
    "het Veld",
    "de Sluis",
    "de Terp",
    "de Es",
    "het Bos",
    "Noord",
    "Zuid",
    "de Dijk",
    "de Vaart",
    "het Park",
    "de Toren",
];

const HOURS: [&str; 8] = [
    "ma t/m vr 8.30-17.00 uur",
    "ma-do 9-17 u, vr 9-12.30 u",
    "maandag: 8-12 / 13-17",
    "alleen op afspraak",
    "24/7",
    "di en do 9:00 - 12:30",
    "",
    "werkdagen 8.00-17.00, weekend gesloten",
];

const REMARKS: [&str; 10] = [
    "",
    "Wachttijd ca. 6 weken, bel gerust",
    "via ZorgDomein",
    "Verwijsbrief huisarts nodig",
    "Er is geen wachtlijst.",
    "vraag naar de coördinator",
    "wachttijd wisselt",
    "Wachttijd: intake 4 weken, behandeling 12 weken",
    "nvt",
    "Neemt geen nieuwe patiënten aan",
];

const WAITS: [&str; 9] =
    ["", "6 weken", "", "4-6 wk", "geen", "onbekend", "", "ca. 3 maanden", "lang"];

/// A list of three hundred for a whole region: UTF-16, tabs, every spelling that there is.
fn regio() -> Vec<u8> {
    let mut lines = vec![HEADERS.join("\t")];
    for n in 1..=300_usize {
        if n.is_multiple_of(25) {
            lines.push("\t".repeat(HEADERS.len() - 1));
        }
        if n == 151 {
            lines.push(HEADERS.join("\t"));
        }
        lines.push(row(n).join("\t"));
    }
    lines.push("\t\tTotaal\t\t\t\t\t\t\t\t\t300 adressen".to_owned());
    let text = "\u{feff}".to_owned() + &lines.join("\r\n") + "\r\n";
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn row(n: usize) -> [String; 12] {
    let (label, kind) = KINDS[n % KINDS.len()];
    let place = PLACES[n / KINDS.len() % PLACES.len()];
    // Somebody added those again that could not be found: with the same phone, almost by the same name.
    let again = n.is_multiple_of(40);
    let number = if again { n - 1 } else { n };
    let (label, kind) = if again { KINDS[number % KINDS.len()] } else { (label, kind) };
    let name =
        if again { format!("{kind}  {}", place.to_uppercase()) } else { format!("{kind} {place}") };
    let wijk = ["Havenkwartier", "Lindeveen", "zonnegaarde", "Lindeveen "][n % 4];
    let site = format!("{}-{number}", wijkboek::base::slug(&format!("{kind} {place}")));
    let mail = if n.is_multiple_of(6) {
        format!("Balie <info@{site}.example.org>")
    } else {
        format!("info@{site}.example.org")
    };
    let letters = ["AB", "ac", "AD"][n % 3];
    let postcode = format!("{}{}{letters}", 8960 + n % 4, ["", " "][n % 2]);
    let own = |list: &[&str]| list[n % list.len()].to_owned();
    [
        format!("A{n:03}"),
        wijk.to_owned(),
        name,
        label.to_owned(),
        phones(n, number),
        if n.is_multiple_of(11) { "n.v.t.".to_owned() } else { mail },
        format!("{} {}", ["Kadeweg", "Lindelaan", "1e Dwarsstraat"][n % 3], n % 90 + 1),
        if n.is_multiple_of(13) { String::new() } else { postcode },
        ["Havenstad", "Lindeveen", "Zonnedorp", "Lindeveen"][n % 4].to_owned(),
        own(&HOURS),
        own(&WAITS),
        own(&REMARKS),
    ]
}

/// A number in one of nine spellings; every seventh cell has two.
fn phones(n: usize, number: usize) -> String {
    let (a, b) = (number / 100 + 50, number % 100);
    let one = match n % 9 {
        0 => format!("058-000{a:02}{b:02}"),
        1 => format!("058 000 {a:02} {b:02}"),
        2 => format!("(058) 000 {a:02} {b:02}"),
        3 => format!("058000{a:02}{b:02}"),
        4 => format!("58000{a:02}{b:02}"),
        5 => format!("+31 58 000 {a:02} {b:02}"),
        6 => format!("+31(0)58-000{a:02}{b:02}"),
        7 => format!("0031 58 000{a:02}{b:02}"),
        _ => format!("Tel. 058.000.{a:02}.{b:02}"),
    };
    match n % 21 {
        7 => format!("{one} / 058-000{:02}{b:02} (receptenlijn)", a + 10),
        14 => format!("{one}; spoed: 058-000{:02}{b:02}", a + 20),
        20 => format!("{one} of via de huisarts"),
        _ => one,
    }
}
