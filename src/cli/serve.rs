//! `wijkboek serve`: the site in a browser, while it is being written.

use std::process::{Command, Stdio};

use crate::base::Lang;
use crate::diag::summary;
use crate::pipeline::Purpose;
use crate::preview::{Event, Options, serve};

use super::args::{AudienceName, ServeArgs};
use super::{End, say, site};

pub(super) fn run(args: &ServeArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    let lang = asked.lang;
    if asked.checked.sources.settings.is_none() {
        say::notes(&asked.checked.notes, &asked.checked.sources, lang);
        return End::Failed;
    }
    let (root, mut request) = site::ask(&args.site);
    request.purpose = Purpose::Preview;
    request.audience = args.voor.map(AudienceName::audience);
    let open = args.open;
    let on_event = Box::new(move |event: Event<'_>| tell(&event, open, lang));
    match serve(Options { root, request, port: args.port, lang, on_event }) {
        Ok(()) => End::Good,
        Err(error) => {
            say::people(&error.message(lang));
            End::Failed
        }
    }
}

/// One calm line a change; messages only while there are any.
fn tell(event: &Event<'_>, open: bool, lang: Lang) {
    match event {
        Event::Ready { url } => {
            say::in_words(
                lang,
                &format!("De site staat op {url}. Ctrl+C stopt."),
                &format!("The site is at {url}. Ctrl+C stops."),
            );
            if open {
                open_browser(url);
            }
        }
        Event::Built { elapsed, change } => {
            say::notes(&change.notes, &change.sources, lang);
            let millis = elapsed.as_millis();
            if summary(&change.notes).errors == 0 {
                say::in_words(
                    lang,
                    &format!("Gebouwd in {millis} ms."),
                    &format!("Built in {millis} ms."),
                );
            }
        }
        Event::Failed { reason } => say::people(reason),
    }
}

/// Opens a browser, where there is a way to. Without one the address is on the screen.
fn open_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let _ = Command::new(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
