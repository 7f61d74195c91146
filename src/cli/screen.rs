//! What people read on: how wide it is, and whether it has colours.
#![expect(clippy::disallowed_methods, reason = "the environment is read here and in `site` only")]

use std::io::{IsTerminal, stderr};

use crate::diag::{Colour, Screen};

/// Longer lines are hard to read, shorter ones hold no message.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// What messages are shown on; a pipe has the width that expected output in tests has.
pub(super) fn screen() -> Screen {
    let colour = if stderr().is_terminal() { Colour::Always } else { Colour::Never };
    Screen { colour, width: width().unwrap_or(Screen::PIPE.width) }
}

/// How many columns there are, where somebody said so or a terminal knows.
pub(super) fn width() -> Option<usize> {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let seen = || terminal_size::terminal_size_of(stderr()).map(|(width, _)| width.0.into());
    told.or_else(seen).map(|width: usize| width.clamp(*WIDTHS.start(), *WIDTHS.end()))
}
