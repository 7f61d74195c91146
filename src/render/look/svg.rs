//! Whether an SVG may be published. As an image it can do nothing, but whoever opens its address
//! has it as a page of the site.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

/// What a drawing has no need of, and a page would run or load.
const ELEMENTS: &[&str] = &[
    "script",
    "foreignobject",
    "handler",
    "listener",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
];

/// Attributes whose value is the address of something.
const ADDRESSES: &[&str] = &["href", "src", "base", "action", "formaction"];

/// What an SVG is, as far as a site has to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Drawing {
    /// Its width and height; none when it does not say them.
    pub size: Option<(u32, u32)>,
}

/// Why an SVG is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is no SVG.
    Other,
    /// It holds something that it may not, at these bytes.
    Unsafe(String, Range<usize>),
}

/// Looks through an SVG.
pub(super) fn inspect(text: &str) -> Result<Drawing, Trouble> {
    let mut reader = Reader::from_str(text);
    let mut drawing = None;
    let mut in_style = false;
    loop {
        let start = position(&reader);
        let event = reader.read_event().map_err(|_| Trouble::Other)?;
        let range = start..position(&reader);
        let refused = match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                in_style = name(tag) == "style" && matches!(event, Event::Start(_));
                if drawing.is_none() {
                    drawing = Some(root(tag)?);
                }
                in_tag(tag)
            }
            Event::Text(words) if in_style => in_css(words),
            Event::CData(words) if in_style => in_css(words),
            Event::DocType(words) if words.contains('[') => Some("<!DOCTYPE".to_owned()),
            Event::PI(words) if words.starts_with("xml-stylesheet") => {
                Some("<?xml-stylesheet".to_owned())
            }
            Event::Eof => return drawing.ok_or(Trouble::Other),
            _ => None,
        };
        if let Some(what) = refused {
            let at = text.get(range.clone()).and_then(|piece| piece.find(&what)).unwrap_or(0);
            let start = range.start + at;
            let end = range.end.min(start + what.len());
            return Err(Trouble::Unsafe(what, start..end));
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// A name without its prefix, in small letters: a browser reads `svg:SCRIPT` as a script too.
fn name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_lowercase()
}

/// The outermost element: its size in whole pixels, from its attributes or its box.
fn root(tag: &BytesStart<'_>) -> Result<Drawing, Trouble> {
    if name(tag) != "svg" {
        return Err(Trouble::Other);
    }
    let attribute = |wanted: &str| {
        let found = tag.try_get_attribute(wanted).ok().flatten()?;
        Some(value(&found))
    };
    let pixels = |text: String| text.trim().trim_end_matches("px").parse().ok().and_then(whole);
    let own = attribute("width").and_then(pixels).zip(attribute("height").and_then(pixels));
    let of_box = || {
        let text = attribute("viewBox")?;
        let mut sides = text.split([' ', ',']).filter(|side| !side.is_empty()).skip(2);
        whole(sides.next()?.parse().ok()?).zip(whole(sides.next()?.parse().ok()?))
    };
    Ok(Drawing { size: own.or_else(of_box) })
}

/// A length in whole pixels. A small drawing is told larger: only its proportions count.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within bounds")]
fn whole(length: f64) -> Option<u32> {
    (length > 0.0 && length < 100_000.0).then(|| (length * 10.0).round().max(1.0) as u32)
}

/// What an element has that may not be there.
fn in_tag(tag: &BytesStart<'_>) -> Option<String> {
    let element = name(tag);
    if ELEMENTS.contains(&element.as_str()) {
        return Some(format!("<{}", tag.name().as_ref()));
    }
    tag.attributes().find_map(|attribute| match attribute {
        Ok(attribute) => in_attribute(&attribute),
        Err(_) => Some(format!("<{}", tag.name().as_ref())),
    })
}

fn in_attribute(attribute: &Attribute<'_>) -> Option<String> {
    let written = attribute.key.as_ref().to_owned();
    if written.starts_with("xmlns") {
        return None;
    }
    let local = attribute.key.local_name().as_ref().to_lowercase();
    let value = value(attribute);
    let target = value.trim();
    let drawn = ["data:image/png;", "data:image/jpeg;", "data:image/webp;"];
    let leads_out = ADDRESSES.contains(&local.as_str())
        && !target.starts_with('#')
        && !drawn.iter().any(|kind| target.starts_with(kind));
    // An animation can change any attribute, so also an address.
    let animates = local == "attributename" && (is_handler(target) || target.ends_with("href"));
    let wrong = is_handler(&local) || leads_out || animates || in_css(target).is_some();
    wrong.then_some(written)
}

