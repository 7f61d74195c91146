//! The files of a look: whether they are there, what they say they are, and small enough.

use std::sync::Arc;

use crate::diag::{Diagnostic, Place, codes};
use crate::record::Letter;
use crate::source::{Named, SourceSet};

use super::super::assets::{Asset, asset};
use super::svg::{self, Trouble};

/// The largest logo, in bytes: every first visit loads it.
const LARGEST_LOGO: usize = 20 * 1024;

/// The largest letter, in bytes. The Latin letters of a variable font fit.
const LARGEST_LETTER: usize = 40 * 1024;

/// A logo as it is published.
#[derive(Clone, Debug)]
pub(in crate::render) struct Logo {
    /// The file.
    pub asset: Asset,
    /// Its width and height, for its proportions; none when it does not say them.
    pub size: Option<(u32, u32)>,
}

/// What a file has to be, in Dutch and in English.
struct Kind {
    nl: &'static str,
    en: &'static str,
    most: usize,
}

const LOGO: Kind = Kind { nl: "SVG of PNG", en: "SVG or PNG", most: LARGEST_LOGO };
const WOFF2: Kind = Kind { nl: "WOFF2-lettertype", en: "WOFF2 font", most: LARGEST_LETTER };

/// The logo that the settings name.
pub(super) fn logo(
    (path, place): &(String, Place),
    sources: &SourceSet,
) -> Result<Logo, Diagnostic> {
    let bytes = read(path, place, sources, &LOGO)?;
    if let Some(size) = png(bytes) {
        return Ok(Logo { asset: asset("logo", "png", bytes.to_vec()), size: Some(size) });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| other(path, place, &LOGO))?;
    match svg::inspect(text) {
        Ok(drawing) => Ok(Logo { asset: asset("logo", "svg", bytes.to_vec()), size: drawing.size }),
        Err(Trouble::Other) => Err(other(path, place, &LOGO)),
        Err(Trouble::Unsafe(what, range)) => {
            let at = Place::new(&Arc::from(path.as_str()), range.start, range.end);
            Err(Diagnostic::new(&codes::SVG_UNSAFE).at(&at).with("waarde", what))
        }
    }
}

/// The file of the letter that the settings name; none when it is one that is installed.
pub(super) fn letter(
    (letter, place): &(Letter, Place),
    sources: &SourceSet,
) -> Result<Option<Asset>, Diagnostic> {
    let Letter::File(path) = letter else { return Ok(None) };
    let bytes = read(path, place, sources, &WOFF2)?;
    if !bytes.starts_with(b"wOF2") {
        return Err(other(path, place, &WOFF2));
    }
    Ok(Some(asset("letter", "woff2", bytes.to_vec())))
}

fn read<'s>(
    path: &str,
    place: &Place,
    sources: &'s SourceSet,
    kind: &Kind,
) -> Result<&'s [u8], Diagnostic> {
    let note = |code| Diagnostic::new(code).at(place).with("waarde", path);
    let too_large = |size: u64| {
        let size = size.div_ceil(1024).to_string();
        let most = (kind.most / 1024).to_string();
        note(&codes::LOOK_FILE_LARGE).with("grootte", size).with("meest", most)
    };
    match sources.named.get(path) {
        Some(Named::Bytes(bytes)) if bytes.len() <= kind.most => Ok(bytes),
        Some(Named::Bytes(bytes)) => Err(too_large(bytes.len() as u64)),
        Some(Named::TooLarge(size)) => Err(too_large(*size)),
        Some(Named::Missing) | None => Err(note(&codes::LOOK_FILE_MISSING)),
    }
}

fn other(path: &str, place: &Place, kind: &Kind) -> Diagnostic {
    let note = Diagnostic::new(&codes::LOOK_FILE_KIND).at(place).with("waarde", path);
    note.with("soort", kind.nl).with("kind", kind.en)
}

/// The width and height of a PNG; none when it is no PNG.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let header = rest.get(4..)?.strip_prefix(b"IHDR")?;
    let (width, rest) = header.split_first_chunk::<4>()?;
    let (height, _) = rest.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}
