//! What a map is drawn from: the outline of a wijk, and the water and roads around it.

/// A point on the ground (WGS84): latitude and longitude, in millionths of a degree.
pub type Point = (i32, i32);

/// A closed line, without its first point again at its end.
pub type Ring = Vec<Point>;

/// What a GeoJSON file draws.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ground {
    /// Areas, in the order of the file.
    pub areas: Vec<Area>,
    /// Lines, in the order of the file.
    pub lines: Vec<Line>,
}

/// An area: where it ends, and the holes in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Area {
    /// What it is: `water`, `groen`; none for the outline of a wijk.
    pub what: Option<&'static str>,
    /// Its border first, then its holes.
    pub rings: Vec<Ring>,
}

/// A line that is no border: a road.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// What it is: `weg`, `spoor`, `water`.
    pub what: &'static str,
    /// Its points.
    pub points: Vec<Point>,
}

impl Ground {
    /// The kinds of things that a map shows, as `soort` of a feature names them.
    pub const KINDS: &'static [&'static str] = &["water", "groen", "weg", "spoor"];

    /// The borders and holes of all areas.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.areas.iter().flat_map(|area| &area.rings)
    }

    /// All points.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.rings().flatten().chain(self.lines.iter().flat_map(|line| &line.points))
    }
}
