//! The program. Everything is in the library.

fn main() -> std::process::ExitCode {
    waarmerk::cli::run(std::env::args_os())
}
