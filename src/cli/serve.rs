//! `wijkboek serve`: the site in a browser, while it is being written.

use crate::base::Lang;

use super::args::ServeArgs;
use super::{End, say, site};

pub(super) fn run(args: &ServeArgs, lang: Option<Lang>) -> End {
    let _ = (args, site::ask(&args.site));
    say::in_words(lang.unwrap_or_default(), "nog niet", "not yet");
    End::Failed
}
