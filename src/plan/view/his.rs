//! Text for the record system of a practice (HIS): where a referral goes, how, with what, and what
//! comes back. It is plain text, ready to paste, and says nothing about a patient.

use super::{EntryView, FactView, Lens, ServiceView, TableView};

/// The lines of a text; a line of which nothing is known is left out.
struct Lines<'a> {
    lens: &'a Lens<'a>,
    lines: Vec<String>,
}

impl Lines<'_> {
    /// Adds a line with its label among the theme's texts.
    fn add(&mut self, label: &str, words: &str) {
        if !words.is_empty() {
            let label = self.lens.text(label);
            self.lines.push(format!("{label}: {words}"));
        }
    }

    fn add_fact(&mut self, facts: &[FactView], key: &str) {
        if let Some(fact) = facts.iter().find(|fact| fact.key == key) {
            self.add(&format!("feit-{key}"), &joined(fact.values.iter().map(|v| v.text.clone())));
        }
    }

    /// Ends the text with whose knowledge it is and of when.
    fn end(mut self, site: &str, entry: &EntryView) -> String {
        let checked = self.lens.text("nagekeken").replace("{dag}", &entry.checked);
        let source = if entry.checked.is_empty() { None } else { Some(checked) };
        let source: Vec<String> = std::iter::once(site.to_owned()).chain(source).collect();
        self.add("his-bron", &source.join(". "));
        self.lines.join("\n")
    }
}

/// Writes the texts of a record: of each service of a provider, else of the provider; of an
/// agreement.
pub(in crate::plan) fn write(entry: &mut EntryView, site: &str, lens: &Lens<'_>) {
    let of_service = |service: &ServiceView| referral(entry, Some(service), site, lens);
    match entry.kind.as_str() {
        "aanbieder" if entry.services.is_empty() => {
            entry.record_text = referral(entry, None, site, lens);
        }
        "aanbieder" => {
            let texts: Vec<String> = entry.services.iter().map(of_service).collect();
            for (service, text) in entry.services.iter_mut().zip(texts) {
                service.record_text = text;
            }
        }
        "werkafspraak" => entry.record_text = agreement(entry, site, lens),
        _ => {}
    }
}

/// The text of a referral to a provider: to one of its services, if it has any.
fn referral(
    entry: &EntryView,
    service: Option<&ServiceView>,
    site: &str,
    lens: &Lens<'_>,
) -> String {
    let mut lines = Lines { lens, lines: Vec::new() };
    lines.add("his-naar", &named(&entry.title, &entry.label));
    if let Some(service) = service {
        lines.add("his-dienst", &service.name);
    }
    let phones = entry.phones.iter().map(|phone| named(&phone.shown, &phone.label));
    let mails = entry.emails.iter().map(|mail| named(&mail.shown, &mail.label));
    lines.add("his-bereikbaar", &joined(phones.chain(mails)));
    if let Some(service) = service {
        let is_product = |route: &&super::service::RouteView| route.channel == "zorgdomein";
        let products = service.routes.iter().filter(is_product).map(|route| route.value.clone());
        // A product has a line of its own.
        let value = |route: &super::service::RouteView| {
            if is_product(&route) { String::new() } else { route.value.clone() }
        };
        let routes = service
            .routes
            .iter()
            .map(|route| format!("{} {}", route.label, value(route)).trim().to_owned());
        lines.add("dienst-nodig", &service.needs);
        lines.add("his-aanmelden", &joined(routes));
        lines.add("his-zorgdomein", &joined(products));
        lines.add("dienst-stuur-mee", &joined(service.enclose.iter().cloned()));
        lines.add("dienst-daarna", &service.then);
        lines.add_fact(&service.facts, "terugkoppeling");
    }
    lines.add("his-toestemming", &lens.text("his-toestemming-zin"));
    lines.end(site, entry)
}

/// The text of an agreement: who does what by when, and what comes back.
fn agreement(entry: &EntryView, site: &str, lens: &Lens<'_>) -> String {
    let mut lines = Lines { lens, lines: Vec::new() };
    let version = Some(&entry.version).filter(|version| !version.is_empty());
    let version = version.map(|version| format!("{} {version}", lens.text("versie")));
    lines.add("kolom-afspraak", &named(&entry.title, &version.unwrap_or_default()));
    lines.add("kolom-stand", &entry.state_text);
    for table in entry.tables.iter().filter(|table| table.key == "taken") {
        lines.lines.push(format!("{}:", table.label));
        lines.lines.extend(tasks(table));
    }
    lines.add_fact(&entry.facts, "terugkoppeling");
    lines.add("his-toestemming", &lens.text("his-toestemming-afspraak"));
    lines.end(site, entry)
}

/// "- welzijnscoach: belt, bezoekt, koppelt terug (5 werkdagen)"
fn tasks(table: &TableView) -> impl Iterator<Item = String> {
    table.rows.iter().map(|row| {
        let mut cells = row.iter().map(|cell| cell.text.as_str());
        let who = cells.next().unwrap_or_default();
        let does = cells.next().unwrap_or_default();
        format!("- {}", named(&format!("{who}: {does}"), cells.next().unwrap_or_default()))
    })
}

/// "058 000 12 34 (voor overleg)"
fn named(words: &str, note: &str) -> String {
    if note.is_empty() { words.to_owned() } else { format!("{words} ({note})") }
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("; ")
}
