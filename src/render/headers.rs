//! What a host is asked to say along with the files of a site. One table: pages carry the policy
//! themselves, `_headers` and the examples in `docs/hosting` are written from the same.

use std::fmt::Write;

use crate::plan::view::PDOK;

/// What may run and load on a page: nothing but the site's own files.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'";

/// What a site with a letter of its own may load besides.
const LETTERS: &str = "; font-src 'self'";

/// Who may show the site within a page of theirs. A page cannot say this itself, only its host.
pub const FRAMES: &str = "; frame-ancestors 'self'";

/// What holds for every file, besides the policy.
pub const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The folders of which every file has the print of its content in its name.
pub const PRINTED: &[&str] = &["middelen", "zoek"];

/// How long such a file may be kept: another content has another name.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// How long all others may be kept: until the host was asked whether there is a newer one.
pub const FRESH: &str = "no-cache";

/// The Content-Security-Policy of a site's pages, which may have a letter of their own, and a
/// background behind a map.
pub fn policy(own_letter: bool, background: bool) -> String {
    let policy = [POLICY, if own_letter { LETTERS } else { "" }].concat();
    if background { policy.replace("data:", &format!("data: {PDOK}")) } else { policy }
}

/// The file `_headers`, which Netlify, Cloudflare Pages and others read. No path is in two rules
/// that say the same thing: hosts differ in what they make of that. Pages are not named, since
/// these hosts ask for a newer one anyway.
pub(super) fn headers_file(policy: &str, always_fresh: &[&str]) -> String {
    let mut out = format!("/*\n  Content-Security-Policy: {policy}{FRAMES}\n");
    for (name, value) in HEADERS {
        let _ = writeln!(out, "  {name}: {value}");
    }
    for folder in PRINTED {
        let _ = writeln!(out, "/{folder}/*\n  Cache-Control: {FOREVER}");
    }
    for path in always_fresh {
        let _ = writeln!(out, "/{path}\n  Cache-Control: {FRESH}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_told_what_pages_say_and_who_may_frame_them() {
        let file = headers_file(&policy(true, false), &["offline.js"]);
        assert!(file.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        assert!(file.contains("; font-src 'self'; frame-ancestors 'self'\n"));
        assert!(file.ends_with("/offline.js\n  Cache-Control: no-cache\n"));
        assert!(file.lines().all(|line| line.len() < 2000), "the limit of Cloudflare Pages");
    }
}
