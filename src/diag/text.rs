//! Messages for a terminal and for the preview's overlay: excerpt, pointer, help.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::Lang;

use super::{Diagnostic, Place, Severity, Sources};

/// Whether the text may use a terminal's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// With the colours of a terminal.
    Always,
}

/// A message as a paragraph: what, where with an excerpt, how to mend it.
pub fn text(note: &Diagnostic, sources: &dyn Sources, lang: Lang, colour: Colour) -> String {
    let message = note.message(lang);
    let help = note.help(lang);
    let level = match note.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Tip => Level::NOTE,
    }
    .with_name(note.severity.name(lang));
    let mut group = Group::with_title(level.primary_title(&message).id(note.code.id));
    if let Some(place) = &note.place {
        group = add_excerpt(group, place, AnnotationKind::Primary, "", sources);
    }
    if let Some(other) = &note.other {
        let label = note.other_label(lang);
        group = add_excerpt(group, other, AnnotationKind::Context, label, sources);
    }
    if let Some(help) = &help {
        let name = match lang {
            Lang::Nl => "hulp",
            Lang::En => "help",
        };
        group = group.element(Level::HELP.with_name(name).message(help.as_str()));
    }
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    renderer.render(&[group])
}

fn add_excerpt<'a>(
    group: Group<'a>,
    place: &'a Place,
    kind: AnnotationKind,
    label: &'a str,
    sources: &'a dyn Sources,
) -> Group<'a> {
    let Some(text) = sources.source_text(&place.file).filter(|text| !text.is_empty()) else {
        return group.element(Origin::path(&*place.file));
    };
    let line_end = |from: usize| {
        text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |n| from + n)
    };
    let start = boundary(text, place.start);
    // One line is enough to find the place; a value of many lines would hide the message.
    let end = boundary(text, place.end).min(line_end(start)).max(start);
    group.element(
        Snippet::source(text)
            .path(&*place.file)
            .annotation(kind.span(start..end).label((!label.is_empty()).then_some(label))),
    )
}

/// The nearest character boundary at or before a byte.
fn boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
