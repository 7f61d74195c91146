//! The lists in `docs/generated/`, written from the same tables as the program itself.

use std::fmt::Write as _;

use wijkboek::base::Lang;
use wijkboek::diag::codes;
use wijkboek::record::{
    FieldInfo, Form, Home, RECORD_TYPES, RecordType, Shape, address_fields, common_fields,
    settings_fields,
};

use crate::support::compare;

#[test]
fn the_list_of_records_is_that_of_the_program() {
    let mut text = String::from(
        "# Records: bestanden en velden\n\n\
         Gemaakt uit de tabellen van wijkboek. Een veld met een ster (*) is verplicht. Bij een lijst \
         mag ook één waarde staan, zonder streepje. Uw editor vult deze velden aan en toont fouten \
         terwijl u typt, als u één keer `wijkboek schema` doet.\n",
    );
    for record_type in RECORD_TYPES {
        let _ = write!(text, "\n## {}\n\n{}\n\n", record_type.kind.key(), place(record_type));
        text += &table(record_type.fields);
        let language = if record_type.form == Form::Yaml { "yaml" } else { "markdown" };
        let example = record_type.example.trim_end();
        let _ = write!(text, "\nEen voorbeeld:\n\n````{language}\n{example}\n````\n");
    }
    text += "\n## Velden die elk record heeft\n\n";
    text += &table(common_fields());
    text += "\n## site.yml\n\nDe instellingen van de site. Een voorbeeld van elke instelling staat in \
             [site.example.yml](../../site.example.yml).\n\n";
    text += &table(settings_fields());
    text += "\n## adressen.yml\n\nElk adres dat ooit is gepubliceerd: een lijst, één regel per adres. `wijkboek build` \
             vult het bestand aan als het er is.\n\n";
    text += &table(address_fields());
    compare("docs/generated/records.md", &text);
}

/// Where the files of a type stand, and what they hold.
fn place(record_type: &RecordType) -> String {
    let ending = record_type.form.ending();
    let (files, many) = match record_type.home {
        Home::SiteFile(file) => (format!("`content/{file}`"), false),
        Home::WijkFile(file) => (format!("`content/wijken/<wijk>/{file}`"), false),
        Home::SiteFolder(folder) => (format!("`content/{folder}/<id>{ending}`"), true),
        Home::Folder(folder) => (
            format!(
                "`content/wijken/<wijk>/{folder}/<id>{ending}` of, voor de hele regio, \
                 `content/{folder}/<id>{ending}`"
            ),
            true,
        ),
    };
    let form = match (record_type.form, many) {
        (Form::Yaml, true) => {
            "Een bestand heeft één record, of een lijst van records met elk een `id`."
        }
        (Form::Yaml, false) => "Een bestand met één record.",
        (Form::Markdown, _) => {
            "De velden staan tussen twee regels `---`; daaronder staat de tekst."
        }
    };
    format!("Staat in {files}. {form}")
}

fn table(fields: &[FieldInfo]) -> String {
    let mut text = String::from("| veld | wat u schrijft | waarvoor |\n|---|---|---|\n");
    rows(fields, "", &mut text);
    text
}

/// A row for each field; those of a group stand below it, behind its name.
fn rows(fields: &[FieldInfo], before: &str, text: &mut String) {
    for field in fields {
        let name = format!("{before}{}", field.key);
        let star = if field.required { " *" } else { "" };
        let what = match field.shape {
            Shape::Choice(words) => format!("`{}`", words.join("`, `")),
            shape => shape.nl().to_owned(),
        };
        let list = if field.many { "; een lijst mag" } else { "" };
        let _ =
            writeln!(text, "| `{name}`{star} | {} | {} |", cell(&(what + list)), cell(field.doc));
        rows(field.shape.fields(), &format!("{name} › "), text);
    }
}

#[test]
fn the_list_of_messages_is_that_of_the_program() {
    let mut text = String::from(
        "# Meldingen\n\n\
         Alle meldingen van `wijkboek check`, gemaakt uit de tabel van wijkboek. Op de plaats van … \
         staan de woorden van het geval. `wijkboek explain` legt een melding uit, met een fout en een \
         goed voorbeeld. Een site kan een regel zwaarder of lichter maken met `regels` in site.yml.\n\n\
         | melding | ernst | wat er staat | wat u doet |\n|---|---|---|---|\n",
    );
    for code in codes::all() {
        let (id, severity) = (code.id, code.severity.name(Lang::Nl));
        let sentence = cell(&code.nl.outline());
        let help = code.nl.usual_help().unwrap_or_default();
        let page = format!("[`{id}`](../../src/diag/uitleg/{id}.md)");
        let _ = writeln!(text, "| {page} | {severity} | {sentence} | {} |", cell(&help));
    }
    compare("docs/generated/meldingen.md", &text);
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
