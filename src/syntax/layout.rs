//! Where each line of a YAML text belongs: two columns further in than what it is part of.

use std::ops::Range;

use super::{Node, Value};

/// The lines of a text, and what becomes of each.
pub(super) struct Layout<'a> {
    text: &'a str,
    lines: Vec<Line<'a>>,
}

struct Line<'a> {
    start: usize,
    text: &'a str,
    role: Role,
    /// Blanks that become one, between a key and its value.
    gap: Option<Range<usize>>,
}

/// What a line is to the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Role {
    /// Nothing: it is blank, or a comment.
    Free,
    /// It begins something: new spaces and dashes, then the content from this byte on.
    Head { leading: String, content: usize },
    /// It goes on with a value that began above, and moves along with it.
    Within { by: isize },
}

impl<'a> Layout<'a> {
    /// The text in even columns; nothing when it holds something that has no place in them.
    pub(super) fn of(text: &'a str, tree: &Node) -> Option<String> {
        let mut start = 0;
        let line = |text: &'a str| {
            let line =
                Line { start, text: text.trim_end_matches('\n'), role: Role::Free, gap: None };
            start += text.len();
            line
        };
        let mut layout = Self { text, lines: text.split_inclusive('\n').map(line).collect() };
        layout.node(tree, 0)?;
        Some(layout.written(tree))
    }

    /// Lays out a value whose first column is to be this one.
    fn node(&mut self, node: &Node, column: usize) -> Option<()> {
        match &node.value {
            Value::Map(entries) if !self.is_flow(node) => {
                entries.iter().try_for_each(|(key, value)| {
                    self.head(key.place.start, column)?;
                    self.value(key.place.end, value, column)
                })
            }
            Value::List(items) if !self.is_flow(node) => items.iter().try_for_each(|item| {
                let content = self.first(item)?;
                self.dash(content, column)?;
                self.node(item, column + 2)?;
                match self.is_single(item) {
                    true if content < item.place.start => self.block(content, item, column),
                    true => self.span(item),
                    false => Some(()),
                }
            }),
            Value::Empty | Value::Text(_) | Value::List(_) | Value::Map(_) => Some(()),
        }
    }

    /// Lays out the value of a key that stands in this column and ends at this byte.
    fn value(&mut self, key_end: usize, value: &Node, column: usize) -> Option<()> {
        if matches!(value.value, Value::Empty) {
            return Some(());
        }
        if !self.is_single(value) {
            return self.node(value, column + 2);
        }
        let between = self.text.get(key_end..value.place.start)?;
        let after_colon = between.trim_start().strip_prefix(':')?;
        if let Some(sign) = after_colon.trim_start().chars().next() {
            // The text of a block begins below its sign.
            return matches!(sign, '|' | '>').then(|| self.block(key_end, value, column))?;
        }
        if between.contains('\n') {
            self.head(value.place.start, column + 2)?;
        } else {
            let gap = value.place.start - after_colon.len()..value.place.start;
            self.line_at(value.place.start)?.gap = Some(gap);
        }
        self.span(value)
    }

    /// The lines of a value after its first move along with the line that it begins on.
    fn span(&mut self, node: &Node) -> Option<()> {
        let first = self.number(node.place.start)?;
        let last = self.number(node.place.end)?;
        let by = self.shift(first)?;
        for line in self.lines.get_mut(first + 1..=last)? {
            line.role = Role::Within { by };
        }
        Some(())
    }

    /// The lines of a text below `|` or `>`, whose owner ends at this byte and stands in this
    /// column, get the next indent.
    fn block(&mut self, owner_end: usize, node: &Node, column: usize) -> Option<()> {
        let first = self.number(owner_end)?;
        let last = self.number(node.place.end)?;
        let owner = self.lines.get(first)?;
        let sign = owner.text.get(owner_end - owner.start..)?;
        if sign.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let within = self.lines.get_mut(first + 1..=last)?;
        let content = within.iter().find(|line| !line.text.trim().is_empty());
        let old = content.map_or(column + 2, |line| indent(line.text));
        let by = (column + 2).checked_signed_diff(old)?;
        for line in within {
            line.role = Role::Within { by };
        }
        Some(())
    }

    /// A line begins with something that is to stand in this column.
    fn head(&mut self, content: usize, column: usize) -> Option<()> {
        let line = self.line_at(content)?;
        match &line.role {
            Role::Head { leading, content: known } => {
                (leading.len() == column && *known == content).then_some(())
            }
            Role::Within { .. } => None,
            Role::Free => {
                let before = line.text.get(..content - line.start)?;
                line.role = Role::Head { leading: " ".repeat(column), content };
                before.trim_matches(' ').is_empty().then_some(())
            }
        }
    }

    /// A line has a dash that is to stand in this column, before content that begins here.
    fn dash(&mut self, content: usize, column: usize) -> Option<()> {
        let line = self.line_at(content)?;
        let before = line.text.get(..content - line.start)?;
        let outer = before.trim_end_matches(' ').strip_suffix('-')?;
        let leading = match &line.role {
            Role::Head { leading, .. } if leading.len() == column => leading.clone(),
            Role::Free if outer.trim_matches(' ').is_empty() => " ".repeat(column),
            _ => return None,
        };
        line.role = Role::Head { leading: leading + "- ", content };
        Some(())
    }

    /// The first byte of an item of a list: behind its dash.
    fn first(&self, item: &Node) -> Option<usize> {
        match &item.value {
            Value::Empty => None,
            Value::Map(entries) if !self.is_flow(item) => Some(entries.first()?.0.place.start),
            Value::List(items) if !self.is_flow(item) => {
                let inner = self.first(items.first()?)?;
                let before = self.text.get(..inner)?.trim_end_matches(' ');
                before.strip_suffix('-').map(str::len)
            }
            Value::Text(_) => Some(self.sign(item).unwrap_or(item.place.start)),
            Value::List(_) | Value::Map(_) => Some(item.place.start),
        }
    }

    /// The `|` or `>` behind a dash, below which a text stands.
    fn sign(&self, item: &Node) -> Option<usize> {
        let before = self.text.get(..item.place.start)?.trim_end();
        let sign = before.trim_end_matches(['-', '+']).strip_suffix(['|', '>'])?;
        sign.trim_end_matches(' ').ends_with('-').then_some(sign.len())
    }

    /// Whether a value stands between brackets or braces.
    fn is_flow(&self, node: &Node) -> bool {
        matches!(self.text.as_bytes().get(node.place.start), Some(b'{' | b'['))
    }

    /// Whether a value has no lines of its own that begin something.
    fn is_single(&self, node: &Node) -> bool {
        match node.value {
            Value::Empty | Value::Text(_) => true,
            Value::List(_) | Value::Map(_) => self.is_flow(node),
        }
    }

    fn number(&self, byte: usize) -> Option<usize> {
        self.lines.partition_point(|line| line.start <= byte).checked_sub(1)
    }

    fn line_at(&mut self, byte: usize) -> Option<&mut Line<'a>> {
        self.number(byte).and_then(|number| self.lines.get_mut(number))
    }

    /// By how many columns a line that begins something moves.
    fn shift(&self, number: usize) -> Option<isize> {
        let line = self.lines.get(number)?;
        match &line.role {
            Role::Head { leading, .. } => indent(leading).checked_signed_diff(indent(line.text)),
            Role::Free | Role::Within { .. } => None,
        }
    }

    /// The lines with their new indents.
    fn written(&self, tree: &Node) -> String {
        let (apart, heads) = (self.apart(tree), self.heads());
        let mut out: Vec<String> = Vec::with_capacity(self.lines.len());
        for (number, line) in self.lines.iter().enumerate() {
            let text = match &line.role {
                Role::Head { leading, content } => leading.clone() + &self.content(line, *content),
                Role::Within { by } => moved(line.text, *by),
                Role::Free => self.free(number, line, &heads),
            };
            let blank = text.is_empty() && line.role == Role::Free;
            let after_blank = out.last().is_none_or(String::is_empty);
            if blank && after_blank {
                continue;
            }
            if !after_blank && apart.binary_search(&number).is_ok() {
                out.push(String::new());
            }
            out.push(text);
        }
        let end = out.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        out.truncate(end);
        out.push(String::new());
        out.join("\n")
    }

    /// A line from its content on, with one space behind a colon and none at its end.
    fn content(&self, line: &Line<'_>, content: usize) -> String {
        let end = line.start + line.text.len();
        let piece = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        match &line.gap {
            Some(gap) => {
                format!("{} {}", piece(content..gap.start), piece(gap.end..end).trim_end())
            }
            None => piece(content..end).trim_end().to_owned(),
        }
    }

    /// The lines that begin something.
    fn heads(&self) -> Vec<usize> {
        let lines = self.lines.iter().enumerate();
        let heads = lines.filter(|(_, line)| matches!(line.role, Role::Head { .. }));
        heads.map(|(number, _)| number).collect()
    }

    /// A blank line, a comment beside what it stands above, or a line between brackets.
    fn free(&self, number: usize, line: &Line<'_>, heads: &[usize]) -> String {
        let (above, below) = heads.split_at(heads.partition_point(|head| *head < number));
        let (above, below) = (above.last().copied(), below.first().copied());
        let from = if line.text.trim_start().starts_with('#') {
            let beside = |head: &usize| {
                self.lines.get(*head).is_some_and(|head| indent(head.text) == indent(line.text))
            };
            [below, above].into_iter().flatten().find(beside)
        } else {
            above
        };
        let by = from.and_then(|head| self.shift(head)).unwrap_or(0);
        moved(line.text, by).trim_end().to_owned()
    }

    /// The lines that have an empty line above them: the records of a list, with their comments,
    /// unless each of them is one line.
    fn apart(&self, tree: &Node) -> Vec<usize> {
        let Value::List(items) = &tree.value else { return Vec::new() };
        let starts: Vec<usize> = items
            .iter()
            .filter_map(|item| self.first(item).and_then(|first| self.number(first)))
            .collect();
        let short = starts.windows(2).all(|pair| matches!(pair, [a, b] if b - a <= 1));
        if self.is_flow(tree) || short {
            return Vec::new();
        }
        let comment =
            |line: &Line<'_>| line.role == Role::Free && line.text.trim_start().starts_with('#');
        let above = |start: &usize| {
            let lines = self.lines.iter().take(*start).rev();
            start - lines.take_while(|line| comment(line)).count()
        };
        starts.iter().skip(1).map(above).collect()
    }
}

/// A line that moved by so many columns.
fn moved(line: &str, by: isize) -> String {
    let content = line.trim_start_matches(' ');
    let column = if content.is_empty() { 0 } else { indent(line).saturating_add_signed(by) };
    " ".repeat(column) + content
}

/// How many spaces a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
