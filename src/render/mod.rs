//! Stage 5: from pages to HTML, through the templates, texts, styles and scripts of a theme, with the
//! look of the site on top.

mod assets;
mod engine;
mod headers;
mod look;
mod offline;
mod redirects;
mod script;
mod sitemap;
mod theme;

pub use assets::{Asset, Assets};
pub use engine::{Renderer, Setting, broken_template};
pub use headers::{FOREVER, FRAMES, FRESH, HEADERS, PRINTED, policy};
pub use look::{Both, LARGE, Look, PAIRS, Pair, Scheme, TEXT, Tokens};
pub use offline::{Keeping, WORKER, headers, offline_files};
pub use redirects::redirects;
pub use sitemap::for_engines;
pub use theme::Theme;
