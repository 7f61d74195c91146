//! HSDS 3.0 (Open Referral): organisations, services, and services at their places, as other
//! social maps read them.
//!
//! Every id is a UUID that follows from the record's own id, so that it stays the same from export
//! to export. What a site has for others than the audience of the export is not in it: the site
//! was made for that audience before.

mod contact;
mod organization;
mod place;
mod service;

pub(super) use place::part as place_name;
use serde_json::{Value, json};
pub(super) use service::{application, eligibility, part as service_name, waiting};

use crate::base::Hashed;
use crate::entry::{Entry, Kind};
use crate::model::Site;

use super::object::Object;
use super::{Export, Part, Piece};

/// A list of HSDS: its file, what it holds, and how it is made.
struct List {
    file: &'static str,
    unit: &'static str,
    contents: fn(Part<'_>) -> Vec<Value>,
    count: fn(&Entry) -> usize,
}

const LISTS: &[List] = &[
    List { file: "organizations.json", unit: "aanbieders", contents: organizations, count: |_| 1 },
    List {
        file: "services.json",
        unit: "diensten",
        contents: services,
        count: |entry| entry.services.len(),
    },
    List {
        file: "service_at_locations.json",
        unit: "plekken",
        contents: places,
        count: |entry| entry.services.len() * entry.locations.len(),
    },
];

/// The three lists of all of a site, each as one whole page.
pub fn hsds(part: Part<'_>) -> Vec<Export> {
    let whole = |list: &List| page(&(list.contents)(part));
    LISTS.iter().map(|list| Export { path: list.file.to_owned(), bytes: whole(list) }).collect()
}

/// The lists in which there is something.
pub(super) fn lists(part: Part<'_>) -> Vec<Piece> {
    let piece = |list: &'static List| {
        let count = providers(part).map(|entry| (list.count)(entry)).sum();
        let path = format!("hsds/{}", list.file);
        Piece::of(path, (list.unit, count), |part| page(&(list.contents)(part)))
    };
    LISTS.iter().filter_map(piece).collect()
}

fn providers(part: Part<'_>) -> impl Iterator<Item = &Hashed<Entry>> {
    part.shown(Kind::Provider)
}

fn organizations(part: Part<'_>) -> Vec<Value> {
    let whole = |entry: &Hashed<Entry>| {
        let services = entry.services.iter().map(|one| service::service(part.site, entry, one));
        let organization = organization::organization(part.site, entry);
        organization.list("services", services.map(Object::value)).value()
    };
    providers(part).map(whole).collect()
}

fn services(part: Part<'_>) -> Vec<Value> {
    let of = |entry| move |one| with_organization(part.site, entry, one).value();
    providers(part).flat_map(|entry| entry.services.iter().map(of(entry))).collect()
}

fn places(part: Part<'_>) -> Vec<Value> {
    providers(part).flat_map(|entry| at_places(part.site, entry)).collect()
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
    serde_json::to_vec(&page).unwrap_or_default()
}
