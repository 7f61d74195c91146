//! GeoJSON: the outline of a wijk, and what a map shows besides.
//!
//! A file comes from a download or a drawing program, so the first thing that is wrong says what to
//! do with all of it: one message a file.

mod crossing;

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Outcome, Place, codes};
use crate::entry::{Area, Ground, Line, Point};
use crate::syntax::{self, Node, Value};

/// Latitude and longitude of the Netherlands, in degrees.
const NETHERLANDS: ((f64, f64), (f64, f64)) = ((50.7, 53.7), (3.2, 7.3));

/// Reads what a GeoJSON file draws; nothing when something in it is wrong, which is told.
pub fn ground(file: &Arc<str>, text: &str) -> Outcome<Ground> {
    let tree = syntax::json(file, text).map_err(|at| {
        let end = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Diagnostic::new(&codes::GEOJSON).at(&Place::new(file, at, at + end))
    });
    let read = tree.and_then(|tree| {
        let mut ground = Ground::default();
        shapes(&tree, None, &mut ground).map(|()| ground)
    });
    match read {
        Ok(ground) => Outcome::clean(ground),
        Err(note) => Outcome { value: Ground::default(), notes: vec![note] },
    }
}

/// The value of a key.
fn get<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
}

fn text(node: Option<&Node>) -> Option<&str> {
    match &node?.value {
        Value::Text(text) => Some(text),
        Value::Empty | Value::List(_) | Value::Map(_) => None,
    }
}

fn list(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// Adds the shapes of a feature, of a collection of them, or of a bare geometry.
fn shapes(node: &Node, what: Option<&'static str>, ground: &mut Ground) -> Result<(), Diagnostic> {
    let parts = get(node, "coordinates");
    match text(get(node, "type")) {
        Some("FeatureCollection") => {
            list(get(node, "features")).iter().try_for_each(|one| shapes(one, None, ground))
        }
        Some("Feature") => {
            let said =
                get(node, "properties").and_then(|properties| text(get(properties, "soort")));
            let what = Ground::KINDS.iter().copied().find(|kind| Some(*kind) == said);
            get(node, "geometry").map_or(Ok(()), |geometry| shapes(geometry, what, ground))
        }
        Some("GeometryCollection") => {
            list(get(node, "geometries")).iter().try_for_each(|one| shapes(one, what, ground))
        }
        Some("Polygon") => area(parts.unwrap_or(node), what, ground),
        Some("MultiPolygon") => list(parts).iter().try_for_each(|one| area(one, what, ground)),
        Some("LineString") => line(list(parts), what, ground),
        Some("MultiLineString") => {
            list(parts).iter().try_for_each(|one| line(list(Some(one)), what, ground))
        }
        // A point is no outline and no road; a program may have put its mark there.
        Some("Point" | "MultiPoint") => Ok(()),
        _ if matches!(node.value, Value::Empty) => Ok(()),
        _ => Err(Diagnostic::new(&codes::GEOJSON_SHAPE).at(&start(node))),
    }
}

/// Where a value begins: nobody is helped by all its lines.
fn start(node: &Node) -> Place {
    Place::new(&node.place.file, node.place.start, node.place.start + 1)
}

fn area(node: &Node, what: Option<&'static str>, ground: &mut Ground) -> Result<(), Diagnostic> {
    let rings = list(Some(node)).iter().map(ring);
    let rings: Vec<Vec<Spot<'_>>> = rings.collect::<Result<_, _>>()?;
    if rings.is_empty() {
        return Err(Diagnostic::new(&codes::GEOJSON_RING).at(&start(node)).with("aantal", "0"));
    }
    if let Some(node) = crossing::first(&rings) {
        return Err(Diagnostic::new(&codes::GEOJSON_CROSSES).at(&node.place));
    }
    let rings = rings.into_iter().map(|ring| ring.into_iter().map(|spot| spot.point).collect());
    ground.areas.push(Area { what, rings: rings.collect() });
    Ok(())
}

/// The points of a ring. One that is not closed is closed here: that is what was meant.
fn ring(node: &Node) -> Result<Vec<Spot<'_>>, Diagnostic> {
    let mut spots: Vec<Spot<'_>> = list(Some(node)).iter().map(spot).collect::<Result<_, _>>()?;
    let written = spots.len();
    spots.dedup_by_key(|spot| spot.point);
    while spots.len() > 1 && spots.first().map(|s| s.point) == spots.last().map(|s| s.point) {
        spots.pop();
    }
    if spots.len() < 3 {
        let note = Diagnostic::new(&codes::GEOJSON_RING).at(&start(node));
        return Err(note.with("aantal", written.to_string()));
    }
    Ok(spots)
}