fn is_handler(attribute: &str) -> bool {
    attribute.to_lowercase().starts_with("on")
}

/// An attribute's value with its entities read; as it is written where they cannot be.
fn value(attribute: &Attribute<'_>) -> String {
    let written = attribute.value.as_ref();
    quick_xml::escape::unescape(written).map_or_else(|_| written.to_owned(), Into::into)
}

/// What a style loads from elsewhere.
fn in_css(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    if small.contains("@import") || small.contains('\\') || small.contains("javascript:") {
        return Some(text.get(small.find(['@', '\\', 'j'])?..)?.chars().take(30).collect());
    }
    let mut urls = small.split("url(").skip(1);
    let out = urls.find(|target| !target.trim_start_matches([' ', '"', '\'']).starts_with('#'))?;
    let at = small.len().checked_sub(out.len() + 4)?;
    Some(text.get(at..)?.chars().take(30).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\">{inside}</svg>")
    }

    #[test]
    fn a_plain_drawing_may_be_published() {
        let drawings = [
            "<path d=\"M0 0h1\"/>",
            "<title>on</title><defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/>",
            "<use href=\"#a\"/><use xlink:href=\"#a\"/>",
            "<style>.a { fill: url('#b'); color: #fff }</style>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<metadata><rdf:li rdf:resource=\"http://purl.org/dc\"/></metadata>",
            "<!-- <script> -->",
        ];
        for inside in drawings {
            assert_eq!(inspect(&svg(inside)), Ok(Drawing { size: Some((1200, 400)) }), "{inside}");
        }
    }

    #[test]
    fn what_runs_or_loads_may_not() {
        for (inside, what) in [
            ("<script>alert(1)</script>", "<script"),
            ("<svg:SCRIPT/>", "<svg:SCRIPT"),
            ("<foreignObject/>", "<foreignObject"),
            ("<g onload=\"x()\"/>", "onload"),
            ("<g onClick='x()'/>", "onClick"),
            ("<use href=\"https://example.org/x.svg#a\"/>", "href"),
            ("<a xlink:href=\"&#106;avascript:x()\"/>", "xlink:href"),
            ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "href"),
            ("<image href=\" //example.org/x.png\"/>", "href"),
            ("<set attributeName=\"xlink:href\" to=\"javascript:x()\"/>", "attributeName"),
            ("<rect fill=\"url(https://example.org/x)\"/>", "fill"),
            ("<rect style=\"fill: URL( 'x.svg#a')\"/>", "style"),
            ("<g xml:base=\"https://example.org/\"/>", "xml:base"),
        ] {
            let Err(Trouble::Unsafe(found, range)) = inspect(&svg(inside)) else {
                panic!("{inside} is let through")
            };
            assert_eq!((found.as_str(), svg(inside).get(range)), (what, Some(what)), "{inside}");
        }
        for inside in [
            "<style>@import 'x.css';</style>",
            "<style><![CDATA[a { fill: url(//x) }]]></style>",
            "<style>a { fill: u\\72l(//x) }</style>",
        ] {
            assert!(matches!(inspect(&svg(inside)), Err(Trouble::Unsafe(..))), "{inside}");
        }
        for before in ["<!DOCTYPE svg [<!ENTITY x \"y\">]>", "<?xml-stylesheet href=\"x.css\"?>"] {
            let text = format!("{before}{}", svg(""));
            assert!(matches!(inspect(&text), Err(Trouble::Unsafe(..))), "{before}");
        }
    }

    #[test]
    fn other_files_are_no_drawing() {
        for text in ["", "hallo", "<html/>", "<svg", "<svg><g></svg>", "{}"] {
            assert_eq!(inspect(text), Err(Trouble::Other), "{text}");
        }
    }

    #[test]
    fn the_size_is_that_of_the_drawing() {
        let size = |attributes: &str| inspect(&format!("<svg {attributes}/>")).unwrap().size;
        assert_eq!(size("width=\"30px\" height=\"12.5\""), Some((300, 125)));
        assert_eq!(size("width=\"100%\" height=\"100%\" viewBox=\"0,0 3 4\""), Some((30, 40)));
        assert_eq!(size("viewBox=\"0 0 0 0\""), None);
    }
}
