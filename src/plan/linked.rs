//! What a page is about, in the words of schema.org: search engines read it from the page. It says
//! nothing that the page does not say, and never who a person is.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::entry::{Entry, Location, Span, Week};

/// The kinds of providers in the words of schema.org, and whether that is a place with hours.
const TYPES: &[(&str, &str, bool)] = &[
    ("huisarts", "MedicalClinic", true),
    ("huisartsenspoedpost", "MedicalClinic", true),
    ("gezondheidscentrum", "MedicalClinic", true),
    ("ggz", "MedicalClinic", true),
    ("verslavingszorg", "MedicalClinic", true),
    ("apotheek", "Pharmacy", true),
    ("fysiotherapie", "Physiotherapy", true),
    ("tandarts", "Dentist", true),
    ("optometrist", "Optometric", true),
    ("dietetiek", "DietNutrition", true),
    ("verloskunde", "Midwifery", true),
    ("ergotherapie", "MedicalBusiness", true),
    ("logopedie", "MedicalBusiness", true),
    ("laboratorium", "MedicalBusiness", true),
    ("jgz", "CommunityHealth", true),
    ("thuiszorg", "CommunityHealth", true),
    ("wijkverpleging", "CommunityHealth", true),
    ("ziekenhuis", "Hospital", true),
    (GOVERNMENT, "GovernmentOffice", true),
    ("wijkteam", "GovernmentOffice", true),
    ("maatschappelijk-werk", "NGO", false),
    ("mantelzorg", "NGO", false),
    ("schuldhulpverlening", "NGO", false),
    ("vrijwilligers", "NGO", false),
    ("welzijn", "NGO", false),
    ("onderwijs", "EducationalOrganization", false),
];

/// What a gemeente offers is a service of the government.
const GOVERNMENT: &str = "gemeente";

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// All that a page is about, as JSON that can stand in HTML; empty when that is nothing.
pub fn text(parts: &[Value]) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let all = json!({ "@context": "https://schema.org", "@graph": parts }).to_string();
    // In HTML these could end the element or begin another thing.
    all.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// A site, and where it answers a question.
pub(super) fn site(title: &str, base: &str) -> Value {
    json!({
        "@type": "WebSite",
        "name": title,
        "url": format!("{base}/"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": format!("{base}/zoeken/?q={{vraag}}"),
            "query-input": "required name=vraag",
        },
    })
}

/// The trail to a page: names with addresses, and the name of the page itself.
pub(super) fn trail(parts: &[(&str, String)], own: &str) -> Value {
    let above = parts.iter().map(|(name, address)| (*name, Some(address.as_str())));
    let items = (1..).zip(above.chain([(own, None)]));
    let items = items.map(|(position, (name, address))| {
        let item = json!({ "@type": "ListItem", "position": position, "name": name });
        with(item, "item", address)
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// A provider. The page says its address on one line; parts of it would say that again.
pub(super) fn provider(entry: &Entry) -> Value {
    let soort = entry.category.as_ref().map_or("", |category| &category.id);
    let known = TYPES.iter().find(|(name, ..)| *name == soort);
    let (kind, is_place) =
        known.map_or(("Organization", false), |(_, kind, place)| (*kind, *place));
    let location = entry.locations.first();
    let about = json!({ "@type": kind, "name": entry.title });
    let about =
        with(about, "telephone", entry.phones.first().map(|line| line.number.link()).map(bare));
    let about =
        with(about, "address", location.map(Location::line).filter(|line| !line.is_empty()));
    if !is_place {
        return about;
    }
    let week = entry.week.as_ref().or(location.and_then(|one| one.hours.as_ref()));
    let about = with(about, "openingHours", week.map(hours).filter(|hours| !hours.is_empty()));
    if soort != GOVERNMENT || entry.services.is_empty() {
        return about;
    }
    let offers = entry.services.iter().map(|one| {
        let service = json!({ "@type": "GovernmentService", "name": one.name });
        json!({ "@type": "Offer", "itemOffered": service })
    });
    with(about, "makesOffer", Some(offers.collect::<Vec<_>>()))
}

/// An evening, at a place that has this name.
pub(super) fn event(entry: &Entry, place: Option<&str>, address: &str) -> Option<Value> {
    let moment = entry.moment.as_ref()?;
    let status = match moment.status {
        Some("geannuleerd") => "EventCancelled",
        Some("verplaatst") => "EventRescheduled",
        _ => "EventScheduled",
    };
    let about = json!({
        "@type": "Event",
        "name": entry.title,
        "url": address,
        "startDate": moment.start?.iso(),
        "eventStatus": format!("https://schema.org/{status}"),
    });
    let about = with(about, "endDate", moment.end.map(crate::base::LocalTime::iso));
    let online = moment.online.as_ref();
    let online = online.map(|web| json!({ "@type": "VirtualLocation", "url": web.as_str() }));
    let place = place.or(moment.place.as_deref());
    let place = place.map(|name| json!({ "@type": "Place", "name": name }));
    Some(with(about, "location", place.or(online)))
}

/// An object with one thing more, if there is one.
fn with(mut object: Value, key: &str, value: Option<impl Into<Value>>) -> Value {
    if let (Some(map), Some(value)) = (object.as_object_mut(), value) {
        map.insert(key.to_owned(), value.into());
    }
    object
}

/// A number without what makes it a link.
fn bare(link: String) -> String {
    link.strip_prefix("tel:").map(str::to_owned).unwrap_or(link)
}

/// Hours, the days that have the same together: `Mo,Tu 08:30-12:00`.
fn hours(week: &Week) -> Vec<String> {
    let mut days: BTreeMap<Span, Vec<&str>> = BTreeMap::new();
    for (spans, day) in week.0.iter().zip(DAYS) {
        for span in spans {
            days.entry(*span).or_default().push(day);
        }
    }
    let clock = |minutes: u16| match minutes {
        // Midnight at the end of a day has no time of its own.
        1440 => "23:59".to_owned(),
        _ => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    };
    let line = |(span, days): (Span, Vec<&str>)| {
        format!("{} {}-{}", days.join(","), clock(span.from), clock(span.to))
    };
    days.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_ends_the_element_that_it_stands_in() {
        let text = text(&[json!({ "name": "a </script><!-- & \"b\"" })]);
        assert!(!text.contains(['<', '>', '&']), "{text}");
        let back: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0]["name"], "a </script><!-- & \"b\"");
    }
}
