//! The program `wijkboek`: hand over, end with the exit code.

#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    wijkboek::cli::run()
}
