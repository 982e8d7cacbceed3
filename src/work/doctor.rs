//! Is everything at hand that working here takes?

use std::path::Path;

use super::{
    error::WorkError,
    explain_error,
    home::Home,
    keys,
    session::{ReadOnly, Session, Who},
    tables,
    verify::{Outcome, Question, Said, Statement},
};
use crate::{lang::Lang, seal::SealKey, template::Templates};

/// Examines the home and, if given, the dossier. Total: what cannot be examined is a statement too.
pub fn examine(home: &Home, dossier: Option<&Path>, lang: Lang) -> Vec<Statement> {
    let mut chart = Chart { statements: Vec::new(), lang };
    chart.good("doctor-version", vec![("version", env!("CARGO_PKG_VERSION").into())]);
    chart.good("doctor-home", vec![("path", home.path().display().to_string().into())]);
    settings(&mut chart, home);
    log_keys(&mut chart, home);
    seal_key(&mut chart, home);
    match Templates::new(Some(&home.templates())) {
        Ok(templates) => {
            let count = templates.programmes().iter().filter(|known| known.contents.is_ok()).count() as u64;
            chart.good("doctor-programmes", vec![("count", count.into())]);
            for broken in templates.programmes().iter().filter(|known| known.contents.is_err()) {
                chart.bad("doctor-programme-broken", vec![("id", broken.id.clone().into())]);
            }
        }
        Err(problems) => chart.broken("doctor-templates", vec![], &WorkError::Template(problems)),
    }
    match tables::tables(home) {
        Ok(tables) => {
            for own in tables.own() {
                chart.note("doctor-own-table", vec![("name", own.into())]);
            }
        }
        Err(error) => chart.broken("doctor-tables", vec![], &error),
    }
    if let Some(dir) = dossier {
        examine_dossier(&mut chart, home, dir);
    }
    chart.statements
}

struct Chart {
    statements: Vec<Statement>,
    lang: Lang,
}

impl Chart {
    fn say(&mut self, outcome: Outcome, key: &'static str, values: Vec<(&'static str, Said)>) {
        self.statements.push(Statement { outcome, question: Question::Completeness, key, values });
    }

    fn good(&mut self, key: &'static str, values: Vec<(&'static str, Said)>) {
        self.say(Outcome::Good, key, values);
    }

    fn note(&mut self, key: &'static str, values: Vec<(&'static str, Said)>) {
        self.say(Outcome::Note, key, values);
    }

    fn bad(&mut self, key: &'static str, values: Vec<(&'static str, Said)>) {
        self.say(Outcome::Broken, key, values);
    }

    /// Says what cannot be used, and why.
    fn broken(&mut self, key: &'static str, mut values: Vec<(&'static str, Said)>, error: &WorkError) {
        values.push(("detail", explain_error::error(error, self.lang).sentence.into()));
        self.bad(key, values);
    }
}

fn settings(chart: &mut Chart, home: &Home) {
    match home.settings() {
        Err(error) => chart.broken("doctor-settings-broken", vec![], &error),
        Ok(settings) => {
            match settings.log {
                Some(log) => chart.good("doctor-identity", vec![("log", log.to_string().into())]),
                None => chart.note("doctor-no-identity", vec![]),
            }
            match settings.timestamp_authority {
                Some(url) => chart.good("doctor-authority", vec![("url", url.into())]),
                None => chart.note("doctor-no-authority", vec![]),
            }
        }
    }
}

fn log_keys(chart: &mut Chart, home: &Home) {
    match keys::log_keys(home) {
        Ok(known) if known.is_empty() => chart.note("doctor-no-log-key", vec![]),
        Ok(known) => {
            for key in known {
                let values =
                    vec![("log", key.log.to_string().into()), ("fingerprint", key.public.fingerprint().into())];
                chart.good("doctor-log-key", values);
                exposed(chart, &key.path);
            }
        }
        Err(error) => chart.broken("doctor-key-broken", vec![], &error),
    }
}

fn seal_key(chart: &mut Chart, home: &Home) {
    let own = keys::own_seal_key(home);
    match keys::seal_key(home, None, None, None) {
        Ok(key) => {
            let key_word =
                if SealKey::is_self_signed(&key) { "doctor-seal-key-self-signed" } else { "doctor-seal-key" };
            let until = key.certificate().not_after();
            chart.good(key_word, vec![("subject", key.certificate().subject().into()), ("until", until.into())]);
            if own.exists() {
                exposed(chart, &own);
            }
        }
        Err(WorkError::NoSealKey) => chart.note("doctor-no-seal-key", vec![]),
        Err(error) => chart.broken("doctor-key-broken", vec![], &error),
    }
}

/// Says so where others may read a key.
#[cfg(unix)]
fn exposed(chart: &mut Chart, path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path).map(|metadata| metadata.permissions().mode() & 0o077);
    if mode.is_ok_and(|mode| mode != 0) {
        chart.bad("doctor-key-exposed", vec![("path", path.display().to_string().into())]);
    }
}

#[cfg(not(unix))]
fn exposed(_: &mut Chart, _: &Path) {}

fn examine_dossier(chart: &mut Chart, home: &Home, dir: &Path) {
    let path = || ("path", dir.display().to_string().into());
    let session = match Session::open(dir, home, Who::Settings) {
        Ok(session) => session,
        Err(error) => {
            chart.broken("doctor-dossier-broken", vec![path()], &error);
            return;
        }
    };
    match session.read_only() {
        None => {
            let log = session.me().map(ToString::to_string).unwrap_or_default();
            chart.good("doctor-dossier", vec![path(), ("log", log.into())]);
        }
        Some(ReadOnly::Held(holder)) => {
            let who = holder.as_ref().map(|holder| format!("{}@{} ({})", holder.user, holder.host, holder.pid));
            chart.note("doctor-dossier-held", vec![path(), ("who", who.unwrap_or_default().into())]);
        }
        Some(ReadOnly::NotAMember(log)) => {
            chart.note("doctor-dossier-stranger", vec![path(), ("log", log.to_string().into())]);
        }
        Some(ReadOnly::NoIdentity | ReadOnly::Asked) => chart.note("doctor-dossier-read", vec![path()]),
    }
}
