//! Files that something of the site names: a logo, a letter, the outline of a wijk.

use super::World;

/// A file larger than this is not read: 1 MiB.
pub const LARGEST_NAMED: u64 = 1024 * 1024;

/// A file that the settings or a record name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// What it holds.
    Bytes(Vec<u8>),
    /// It is so large, in bytes, that it was not read.
    TooLarge(u64),
    /// It is not there, cannot be read, or is not simply a file of the site's folder.
    Missing,
}

/// Reads a file that the settings or a record name, by its path below the site's folder.
pub fn named(world: &dyn World, path: &str) -> Named {
    // A path that leads out of the folder could publish anything.
    let inside = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    if !inside || path.contains(['\\', ':']) {
        return Named::Missing;
    }
    match world.measure(path) {
        Ok(Some(size)) if size > LARGEST_NAMED => Named::TooLarge(size),
        Ok(Some(_)) => world.read(path).map_or(Named::Missing, Named::Bytes),
        Ok(None) | Err(_) => Named::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Memory;
    use super::*;
    use crate::base::Day;

    #[test]
    fn only_files_of_the_folder_are_read() {
        let world = Memory::on(Day::EPOCH)
            .with("thema/logo.svg", "<svg/>")
            .with("../geheim.svg", "<svg/>")
            .with("groot.png", vec![0; 2_000_000]);
        assert_eq!(named(&world, "thema/logo.svg"), Named::Bytes(b"<svg/>".to_vec()));
        assert_eq!(named(&world, "groot.png"), Named::TooLarge(2_000_000));
        for path in ["../geheim.svg", "/etc/passwd", "C:/x.svg", "a\\b.svg", "", "weg.svg"] {
            assert_eq!(named(&world, path), Named::Missing, "{path}");
        }
    }
}
