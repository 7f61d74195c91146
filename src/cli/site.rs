//! From arguments to a checked site.
#![expect(clippy::disallowed_methods, reason = "the environment is read here only")]

use std::path::{Path, PathBuf};

use crate::base::Lang;
use crate::pipeline::{Cache, Checked, Request, check};
use crate::source::Disk;

use super::args::SiteArgs;

/// A site that was asked for, read and checked.
pub(super) struct Asked {
    /// Its files.
    pub world: Disk,
    /// What is asked of it.
    pub request: Request,
    /// What came of it.
    pub checked: Checked,
    /// The language of messages.
    pub lang: Lang,
}

/// The folder of the settings, and what is asked of the site in it.
pub(super) fn ask(args: &SiteArgs) -> (PathBuf, Request) {
    let name = args.site.file_name().map(|name| name.to_string_lossy().into_owned());
    let root = match args.site.parent() {
        Some(parent) if parent != Path::new("") => parent.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let settings = name.unwrap_or_else(|| "site.yml".to_owned());
    (root, Request { settings, today: args.today, ..Request::default() })
}

/// Reads and checks a site.
pub(super) fn read(
    args: &SiteArgs,
    lang: Option<Lang>,
    refine: impl FnOnce(&mut Request),
) -> Asked {
    let (root, mut request) = ask(args);
    refine(&mut request);
    let world = Disk::new(root, args.today);
    let checked = check(&world, &request, &Cache::default());
    let own = checked.sources.settings.is_some().then_some(checked.settings.lang);
    let lang = lang.or(own).unwrap_or_else(locale);
    Asked { world, request, checked, lang }
}

/// The language of the machine; Dutch unless it is English.
pub(super) fn locale() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|tag| Lang::from_tag(&tag))
        .unwrap_or_default()
}
