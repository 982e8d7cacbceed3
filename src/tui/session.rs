//! The office of a real dossier: the acts of `work`, told in the reader's language.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    office::{
        Answers, Asks, Attached, Explain, Office, Planned, Progress, SampleAct, Signed, Tone, Trouble, Verification,
        Watch,
    },
    threshold::{Known, Threshold},
};
use crate::{
    audit::{
        Action, Audit, EventId, Language, LogName, Recorded,
        evidence::{Details, Link},
        locator::Locator,
        observation::Outcome as CheckOutcome,
        programme::CommitmentId,
        publication::SignsAs,
    },
    lang::Lang,
    work::{
        self, Home, ReadOnly, Session, WorkError,
        check::{Became, Checked},
        create::{self, NewDossier},
        explain_error, keys,
        probe::show::Shown,
        publish::{Correction, SigningWith},
        requests,
        verify::{Outcome, VerifyOptions, verify},
    },
};

/// An open dossier, with the language of whoever sits at it.
pub struct OpenDossier {
    session: Session,
    lang: Lang,
}

impl OpenDossier {
    /// Sits down at an open dossier.
    pub fn new(session: Session, lang: Lang) -> Self {
        Self { session, lang }
    }
}

impl Explain for WorkError {
    fn explain(&self, lang: Lang) -> Vec<String> {
        let told = explain_error::error(self, lang);
        std::iter::once(told.sentence).chain(told.hints).collect()
    }

    fn asks(&self) -> Option<Asks> {
        match self {
            Self::Refused(refusal) => Asks::of(refusal),
            _ => None,
        }
    }
}

/// Why one can only look.
struct OnlyLooking(ReadOnly);

impl Explain for OnlyLooking {
    fn explain(&self, lang: Lang) -> Vec<String> {
        WorkError::ReadOnly(self.0.clone()).explain(lang)
    }
}

fn trouble(error: WorkError) -> Trouble {
    Arc::new(error)
}

/// Follows an act for the screen: its progress in words, and its wish to stop.
fn follow(watch: &Watch, lang: Lang) -> work::Watch {
    let (told, wish) = (Arc::clone(&watch.progress), Arc::clone(&watch.cancel));
    work::Watch::stopped_by(Arc::clone(&wish), move |progress| {
        let what = lang.word("step", progress.step.name()).into_owned();
        told(Progress { done: progress.done, total: progress.total, what });
    })
}

/// Tells what was attached.
fn told(attached: work::attach::Attached, lang: Lang) -> Attached {
    let skipped = attached.skipped.into_iter();
    Attached {
        attached: attached.attached,
        linked: attached.linked,
        not_described: attached.not_described,
        skipped: skipped.map(|skipped| (skipped.path, explain_error::skipped(&skipped.why, lang))).collect(),
    }
}

/// Tells what a check came to.
fn checked_line(checked: &Checked, lang: Lang) -> (Tone, String) {
    let test = lang.word("test", checked.check.test.name());
    let procedure = checked.procedure.to_string();
    let Some((seen, became)) = &checked.seen else {
        return (Tone::Note, format!("{procedure}  {test}: {}", lang.text("check-no-evidence")));
    };
    let tone = match seen.outcome {
        CheckOutcome::Holds | CheckOutcome::NothingAgainst => Tone::Fine,
        CheckOutcome::Fails => Tone::Fault,
        CheckOutcome::CannotTell => Tone::Note,
    };
    let outcome = lang.word("check-outcome", seen.outcome.name());
    let became = match became {
        Became::Recorded(label) => format!("{label}, {}", lang.word("check-became", "recorded")),
        Became::Same(label) => format!("{label}, {}", lang.word("check-became", "same")),
        Became::NotRecorded => lang.word("check-became", "not-recorded").into_owned(),
    };
    (tone, format!("{procedure}  {test}: {outcome} ({became})"))
}

impl OpenDossier {
    fn plan(&self, answers: &Answers) -> Result<requests::Plan, WorkError> {
        let table = match &answers.table {
            Some(table) => table.clone(),
            None => requests::csv_in(&answers.folder)?,
        };
        self.session.plan_import(&answers.folder, &table)
    }
}

