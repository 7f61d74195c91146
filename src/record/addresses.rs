//! `adressen.yml`: every address that was published once.
//!
//! A build adds to it and an editor may, too; so it is read with the same care as a record.

use crate::base::{Day, Id};
use crate::diag::{Diagnostic, Outcome, codes};
use crate::entry::{Audience, Key, Kind, Lasting, Reference};
use crate::source::SourceFile;
use crate::syntax::{self, Node, Value};

use super::common::VisibleTo;
use super::reader::{Must, Read, Reader, fields};
use super::reference::ToAny;
use super::shape::FieldInfo;
use super::values::choices;

fields! {
    /// A line of the address book.
    "adres" => struct AddressField {
        kind: Must<KindWord> = "soort", "Wat voor record er stond.";
        wijk: Option<Id> = "wijk", "De wijk waar het bij hoorde.";
        id: Must<Id> = "id", "Het id.";
        audience: Must<VisibleTo> = "voor", "Voor wie het het laatst gepubliceerd is.";
        gone: Option<Day> = "weg", "Sinds wanneer er geen record meer is. Het id komt niet terug.";
        successor: Option<ToAny> = "opgevolgd_door", "Waar men nu heen gaat.";
    }
}

/// The fields of a line of the address book, for documentation.
pub fn address_fields() -> &'static [FieldInfo] {
    use super::reader::Fields;
    AddressField::FIELDS
}

choices! {
    /// The kinds of records whose addresses say which one they are: all but the regio.
    KindWord: "thema", "aanbieder", "contactpersoon", "werkafspraak", "thema-avond", "overleg", "programma", "verbeterpunt", "pagina", "wijkplan", "wijk";
}

/// Reads the address book; a site need not have one.
pub fn addresses(file: Option<&SourceFile>) -> Outcome<Vec<Lasting<Reference>>> {
    let Some(file) = file else { return Outcome::clean(Vec::new()) };
    let mut reader = Reader::new(&file.path, &file.text, "adres");
    let tree = syntax::parse(&file.path, &file.text, syntax::whole(&file.text))
        .absorb_into(&mut reader.notes);
    let value = match tree.as_ref().map(|tree| (&tree.value, tree)) {
        Some((Value::List(items), _)) => {
            items.iter().filter_map(|item| line(item, &mut reader)).collect()
        }
        Some((Value::Empty, _)) | None => Vec::new(),
        Some((Value::Text(_) | Value::Map(_), tree)) => {
            let note = Diagnostic::new(&codes::NOT_A_RECORD).at(&tree.place).with("soort", "adres");
            reader.notes.push(note);
            Vec::new()
        }
    };
    Outcome { value, notes: reader.notes }
}

fn line(node: &Node, reader: &mut Reader<'_>) -> Option<Lasting<Reference>> {
    let field = AddressField::read(node, reader)?;
    let kind = Kind::from_key(field.kind.0?.0)?;
    let key = Key::of(kind, field.wijk, field.id.0?);
    let successor = field.successor.map(|ToAny(named, reference)| match reference {
        Reference::Id { wijk, id, place, .. } => {
            Reference::Id { kind: named.unwrap_or(kind), wijk, id, place }
        }
        path @ Reference::File { .. } => path,
    });
    let audience = field.audience.0.and_then(|word| Audience::from_name(word.0))?;
    Some(Lasting { key, audience, gone: field.gone, successor, place: node.place.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::KINDS;
    use crate::record::shape::Shape;

    #[test]
    fn every_kind_but_the_regio_can_be_in_the_book() {
        let kinds = KINDS.iter().map(|info| info.key).filter(|key| *key != "regio");
        let Shape::Choice(words) = KindWord::SHAPE else { panic!("no choice") };
        assert_eq!(words, kinds.collect::<Vec<_>>());
    }
}
