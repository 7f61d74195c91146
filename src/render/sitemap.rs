//! What search engines are told of a site: which pages there are, and when somebody last looked at
//! what stands on them (sitemaps.org, and the robots.txt of RFC 9309).

use std::fmt::Write;

use crate::entry::Audience;
use crate::model::Site;
use crate::plan::Page;
use crate::syntax::xml::escape;

use super::Asset;
use super::engine::apart;

/// As many addresses a file may have, says the format.
const MOST: usize = 50_000;

/// The files, for a site that knows where it stands. One that is not public asks to be left alone.
pub fn for_engines(site: &Site, pages: &[Page]) -> Vec<Asset> {
    let Some(base) = &site.settings.base_url else { return Vec::new() };
    let base = base.trim_end_matches('/');
    if site.audience != Audience::Public {
        return vec![file("robots.txt", "User-agent: *\nDisallow: /\n".to_owned())];
    }
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n");
    let shown = pages.iter().filter(|page| !apart(page));
    let lines: Vec<String> = shown.map(|page| line(site, base, page)).collect();
    let mut files = vec![file("robots.txt", robots)];
    files.extend(sitemaps(base, &lines));
    files
}

fn file(path: &str, text: String) -> Asset {
    Asset { path: path.to_owned(), bytes: text.into_bytes() }
}

/// A page, with the day of its record in the data: the clock would say that all of it is new.
fn line(site: &Site, base: &str, page: &Page) -> String {
    let entry = page.entry().and_then(|key| site.entry(key));
    let day = entry.and_then(|entry| entry.checked.as_ref()).map(|checked| checked.on);
    let day = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
    format!("<url><loc>{}</loc>{day}</url>\n", escape(&format!("{base}/{}", page.path())))
}

/// One file, or for a large site several and one that lists them.
fn sitemaps(base: &str, lines: &[String]) -> Vec<Asset> {
    if lines.len() <= MOST {
        return vec![file("sitemap.xml", list("urlset", &lines.concat()))];
    }
    let mut index = String::new();
    let mut files: Vec<Asset> = (1..)
        .zip(lines.chunks(MOST))
        .map(|(number, lines)| {
            let name = format!("sitemap-{number}.xml");
            let address = escape(&format!("{base}/{name}"));
            let _ = writeln!(index, "<sitemap><loc>{address}</loc></sitemap>");
            file(&name, list("urlset", &lines.concat()))
        })
        .collect();
    files.push(file("sitemap.xml", list("sitemapindex", &index)));
    files
}

fn list(kind: &str, lines: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{kind} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</{kind}>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_files_and_one_that_lists_them() {
        let lines = vec!["<url/>\n".to_owned(); MOST + 1];
        let files = sitemaps("https://x.example.org", &lines);
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        let index = String::from_utf8_lossy(&files[2].bytes);
        assert_eq!(index.matches("<loc>https://x.example.org/sitemap-").count(), 2);
    }
}
