//! What to say when the command itself is wrong.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{End, say, site};
use crate::base::Lang;

/// What is wrong with a command, in Dutch and English; `{}` is what was typed.
const WORDS: &[(ErrorKind, &str, &str)] = &[
    (ErrorKind::UnknownArgument, "de optie {} is er niet", "there is no option {}"),
    (ErrorKind::InvalidSubcommand, "de opdracht {} is er niet", "there is no command {}"),
    (ErrorKind::InvalidValue, "{} heeft geen goede waarde", "{} has no valid value"),
    (ErrorKind::ValueValidation, "{} heeft geen goede waarde", "{} has no valid value"),
    (ErrorKind::MissingRequiredArgument, "er ontbreekt {}", "{} is missing"),
    (ErrorKind::MissingSubcommand, "er ontbreekt een opdracht", "a command is missing"),
    (ErrorKind::ArgumentConflict, "{} gaat niet samen met de rest", "{} does not go with the rest"),
];

/// Shows the help or version that was asked for, or says what is wrong with the command.
pub(super) fn tell(error: &clap::Error) -> End {
    let asked = [
        ErrorKind::DisplayHelp,
        ErrorKind::DisplayVersion,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
    ];
    if asked.contains(&error.kind()) {
        say::programs(&error.render().to_string());
        return End::Good;
    }
    let Some((_, nl, en)) = WORDS.iter().find(|(kind, ..)| *kind == error.kind()) else {
        say::shown(&error.render().to_string());
        return End::Failed;
    };
    let typed = typed(error);
    let lang = site::locale();
    let sentence = match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    say::people(&sentence.replace("{}", &typed));
    say::in_words(
        lang,
        "`wijkboek --help` toont wat er kan.",
        "`wijkboek --help` shows what there is.",
    );
    End::Failed
}

/// What was typed, or is missing, as far as the error knows.
fn typed(error: &clap::Error) -> String {
    let text = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(format!("`{text}`")),
        ContextValue::Strings(list) => Some(format!("`{}`", list.join("`, `"))),
        _ => None,
    };
    text(ContextKind::InvalidArg)
        .or_else(|| text(ContextKind::InvalidSubcommand))
        .unwrap_or_default()
}
