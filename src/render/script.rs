//! Scripts of a theme as browsers get them: short.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Why a script cannot be read, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// What stops a browser: `Unexpected token`.
    pub reason: String,
    /// The byte at which it does.
    pub at: usize,
}

/// A script without comments and indents, with short names for what only it knows.
pub(super) fn shorten(script: &str) -> Result<String, Broken> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::script()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        let label = error.labels.first();
        let at = label.map_or(0, |label| usize::try_from(label.offset()).unwrap_or_default());
        return Err(Broken { reason: error.message.to_string(), at });
    }
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let names = Mangler::new().build(&parsed.program);
    let short = Codegen::new()
        .with_options(options)
        .with_scoping(Some(names.scoping))
        .with_private_member_mappings(Some(names.class_private_mappings));
    Ok(short.build(&parsed.program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_others_know_stay() {
        let script = "/** Says it. */\n(() => {\n  const spoken = document.title; // why\n  window.wijkboek = () => alert(`${spoken} /* here */`);\n})();\n";
        let short =
            "(()=>{const e=document.title;window.wijkboek=()=>alert(`${e} /* here */`)})();";
        assert_eq!(shorten(script).as_deref(), Ok(short));
    }

    #[test]
    fn what_no_browser_reads_is_told_with_its_place() {
        let broken = shorten("const a = 1;\nconst = 2;\n").unwrap_err();
        assert_eq!((broken.reason.as_str(), broken.at), ("Unexpected token", 19));
    }
}
