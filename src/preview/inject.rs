//! What the preview adds to the site: its script on every page, and types of files.

use std::fmt::Write;

use crate::base::Lang;

/// The script of the preview: follows the stream, and shows messages.
pub(super) const SCRIPT: &str =
    concat!(include_str!("melding.js"), "\n", include_str!("voorbeeld.js"));

/// Whether a page is the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// It is.
    Found,
    /// It stands in for one that is not there, or cannot be shown.
    Missing,
}

/// A page with the script of the preview at its end.
///
/// Not deferred: it has to see the page as it was sent, before the page's own scripts change it.
pub(super) fn script(html: &[u8], version: &str, status: Status, lang: Lang) -> Vec<u8> {
    let status = match status {
        Status::Found => "gevonden",
        Status::Missing => "niet-gevonden",
    };
    let tag = format!(
        "<script src=\"/__wijkboek/voorbeeld.js\" data-versie=\"{version}\" \
         data-stand=\"{status}\" data-taal=\"{}\"></script>\n",
        lang.tag()
    );
    let end = b"</body>";
    let at = html.windows(end.len()).rposition(|part| part.eq_ignore_ascii_case(end));
    let (before, after) = html.split_at_checked(at.unwrap_or(html.len())).unwrap_or((html, b""));
    [before, tag.as_bytes(), after].concat()
}

/// A page for when the site has none.
pub(super) fn page(title: &str, text: &str) -> Vec<u8> {
    let mut html = "<!doctype html>\n<html lang=\"nl\">\n<head><meta charset=\"utf-8\">".to_owned();
    let (title, text) = (escape(title), escape(text));
    let _ = write!(
        html,
        "<title>{title}</title></head>\n<body><main><h1>{title}</h1><pre>{text}</pre></main></body>\n</html>\n"
    );
    html.into_bytes()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The type of a file, by the ending of its name.
pub(super) fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let with = |html: &str| {
            String::from_utf8(script(html.as_bytes(), "a-1", Status::Found, Lang::Nl)).unwrap()
        };
        assert!(with("<body><p></body>x</BODY>\n").ends_with("</script>\n</BODY>\n"));
        assert!(with("niets").starts_with("niets<script src=\"/__wijkboek/voorbeeld.js\""));
    }

    #[test]
    fn a_page_of_trouble_holds_text_only() {
        let html = String::from_utf8(page("a", "<b>&")).unwrap();
        assert!(html.contains("&lt;b&gt;&amp;"));
    }
}
