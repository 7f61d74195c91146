//! HSDS 3.0 (Open Referral): organisations, services, and services at their places, as other
//! social maps read them.
//!
//! Every id is a UUID that follows from the record's own id, so that it stays the same from export
//! to export. What a site has for others than the audience of the export is not in it: the site
//! was made for that audience before.

mod contact;
mod object;
mod organization;
mod place;
mod service;

use serde_json::{Value, json};

use crate::entry::{Entry, Kind};
use crate::model::Site;

use super::Export;
use object::Object;

/// The three lists, each as one whole page.
pub fn hsds(site: &Site) -> Vec<Export> {
    let providers = || site.of_kind(Kind::Provider).map(|entry| &**entry);
    let organizations = providers().map(|entry| {
        let services = entry.services.iter().map(|one| service::service(site, entry, one));
        let organization = organization::organization(site, entry);
        organization.list("services", services.map(Object::value)).value()
    });
    let services = providers().flat_map(|entry| {
        entry.services.iter().map(move |one| with_organization(site, entry, one).value())
    });
    let places = providers().flat_map(|entry| at_places(site, entry));
    [
        ("organizations", organizations.collect::<Vec<_>>()),
        ("services", services.collect()),
        ("service_at_locations", places.collect()),
    ]
    .map(|(name, contents)| Export { path: format!("{name}.json"), bytes: page(&contents) })
    .into()
}

type OneService = crate::entry::Service<crate::entry::Key>;

/// A service that can be read without the list of organisations.
fn with_organization(site: &Site, entry: &Entry, one: &OneService) -> Object {
    let organization = organization::organization(site, entry).value();
    service::service(site, entry, one).put("organization", Some(organization))
}

fn at_places(site: &Site, entry: &Entry) -> Vec<Value> {
    let pairs = entry
        .services
        .iter()
        .flat_map(|one| entry.locations.iter().map(move |location| (one, location)));
    pairs
        .map(|(one, location)| {
            let name = format!("{}/{}", service::part(one), place::part(location));
            Object::new(entry.key.part_uuid(&name))
                .put("service", Some(with_organization(site, entry, one).value()))
                .put("location", Some(place::location(site, entry, location).value()))
                .value()
        })
        .collect()
}

fn page(contents: &[Value]) -> Vec<u8> {
    let page = json!({
        "total_items": contents.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": contents.len(),
        "first_page": true,
        "last_page": true,
        "empty": contents.is_empty(),
        "contents": contents,
    });
    serde_json::to_vec_pretty(&page).unwrap_or_default()
}
