//! What can be typed. Nothing here does more than check what was typed.

mod published;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::base::{Day, Lang};
use crate::entry::Audience;
use crate::export::EXPORTS;

pub(super) use published::{AuditArgs, ForgetArgs};

const TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}";

/// Maakt van een map met YAML en Markdown de website van een wijkhandboek.
#[derive(Parser)]
#[command(
    name = "wijkboek",
    override_usage = "wijkboek <OPDRACHT> [OPTIES]",
    version,
    help_template = TEMPLATE,
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT",
    next_help_heading = "Opties",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub command: Command,
    /// De taal van meldingen: nl of en [standaard: die van de site]
    #[arg(long, global = true, value_name = "TAAL", hide_possible_values = true)]
    pub lang: Option<LangName>,
    /// Toon deze hulp
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Toon de versie
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Bouw de site in een map
    #[command(help_template = TEMPLATE, override_usage = "wijkboek build [OPTIES]")]
    Build(BuildArgs),
    /// Controleer de inhoud, zonder iets te schrijven
    #[command(help_template = TEMPLATE, override_usage = "wijkboek check [OPTIES]")]
    Check(CheckArgs),
    /// Bekijk de site in de browser terwijl u eraan werkt
    #[command(help_template = TEMPLATE, override_usage = "wijkboek serve [OPTIES]")]
    Serve(ServeArgs),
    /// Toon wat verouderd is, en maak er brieven en een belronde van
    #[command(help_template = TEMPLATE, override_usage = "wijkboek stale [OPTIES]")]
    Stale(StaleArgs),
    /// Zoek in de site, zoals de zoekbalk dat doet
    #[command(help_template = TEMPLATE, override_usage = "wijkboek search <WOORDEN>... [OPTIES]")]
    Search(SearchArgs),
    /// Begin een nieuwe site, of een nieuw record
    #[command(help_template = TEMPLATE, override_usage = "wijkboek new <MAP>\n         wijkboek new <SOORT> <NAAM> [OPTIES]")]
    New(NewArgs),
    /// Lees een lijst in: CSV, Excel of HSDS
    #[command(help_template = TEMPLATE, override_usage = "wijkboek import <BESTAND> [OPTIES]")]
    Import(ImportArgs),
    /// Geef de gegevens door: als tabel, of als HSDS
    #[command(help_template = TEMPLATE, override_usage = "wijkboek export <VORM> [OPTIES]")]
    Export(ExportArgs),
    /// Haal een persoon uit de bron, en zeg wat er daarna nog met de hand moet
    #[command(help_template = TEMPLATE, override_usage = "wijkboek forget <ID> [OPTIES]")]
    Forget(ForgetArgs),
    /// Kijk een gebouwde map na voordat u haar publiceert
    #[command(help_template = TEMPLATE, override_usage = "wijkboek audit-publication <MAP> [OPTIES]")]
    AuditPublication(AuditArgs),
    /// Leg een melding uit
    #[command(help_template = TEMPLATE, override_usage = "wijkboek explain <MELDING>")]
    Explain(ExplainArgs),
    /// Zet YAML netjes recht, zonder iets te veranderen aan wat er staat
    #[command(help_template = TEMPLATE, override_usage = "wijkboek fmt [BESTANDEN] [OPTIES]")]
    Fmt(FmtArgs),
    /// Laat uw editor meehelpen: velden aanvullen en fouten tonen terwijl u typt
    #[command(help_template = TEMPLATE, override_usage = "wijkboek schema [OPTIES]")]
    Schema(SchemaArgs),
}