impl Office for OpenDossier {
    fn audit(&self) -> &Audit {
        self.session.audit()
    }

    fn me(&self) -> Option<&LogName> {
        self.session.me()
    }

    fn dir(&self) -> &Path {
        self.session.dir()
    }

    fn read_only(&self) -> Option<Trouble> {
        self.session.read_only().map(|why| Arc::new(OnlyLooking(why.clone())) as Trouble)
    }

    fn history(&self) -> Vec<Recorded> {
        self.session.history().to_vec()
    }

    fn act(&mut self, action: Action) -> Result<Vec<Recorded>, Trouble> {
        self.session.act(action).map_err(trouble)
    }

    fn say_why_after_completion(&mut self, reason: Option<String>) {
        self.session.say_why_after_completion(reason);
    }

    fn sample(&mut self, act: SampleAct) -> Result<Vec<Recorded>, (Vec<Recorded>, Trouble)> {
        let before = self.session.audit().heads.clone();
        let done = match act {
            SampleAct::Plan(new) => self.session.plan_sample(*new, &work::Watch::quiet()).map(|_| ()),
            SampleAct::Draw(id, selected) => self.session.draw_sample(&id, None, &selected),
            SampleAct::Redraw(id, reason) => self.session.redraw_sample(&id, None, reason),
            SampleAct::Test(id, tests) => self.session.test_items(&id, tests),
            SampleAct::Take(head, why) => self.session.take(&head, why),
        };
        // A seed that was recorded stays recorded, also where the draw by it fails.
        let known = |it: &&Recorded| before.0.get(&it.id.log).is_some_and(|seq| it.id.seq <= *seq);
        let recorded = self.session.history().iter().filter(|it| !known(it)).cloned().collect();
        match done {
            Ok(()) => Ok(recorded),
            Err(error) => Err((recorded, trouble(error))),
        }
    }

    fn items_in(&self, evidence: &EventId, headless: bool) -> Result<u64, Trouble> {
        self.session.items_in(evidence, headless).map_err(trouble)
    }

