//! Stage 5: from pages to HTML, through the templates, texts, styles and scripts of a theme, with the
//! look of the site on top.

mod assets;
mod engine;
mod look;
mod theme;

pub use assets::{Asset, Assets};
pub use engine::{Renderer, Setting, broken_template};
pub use look::{Both, LARGE, Look, PAIRS, Pair, Scheme, TEXT, Tokens};
pub use theme::Theme;