/// Which site, and as seen on which day.
#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct SiteArgs {
    /// Het bestand met de instellingen [standaard: site.yml]
    #[arg(long, value_name = "BESTAND", default_value = "site.yml", hide_default_value = true)]
    pub site: PathBuf,
    /// De dag van vandaag, in plaats van die van de klok
    #[arg(long, value_name = "DATUM", value_parser = day)]
    pub today: Option<Day>,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// De map voor de site [standaard: public naast de instellingen]
    #[arg(long, value_name = "MAP")]
    pub out: Option<PathBuf>,
    /// Voor wie de site is: publiek, professionals of wijknetwerk
    #[arg(long, value_name = "WIE", hide_possible_values = true)]
    pub voor: Option<AudienceName>,
    /// Laat links eindigen op een bestandsnaam, zodat de site ook van schijf opent
    #[arg(long)]
    pub portable: bool,
    /// Bouw ook niet als er iets staat onder `let op`
    #[arg(long)]
    pub strict: bool,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Hoe de meldingen eruitzien: text, json, github of sarif [standaard: text]
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    /// Toon alleen deze melding, zoals onbekend-veld
    #[arg(long, value_name = "MELDING")]
    pub code: Option<String>,
    /// Toon alle meldingen, ook als het er veel zijn
    #[arg(long)]
    pub all: bool,
    /// Keur ook af bij `let op`
    #[arg(long)]
    pub strict: bool,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// De poort [standaard: de eerste vrije vanaf 3000]
    #[arg(long, value_name = "NUMMER")]
    pub port: Option<u16>,
    /// Open de browser
    #[arg(long)]
    pub open: bool,
    /// Voor wie de site is: publiek, professionals of wijknetwerk
    #[arg(long, value_name = "WIE", hide_possible_values = true)]
    pub voor: Option<AudienceName>,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct StaleArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Toon ook wat binnen deze tijd veroudert: 30d, 6w
    #[arg(long, value_name = "TIJD", value_parser = span, default_value = "0", hide_default_value = true)]
    pub within: i32,
    /// Alleen wat bij deze wijk hoort
    #[arg(long, value_name = "ID")]
    pub wijk: Option<String>,
    /// Schrijf brieven, mails en een belronde in deze nieuwe map
    #[arg(long, value_name = "MAP", conflicts_with = "format")]
    pub out: Option<PathBuf>,
    /// Hoe de lijst eruitziet: text, csv of json [standaard: text]
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ListFormat,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct SearchArgs {
    /// De vraag
    #[arg(
        help_heading = "Wat u opgeeft",
        value_name = "WOORDEN",
        required_unless_present_any = ["queries", "report"]
    )]
    pub words: Vec<String>,
    #[command(flatten)]
    pub site: SiteArgs,
    /// Voor wie de site is: publiek, professionals of wijknetwerk
    #[arg(long, value_name = "WIE", hide_possible_values = true)]
    pub voor: Option<AudienceName>,
    /// Antwoord als JSON, één vraag per regel
    #[arg(long)]
    pub json: bool,
    /// Een bestand met één vraag per regel; het antwoord is JSON
    #[arg(long, value_name = "BESTAND", conflicts_with = "words")]
    pub queries: Option<PathBuf>,
    /// Een bestand met vragen en hun antwoorden: hoe goed is deze zoekmachine?
    #[arg(long, value_name = "BESTAND", conflicts_with_all = ["words", "queries", "explain"])]
    pub report: Option<PathBuf>,
    /// Zo goed moet de volgorde (nDCG@5) bij --report ten minste zijn, van 0 tot 1
    #[arg(long, value_name = "GETAL", requires = "report", conflicts_with_all = ["words", "queries"])]
    pub floor: Option<f64>,
    /// Leg uit hoe de vraag gelezen is, en waarom elk resultaat er staat
    #[arg(long, conflicts_with_all = ["json", "queries"])]
    pub explain: bool,
    /// Het hoogste aantal resultaten [standaard: 10]
    #[arg(long, value_name = "AANTAL", default_value_t = 10, hide_default_value = true)]
    pub limit: usize,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct NewArgs {
    /// Een map voor een nieuwe site; of een soort record en een naam
    #[arg(help_heading = "Wat u opgeeft", value_name = "MAP | SOORT NAAM", required = true, num_args = 1..=2)]
    pub what: Vec<String>,
    /// Het bestand met de instellingen, voor een record [standaard: site.yml]
    #[arg(long, value_name = "BESTAND", default_value = "site.yml", hide_default_value = true)]
    pub site: PathBuf,
    /// De wijk waar het record bij hoort; zonder wijk hoort het bij de regio
    #[arg(long, value_name = "ID")]
    pub wijk: Option<String>,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct ImportArgs {
    /// Het bestand: .csv, .xlsx of .json
    #[arg(help_heading = "Wat u opgeeft", value_name = "BESTAND")]
    pub file: PathBuf,
    #[command(flatten)]
    pub site: SiteArgs,
    /// Het bestand dat zegt wat de kolommen zijn
    #[arg(long, value_name = "BESTAND")]
    pub map: Option<PathBuf>,
    /// Neem aan wat wijkboek van de kolommen denkt
    #[arg(long)]
    pub yes: bool,
    /// Het tabblad, als het er maar één moet zijn
    #[arg(long, value_name = "NAAM")]
    pub blad: Option<String>,
    /// De wijk van rijen die er geen noemen; `regio` voor de hele regio
    #[arg(long, value_name = "ID")]
    pub wijk: Option<String>,
    /// Vervang ook wat met de hand is gewijzigd of weggehaald
    #[arg(long)]
    pub overschrijf: bool,
    /// Toon wat er zou gebeuren, zonder iets te schrijven
    #[arg(long)]
    pub proef: bool,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct ExportArgs {
    /// csv, xlsx, ics, vcf, geojson, hsds, fhir of atom
    #[arg(help_heading = "Wat u opgeeft", value_name = "VORM", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(EXPORTS.iter().map(|format| format.name)))]
    pub form: String,
    #[command(flatten)]
    pub site: SiteArgs,
    /// Voor wie: publiek, professionals of wijknetwerk. Zonder dit hebben csv en xlsx alles, voor de redactie
    #[arg(long, value_name = "WIE", hide_possible_values = true)]
    pub voor: Option<AudienceName>,
    /// Alleen wat deze wijk laat zien
    #[arg(long, value_name = "WIJK")]
    pub wijk: Option<String>,
    /// Welke records in de tabel van de redactie staan, zoals contactpersoon [standaard: aanbieder]
    #[arg(long, value_name = "SOORT", default_value = "aanbieder", hide_default_value = true)]
    pub soort: String,
    /// Het bestand, of voor hsds de map [standaard: zoals het op de site heet]
    #[arg(long, value_name = "PAD")]
    pub out: Option<PathBuf>,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct ExplainArgs {
    /// De naam tussen de haken van een melding, zoals onbekend-veld
    #[arg(help_heading = "Wat u opgeeft", value_name = "MELDING")]
    pub code: String,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct FmtArgs {
    /// Welke bestanden; anders alle records en instellingen van de site
    #[arg(help_heading = "Wat u opgeeft", value_name = "BESTANDEN")]
    pub files: Vec<PathBuf>,
    /// Het bestand met de instellingen [standaard: site.yml]
    #[arg(long, value_name = "BESTAND", default_value = "site.yml", hide_default_value = true)]
    pub site: PathBuf,
    /// Verander niets; toon alleen welke bestanden netter kunnen
    #[arg(long)]
    pub check: bool,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(super) struct SchemaArgs {
    /// Het bestand met de instellingen [standaard: site.yml]
    #[arg(long, value_name = "BESTAND", default_value = "site.yml", hide_default_value = true)]
    pub site: PathBuf,
    /// De map voor de schema's, vanuit de map van de site [standaard: schema]
    #[arg(long, value_name = "MAP", default_value = "schema", hide_default_value = true)]
    pub out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum LangName {
    Nl,
    En,
}

impl LangName {
    pub(super) fn lang(self) -> Lang {
        match self {
            Self::Nl => Lang::Nl,
            Self::En => Lang::En,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum AudienceName {
    Publiek,
    Professionals,
    Wijknetwerk,
}

impl AudienceName {
    pub(super) fn audience(self) -> Audience {
        match self {
            Self::Publiek => Audience::Public,
            Self::Professionals => Audience::Professionals,
            Self::Wijknetwerk => Audience::Network,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Github,
    Sarif,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Text,
    Csv,
    Json,
}

/// Days: `30d`, `30`, or weeks: `6w`.
fn span(text: &str) -> Result<i32, String> {
    let (number, days) = match text.strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (text.strip_suffix('d').unwrap_or(text), 1),
    };
    let number: Option<u16> = number.parse().ok();
    number
        .map(|number| i32::from(number) * days)
        .ok_or_else(|| "schrijf dagen of weken, zoals 30d of 6w".to_owned())
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).map_err(|_| "schrijf jaar, maand en dag, zoals 2026-11-24".to_owned())
}
