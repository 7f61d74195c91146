//! Stage 5: from pages to HTML, through the templates, texts, styles and scripts of a theme.

mod assets;
mod engine;
mod theme;

pub use assets::{Asset, Assets};
pub use engine::{Renderer, Setting};
pub use theme::Theme;
