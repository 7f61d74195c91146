//! The records of a site as a table: a row each, a column for every field that any of them has.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::entry::Kind;
use crate::syntax::{TableOut, Written};

use super::columns;
use super::stock::Stock;

/// The kinds of records that tables hold, on the way out and on the way in.
pub const TABLE_KINDS: [Kind; 2] = [Kind::Provider, Kind::Contact];

/// The columns that are no field of a record: to which wijk it belongs, its id, and what it said
/// when the table was made.
const OWN: [&str; 3] = ["wijk", "id", "stand"];

/// All records of a kind, in the order of wijk and id. An import takes the table back: rows that
/// nobody touched change nothing.
pub fn table_of(stock: &Stock, kind: Kind) -> TableOut {
    let records = stock.records().filter(|held| held.key.kind == kind);
    let rows: Vec<BTreeMap<String, String>> = records
        .map(|held| {
            let fields = held.fields.iter().filter(|(key, _)| key != "id").cloned();
            let mut cells: BTreeMap<String, String> =
                columns::flatten(&Written::Map(fields.collect())).into_iter().collect();
            let wijk = held.key.wijk.as_ref().map_or("regio", Id::as_str);
            let own = [wijk.to_owned(), held.key.id.to_string(), held.stand()];
            cells.extend(OWN.map(str::to_owned).into_iter().zip(own));
            cells
        })
        .collect();
    let mut paths: Vec<String> = rows.iter().flat_map(BTreeMap::keys).cloned().collect();
    paths.sort_unstable();
    paths.dedup();
    paths.retain(|path| !OWN.contains(&path.as_str()));
    columns::sort(kind, &mut paths);
    let headers: Vec<String> = OWN.map(str::to_owned).into_iter().chain(paths).collect();
    let cell = |row: &BTreeMap<String, String>, path| row.get(path).cloned().unwrap_or_default();
    let rows = rows.iter().map(|row| headers.iter().map(|path| cell(row, path)).collect());
    TableOut { rows: rows.collect(), headers }
}
