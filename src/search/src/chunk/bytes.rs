//! Bytes in and out. Reading trusts nothing: damaged bytes give [`Damaged`], never a panic.

use super::Sort;
use crate::analysis::Analysis;
use crate::num::{FNV_START, fnv, usize_of};

const MAGIC: &[u8; 4] = b"WZK3";

/// Bytes that are no chunk of this version and analysis, or a damaged one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl core::fmt::Display for Damaged {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("not a search chunk of this version, or damaged")
    }
}

impl core::error::Error for Damaged {}

/// Reads from the front of what is left. What is damaged reads as nothing, until [`Reader::end`]
/// says so: a check at every step would be a tenth of the engine.
pub(crate) struct Reader<'a> {
    left: &'a [u8],
    damaged: bool,
}

impl<'a> Reader<'a> {
    /// Checks the header of a file and gives what follows it.
    pub(crate) fn open(bytes: &'a [u8], sort: Sort) -> Self {
        let mut reader = Reader { left: bytes, damaged: false };
        let fits = reader.take(4) == MAGIC
            && reader.byte() == sort as u8
            && reader.word() == Analysis::hash();
        let checksum = reader.word();
        if !fits || checksum != fnv(FNV_START, reader.left) {
            reader.fail();
        }
        reader
    }

    /// What was read counts only if this is no error.
    pub(crate) fn end(&self) -> Result<(), Damaged> {
        if self.damaged { Err(Damaged) } else { Ok(()) }
    }

    /// Nothing more is to be read: the bytes say what cannot be.
    pub(crate) fn fail(&mut self) {
        self.damaged = true;
        self.left = &[];
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left.is_empty()
    }

    pub(crate) fn take(&mut self, length: usize) -> &'a [u8] {
        let Some((head, tail)) = self.left.split_at_checked(length) else {
            self.fail();
            return &[];
        };
        self.left = tail;
        head
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    fn word(&mut self) -> u32 {
        let mut word = 0;
        for byte in self.take(4).iter().rev() {
            word = word << 8 | u32::from(*byte);
        }
        word
    }

    pub(crate) fn number(&mut self) -> u32 {
        let mut value = 0_u32;
        let mut shift = 0;
        while shift < 32 {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
        self.fail();
        0
    }

    /// A number that fits in 16 bits.
    pub(crate) fn short(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    /// The sum of a number and the next one.
    pub(crate) fn step(&mut self, from: u32) -> u32 {
        from.checked_add(self.number()).unwrap_or_else(|| {
            self.fail();
            0
        })
    }

    /// A count of things that each take at least one byte: never more than there are bytes.
    pub(crate) fn count(&mut self) -> usize {
        let count = usize_of(self.number());
        if count > self.left.len() {
            self.fail();
            return 0;
        }
        count
    }

    pub(crate) fn text(&mut self) -> &'a str {
        let length = self.count();
        self.text_of(length)
    }

    pub(crate) fn text_of(&mut self, length: usize) -> &'a str {
        core::str::from_utf8(self.take(length)).unwrap_or_else(|_| {
            self.fail();
            ""
        })
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
