//! A message for people: what is wrong, where with an excerpt, how to mend it.

use annotate_snippets::renderer::{
    DEFAULT_EMPHASIS_STYLE, DEFAULT_ERROR_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style,
};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use textwrap::core::{Word, display_width};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use crate::base::Lang;

use super::place::boundary;
use super::{Diagnostic, Lines, Place, Severity};

/// Whether the text may use a terminal's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// With the colours of a terminal.
    Always,
}

/// What messages are shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Whether it has colours.
    pub colour: Colour,
    /// How many columns it has.
    pub width: usize,
}

impl Screen {
    /// A file or a pipe.
    pub const PIPE: Self = Self { colour: Colour::Never, width: 100 };
}

/// A message as a paragraph, on lines that fit the screen.
pub fn text(note: &Diagnostic, lines: &Lines<'_>, lang: Lang, screen: Screen) -> String {
    let title = title(note, lang, screen);
    let labels: Vec<(&Place, String)> = note.labels(lang).collect();
    let places = || note.place.iter().chain(labels.iter().map(|(place, _)| *place));
    let last = places().map(|place| lines.start(place).line).max();
    // The numbers of lines stand in a margin: ` 12 | `.
    let margin = last.map_or(0, |line| line.to_string().len());
    let frame = Frame { lines, margin, width: screen.width };
    let help = note.help(lang).map(|help| frame.help(&help, lang));
    let mut group = Group::with_level(level(note.severity));
    if let Some(place) = &note.place {
        group = frame.excerpt(group, place, AnnotationKind::Primary, "");
    }
    for (place, label) in &labels {
        group = frame.excerpt(group, place, AnnotationKind::Context, label);
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(help_name(lang)).message(help.as_str()));
    }
    if group.is_empty() {
        return title;
    }
    let renderer = match screen.colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let body = renderer.term_width(screen.width).render(&[group]);
    let body: Vec<&str> = body.lines().map(str::trim_end).collect();
    format!("{title}\n{}", body.join("\n"))
}

/// Words on lines of at most so many columns; lines after the first are indented. What would steer
/// a terminal is made visible instead.
pub(super) fn wrap(text: &str, indent: &str, width: usize) -> String {
    let visible =
        |c: char| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c };
    let text: String = text.chars().map(visible).collect();
    textwrap::fill(&text, whole_words(width).subsequent_indent(indent))
}

/// Lines of whole words, each as full as it can be. Said in full, for what textwrap does by itself
/// depends on what other parts of the program want of it.
pub fn whole_words(width: usize) -> Options<'static> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
}

/// `fout[onbekend-veld]: een aanbieder heeft geen veld `telefon``.
fn title(note: &Diagnostic, lang: Lang, screen: Screen) -> String {
    let name = note.severity.name(lang);
    let code = note.code.id;
    let plain = format!("{name}[{code}]: {}", note.message(lang));
    let lines = wrap(&plain, "    ", screen.width);
    let styled = match screen.colour {
        Colour::Always => lines.strip_prefix(&format!("{name}[{code}]")),
        Colour::Never => None,
    };
    styled.map_or_else(
        || lines.clone(),
        |message| {
            let (head, strong) = (style(note.severity), DEFAULT_EMPHASIS_STYLE);
            format!("{head}{name}[{code}]{head:#}{strong}{message}{strong:#}")
        },
    )
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Tip => Level::NOTE,
    }
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Tip => DEFAULT_NOTE_STYLE,
    }
}

fn help_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "hulp",
        Lang::En => "help",
    }
}

/// What the excerpts of a message have to fit in.
struct Frame<'a> {
    lines: &'a Lines<'a>,
    margin: usize,
    width: usize,
}

impl Frame<'_> {
    /// The columns left for the text of a source.
    fn room(&self) -> usize {
        self.width.saturating_sub(self.margin + " | ".len())
    }

    /// A help on lines that fit; the renderer indents them.
    fn help(&self, help: &str, lang: Lang) -> String {
        let name = help_name(lang).len();
        let room = self.width.saturating_sub(self.margin + " = : ".len() + name);
        wrap(help, "", room)
    }

    fn excerpt<'g>(
        &self,
        group: Group<'g>,
        place: &Place,
        kind: AnnotationKind,
        label: &str,
    ) -> Group<'g> {
        let Some(line) = self.lines.line(&place.file, place.start) else {
            return group.element(Origin::path(self.path(place, 0)));
        };
        let position = self.lines.start(place);
        // The renderer writes line and column behind the path.
        let after = format!(":{}:{}", position.line, position.column);
        let path = self.path(place, after.len());
        // One line is enough to find the place; a value of many lines would hide the message.
        let start = boundary(line.text, place.start - line.start);
        let whole = boundary(line.text, place.end.saturating_sub(line.start)).max(start);
        let label = self.label(label);
        let end = self.shown(line.text, start..whole, &label);
        let source = padded(line.text, end, &label);
        let label = (!label.is_empty()).then_some(label);
        let snippet = Snippet::source(source).path(path).line_start(line.number);
        group.element(snippet.annotation(kind.span(start..end).label(label)))
    }

    fn path(&self, place: &Place, after: usize) -> String {
        path(&place.file, self.margin + "--> ".len(), after, self.width)
    }

    /// A label that leaves room for what it points at.
    fn label(&self, label: &str) -> String {
        let most = self.room() * 2 / 3;
        if display_width(label) <= most {
            return label.to_owned();
        }
        let first = wrap(label, "", most.saturating_sub(1));
        format!("{}…", first.lines().next().unwrap_or_default())
    }

    /// Where a span ends that fits in the line together with its label.
    fn shown(&self, text: &str, span: std::ops::Range<usize>, label: &str) -> usize {
        // The renderer keeps six columns free at either side.
        let room = self.room().saturating_sub(display_width(label) + 13).max(1);
        let mut taken = 0;
        let fits = |(_, c): &(usize, char)| {
            taken += display_width(c.encode_utf8(&mut [0; 4])).max(1);
            taken <= room
        };
        let shown = text.get(span.clone()).unwrap_or_default();
        let last = shown.char_indices().take_while(fits).last();
        last.map_or(span.end, |(at, c)| span.start + at + c.len_utf8())
    }
}

/// A line with room behind it for a label: the renderer moves what it shows by the length of the
/// line, not by that of the label.
fn padded(line: &str, end: usize, label: &str) -> String {
    let behind = display_width(line.get(end..).unwrap_or_default());
    let needed = if label.is_empty() { 0 } else { display_width(label) + 1 };
    line.to_owned() + &" ".repeat(needed.saturating_sub(behind))
}

/// A path behind an indent, broken behind its slashes where the line is too short for it and for
/// what follows.
pub(super) fn path(path: &str, indent: usize, after: usize, width: usize) -> String {
    let room = width.saturating_sub(indent + after).max(1);
    let options = whole_words(room).word_separator(WordSeparator::Custom(behind_slashes));
    textwrap::wrap(path, options).join(&format!("\n{:indent$}", ""))
}

/// The parts of a path, each with the slash behind it.
fn behind_slashes(path: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    Box::new(path.split_inclusive('/').map(Word::from))
}
