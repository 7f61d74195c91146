//! From the colour of a brand to the colours of a site. What no one set keeps the theme's own.

use crate::entry::Colour;

use super::tokens::{Both, FOCUS_GROUNDS, LARGE, Scheme, TEXT, Tokens};
use super::tone::{Tone, contrast};

/// How light a link is on a dark screen before anything is measured.
const LINK_ON_DARK: f64 = 0.82;

/// On a dark screen colours glare: as much chroma is left of them.
const CHROMA_ON_DARK: f64 = 0.12;

/// How much a link changes below the pointer.
const OVER: f64 = 0.11;

/// How light softer words on the brand's colour are, on a dark brand and on a light one.
const SOFT: (f64, f64) = (0.9, 0.3);

/// How much of the brand's hue those words have.
const CHROMA_OF_SOFT: f64 = 0.03;

/// The nearest colour for a brand that stands out from the page.
pub(super) fn brand(tokens: &Tokens, wish: Colour) -> Option<Colour> {
    let page = tokens.get("vlak", Scheme::Light);
    Tone::of(wish).nearest(|colour| contrast(colour, page) >= LARGE)
}

/// The nearest accent that stands out from the brand.
pub(super) fn accent(tokens: &Tokens, wish: Colour) -> Option<Colour> {
    let brand = tokens.get("merk", Scheme::Light);
    Tone::of(wish).nearest(|colour| contrast(colour, brand) >= LARGE)
}

/// The colours that follow from that of the brand, which stands out from the page.
pub(super) fn from_brand(theme: &Tokens, brand: Colour) -> Tokens {
    let mut own = Tokens::default();
    let mut set = |name: &str, light, dark| own.0.insert(name.to_owned(), Both { light, dark });
    let on_brand = words_on(theme, brand);
    set("merk", brand, brand);
    set("op-merk", on_brand, on_brand);
    let soft = soft(brand, on_brand);
    set("op-merk-2", soft, soft);
    let (light, dark) = (link(theme, brand, Scheme::Light), link(theme, brand, Scheme::Dark));
    set("link", light, dark);
    let over = |link, scheme| over(theme, link, scheme);
    set("link-over", over(light, Scheme::Light), over(dark, Scheme::Dark));
    own
}

/// The colours that follow from an accent, or from that of the theme where none is wished for and
/// the brand has another colour.
pub(super) fn from_accent(tokens: &Tokens, wish: Option<Colour>) -> Tokens {
    let mut own = Tokens::default();
    let [brand, on_brand, theirs] =
        ["merk", "op-merk", "accent"].map(|name| tokens.get(name, Scheme::Light));
    let stands_out = |colour: &Colour| contrast(*colour, brand) >= LARGE;
    let accent = wish.or(Some(theirs)).filter(stands_out).unwrap_or(on_brand);
    own.0.insert("accent".to_owned(), Both::same(accent));
    own.0.insert("op-accent".to_owned(), Both::same(words_on(tokens, accent)));
    let all = tokens.with(&own);
    let ring = Both { light: ring(&all, Scheme::Light), dark: ring(&all, Scheme::Dark) };
    own.0.insert("focus-rand".to_owned(), ring);
    own
}

/// The colour for words on a ground: white, the theme's, or black.
fn words_on(theme: &Tokens, ground: Colour) -> Colour {
    let dark = theme.get("tekst", Scheme::Light);
    let readable = |colour: &Colour| contrast(*colour, ground) >= TEXT;
    [Colour::WHITE, dark].into_iter().find(readable).unwrap_or(Colour::BLACK)
}

/// The colour for softer words on the brand's.
fn soft(brand: Colour, on_brand: Colour) -> Colour {
    let lightness = if on_brand == Colour::WHITE { SOFT.0 } else { SOFT.1 };
    let tone = Tone::of(Tone::of(brand).muted(CHROMA_OF_SOFT).at(lightness));
    tone.nearest(|colour| contrast(colour, brand) >= TEXT).unwrap_or(on_brand)
}

/// Whether a colour can be a link, and a button, in a scheme.
fn is_link(theme: &Tokens, colour: Colour, scheme: Scheme) -> bool {
    let grounds = ["vlak", "vlak-2", "op-link"];
    grounds.iter().all(|ground| contrast(colour, theme.get(ground, scheme)) >= TEXT)
}

fn link(theme: &Tokens, brand: Colour, scheme: Scheme) -> Colour {
    let tone = Tone::of(brand);
    let tone = match scheme {
        Scheme::Light => tone,
        Scheme::Dark => Tone::of(tone.muted(CHROMA_ON_DARK).at(LINK_ON_DARK)),
    };
    let found = tone.nearest(|colour| is_link(theme, colour, scheme));
    found.unwrap_or_else(|| theme.get("tekst", scheme))
}

