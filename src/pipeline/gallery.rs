//! What the gallery of a preview is made from: records in `themes/standaard/gallery`, and the
//! colours of the site.

use std::sync::LazyLock;

use crate::base::{Day, Lang};
use crate::model::Site;
use crate::plan::gallery::{Contrast, Gallery, Swatch};
use crate::render::{PAIRS, Scheme, Tokens};
use crate::source::Memory;

use super::{Cache, Checked, Purpose, Request, check};

/// The made-up records.
#[derive(rust_embed::RustEmbed)]
#[folder = "themes/standaard/gallery"]
struct Records;

/// As many topics as a provider of the gallery has: more than fit on a few lines.
const TOPICS: usize = 40;

/// They are the same for every site.
static SAMPLE: LazyLock<Site> = LazyLock::new(|| {
    let request = request();
    sample().visible(&request)
});

fn request() -> Request {
    Request { purpose: Purpose::Preview, ..Request::default() }
}

/// The site of the made-up records.
fn sample() -> Checked {
    let mut world = Memory::on(Day::EPOCH);
    for path in Records::iter() {
        let bytes = Records::get(&path).map(|file| file.data.into_owned());
        world.put(&path, bytes.unwrap_or_default());
    }
    for number in 1..=TOPICS {
        let topic = format!("---\nnaam: Onderwerp {number}\n---\n");
        world.put(&format!("content/themas/onderwerp-{number}.md"), topic);
    }
    check(&world, &request(), &Cache::default())
}

/// The gallery: in a preview only.
pub(super) fn content(checked: &Checked, request: &Request) -> Option<Gallery<'static>> {
    let tokens = checked.look.tokens(&checked.theme);
    (request.purpose == Purpose::Preview).then(|| Gallery {
        sample: &SAMPLE,
        colours: swatches(&tokens),
        pairs: contrasts(&tokens, checked.settings.lang),
    })
}

fn swatches(tokens: &Tokens) -> Vec<Swatch> {
    let shown = |name: &String| Swatch {
        name: name.clone(),
        colours: Scheme::ALL.map(|scheme| tokens.get(name, scheme).to_string()),
    };
    tokens.0.keys().map(shown).collect()
}

fn contrasts(tokens: &Tokens, lang: Lang) -> Vec<Contrast> {
    let point = if lang == Lang::Nl { "," } else { "." };
    let said = |number: String| number.replace('.', point);
    let measured = |pair: &crate::render::Pair| Contrast {
        names: [pair.front, pair.ground],
        measured: Scheme::ALL.map(|scheme| {
            let colours =
                [pair.front, pair.ground].map(|name| tokens.get(name, scheme).to_string());
            (colours, said(format!("{:.1}", tokens.measured(pair, scheme))))
        }),
        least: said(pair.least.to_string()),
    };
    PAIRS.iter().map(measured).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag;

    #[test]
    fn the_made_up_records_have_no_mistakes() {
        let checked = sample();
        let wrong = checked.notes.iter().filter(|note| note.severity == diag::Severity::Error);
        let wrong: Vec<String> = wrong.map(|note| note.message(Lang::Nl)).collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
}
