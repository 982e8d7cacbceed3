//! Where a text comes from: the command line, a file, standard input, or an editor.

use std::{
    fs,
    io::{self, IsTerminal as _, Read as _},
    path::{Path, PathBuf},
    process::Command,
};

use clap::ValueHint;

use super::{face::Face, failure::Failure};
use crate::work::WorkError;

/// The largest text that is read, in bytes.
const LARGEST: u64 = 1 << 20;

#[derive(Debug, clap::Args)]
pub(super) struct TextArgs {
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "text")]
    file: Option<PathBuf>,
}

impl TextArgs {
    /// Returns whether the text is nowhere but here: it came from standard input, or out of an editor.
    pub(super) fn is_fleeting(&self) -> bool {
        match (self.text.as_deref(), self.file.as_deref()) {
            (Some(text), _) => text == "-",
            (None, Some(path)) => path == Path::new("-"),
            (None, None) => true,
        }
    }

    /// Returns the text: as given, out of the file, out of standard input for `-`, else as it comes out of the editor
    /// that begins with `standing`.
    pub(super) fn read(&self, face: &Face, standing: &str) -> Result<String, Failure> {
        match (self.text.as_deref(), self.file.as_deref()) {
            (Some("-"), _) => from(&mut io::stdin().lock(), Path::new("-"), face),
            (_, Some(path)) if path == Path::new("-") => from(&mut io::stdin().lock(), path, face),
            (Some(text), _) => Ok(text.to_owned()),
            (None, Some(path)) => {
                let mut file = fs::File::open(path).map_err(WorkError::io("read", path))?;
                from(&mut file, path, face)
            }
            (None, None) if io::stdin().is_terminal() => edited(face, standing),
            (None, None) => {
                let failure = Failure::told(face.lang.text("error-no-text"));
                Err(failure.hint(face.lang, face.lang.text("error-no-text-hint")))
            }
        }
    }
}

fn from(reader: &mut impl io::Read, path: &Path, face: &Face) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes).map_err(WorkError::io("read", path))?;
    let size = bytes.len() as u64;
    match String::from_utf8(bytes) {
        Ok(text) if size <= LARGEST => Ok(text),
        _ => {
            let limit = face.lang.bytes(LARGEST);
            Err(Failure::told(face.lang.with("error-not-a-text", &[("limit", limit.into())])))
        }
    }
}

/// Opens the editor of `VISUAL` or `EDITOR` on the text.
fn edited(face: &Face, standing: &str) -> Result<String, Failure> {
    let editor = ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.is_empty()));
    let editor = editor.unwrap_or_else(|| if cfg!(windows) { "notepad".to_owned() } else { "vi".to_owned() });
    let made = tempfile::Builder::new().prefix("waarmerk-").suffix(".md").tempfile();
    let file = made.map_err(WorkError::io("make", std::env::temp_dir()))?;
    let path = file.path().to_path_buf();
    fs::write(&path, standing).map_err(WorkError::io("write", &path))?;
    // `EDITOR` may hold options: words at its spaces.
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or("vi")).args(words).arg(&path).status();
    let failed = |why: String| {
        Failure::told(face.lang.with("error-editor", &[("editor", editor.clone().into()), ("why", why.into())]))
    };
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(failed(status.to_string())),
        Err(error) => return Err(failed(error.to_string())),
    }
    let mut file = fs::File::open(&path).map_err(WorkError::io("read", &path))?;
    from(&mut file, &path, face)
}

/// Saves a text that took an effort to write and was refused, and says where it is.
pub(super) fn keep(text: &str, face: &Face) {
    let kept = tempfile::Builder::new().prefix("waarmerk-").suffix(".md").tempfile();
    let kept = kept.and_then(|file| fs::write(file.path(), text).and_then(|()| Ok(file.keep()?)));
    if let Ok((_, path)) = kept {
        face.say(&face.lang.with("text-kept", &[("path", path.display().to_string().into())]));
    }
}
