//! Where providers are (GeoJSON, RFC 7946).

use serde_json::{Value, json};

use crate::base::Id;
use crate::entry::{Entry, Kind, Location};
use crate::plan::Addresses;

use super::object::Object;
use super::{Part, Piece};

pub(super) fn places(part: Part<'_>) -> Vec<Piece> {
    let found = ("adressen", points(part).count());
    Piece::of("aanbieders.geojson", found, collection).into_iter().collect()
}

/// A place of a provider, with latitude and longitude in millionths of a degree.
type Point<'s> = (&'s Entry, &'s Location, (i32, i32));

fn points(part: Part<'_>) -> impl Iterator<Item = Point<'_>> {
    part.shown(Kind::Provider).flat_map(|entry| {
        let entry: &Entry = entry;
        entry.locations.iter().filter_map(move |one| Some((entry, one, one.point?)))
    })
}

fn collection(part: Part<'_>) -> Vec<u8> {
    let features: Vec<Value> = points(part).map(|point| feature(part, point)).collect();
    let collection = json!({ "type": "FeatureCollection", "features": features });
    serde_json::to_vec(&collection).unwrap_or_default()
}

fn feature(part: Part<'_>, (entry, location, (lat, lon)): Point<'_>) -> Value {
    let degrees = |millionths: i32| f64::from(millionths) / 1_000_000.0;
    let base = part.site.settings.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let page = Addresses::of(part.site).page(&entry.key, part.wijk);
    let properties = Object::new(entry.key.uuid())
        .text("naam", Some(&entry.title))
        .text("soort", entry.category.as_ref().map(|category| &category.label))
        .text("wijk", entry.wijk().map(Id::as_str))
        .text("samenvatting", entry.summary.as_ref())
        .text("adres", Some(location.line()))
        .text("telefoon", entry.phones.first().map(|line| &line.number))
        .text("website", entry.website.as_ref().map(crate::entry::Web::as_str))
        .text("pagina", base.map(|base| format!("{base}/{page}")));
    Object::new(entry.key.part_uuid(&super::hsds::place_name(location)))
        .text("type", Some("Feature"))
        .put(
            "geometry",
            Some(json!({"type": "Point", "coordinates": [degrees(lon), degrees(lat)]})),
        )
        .put("properties", Some(properties.value()))
        .value()
}
