//! The examples in `docs/hosting` for those who run a server, written from the table of headers.
//! `tests/hosting/run` tries them with the servers themselves.

use std::fmt::Write;

use wijkboek::render::{FOREVER, FRAMES, FRESH, HEADERS, PRINTED, policy};

use crate::support::compare;

/// Every header that all files have: a site may have a letter of its own, which the pages of a site
/// without one forbid themselves.
fn headers() -> Vec<(&'static str, String)> {
    let policy = ("Content-Security-Policy", policy(true, false) + FRAMES);
    let others = HEADERS.iter().map(|(name, value)| (*name, (*value).to_owned()));
    std::iter::once(policy).chain(others).collect()
}

/// The path of a file that may be kept for ever, as a pattern.
fn printed() -> String {
    format!(r"/({})/[^/]+\.[0-9a-f]{{10}}\.[a-z0-9]+$", PRINTED.join("|"))
}

/// The lines of a server's language, one for each header.
fn each(line: impl Fn(&str, &str) -> String) -> String {
    headers().iter().fold(String::new(), |mut out, (name, value)| {
        let _ = writeln!(out, "{}", line(name, value));
        out
    })
}

const TYPES: &str = "text/css text/javascript application/javascript application/json \
                     image/svg+xml text/calendar";

#[test]
fn nginx() {
    let lines = each(|name, value| format!("    add_header {name} \"{value}\" always;"));
    let (printed, types) = (printed(), TYPES);
    let text = format!(
        r#"# Een site van wijkboek op nginx. Gemaakt uit de tabel van wijkboek; `tests/hosting/run` probeert het uit.
# Zet dit bestand in /etc/nginx/conf.d/, met uw eigen naam, map en certificaat.

# Wat een vingerafdruk in zijn naam heeft, verandert nooit. Naar al het andere vraagt een browser steeds.
map $uri $wijkboek_bewaren {{
    default "{FRESH}";
    "~{printed}" "{FOREVER}";
}}

server {{
    listen 80;
    server_name wijken.example.org;
    root /var/www/wijken;
    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    charset_types {types};

    gzip on;
    gzip_vary on;
    gzip_types {types};

{lines}    add_header Cache-Control $wijkboek_bewaren always;

    location ~ \.ics$ {{
        types {{ text/calendar ics; }}
    }}
}}
"#
    );
    compare("docs/hosting/nginx.conf", &text);
}

#[test]
fn caddy() {
    let lines = each(|name, value| format!("\t\t{name} \"{value}\""));
    let printed = printed();
    let text = format!(
        r#"# Een site van wijkboek op Caddy. Gemaakt uit de tabel van wijkboek; `tests/hosting/run` probeert het uit.
# Caddy haalt zelf een certificaat voor de naam die hier staat.
wijken.example.org {{
	root * /var/www/wijken
	encode zstd gzip

	header {{
{lines}	}}

	# Wat een vingerafdruk in zijn naam heeft, verandert nooit. Naar al het andere vraagt een browser steeds.
	@vast path_regexp {printed}
	@ander not path_regexp {printed}
	header @vast Cache-Control "{FOREVER}"
	header @ander Cache-Control "{FRESH}"

	file_server
	handle_errors {{
		@weg expression {{http.error.status_code}} == 404
		rewrite @weg /404.html
		header Cache-Control "{FRESH}"
		file_server
	}}
}}
"#
    );
    compare("docs/hosting/Caddyfile", &text);
}

#[test]
fn apache() {
    let lines = each(|name, value| format!("    Header always set {name} \"{value}\""));
    let printed = printed();
    let types = TYPES;
    let text = format!(
        r#"# Een site van wijkboek op Apache. Gemaakt uit de tabel van wijkboek; `tests/hosting/run` probeert het uit.
# Zet deze regels in de VirtualHost van de site, of in een bestand .htaccess in haar map als de server dat
# toestaat. Nodig zijn mod_headers, mod_mime en mod_dir; mod_deflate maakt de bestanden kleiner.
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
AddType text/javascript .js
AddType text/calendar .ics

<IfModule mod_headers.c>
{lines}    Header always set Cache-Control "{FRESH}"
    # Wat een vingerafdruk in zijn naam heeft, verandert nooit.
    Header always set Cache-Control "{FOREVER}" "expr=%{{REQUEST_URI}} =~ m#{printed}# && %{{REQUEST_STATUS}} == 200"
</IfModule>
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html {types}
</IfModule>
"#
    );
    compare("docs/hosting/apache.conf", &text);
}
