//! Bytes in and out. Reading trusts nothing: damaged bytes give [`Damaged`], never a panic.

use super::Sort;
use crate::analysis::Analysis;
use crate::num::{FNV_START, fnv, usize_of};

const MAGIC: &[u8; 4] = b"WZK2";

/// Bytes that are no chunk of this version and analysis, or a damaged one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl core::fmt::Display for Damaged {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("not a search chunk of this version, or damaged")
    }
}

impl core::error::Error for Damaged {}

/// Reads from the front of what is left.
pub(crate) struct Reader<'a> {
    left: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Checks the header of a file and gives what follows it.
    pub(crate) fn open(bytes: &'a [u8], sort: Sort) -> Result<Self, Damaged> {
        let mut reader = Reader { left: bytes };
        let fits = reader.take(4)? == MAGIC
            && reader.byte()? == sort as u8
            && reader.word()? == Analysis::hash();
        let checksum = reader.word()?;
        if fits && checksum == fnv(FNV_START, reader.left) { Ok(reader) } else { Err(Damaged) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left.is_empty()
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], Damaged> {
        let (head, tail) = self.left.split_at_checked(length).ok_or(Damaged)?;
        self.left = tail;
        Ok(head)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, tail) = self.left.split_first().ok_or(Damaged)?;
        self.left = tail;
        Ok(*first)
    }

    fn word(&mut self) -> Result<u32, Damaged> {
        let bytes = self.take(4)?.try_into().map_err(|_| Damaged)?;
        Ok(u32::from_le_bytes(bytes))
    }

    pub(crate) fn number(&mut self) -> Result<u32, Damaged> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).wrapping_shl(shift);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Damaged)
    }

    /// A count of things that each take at least one byte: never more than there are bytes.
    pub(crate) fn count(&mut self) -> Result<usize, Damaged> {
        let count = usize_of(self.number()?);
        if count > self.left.len() { Err(Damaged) } else { Ok(count) }
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Damaged> {
        let length = self.count()?;
        core::str::from_utf8(self.take(length)?).map_err(|_| Damaged)
    }
}

/// Puts the header before the bytes of a file.
#[cfg(feature = "build")]
pub fn sealed(sort: Sort, payload: &[u8]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.push(sort as u8);
    out.extend(Analysis::hash().to_le_bytes());
    out.extend(fnv(FNV_START, payload).to_le_bytes());
    out.extend(payload);
    out
}

#[cfg(feature = "build")]
pub(crate) fn put_number(out: &mut Vec<u8>, mut value: u32) {
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            out.push(low & 0x7f);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(feature = "build")]
pub(crate) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, crate::num::u32_of(text.len()));
    out.extend(text.as_bytes());
}
