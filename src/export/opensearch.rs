//! How a browser's address bar searches the site (OpenSearch 1.1).

use crate::model::Site;

use super::Export;
use super::xml::escape;

/// Most characters of a name, says the format.
const SHORT: usize = 16;
const LONG: usize = 48;

/// Where the description stands below the site's root.
const PATH: &str = "opensearch.xml";

/// The description. It needs to know where the site stands.
pub(super) fn description(site: &Site) -> Vec<Export> {
    let settings = &site.settings;
    let Some(base) = &settings.base_url else { return Vec::new() };
    let base = escape(base.trim_end_matches('/'));
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{short}</ShortName>
<LongName>{long}</LongName>
<Description>{title}</Description>
<Url type="text/html" rel="results" template="{base}/zoeken/?q={{searchTerms}}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="{base}/{PATH}"/>
<Language>{lang}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
"#,
        short = escape(cut(&settings.title, SHORT)),
        long = escape(cut(&settings.title, LONG)),
        title = escape(&settings.title),
        lang = settings.lang.tag(),
    );
    vec![Export { path: PATH.to_owned(), bytes: xml.into_bytes() }]
}

/// The first characters of a text: whole words, if the first fits.
fn cut(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let head = &text[..end];
    if text[end..].starts_with(' ') {
        return head;
    }
    head.rsplit_once(' ').map_or(head, |(words, _)| words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_between_words() {
        let cases = [
            ("Wijk Noord", "Wijk Noord"),
            ("Wijkhandboek Veldervenne", "Wijkhandboek"),
            ("Wijkhandboek éen twee", "Wijkhandboek éen"),
            ("Wijkgezondheidsplan", "Wijkgezondheidsp"),
        ];
        for (title, short) in cases {
            assert_eq!(cut(title, SHORT), short, "{title}");
        }
    }
}
