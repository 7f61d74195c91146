//! The look of a site: its colours, letter and logo, on top of those of the theme.

mod derive;
mod files;
mod svg;
mod tokens;
mod tone;

use std::fmt::Write;

use crate::diag::{Diagnostic, Outcome, Place, codes};
use crate::entry::Colour;
use crate::record::{Letter, Wishes};
use crate::source::SourceSet;

use super::Theme;
use super::assets::Asset;
use files::Logo;
use tone::contrast;

pub use tokens::{Both, LARGE, PAIRS, Pair, Scheme, TEXT, Tokens};

/// What a letter in a file is called in the stylesheet.
const FAMILY: &str = "Huisletter";

/// A look: what a site has of its own beside the files of its theme.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The colours that differ from those of the theme.
    colours: Tokens,
    /// Other tokens that differ: name and value.
    measures: Vec<(&'static str, String)>,
    pub(super) logo: Option<Logo>,
    pub(super) letter: Option<Asset>,
}

impl Look {
    /// The look that a site wishes for. What cannot be is told, and is as the theme has it, or as
    /// near to the wish as can be.
    pub fn of(wishes: &Wishes, sources: &SourceSet, theme: &Theme) -> Outcome<Self> {
        let mut notes = Vec::new();
        let mut told = |note: Diagnostic| notes.push(note);
        let logo = wishes.logo.as_ref().map(|logo| files::logo(logo, sources));
        let logo = logo.and_then(|logo| logo.map_err(&mut told).ok());
        let letter = wishes.letter.as_ref().map(|letter| files::letter(letter, sources));
        let letter = letter.and_then(|letter| letter.map_err(&mut told).ok()).flatten();
        let colours = colours(wishes, &theme.tokens(), &mut notes);
        let measures = measures(wishes, letter.is_some(), theme);
        Outcome { value: Self { colours, measures, logo, letter }, notes }
    }

    /// The files that it publishes.
    pub(super) fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.logo.iter().map(|logo| &logo.asset).chain(&self.letter)
    }

    /// The colours of a site that has this look on a theme.
    pub fn tokens(&self, theme: &Theme) -> Tokens {
        theme.tokens().with(&self.colours)
    }

    /// The block that stands behind the styles of the theme; empty when the look is the theme's.
    pub(super) fn style(&self) -> String {
        let mut out = String::new();
        if let Some(letter) = &self.letter {
            let name = letter.path.rsplit('/').next().unwrap_or_default();
            let source = format!("src:url({name})format(\"woff2\");font-display:swap");
            let _ = writeln!(out, "@font-face{{font-family:{FAMILY};{source}}}");
        }
        let all = || self.colours.0.iter();
        let light = all().map(|(name, Both { light, .. })| (name.as_str(), light.to_string()));
        let measures = self.measures.iter().map(|(name, value)| (*name, value.clone()));
        // First for browsers that do not know light-dark().
        let plain = root(light.chain(measures));
        let differs = all().filter(|(_, Both { light, dark })| light != dark);
        let both = root(differs.map(|(name, Both { light, dark })| {
            (name.as_str(), format!("light-dark({light},{dark})"))
        }));
        if !plain.is_empty() {
            let _ = writeln!(out, "@layer tokens{{{plain}}}");
        }
        if !both.is_empty() {
            let knows = "@supports(color:light-dark(#000,#fff))";
            let _ = writeln!(out, "{knows}{{@layer tokens{{{both}}}}}");
        }
        out
    }

    /// The icon of the theme in the colours of the site.
    pub(super) fn icon(&self, icon: &[u8], theme: &Theme) -> Vec<u8> {
        let Ok(text) = std::str::from_utf8(icon) else { return icon.to_vec() };
        let (theirs, own) = (theme.tokens(), self.tokens(theme));
        let brand = |tokens: &Tokens| tokens.get("merk", Scheme::Light).to_string();
        text.replace(&brand(&theirs), &brand(&own)).into_bytes()
    }
}

/// A rule that sets tokens; empty when there are none to set.
fn root<'a>(tokens: impl Iterator<Item = (&'a str, String)>) -> String {
    let lines: Vec<String> = tokens.map(|(name, value)| format!("--wijk-{name}:{value}")).collect();
    if lines.is_empty() { String::new() } else { format!(":root{{{}}}", lines.join(";")) }
}

/// The colours of a site. A colour that cannot be is told with the nearest one that can, which is
/// shown meanwhile.
fn colours(wishes: &Wishes, theme: &Tokens, notes: &mut Vec<Diagnostic>) -> Tokens {
    let mut own = Tokens::default();
    if wishes.brand.is_none() && wishes.accent.is_none() {
        return own;
    }
    if let Some((wish, place)) = &wishes.brand {
        let brand = derive::brand(theme, *wish).unwrap_or(Colour::BLACK);
        let page = theme.get("vlak", Scheme::Light);
        notes.extend(refusal(&codes::BRAND_CONTRAST, (*wish, place), page, brand));
        own = derive::from_brand(theme, brand);
    }
    let all = theme.with(&own);
    let accent = wishes.accent.as_ref().map(|(wish, place)| {
        let brand = all.get("merk", Scheme::Light);
        let accent = derive::accent(&all, *wish).unwrap_or(*wish);
        notes.extend(refusal(&codes::ACCENT_CONTRAST, (*wish, place), brand, accent));
        accent
    });
    let mut own = own.with(&derive::from_accent(&all, accent));
    own.0.retain(|name, colours| theme.0.get(name) != Some(colours));
    own
}

/// That a colour is refused, with the one that is taken instead; none when it is the same.
fn refusal(
    code: &'static crate::diag::Code,
    (wish, place): (Colour, &Place),
    ground: Colour,
    taken: Colour,
) -> Option<Diagnostic> {
    let note = Diagnostic::new(code)
        .at(place)
        .with("waarde", wish.to_string())
        .with("tegen", ground.to_string())
        .with("gemeten", hundredths(contrast(wish, ground)))
        .with("nodig", LARGE.to_string())
        .with("voorstel", taken.to_string());
    (wish != taken).then_some(note)
}

/// A contrast in words: rounded down, so that what falls short never seems enough.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 1 to 21")]
fn hundredths(contrast: f64) -> crate::diag::Word {
    crate::diag::Word::Hundredths((contrast * 100.0) as u32)
}

/// The tokens of letter and corners.
fn measures(wishes: &Wishes, in_file: bool, theme: &Theme) -> Vec<(&'static str, String)> {
    let mut own = Vec::new();
    let families = wishes.letter.as_ref().and_then(|(letter, _)| match letter {
        Letter::Families(families) => Some(families.as_str()),
        Letter::File(_) => in_file.then_some(FAMILY),
    });
    if let Some(families) = families {
        // Where a letter is not there, or not yet, that of the theme stands in for it.
        let value = if families.ends_with("serif") || families.ends_with("system-ui") {
            families.to_owned()
        } else {
            [families, &theme.token("letter")].join(", ")
        };
        own.push(("letter", value));
    }
    if let Some(pixels) = wishes.rounding.map(f64::from) {
        let rem = |length: f64| format!("{}rem", (length * 1000.0).round() / 1000.0);
        own.push(("hoek", rem(pixels / 16.0)));
        // What is wholly round in the theme is so from its own rounding on, and square without.
        own.push(("rond", rem(pixels / 3.0)));
    }
    own
}
