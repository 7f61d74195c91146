//! `wijkboek explain`: what a message means, with an example of how it goes wrong and right.

use crate::base::Lang;
use crate::diag::{codes, explanation, suggest};

use super::args::ExplainArgs;
use super::{End, say, site};

pub(super) fn run(args: &ExplainArgs, lang: Option<Lang>) -> End {
    let lang = lang.unwrap_or_else(site::locale);
    if let Some(page) = explanation(&args.code) {
        say::programs(&page);
        return End::Good;
    }
    unknown(&args.code, lang)
}

/// Says that there is no such message, and which one may be meant.
pub(super) fn unknown(code: &str, lang: Lang) -> End {
    let near = suggest::nearest(code, codes::all().map(|code| code.id));
    let (meant_nl, meant_en) = near.map_or_else(Default::default, |near| {
        (format!(" Bedoelde u {near}?"), format!(" Did you mean {near}?"))
    });
    say::in_words(
        lang,
        &format!("Er is geen melding {code}.{meant_nl}"),
        &format!("There is no message {code}.{meant_en}"),
    );
    End::Failed
}
