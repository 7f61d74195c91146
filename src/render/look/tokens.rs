//! The colours of a theme by their names, and which of them have to be told apart.

use std::collections::BTreeMap;

use crate::entry::Colour;

use super::tone::contrast;

/// A colour on light screens and on dark ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// On light screens.
    pub light: Colour,
    /// On dark screens.
    pub dark: Colour,
}

/// Light screens or dark ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark letters on light.
    Light,
    /// Light letters on dark.
    Dark,
}

impl Scheme {
    /// Both, in the order in which styles name them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

impl Both {
    /// The same colour on all screens.
    pub fn same(colour: Colour) -> Self {
        Self { light: colour, dark: colour }
    }

    /// The colour in a scheme.
    pub fn get(self, scheme: Scheme) -> Colour {
        match scheme {
            Scheme::Light => self.light,
            Scheme::Dark => self.dark,
        }
    }
}

/// The colours of a theme, by their name without `--wijk-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens(pub BTreeMap<String, Both>);

impl Tokens {
    /// Reads the colours of a stylesheet: `--wijk-merk: #0b4a54;`, `light-dark(#fff, #101719)`.
    /// What stands later counts. Colours that are partly transparent are no ground for anything.
    pub fn read(css: &str) -> Self {
        let declarations = css.split(['{', '}', ';']).filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--wijk-")?.split_once(':')?;
            Some((name.trim().to_owned(), both(value.trim())?))
        });
        Self(declarations.collect())
    }

    /// The colour with a name, in a scheme; black on light and white on dark where there is none,
    /// as browsers have it.
    pub fn get(&self, name: &str, scheme: Scheme) -> Colour {
        let browsers = Both { light: Colour::BLACK, dark: Colour::WHITE };
        self.0.get(name).copied().unwrap_or(browsers).get(scheme)
    }

    /// These colours, with others in the place of some.
    #[must_use]
    pub fn with(&self, others: &Self) -> Self {
        let mut all = self.0.clone();
        all.extend(others.0.iter().map(|(name, both)| (name.clone(), *both)));
        Self(all)
    }

    /// The contrast of a pair in a scheme.
    pub fn measured(&self, pair: &Pair, scheme: Scheme) -> f64 {
        contrast(self.get(pair.front, scheme), self.get(pair.ground, scheme))
    }
}

fn both(value: &str) -> Option<Both> {
    let Some(inside) = value.strip_prefix("light-dark(") else {
        return Colour::parse(value).map(Both::same);
    };
    let (light, dark) = inside.strip_suffix(')')?.split_once(',')?;
    Some(Both { light: Colour::parse(light)?, dark: Colour::parse(dark)? })
}

/// What text needs at least.
pub const TEXT: f64 = 4.5;

/// What large text, and the edge of a thing that can be used, need at least.
pub const LARGE: f64 = 3.0;

/// Two colours that stand on each other somewhere on the site.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The colour of the letters or of the edge.
    pub front: &'static str,
    /// The colour behind it.
    pub ground: &'static str,
    /// The contrast that it needs.
    pub least: f64,
}

const fn text(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: TEXT }
}

const fn edge(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: LARGE }
}

/// The pairs of the standard theme. A theme that brings styles with other pairs sees to those.
pub const PAIRS: &[Pair] = &[
    text("tekst", "vlak"),
    text("tekst", "vlak-2"),
    text("tekst", "let-op-vlak"),
    text("tekst", "markeer"),
    text("tekst", "water"),
    text("tekst-2", "vlak"),
    text("tekst-2", "vlak-2"),
    text("vlak", "tekst"),
    text("op-merk", "merk"),
    text("op-merk-2", "merk"),
    text("link", "vlak"),
    text("link", "vlak-2"),
    text("link-over", "vlak"),
    text("link-over", "vlak-2"),
    text("op-link", "link"),
    text("op-link", "link-over"),
    text("op-accent", "accent"),
    text("goed", "vlak"),
    text("goed", "vlak-2"),
    text("let-op", "vlak"),
    text("let-op", "vlak-2"),
    text("fout", "vlak"),
    text("fout", "vlak-2"),
    text("vlak", "fout"),
    edge("rand", "vlak"),
    edge("rand", "vlak-2"),
    edge("let-op", "let-op-vlak"),
    edge("accent", "merk"),
    edge("focus", "focus-rand"),
];

/// What can stand below the two rings of the focus; one of the rings shows on each of them.
pub(super) const FOCUS_GROUNDS: &[&str] =
    &["vlak", "vlak-2", "let-op-vlak", "merk", "link", "link-over", "accent", "fout"];

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARD: &str = include_str!("../../../themes/standaard/styles/tokens.css");

    #[test]
    fn the_colours_of_both_schemes_are_read() {
        let tokens = Tokens::read(STANDARD);
        let shown = |name, scheme| tokens.get(name, scheme).to_string();
        assert_eq!(shown("vlak", Scheme::Light), "#ffffff");
        assert_eq!(shown("vlak", Scheme::Dark), "#101719");
        assert_eq!(shown("merk", Scheme::Dark), "#0b4a54");
        assert!(!tokens.0.contains_key("schaduw") && !tokens.0.contains_key("r1"));
    }

    #[test]
    fn the_pairs_of_the_standard_theme_can_be_told_apart() {
        let tokens = Tokens::read(STANDARD);
        for pair in PAIRS {
            for name in [pair.front, pair.ground] {
                assert!(tokens.0.contains_key(name), "there is no {name}");
            }
            for scheme in Scheme::ALL {
                let found = tokens.measured(pair, scheme);
                let Pair { front, ground, least } = pair;
                assert!(found >= *least, "{front} on {ground}, {scheme:?}: {found:.2} < {least}");
            }
        }
    }

    #[test]
    fn one_ring_of_the_focus_shows_on_everything() {
        let tokens = Tokens::read(STANDARD);
        for scheme in Scheme::ALL {
            for ground in FOCUS_GROUNDS.iter().map(|name| tokens.get(name, scheme)) {
                let ring = |name| contrast(tokens.get(name, scheme), ground);
                let best = ring("focus").max(ring("focus-rand"));
                assert!(best >= LARGE, "{ground}, {scheme:?}: {best:.2}");
            }
        }
    }
}
