//! What a workbook unpacks to, before it is unpacked in memory.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Refusal;

/// Workbooks that unpack to more are refused: a few kilobytes can hide gigabytes.
const MOST_UNPACKED: u64 = 200_000_000;

/// Refuses a workbook that unpacks to too much. The sizes that it claims are not believed.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Form)?;
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Refusal::Form)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        left = left.checked_sub(size.map_err(|_| Refusal::Form)?).ok_or(Refusal::Size)?;
    }
    Ok(())
}
