//! Markdown: what a text links to, what it may not hold, how it reads, how it looks.
//!
//! One set of rules for every text. Raw HTML never reaches a page: the reader gets a message with
//! its place, and the text builds without it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::base::slug;

/// A link or image in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// The address as written: `aanbieder:de-kade`, `https://...`, `../x.md`.
    pub address: String,
    /// The bytes of the whole link in the text.
    pub range: Range<usize>,
    /// Whether it is an image.
    pub image: bool,
}

/// What there is to know about a text before it is shown.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// Links and images, in order.
    pub links: Vec<Link>,
    /// Pieces of raw HTML.
    pub html: Vec<Range<usize>>,
    /// Reference links without a target: `[tekst][geen]`.
    pub broken: Vec<Range<usize>>,
}

/// A heading of a text, for "Op deze pagina".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 2 for the highest.
    pub level: u8,
    /// The anchor.
    pub anchor: String,
    /// The words.
    pub text: String,
}

/// A text as HTML, with its headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// Looks through a text for its links, raw HTML and broken references.
pub fn survey(text: &str) -> Survey {
    let mut found = Survey::default();
    let mut broken = Vec::new();
    let note_broken = |link: pulldown_cmark::BrokenLink<'_>| {
        // A word in square brackets is no link; only `[tekst][naam]` was meant as one.
        if text.get(link.span.clone()).is_some_and(|piece| piece.contains("][")) {
            broken.push(link.span);
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(note_broken));
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                found.links.push(Link { address: dest_url.to_string(), range, image: false });
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                found.links.push(Link { address: dest_url.to_string(), range, image: true });
            }
            Event::Html(html) | Event::InlineHtml(html) if !is_comment(&html) => {
                found.html.push(range);
            }
            _ => {}
        }
    }
    found.broken = broken;
    let spaced = spaced_links(text, &found);
    found.broken.extend(spaced);
    found
}

/// Links whose address has a space, `[De Linde](aanbieder:De Linde)`: no link to Markdown, which
/// would show the brackets, but meant as one.
fn spaced_links(text: &str, found: &Survey) -> Vec<Range<usize>> {
    let known = outermost(found.links.iter().map(|link| link.range.clone()));
    let is_known = |at: usize| {
        let after = known.partition_point(|range| range.start <= at);
        after.checked_sub(1).and_then(|i| known.get(i)).is_some_and(|range| range.contains(&at))
    };
    let mut spaced = Vec::new();
    // Each piece of the text is looked at once, however many brackets there are.
    let mut from = 0;
    for (middle, _) in text.match_indices("](") {
        let before = text.get(from..middle).unwrap_or_default();
        let after = text.get(middle + 2..).unwrap_or_default();
        let open = before.rfind('[').map(|at| from + at);
        from = middle + 2;
        let Some(open) = open.filter(|_| !is_known(middle)) else { continue };
        let Some(len) = after.find([')', '\n', '[']) else { continue };
        let address = after.get(..len).unwrap_or_default();
        let closed = after.get(len..).is_some_and(|rest| rest.starts_with(')'));
        let schemed = address.split_once(':').is_some_and(|(scheme, _)| !scheme.contains(' '));
        if closed && schemed && address.contains(' ') && !address.contains('"') {
            spaced.push(open..from + len + 1);
        }
    }
    spaced
}

/// Ranges in order, without those that lie within another one.
fn outermost(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut ranges: Vec<_> = ranges.collect();
    ranges.sort_unstable_by_key(|range| range.start);
    let mut end = 0;
    ranges.retain(|range| {
        let outer = range.end > end;
        end = end.max(range.end);
        outer
    });
    ranges
}

fn is_comment(html: &str) -> bool {
    html.trim_start().starts_with("<!--")
}

/// The words of a text, for search and for summaries.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) => out.push('\n'),
            _ => {}
        }
    }
    out.trim_end().to_owned()
}