fn line(
    points: &[Node],
    what: Option<&'static str>,
    ground: &mut Ground,
) -> Result<(), Diagnostic> {
    let spots: Vec<Spot<'_>> = points.iter().map(spot).collect::<Result<_, _>>()?;
    let mut points: Vec<Point> = spots.into_iter().map(|spot| spot.point).collect();
    points.dedup();
    if points.len() > 1 {
        ground.lines.push(Line { what: what.unwrap_or("weg"), points });
    }
    Ok(())
}

/// A point with the value that it was read from.
struct Spot<'n> {
    point: Point,
    node: &'n Node,
}

fn spot(node: &Node) -> Result<Spot<'_>, Diagnostic> {
    let number = |at: usize| {
        let text = text(list(Some(node)).get(at))?;
        text.parse::<f64>().ok().filter(|number| number.is_finite())
    };
    let note = |code: &'static Code| Diagnostic::new(code).at(&node.place);
    let Some((first, second)) = number(0).zip(number(1)) else {
        return Err(Diagnostic::new(&codes::GEOJSON_POINT).at(&start(node)));
    };
    let (latitudes, longitudes) = NETHERLANDS;
    let within = |number: f64, (least, most): (f64, f64)| (least..=most).contains(&number);
    if within(first, longitudes) && within(second, latitudes) {
        return Ok(Spot { point: (millionths(second), millionths(first)), node });
    }
    let said = |code| {
        let note: Diagnostic = note(code);
        note.with("eerste", first.to_string()).with("tweede", second.to_string())
    };
    // Metres of the Rijksdriehoek: east of Paris, north of Maastricht.
    if within(first, (-10_000.0, 300_000.0)) && within(second, (300_000.0, 650_000.0)) {
        return Err(said(&codes::GEOJSON_RD));
    }
    if within(first, latitudes) && within(second, longitudes) {
        return Err(said(&codes::GEOJSON_SWAPPED));
    }
    Err(said(&codes::GEOJSON_ELSEWHERE))
}

#[expect(clippy::cast_possible_truncation, reason = "degrees lie between -180 and 180")]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1_000_000.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Outcome<Ground> {
        ground(&Arc::from("x.geojson"), text)
    }

    fn polygon(ring: &str) -> String {
        format!("{{\"type\": \"Polygon\", \"coordinates\": [[{ring}]]}}")
    }

    const SQUARE: &str = "[5.78,52.9],[5.79,52.9],[5.79,52.91],[5.78,52.91]";

    #[test]
    fn every_form_of_geojson_is_read() {
        let bare = polygon(&format!("{SQUARE},[5.78,52.9]"));
        let feature = format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"soort\":\"water\"}},\"geometry\":{bare}}}"
        );
        let many = format!("{{\"type\":\"FeatureCollection\",\"features\":[{feature},{feature}]}}");
        let multi =
            format!("{{\"type\":\"MultiPolygon\",\"coordinates\":[[[{SQUARE}]],[[{SQUARE}]]]}}");
        for (text, areas, what) in [
            (&bare, 1, None),
            (&feature, 1, Some("water")),
            (&many, 2, Some("water")),
            (&multi, 2, None),
        ] {
            let read = read(text);
            assert!(read.notes.is_empty(), "{text}");
            assert_eq!(read.value.areas.len(), areas, "{text}");
            assert_eq!(read.value.areas[0].what, what);
            // A ring that was not closed is closed; one that was does not have its first point twice.
            assert_eq!(read.value.areas[0].rings[0].len(), 4);
            assert_eq!(read.value.areas[0].rings[0][0], (52_900_000, 5_780_000));
        }
    }

    #[test]
    fn what_is_wrong_is_told_where_it_stands() {
        let shape = polygon(SQUARE);
        let swapped = polygon("[52.9,5.78],[52.9,5.79],[52.91,5.79]");
        let cases = [
            ("<html>".to_owned(), "geojson", "<"),
            (shape.replace(']', ""), "geojson", "}"),
            (shape.replace("Polygon", "Kring"), "geojson-vorm", "{"),
            (polygon("[5.78,52.9],[5.79,52.9]"), "geojson-ring", "["),
            ("{\"type\": \"Polygon\"}".to_owned(), "geojson-ring", "{"),
            (polygon("[5.78],[5.79,52.9]"), "geojson-punt", "["),
            (polygon("[233000,581000.5],[1,1],[2,2]"), "geojson-rd", "[233000,581000.5]"),
            (swapped, "geojson-omgedraaid", "[52.9,5.78]"),
            (polygon("[-0.1,51.5],[1,1],[2,2]"), "geojson-elders", "[-0.1,51.5]"),
            (
                polygon("[5.78,52.9],[5.79,52.91],[5.79,52.9],[5.78,52.91]"),
                "geojson-kruist",
                "[5.78,52.9]",
            ),
        ];
        for (text, code, at) in cases {
            let notes = read(&text).notes;
            let place = notes[0].place.as_ref().unwrap();
            assert_eq!((notes[0].code.id, &text[place.start..place.end]), (code, at), "{text}");
        }
    }
}
