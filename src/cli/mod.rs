//! The program on the command line: read the arguments, call the stages, print, end with a code.
//!
//! | exit code | meaning |
//! |---|---|
//! | 0 | good |
//! | 1 | the content is wrong |
//! | 2 | the command could not run |
//!
//! What programs read goes to stdout, what people read to stderr.

mod args;
mod audit;
mod build;
mod check;
mod explain;
mod export;
mod fmt;
mod forget;
mod gaps;
mod import;
mod new;
mod say;
mod schema;
mod screen;
mod search;
mod serve;
mod site;
mod stale;
mod usage;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All is well.
    Good,
    /// The content is wrong.
    Wrong,
    /// The command could not run.
    Failed,
}

impl End {
    /// The same, but not good: there is something to mend.
    fn or_wrong(self) -> Self {
        if self == Self::Good { Self::Wrong } else { self }
    }
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Good => Self::SUCCESS,
            End::Wrong => Self::from(1),
            End::Failed => Self::from(2),
        }
    }
}

/// Reads the arguments and runs the command.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage::tell(&error).into(),
    };
    let lang = args.lang.map(args::LangName::lang);
    let end = match args.command {
        Command::Build(args) => build::run(&args, lang),
        Command::Check(args) => check::run(&args, lang),
        Command::Serve(args) => serve::run(&args, lang),
        Command::Stale(args) => stale::run(&args, lang),
        Command::Search(args) => search::run(&args, lang),
        Command::New(args) => new::run(&args, lang),
        Command::Import(args) => import::run(&args, lang),
        Command::Export(args) => export::run(&args, lang),
        Command::Forget(args) => forget::run(&args, lang),
        Command::AuditPublication(args) => audit::run(&args, lang),
        Command::Explain(args) => explain::run(&args, lang),
        Command::Fmt(args) => fmt::run(&args, lang),
        Command::Schema(args) => schema::run(&args, lang),
    };
    end.into()
}
