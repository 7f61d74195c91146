//! Colours as the eye sees them: how they contrast, and what they are when lighter or darker.

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{IsWithinBounds, Oklch, Srgb};

use crate::entry::Colour;

/// A search through the lightnesses goes by steps of this size; the eye sees none smaller.
pub(super) const STEP: f64 = 1.0 / 512.0;

/// The contrast of two colours as WCAG 2 measures it, from 1 to 21.
pub(super) fn contrast(one: Colour, other: Colour) -> f64 {
    srgb(one).relative_contrast(srgb(other))
}

/// A colour of a lightness from 0 to 1 with a hue, and as much of its chroma as a screen can show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tone(Oklch<f64>);

impl Tone {
    /// The tone of a colour.
    pub(super) fn of(colour: Colour) -> Self {
        Self(Oklch::from_color_unclamped(srgb(colour)))
    }

    /// How light it is.
    pub(super) fn lightness(self) -> f64 {
        self.0.l
    }

    /// The same, with at most so much chroma.
    #[must_use]
    pub(super) fn muted(self, chroma: f64) -> Self {
        Self(Oklch { chroma: self.0.chroma.min(chroma), ..self.0 })
    }

    /// The colour of this hue at a lightness.
    pub(super) fn at(self, lightness: f64) -> Colour {
        let l = lightness.clamp(0.0, 1.0);
        let with = |chroma| Srgb::from_color_unclamped(Oklch { l, chroma, ..self.0 });
        let (mut fits, mut most) = (0.0, self.0.chroma);
        if with(most).is_within_bounds() {
            fits = most;
        }
        // Halved often enough to be exact in 8 bits.
        for _ in 0..16 {
            let middle = f64::midpoint(fits, most);
            *if with(middle).is_within_bounds() { &mut fits } else { &mut most } = middle;
        }
        let shown: Srgb<u8> = with(fits).into_format();
        Colour { channels: [shown.red, shown.green, shown.blue] }
    }

    /// The colour of this hue whose lightness is nearest and that is good: this one, if it is.
    pub(super) fn nearest(self, is_good: impl Fn(Colour) -> bool) -> Option<Colour> {
        let steps = (0..=512).map(|step| f64::from(step) * STEP);
        let both = steps.flat_map(|by| [self.0.l - by, self.0.l + by]);
        let within = both.filter(|lightness| (0.0..=1.0).contains(lightness));
        within.map(|lightness| self.at(lightness)).find(|colour| is_good(*colour))
    }
}

fn srgb(colour: Colour) -> Srgb<f64> {
    let [red, green, blue] = colour.channels;
    Srgb::new(red, green, blue).into_format()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // From the examples of WebAIM's and the W3C's own tools.
        for (one, other, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ffe000", "#ffffff", 1.31),
            ("#c8102e", "#ffffff", 5.88),
        ] {
            let found = contrast(colour(one), colour(other));
            assert!((found - ratio).abs() < 0.01, "{one} {other}: {found}");
        }
    }

    #[test]
    fn a_colour_at_its_own_lightness_is_itself() {
        for text in ["#c8102e", "#1b1464", "#ffe000", "#00ff00", "#808080", "#000000", "#ffffff"] {
            let tone = Tone::of(colour(text));
            assert_eq!(tone.at(tone.lightness()).to_string(), text);
        }
    }

    #[test]
    fn a_lighter_red_is_still_red() {
        assert_eq!(Tone::of(colour("#c8102e")).at(0.8).to_string(), "#ffa09c");
    }
}