/// A link below the pointer: further from the page, unless it is as far as can be.
fn over(theme: &Tokens, link: Colour, scheme: Scheme) -> Colour {
    let tone = Tone::of(link);
    let away = match scheme {
        Scheme::Light => -OVER,
        Scheme::Dark => OVER,
    };
    let ways = [tone.lightness() + away, tone.lightness() - away];
    let within = ways.into_iter().filter(|lightness| (0.1..=0.97).contains(lightness));
    let mut colours = within.map(|lightness| tone.at(lightness));
    colours.find(|colour| is_link(theme, *colour, scheme)).unwrap_or(link)
}

/// The outer ring of the focus. The inner one is the theme's; one of them shows on any ground.
fn ring(tokens: &Tokens, scheme: Scheme) -> Colour {
    let inner = tokens.get("focus", scheme);
    let shows = |outer: &Colour| {
        let on = |name: &&str| {
            let ground = tokens.get(name, scheme);
            contrast(inner, ground).max(contrast(*outer, ground)) >= LARGE
        };
        contrast(inner, *outer) >= LARGE && FOCUS_GROUNDS.iter().all(on)
    };
    let own = match scheme {
        Scheme::Light => [tokens.get("accent", scheme), Colour::WHITE],
        Scheme::Dark => [tokens.get("merk", scheme), Colour::BLACK],
    };
    let [_, last] = own;
    own.into_iter().find(shows).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tokens::PAIRS;
    use super::super::tone::STEP;
    use super::*;

    fn theme() -> Tokens {
        Tokens::read(include_str!("../../../themes/standaard/styles/tokens.css"))
    }

    /// The theme with the colours of a site.
    fn dressed(brand: Colour, accent: Option<Colour>) -> Tokens {
        let all = theme().with(&from_brand(&theme(), brand));
        all.with(&from_accent(&all, accent))
    }

    fn any_colour() -> impl Strategy<Value = Colour> {
        any::<[u8; 3]>().prop_map(|channels| Colour { channels })
    }

    proptest! {
        #[test]
        fn every_pair_holds_whatever_the_brand(wish in any_colour(), accented in proptest::option::of(any_colour())) {
            let brand = brand(&theme(), wish).unwrap();
            let with_brand = theme().with(&from_brand(&theme(), brand));
            let wish = accented.map(|colour| accent(&with_brand, colour).unwrap());
            let all = dressed(brand, wish);
            for scheme in Scheme::ALL {
                for pair in PAIRS {
                    let found = all.measured(pair, scheme);
                    prop_assert!(found >= pair.least, "{:?} {scheme:?}: {found}", pair);
                }
                for ground in FOCUS_GROUNDS {
                    let ring = |name| contrast(all.get(name, scheme), all.get(ground, scheme));
                    prop_assert!(ring("focus").max(ring("focus-rand")) >= LARGE, "{ground} {scheme:?}");
                }
            }
        }

        #[test]
        fn the_colour_that_is_named_instead_passes_and_none_nearer_does(wish in any_colour()) {
            let page = theme().get("vlak", Scheme::Light);
            let passes = |colour| contrast(colour, page) >= LARGE;
            let found = brand(&theme(), wish).unwrap();
            prop_assert!(passes(found));
            if passes(wish) {
                prop_assert_eq!(found, wish);
            } else {
                let tone = Tone::of(wish);
                let away = (Tone::of(found).lightness() - tone.lightness()).abs();
                let nearer = (1..64).map(|n| (away - 2.0 * STEP) * f64::from(n) / 64.0);
                for by in nearer.filter(|by| *by > 0.0) {
                    let sides = [tone.lightness() - by, tone.lightness() + by];
                    prop_assert!(sides.iter().all(|lightness| !passes(tone.at(*lightness))));
                }
            }
        }
    }

    #[test]
    fn a_dark_brand_keeps_its_colour_and_its_links_are_light_on_dark() {
        for (brand, light, dark) in
            [("#c8102e", "#c8102e", "#ffaaa6"), ("#1b1464", "#1b1464", "#b4bfff")]
        {
            let all = dressed(Colour::parse(brand).unwrap(), None);
            let link = |scheme| all.get("link", scheme).to_string();
            assert_eq!((link(Scheme::Light).as_str(), link(Scheme::Dark).as_str()), (light, dark));
            assert_eq!(all.get("op-merk", Scheme::Dark), Colour::WHITE);
            assert_eq!(all.get("accent", Scheme::Light).to_string(), "#ffc93d");
        }
    }

    #[test]
    fn on_a_light_brand_the_words_are_dark_and_the_accent_of_the_theme_gives_way() {
        let all = dressed(Colour::parse("#aa9400").unwrap(), None);
        let shown = |name| all.get(name, Scheme::Light).to_string();
        assert_eq!([shown("op-merk"), shown("accent")], ["#14211f", "#14211f"]);
        assert_eq!(shown("op-accent"), "#ffffff");
    }
}