/// A text as HTML. `address` gives each link, in the order of [`survey`], the address to show;
/// a link without one keeps its words only. Headings begin at level 2, below the page's title.
pub fn render(text: &str, mut address: impl FnMut(&str) -> Option<String>) -> Rendered {
    let headings = headings(text);
    let shift = headings.iter().map(|heading| heading.level).min().map_or(0, |top| 2 - top.min(2));
    let mut anchors = headings.iter().map(|heading| heading.anchor.clone());
    let mut open = Vec::new();
    let events = Parser::new_ext(text, options()).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, title, link_type, id }) => {
            let target = address(&dest_url);
            open.push(target.is_some());
            let dest_url = CowStr::from(target?);
            Some(Event::Start(Tag::Link { dest_url, title, link_type, id }))
        }
        Event::End(TagEnd::Link) => {
            open.pop().unwrap_or_default().then_some(Event::End(TagEnd::Link))
        }
        Event::Html(_)
        | Event::InlineHtml(_)
        | Event::Start(Tag::Image { .. })
        | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            let id = anchors.next().map(CowStr::from);
            let level = deeper(level, shift);
            Some(Event::Start(Tag::Heading { level, id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => {
            Some(Event::End(TagEnd::Heading(deeper(level, shift))))
        }
        other => Some(other),
    });
    let mut html = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut html, events);
    let headings = headings
        .into_iter()
        .map(|heading| Heading { level: (heading.level + shift).min(6), ..heading })
        .collect();
    Rendered { html: with_scrolling_tables(&html), headings }
}

/// Tables wider than a phone scroll by themselves, also with the keyboard.
fn with_scrolling_tables(html: &str) -> String {
    let opening =
        "<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel\"><table>";
    html.replace("<table>", opening).replace("</table>", "</table></div>")
}

/// The anchors of a text's headings.
pub fn anchors(text: &str) -> BTreeSet<String> {
    headings(text).into_iter().map(|heading| heading.anchor).collect()
}

fn headings(text: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut anchors = Anchors::default();
    let mut open: Option<Heading> = None;
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let level = number(level);
                open = Some(Heading { level, anchor: String::new(), text: String::new() });
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut open {
                    heading.text.push_str(&words);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(mut heading) = open.take() {
                    heading.anchor = anchors.free(&heading.text);
                    found.push(heading);
                }
            }
            _ => {}
        }
    }
    found
}

/// The anchors that headings have so far.
#[derive(Default)]
struct Anchors {
    taken: BTreeSet<String>,
    /// How often each was wanted, so that a thousand headings `Doel` do not try each number anew.
    wanted: BTreeMap<String, usize>,
}

impl Anchors {
    /// An anchor that no earlier heading has. The prefix keeps a text's anchors apart from the
    /// page's.
    fn free(&mut self, words: &str) -> String {
        let wanted = format!("t-{}", slug(words));
        let number = self.wanted.entry(wanted.clone()).or_default();
        loop {
            *number += 1;
            let anchor = if *number == 1 { wanted.clone() } else { format!("{wanted}-{number}") };
            if self.taken.insert(anchor.clone()) {
                return anchor;
            }
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn deeper(level: HeadingLevel, by: u8) -> HeadingLevel {
    HeadingLevel::try_from(usize::from(number(level) + by)).unwrap_or(HeadingLevel::H6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_html_and_broken_references_are_found_at_their_place() {
        let text = "Bel [De Kade](aanbieder:de-kade) <b>nu</b> [x][nergens] [niet]\n";
        let found = survey(text);
        assert_eq!(found.links[0].address, "aanbieder:de-kade");
        assert_eq!(&text[found.html[0].clone()], "<b>");
        assert_eq!(&text[found.broken[0].clone()], "[x][nergens]");
        assert_eq!(found.broken.len(), 1);
        let text = "Bel [De Linde](aanbieder:De Linde) of [mail](mailto:a@b.nl \"x y\").";
        let broken = survey(text).broken;
        assert_eq!(broken.len(), 1);
        assert_eq!(&text[broken[0].clone()], "[De Linde](aanbieder:De Linde)");
    }

    #[test]
    fn a_text_is_shown_without_html_and_with_resolved_links() {
        let text = "# Doel\n\n[a](aanbieder:a) [b](aanbieder:b) <script>x</script>\n\n# Doel\n";
        let shown = render(text, |to| (to == "aanbieder:a").then(|| "../a/".to_owned()));
        assert!(shown.html.contains("<h2 id=\"t-doel\">Doel</h2>"), "{}", shown.html);
        assert!(shown.html.contains("<a href=\"../a/\">a</a> b x"), "{}", shown.html);
        assert_eq!(shown.headings[1].anchor, "t-doel-2");
        assert_eq!(shown.headings[1].level, 2);
    }

    #[test]
    fn plain_words_for_search() {
        assert_eq!(
            plain("## Doel\n\nWij *bellen*\nterug.\n\n- een"),
            "Doel\nWij bellen terug.\neen"
        );
    }

    #[test]
    fn the_deepest_heading_goes_no_deeper() {
        let shown = render("# A\n\n###### B\n", |_| None);
        let levels: Vec<u8> = shown.headings.iter().map(|heading| heading.level).collect();
        assert_eq!(levels, [2, 6]);
    }
}