    fn attach(
        &mut self,
        paths: &[PathBuf],
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble> {
        let lang = self.lang;
        let attached = self.session.attach(paths, links, details, &follow(watch, lang)).map_err(trouble)?;
        Ok(told(attached, lang))
    }

    fn attach_answer(
        &mut self,
        paths: &[PathBuf],
        request: &EventId,
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble> {
        let follow = follow(watch, self.lang);
        let attached = self.session.attach_answer(paths, request, links, details, &follow).map_err(trouble)?;
        Ok(told(attached, self.lang))
    }

    fn export_requests(&self, path: &Path, language: Language, of: Option<&str>) -> Result<usize, Trouble> {
        let scope = of.map_or(requests::Scope::Open, requests::Scope::OpenOf);
        self.session.export_requests(path, scope, language).map_err(trouble)
    }

    fn plan_import(&self, answers: &Answers) -> Result<Planned, Trouble> {
        let plan = self.plan(answers).map_err(trouble)?;
        let misfits = plan.misfits.iter().map(|misfit| requests::misfit(misfit, self.lang)).collect();
        Ok(Planned { taken: plan.taken.len(), misfits })
    }

    fn import_answers(&mut self, answers: &Answers, watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble> {
        let lang = self.lang;
        let plan = self.plan(answers).map_err(trouble)?;
        let details = Details { collected: answers.collected, period: answers.period, ..Details::default() };
        let imported = self.session.import_answers(&plan, &details, &follow(watch, lang)).map_err(trouble)?;
        let counts = [
            ("received", imported.received.len().into()),
            ("denied", imported.not_provided.len().into()),
            ("unchanged", imported.unchanged.into()),
        ];
        let mut lines = vec![(Tone::Fine, lang.with("done-request-imported", &counts))];
        let skipped = told(imported.attached, lang).skipped;
        lines.extend(skipped.into_iter().map(|(path, why)| (Tone::Fault, format!("{}: {why}", path.display()))));
        lines.extend(plan.misfits.iter().map(|misfit| (Tone::Note, requests::misfit(misfit, lang))));
        Ok(lines)
    }

    fn publish(&mut self, correction: Option<Correction>, watch: &Watch) -> Result<EventId, Trouble> {
        let watch = follow(watch, self.lang);
        match correction {
            None => self.session.publish(&watch),
            Some(correction) => self.session.publish_correction(correction, &watch),
        }
        .map_err(trouble)
    }

    fn accept_summary(&mut self, publication: &EventId, watch: &Watch) -> Result<(), Trouble> {
        self.session.accept_summary(publication, &follow(watch, self.lang)).map_err(trouble)
    }

    fn sign(
        &mut self,
        publication: &EventId,
        signs_as: SignsAs,
        key: Option<&Path>,
        passphrase: Option<String>,
        watch: &Watch,
    ) -> Result<Signed, Trouble> {
        let with = SigningWith {
            key: key.map(Path::to_path_buf),
            passphrase: passphrase.map(Into::into),
            ..SigningWith::default()
        };
        let signed = self.session.sign(publication, signs_as, &with, &follow(watch, self.lang)).map_err(trouble)?;
        Ok(Signed { level: format!("PAdES {}", signed.level), self_signed: signed.self_signed })
    }

    fn check(&mut self, commitment: &CommitmentId, watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble> {
        let lang = self.lang;
        let checked = self.session.check(&[commitment.clone().into()], &follow(watch, lang)).map_err(trouble)?;
        Ok(checked.iter().map(|it| checked_line(it, lang)).collect())
    }

    fn show(&self, evidence: &EventId, at: Option<&Locator>, language: Language) -> Result<Shown, Trouble> {
        self.session.show(evidence, at, Lang::new(language)).map_err(trouble)
    }

    fn preview(&self, language: Language) -> Result<String, Trouble> {
        self.session.preview(language).map_err(trouble)
    }

    fn verify(&self, watch: &Watch) -> Result<Verification, Trouble> {
        let options = VerifyOptions { home: Some(self.session.home().clone()), ..VerifyOptions::default() };
        let found = verify(self.session.dir(), &options, &follow(watch, self.lang)).map_err(trouble)?;
        let tone = |outcome| match outcome {
            Outcome::Good => Tone::Fine,
            Outcome::Broken => Tone::Fault,
            Outcome::Note => Tone::Note,
        };
        Ok(Verification {
            whole: found.whole(),
            lines: found.statements.iter().map(|said| (tone(said.outcome), said.sentence(self.lang))).collect(),
        })
    }

    fn draft(&self, key: &str) -> Option<String> {
        self.session.draft(key)
    }

    fn save_draft(&self, key: &str, text: &str) {
        // A draft that cannot be kept must not stand in the way of writing; saving the text itself will say what is wrong.
        let _ = self.session.save_draft(key, text);
    }

    fn discard_draft(&self, key: &str) {
        let _ = self.session.discard_draft(key);
    }
}

/// Where somebody stands who has no dossier open, with the things of their own.
pub struct Doorstep {
    home: Home,
    dir: Option<PathBuf>,
}

impl Doorstep {
    /// Stands before a folder that is no dossier, if one was named.
    pub fn new(home: Home, dir: Option<PathBuf>) -> Self {
        Self { home, dir }
    }
}

impl Threshold for Doorstep {
    fn known(&self) -> Known {
        // What cannot be read is told when something is made of it.
        let settings = self.home.settings().unwrap_or_default();
        Known {
            dir: self.dir.clone(),
            programmes: create::programmes(&self.home),
            log: settings.log.or_else(keys::proposed_log),
            name: settings.name,
            keys: keys::log_keys(&self.home).unwrap_or_default().into_iter().map(|key| key.log).collect(),
        }
    }

    fn begin(&self, dir: &Path, new: NewDossier, lang: Lang, watch: &Watch) -> Result<Box<dyn Office>, Trouble> {
        let session = create::create(dir, &self.home, new, &follow(watch, lang)).map_err(trouble)?;
        Ok(Box::new(OpenDossier::new(session, lang)))
    }
}
