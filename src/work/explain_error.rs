//! Why an act could not be done, and what to do about it, in the reader's language.

use std::path::Path;

use super::{
    error::WorkError,
    explain,
    introduction::NotAnIntroduction,
    sampling::{
        population::{LARGEST_LIST, Unusable},
        results::Unreadable,
    },
    session::ReadOnly,
    verify::fault,
};
use crate::{
    audit::Refusal,
    dossier::{
        ActError, Fault, FaultKind, Holder, NotMerged, NotOpened, NotSaved, attach::WhySkipped, copy::NotCopied,
        create::NotCreated, lock::NotLocked, log::order::OrderFaultKind,
    },
    lang::{Lang, visible},
    seal::{KeyError, SealError},
    template::{Problems, TemplateError, TemplateErrorKind},
};

/// An error, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is the matter, as one sentence.
    pub sentence: String,
    /// What to do about it; several where several things are the matter.
    pub hints: Vec<String>,
}

impl From<String> for Told {
    fn from(sentence: String) -> Self {
        Self { sentence, hints: Vec::new() }
    }
}

impl Told {
    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

/// Tells why an act could not be done.
#[expect(clippy::too_many_lines, reason = "one arm for each error")]
pub fn error(error: &WorkError, lang: Lang) -> Told {
    match error {
        WorkError::Refused(refusal) => refused(refusal, lang),
        WorkError::ReadOnly(why) => read_only(why, lang),
        WorkError::NotOpened(why) => not_opened(why, lang),
        WorkError::NotCreated(why) => not_created(why, lang),
        WorkError::NotSaved(why) => not_saved(why, lang),
        WorkError::NotRecorded(why) => not_recorded(why, lang),
        WorkError::NotMerged(why) => not_merged(why, lang),
        WorkError::NotCopied(why) => not_copied(why, lang),
        WorkError::Io { path, error, .. } => at(path, "error-io", &error.to_string(), lang).into(),
        WorkError::PriorDamaged { path, faults } => {
            let values = [("path", shown(path).into()), ("faults", (*faults).into())];
            Told::from(lang.with("error-prior-damaged", &values))
                .hint(lang.with("error-prior-damaged-hint", &[("path", shown(path).into())]))
        }
        WorkError::NoPrior => lang.text("error-no-prior").into_owned().into(),
        WorkError::Settings { path, problem } => at(path, "error-settings", problem, lang).into(),
        WorkError::CheckTable(error) => Told::from(lang.with(
            "error-check-table",
            &[
                ("table", visible(&error.table).into_owned().into()),
                ("line", error.line.into()),
                ("kind", error.kind.name().into()),
                ("about", visible(&error.about).into_owned().into()),
            ],
        ))
        .hint(lang.text("error-check-table-hint")),
        WorkError::EvidenceNotWhole { label } => {
            Told::from(lang.with("error-evidence-not-whole", &[("evidence", label.0.as_str().into())]))
                .hint(lang.text("error-evidence-not-whole-hint"))
        }
        WorkError::Template(problems) => template(problems, lang),
        WorkError::NoLogKey { log } => Told::from(lang.with("error-no-log-key", &[("log", log.as_str().into())]))
            .hint(lang.with("error-no-log-key-hint", &[("log", log.as_str().into())])),
        WorkError::Introduction { problem } => {
            let key = match problem {
                NotAnIntroduction::NoLine => "error-introduction-no-line",
                NotAnIntroduction::Several => "error-introduction-several",
                NotAnIntroduction::Damaged => "error-introduction-damaged",
            };
            Told::from(lang.text(key).into_owned()).hint(lang.text("error-introduction-hint"))
        }
        WorkError::NoIdentity => {
            Told::from(lang.text("error-no-identity").into_owned()).hint(lang.text("error-no-identity-hint"))
        }
        WorkError::KeyExists { path } => lang.with("error-key-exists", &[("path", shown(path).into())]).into(),
        WorkError::NoSealKey => {
            Told::from(lang.text("error-no-seal-key").into_owned()).hint(lang.text("error-no-seal-key-hint"))
        }
        WorkError::Key { path, error } => {
            let problem = key(error, lang);
            lang.with("error-key", &[("path", shown(path).into()), ("problem", problem.into())]).into()
        }
        WorkError::Leaks(leaks) => {
            let told = Told::from(lang.with("error-leaks", &[("count", leaks.len().into())]));
            leaks.iter().fold(told, |told, leak| {
                told.hint(lang.with(
                    "error-leak",
                    &[
                        ("kind", lang.word("leak", leak.kind.name()).into()),
                        ("term", clean(&leak.term).into()),
                        ("file", clean(&leak.file).into()),
                        ("context", clean(&leak.context).into()),
                    ],
                ))
            })
        }
        WorkError::Table { path, problems } => {
            let told =
                Told::from(lang.with("error-table", &[("path", shown(path).into()), ("count", problems.len().into())]));
            problems.iter().fold(told, |told, problem| told.hint(super::requests::problem(problem, lang)))
        }
        WorkError::NotOneTable { folder, count } => {
            lang.with("error-not-one-table", &[("path", shown(folder).into()), ("count", (*count).into())]).into()
        }
        WorkError::NotEmpty { path } => lang.with("error-not-empty", &[("path", shown(path).into())]).into(),
        WorkError::NothingToVerify { path } => {
            lang.with("error-nothing-to-verify", &[("path", shown(path).into())]).into()
        }
        WorkError::NoSignatureBeside { path } => {
            lang.with("error-no-signature-beside", &[("path", shown(path).into())]).into()
        }
        WorkError::Trust { path, problem } => at(path, "error-trust", problem, lang).into(),
        WorkError::PublishedFileDiffers { file } => {
            lang.with("error-published-file-differs", &[("file", clean(file).into())]).into()
        }
        WorkError::SealDoesNotHold { file } => {
            lang.with("error-seal-does-not-hold", &[("file", clean(file).into())]).into()
        }
        WorkError::NoSuchLine { log, seq } => {
            lang.with("error-no-such-line", &[("log", log.as_str().into()), ("line", (*seq).into())]).into()
        }
        WorkError::NoList(why) => list(why, lang),
        WorkError::ListChanged { path } => lang.with("error-list-changed", &[("path", shown(path).into())]).into(),
        WorkError::Seal(why) => sealing(why, lang),
        WorkError::NoHome => lang.text("error-no-home").into_owned().into(),
        WorkError::NoRandomness => lang.text("error-no-randomness").into_owned().into(),
        WorkError::Cancelled => lang.text("error-cancelled").into_owned().into(),
        WorkError::OtherCheckpoint => lang.text("error-other-checkpoint").into_owned().into(),
        WorkError::NothingRecorded => lang.text("error-nothing-recorded").into_owned().into(),
        // What is left has no counterpart in what a person does: the program or its parts fail.
        other => inside(&other.to_string(), lang),
    }
}

/// Tells a refusal; where several things are in the way, each.
fn refused(refusal: &Refusal, lang: Lang) -> Told {
    let told = Told::from(explain::refusal(refusal, lang));
    match refusal {
        Refusal::NotReady { lacking } => lacking.iter().fold(told, |told, it| told.hint(explain::refusal(it, lang))),
        Refusal::AdditionNeedsReason { .. } => told.hint(lang.text("refusal-addition-needs-reason-hint")),
        _ => told,
    }
}

fn inside(detail: &str, lang: Lang) -> Told {
    lang.with("error-inside", &[("detail", clean(detail).into())]).into()
}

fn read_only(why: &ReadOnly, lang: Lang) -> Told {
    match why {
        ReadOnly::Asked => lang.text("error-read-only").into_owned().into(),
        ReadOnly::NoIdentity => {
            Told::from(lang.text("error-no-identity").into_owned()).hint(lang.text("error-no-identity-hint"))
        }
        ReadOnly::NotAMember(log) => not_a_member(log.as_str(), lang),
        ReadOnly::Held(holder) => held(holder.as_ref(), lang),
    }
}

fn not_a_member(log: &str, lang: Lang) -> Told {
    Told::from(lang.with("refusal-not-a-member", &[("log", log.to_owned().into())]))
        .hint(lang.text("error-not-a-member-hint"))
}

/// Tells who is writing already.
fn held(holder: Option<&Holder>, lang: Lang) -> Told {
    let told = holder.map_or_else(
        || lang.text("error-held").into_owned(),
        |holder| {
            lang.with(
                "error-held-by",
                &[
                    ("user", clean(&holder.user).into()),
                    ("host", clean(&holder.host).into()),
                    ("process", holder.pid.to_string().into()),
                    ("since", lang.moment(holder.since).into()),
                ],
            )
        },
    );
    Told::from(told).hint(lang.text("error-held-hint"))
}

fn not_opened(why: &NotOpened, lang: Lang) -> Told {
    match why {
        NotOpened::NotADossier(path) => lang.with("error-not-a-dossier", &[("path", shown(path).into())]).into(),
        NotOpened::Broken(faults) => {
            let told = Told::from(lang.text("error-broken").into_owned());
            what_to_do(faults, faults_of(faults, told, lang), lang).hint(lang.text("error-broken-hint"))
        }
        NotOpened::NotAMember(log) => not_a_member(log.as_str(), lang),
        NotOpened::OtherKey(log) => lang.with("error-other-key", &[("log", log.as_str().into())]).into(),
        NotOpened::NotLocked(NotLocked::Held(holder)) => held(holder.as_ref(), lang),
        NotOpened::NotLocked(NotLocked::NotSaved(why)) | NotOpened::NotSaved(why) => not_saved(why, lang),
    }
}

/// Adds what to do about an older copy, and about a past that was rewritten.
fn what_to_do(faults: &[Fault], told: Told, lang: Lang) -> Told {
    let older = faults.iter().any(|fault| matches!(fault.kind, FaultKind::RolledBack { .. }));
    let rewritten = |fault: &Fault| match &fault.kind {
        FaultKind::Rewritten { .. } => true,
        FaultKind::Order(kind) => matches!(**kind, OrderFaultKind::Contradiction { .. }),
        _ => false,
    };
    let told = if older { told.hint(lang.text("error-older-hint")) } else { told };
    if faults.iter().any(rewritten) { told.hint(lang.text("error-rewritten-hint")) } else { told }
}

/// Adds the first few faults; `verify` names them all.
fn faults_of(faults: &[Fault], told: Told, lang: Lang) -> Told {
    faults.iter().take(5).fold(told, |told, fault| told.hint(fault::statement(fault).sentence(lang)))
}

fn not_created(why: &NotCreated, lang: Lang) -> Told {
    match why {
        NotCreated::NotEmpty(path) => lang.with("error-not-empty", &[("path", shown(path).into())]).into(),
        NotCreated::NotSaved(why) => not_saved(why, lang),
        other => inside(&other.to_string(), lang),
    }
}

fn not_copied(why: &NotCopied, lang: Lang) -> Told {
    match why {
        NotCopied::NotCreated(why) => not_created(why, lang),
        NotCopied::Inside(path) => lang.with("error-copy-inside", &[("path", shown(path).into())]).into(),
        NotCopied::Damaged(found) => {
            let fault = fault::statement(found).sentence(lang);
            Told::from(lang.with("error-copy-damaged", &[("fault", fault.into())])).hint(lang.text("error-broken-hint"))
        }
        NotCopied::PublishedFileDiffers(file) => {
            lang.with("error-published-file-differs", &[("file", clean(file).into())]).into()
        }
        NotCopied::NotSaved(why) => not_saved(why, lang),
        NotCopied::Cancelled => lang.text("error-cancelled").into_owned().into(),
    }
}

fn not_saved(why: &NotSaved, lang: Lang) -> Told {
    let told = Told::from(at(&why.path, "error-not-saved", &why.source.to_string(), lang));
    if why.no_space() { told.hint(lang.text("error-no-space-hint")) } else { told }
}

fn not_recorded(why: &ActError, lang: Lang) -> Told {
    match why {
        ActError::Refused(refusal) => refused(refusal, lang),
        ActError::ReadOnly => lang.text("error-read-only").into_owned().into(),
        ActError::Poisoned => lang.text("error-poisoned").into_owned().into(),
        ActError::HeldBack { needs, needs_seq } => {
            lang.with("error-held-back", &[("log", needs.as_str().into()), ("line", (*needs_seq).into())]).into()
        }
        ActError::NotSaved(why) => not_saved(why, lang),
        ActError::NotWritable(_) => inside(&why.to_string(), lang),
    }
}

fn not_merged(why: &NotMerged, lang: Lang) -> Told {
    match why {
        NotMerged::NotWriting => lang.text("error-read-only").into_owned().into(),
        NotMerged::OtherDossier { dir, .. } => lang.with("error-other-dossier", &[("path", shown(dir).into())]).into(),
        NotMerged::Broken(faults) => {
            let told = lang.text("error-other-broken").into_owned().into();
            what_to_do(faults, faults_of(faults, told, lang), lang)
        }
        NotMerged::Forked { log, line, here, there } => {
            let mut told =
                Told::from(lang.with("error-forked", &[("log", log.as_str().into()), ("line", (*line).into())]));
            if let Some((log, line)) = here {
                let values = [("log", log.as_str().into()), ("line", (*line).into())];
                told = told.hint(lang.with("error-forked-seen-here", &values));
            }
            if let Some((log, line)) = there {
                let values = [("log", log.as_str().into()), ("line", (*line).into())];
                told = told.hint(lang.with("error-forked-seen-there", &values));
            }
            told.hint(lang.text("error-forked-hint"))
        }
        NotMerged::NotSaved(why) => not_saved(why, lang),
        NotMerged::NotOpened(why) => not_opened(why, lang),
    }
}

/// Tells why a list cannot be used.
fn list(why: &Unreadable, lang: Lang) -> Told {
    let why = match why {
        Unreadable::Result { line, word } => {
            let told = lang.with("error-list-result", &[("line", (*line).into()), ("word", clean(word).into())]);
            return Told::from(told).hint(lang.text("error-list-result-hint"));
        }
        Unreadable::List(why) => why,
    };
    match why {
        Unusable::TooLarge => lang.with("error-list-too-large", &[("limit", lang.bytes(LARGEST_LIST).into())]).into(),
        Unusable::NotUtf8 { line } => Told::from(lang.with("error-list-not-utf8", &[("line", (*line).into())]))
            .hint(lang.text("error-list-not-utf8-hint")),
        Unusable::Columns { line, found, expected } => lang
            .with(
                "error-list-columns",
                &[("line", (*line).into()), ("found", (*found).into()), ("expected", (*expected).into())],
            )
            .into(),
        Unusable::Quotes => lang.text("error-list-quotes").into_owned().into(),
        Unusable::NoColumn { column, columns } => {
            let columns = clean(&columns.join(", "));
            Told::from(lang.with("error-list-no-column", &[("column", clean(column).into())]))
                .hint(lang.with("error-list-no-column-hint", &[("columns", columns.into())]))
        }
        Unusable::Nameless { line, count } => {
            Told::from(lang.with("error-list-nameless", &[("line", (*line).into()), ("count", (*count).into())]))
                .hint(lang.text("error-list-ids-hint"))
        }
        Unusable::Twice { id, first, second, count } => Told::from(lang.with(
            "error-list-twice",
            &[
                ("id", clean(id).into()),
                ("first", (*first).into()),
                ("second", (*second).into()),
                ("count", (*count).into()),
            ],
        ))
        .hint(lang.text("error-list-ids-hint")),
        Unusable::Nothing => lang.text("error-list-nothing").into_owned().into(),
    }
}

fn sealing(why: &SealError, lang: Lang) -> Told {
    match why {
        SealError::Pdf(error) => lang.with("error-seal-pdf", &[("detail", clean(&error.to_string()).into())]).into(),
        SealError::NoSuchField { field, present } => {
            let values = [("field", clean(field).into()), ("present", clean(present).into())];
            lang.with("error-seal-no-such-field", &values).into()
        }
        SealError::AlreadySigned { field } => {
            lang.with("error-seal-already-signed", &[("field", clean(field).into())]).into()
        }
        SealError::Key(error) => key(error, lang).into(),
        SealError::OutsideValidity { subject, from, until, .. } => lang
            .with(
                "error-seal-outside-validity",
                &[
                    ("subject", clean(subject).into()),
                    ("from", lang.moment(*from).into()),
                    ("until", lang.moment(*until).into()),
                ],
            )
            .into(),
        SealError::Timestamp(error) => {
            Told::from(lang.with("error-seal-timestamp", &[("detail", clean(&error.to_string()).into())]))
                .hint(lang.text("error-seal-timestamp-hint"))
        }
        SealError::TooLarge { needed, reserved } => {
            let values = [("needed", (*needed).into()), ("reserved", (*reserved).into())];
            lang.with("error-seal-too-large", &values).into()
        }
    }
}

/// Tells why a key cannot be used.
fn key(error: &KeyError, lang: Lang) -> String {
    let detail = |key: &str, detail: &str| lang.with(key, &[("detail", clean(detail).into())]);
    match error {
        KeyError::Pem { line, what } => {
            lang.with("key-problem-pem", &[("line", (*line).into()), ("detail", clean(what).into())])
        }
        KeyError::NoPrivateKey => lang.text("key-problem-no-private-key").into_owned(),
        KeyError::SeveralPrivateKeys => lang.text("key-problem-several-private-keys").into_owned(),
        KeyError::OldForm { label } => detail("key-problem-old-form", label),
        KeyError::PassphraseNeeded => lang.text("key-problem-passphrase-needed").into_owned(),
        KeyError::Undecipherable => lang.text("key-problem-undecipherable").into_owned(),
        KeyError::Unusable { what } => detail("key-problem-unusable", what),
        KeyError::NoCertificate => lang.text("key-problem-no-certificate").into_owned(),
        KeyError::BadCertificate { position, what } => lang
            .with("key-problem-bad-certificate", &[("position", (*position).into()), ("detail", clean(what).into())]),
        KeyError::Mismatch { subject } => detail("key-problem-mismatch", subject),
        KeyError::BrokenChain { subject, next } => {
            let values = [("subject", clean(subject).into()), ("next", clean(next).into())];
            lang.with("key-problem-broken-chain", &values)
        }
        KeyError::NotForSigning { subject } => detail("key-problem-not-for-signing", subject),
        KeyError::Failed { what } => detail("key-problem-failed", what),
    }
}

fn template(problems: &Problems, lang: Lang) -> Told {
    let mut lines = problems_of(problems, lang).into_iter();
    let first = lines.next().unwrap_or_default();
    let mut told = Told::from(first.0).hint(first.1);
    for (sentence, hint) in lines {
        told = told.hint(format!("{sentence} {hint}"));
    }
    told
}

/// Tells every problem of a template: file, line, column, what is wrong, and what to do about it.
pub fn problems(problems: &Problems, lang: Lang) -> Vec<String> {
    problems_of(problems, lang).into_iter().map(|(sentence, hint)| format!("{sentence}\n  {hint}")).collect()
}

fn problems_of(problems: &Problems, lang: Lang) -> Vec<(String, String)> {
    let told = |problem: &TemplateError| {
        let given = problem.kind.values();
        let values: Vec<(&str, crate::lang::Value<'_>)> =
            given.iter().map(|(name, value)| (*name, clean(value).into())).collect();
        let name = problem.kind.name();
        let sentence = lang.with(&format!("template-{name}"), &values);
        let hint = lang.with(&format!("template-{name}-hint"), &values);
        let asked_for = matches!(&problem.kind, TemplateErrorKind::UnknownReference { id, .. } if *id == problem.file);
        if asked_for {
            // The id is what somebody typed, not a place in a file.
            return (sentence, hint);
        }
        (format!("{}:{}:{}: {sentence}", clean(&problem.file), problem.line, problem.column), hint)
    };
    problems.0.iter().map(told).collect()
}

/// Tells why a file was not taken in.
pub fn skipped(why: &WhySkipped, lang: Lang) -> String {
    match why {
        WhySkipped::Link => lang.text("skipped-link").into_owned(),
        WhySkipped::DanglingLink => lang.text("skipped-dangling-link").into_owned(),
        WhySkipped::Fifo => lang.text("skipped-fifo").into_owned(),
        WhySkipped::Socket => lang.text("skipped-socket").into_owned(),
        WhySkipped::Device => lang.text("skipped-device").into_owned(),
        WhySkipped::OtherFileSystem => lang.text("skipped-other-file-system").into_owned(),
        WhySkipped::Dossier => lang.text("skipped-dossier").into_owned(),
        WhySkipped::Missing => lang.text("skipped-missing").into_owned(),
        WhySkipped::Unreadable(why) => lang.with("skipped-unreadable", &[("why", clean(why).into())]),
        WhySkipped::Purged => lang.text("skipped-purged").into_owned(),
        WhySkipped::Changed => lang.text("skipped-changed").into_owned(),
        WhySkipped::WrongBytes { expected, found } => {
            let values = [("expected", expected.to_string().into()), ("found", found.to_string().into())];
            lang.with("skipped-wrong-bytes", &values)
        }
    }
}

fn at(path: &Path, key: &str, why: &str, lang: Lang) -> String {
    lang.with(key, &[("path", shown(path).into()), ("why", clean(why).into())])
}

fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}

fn clean(text: &str) -> String {
    visible(text).into_owned()
}
