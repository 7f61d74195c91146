//! The explanation pages, within the program.

/// Each page is named after its message.
#[derive(rust_embed::RustEmbed)]
#[folder = "src/diag/uitleg"]
struct Pages;

/// The page that explains a message, in Markdown: what it means, with an example of how it goes
/// wrong and right.
pub fn explanation(code: &str) -> Option<String> {
    let page = Pages::get(&format!("{code}.md"))?;
    Some(String::from_utf8_lossy(&page.data).into_owned())
}

/// What a message means, in Markdown, without the examples.
pub fn meaning(code: &str) -> Option<String> {
    let page = explanation(code)?;
    let (_, below) = page.split_once('\n')?;
    let words = below.split_once("\n## ").map_or(below, |(words, _)| words);
    Some(words.trim().to_owned())
}
