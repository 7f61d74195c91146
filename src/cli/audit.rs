//! `wijkboek audit-publication`: a finished folder, looked at once more before it is published.

use crate::audit::{Both, Folder, Subject, audit, read};
use crate::base::{Lang, dutch};
use crate::output::{MARK, audience_of};
use crate::pipeline::Checked;
use crate::source::{Disk, World};

use super::args::{AudienceName, AuditArgs};
use super::{End, say, site};

pub(super) fn run(args: &AuditArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    let (checked, lang) = (&asked.checked, asked.lang);
    if checked.sources.settings.is_none() {
        say::notes(&checked.notes, &checked.sources, lang);
        return End::Failed;
    }
    let world = Disk::new(&args.folder, None);
    let mark = world.read(MARK).ok();
    let mark = mark.as_deref().map(String::from_utf8_lossy);
    let named = args.voor.map(AudienceName::audience);
    let Some(audience) = named.or_else(|| audience_of(mark.as_deref().unwrap_or_default())) else {
        return told_unknown(args, lang);
    };
    let folder = match read(&world, &args.folder.to_string_lossy()) {
        Ok(folder) => folder,
        Err(error) => {
            let path = args.folder.display();
            say::in_words(
                lang,
                &format!("{path} kan niet gelezen worden: {error}"),
                &format!("{path} cannot be read: {error}"),
            );
            return End::Failed;
        }
    };
    if folder.items().is_empty() {
        say::in_words(lang, "Er zijn geen bestanden.", "There are no files.");
        return End::Failed;
    }
    let mut request = asked.request.clone();
    request.audience = Some(audience);
    told(&folder, checked, &request, lang)
}

fn told(folder: &Folder, checked: &Checked, request: &crate::pipeline::Request, lang: Lang) -> End {
    let visible = checked.visible(request);
    let words = checked.theme.words(checked.settings.lang);
    let subject = Subject {
        sources: &checked.sources,
        whole: &checked.whole,
        visible: &visible,
        words: &words.0,
        today: checked.today,
    };
    let notes = audit(folder, &subject);
    say::notes(&notes, &Both { folder, sources: &checked.sources }, lang);
    if !notes.is_empty() {
        return End::Wrong;
    }
    let (count, audience) = (folder.items().len(), visible.audience.name());
    let files = dutch::count(count, "bestand", "bestanden");
    say::in_words(
        lang,
        &format!("{files} nagekeken: niets gevonden dat niet voor {audience} is."),
        &format!("{count} files looked at: nothing found that is not for {audience}."),
    );
    End::Good
}

/// A folder that does not say for whom it is.
fn told_unknown(args: &AuditArgs, lang: Lang) -> End {
    let path = args.folder.display();
    say::in_words(
        lang,
        &format!(
            "In {path} staat niet voor wie de site is. Zeg het met --voor: publiek, professionals of wijknetwerk."
        ),
        &format!(
            "{path} does not say for whom the site is. Say it with --voor: publiek, professionals or wijknetwerk."
        ),
    );
    End::Failed
}
