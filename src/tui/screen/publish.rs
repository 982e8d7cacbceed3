//! What the reader will see, and what stays inside; and the way of the summary: published, accepted, signed, verified.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, confirm::Confirm, filter::Filter, form::Form, moved, reader::Reader};
use crate::{
    audit::{
        Action, Language, Refusal,
        evidence::Classification,
        finding::Finding,
        member::Right,
        paper::Stage,
        profile::ProfilePart,
        publication::{Item, Publication, Publicity, SignsAs},
        subject::{FindingField, Subject},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        job::Job,
        office::{Said, Tone},
        shared::{Note, Shared},
        sheet::{sign::Sign, term::Term, withhold::Withhold},
        widget::{frame::Frame, rows, table::Columns, widest, wrap_at_most},
    },
};

/// What the reader will see.
#[derive(Default)]
pub struct Publish {
    filter: Filter,
    shown: Vec<Item>,
    selected: usize,
    /// How many public items have something in their way.
    unready: Vec<Refusal>,
}

/// Returns everything that could be public, in the order of the report.
fn items(shared: &Shared) -> Vec<Item> {
    let audit = &shared.audit;
    let mut items = Vec::new();
    for area in &audit.programme.areas {
        items.push(Item::Text(Subject::Area(area.id.clone())));
        for commitment in audit.programme.commitments.iter().filter(|it| it.area == area.id) {
            items.push(Item::Verdicts(commitment.id.clone()));
            items.push(Item::Text(Subject::Conclusion(commitment.id.clone())));
            if audit.excluded(&commitment.id).is_some() {
                items.push(Item::Applicability(commitment.id.clone()));
            }
            if audit.promise(commitment, jiff::civil::Date::MAX).is_some_and(|it| it.is_recorded()) {
                items.push(Item::Promise(commitment.id.clone()));
            }
            if audit.observations_on(commitment).next().is_some() {
                items.push(Item::Checks(commitment.id.clone()));
            }
        }
    }
    for finding in audit.findings.values() {
        items.push(Item::Finding(finding.id.clone()));
        items.push(Item::FindingHistory(finding.id.clone()));
        items.extend(FindingField::ALL.map(|field| Item::Text(Subject::Finding(finding.id.clone(), field))));
    }
    // Only what limits the scope is ever in the report.
    let limiting = audit.requests.values().filter(|request| request.limitation().next().is_some());
    items.extend(limiting.map(|request| Item::Request(request.id.clone())));
    items.extend(audit.samples.values().filter(|it| it.withdrawn.is_none()).map(|it| Item::Sample(it.id.clone())));
    for risk in &audit.programme.risks {
        items.push(Item::Risk(risk.id.clone()));
        items.push(Item::Text(Subject::Risk(risk.id.clone())));
    }
    items.extend(ProfilePart::ALL.map(Item::Profile));
    items.extend(audit.evidence.keys().cloned().map(Item::Evidence));
    items.extend(audit.members.keys().cloned().map(Item::Member));
    items
}

/// Returns what an item is called.
fn name(item: &Item, shared: &Shared) -> String {
    let (audit, lang) = (&shared.audit, shared.lang);
    let finding = |id| audit.findings.get(id).map(|it: &Finding| visible(&it.label.0).into_owned()).unwrap_or_default();
    let with = |label: String, key: &str| format!("{label}  {}", lang.text(key));
    match item {
        Item::Verdicts(id) => with(visible(&id.0).into_owned(), "ui-item-verdicts"),
        Item::LastYear(id) => with(visible(&id.0).into_owned(), "ui-item-last-year"),
        Item::Text(Subject::Conclusion(id)) => with(visible(&id.0).into_owned(), "ui-item-conclusion"),
        Item::Text(Subject::Change(id)) => with(visible(&id.0).into_owned(), "ui-item-change"),
        Item::Applicability(id) => with(visible(&id.0).into_owned(), "ui-item-applicability"),
        Item::Promise(id) => with(visible(&id.0).into_owned(), "ui-item-promise"),
        Item::Checks(id) => with(visible(&id.0).into_owned(), "ui-item-checks"),
        Item::Profile(part) => crate::work::tell::item(audit, &Item::Profile(*part), lang),
        Item::Text(Subject::Area(id)) => {
            let title = audit.programme.area(id).map(|it| visible(it.title.get(lang.language())).into_owned());
            with(title.unwrap_or_default(), "ui-item-conclusion")
        }
        Item::Text(Subject::Section(section)) => lang.word("section", section.name()).into_owned(),
        Item::Text(Subject::Tickmark(tickmark)) => lang.word("tickmark", tickmark.name()).into_owned(),
        Item::Text(Subject::Finding(id, field)) => {
            format!("{}  {}", finding(id), lang.word("field", field.name()))
        }
        Item::Text(Subject::Risk(id)) => {
            lang.with("ui-item-risk-text", &[("risk", visible(&id.0).into_owned().into())])
        }
        Item::Risk(id) => lang.with("ui-item-risk", &[("risk", visible(&id.0).into_owned().into())]),
        Item::Evidence(id) => {
            let label = audit.evidence.get(id).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
            with(label, "ui-item-evidence")
        }
        Item::Finding(id) => with(finding(id), "ui-item-finding"),
        Item::FindingHistory(id) => with(finding(id), "ui-item-history"),
        Item::Request(id) => {
            let label = audit.requests.get(id).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
            with(label, "ui-item-request")
        }
        Item::Sample(id) => {
            let label = audit.samples.get(id).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
            with(label, "ui-item-sample")
        }
        Item::Member(log) => with(visible(audit.name_of(log)).into_owned(), "ui-item-member"),
    }
}

/// Returns what the reader sees of an item, in a few words.
fn seen(item: &Item, shared: &Shared) -> String {
    let (audit, lang) = (&shared.audit, shared.lang);
    match audit.publicity(item) {
        Publicity::Withheld(ground) => {
            let key = ground.name().replace('.', "-");
            return lang.with(
                "ui-seen-withheld",
                &[("ground", ground.name().into()), ("words", lang.word("ground", &key).into())],
            );
        }
        Publicity::Inside if audit.publicity.get(item).is_some_and(crate::audit::register::Register::in_conflict) => {
            return lang.text("ui-two-versions").into_owned();
        }
        Publicity::Inside | Publicity::Public => {}
    }
    match item {
        Item::Verdicts(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Checks(id)
        | Item::Text(Subject::Conclusion(id))
            if shared.standings.stage(id) != Stage::Accepted =>
        {
            lang.word("stage", shared.standings.stage(id).name()).into_owned()
        }
        Item::LastYear(id) => {
            let last = audit.last_year.papers.get(id).and_then(crate::audit::prior::PriorPaper::verdict);
            crate::tui::widget::marks::verdict_word(last, shared)
        }
        Item::Verdicts(id) => {
            let verdict = shared.standings.get(id).and_then(|row| row.verdict);
            crate::tui::widget::marks::verdict_word(verdict, shared)
        }
        Item::Applicability(id) => {
            let reason = audit.excluded(id).map(|reason| visible(reason.get(lang.language())).into_owned());
            reason.unwrap_or_default()
        }
        Item::Promise(id) => {
            let commitment = audit.programme.commitment(id);
            let promise = commitment.and_then(|it| audit.promise(it, audit.report_day()));
            promise.map(|it| crate::work::promise::standing(&it, lang)).unwrap_or_default()
        }
        Item::Checks(id) => crate::work::observe::outcomes(audit, id, lang),
        Item::Profile(part) => crate::work::profile::part(audit, *part, lang),
        Item::Text(subject) => {
            let written = |language: &Language| audit.text(subject, *language).is_some();
            let there: Vec<&str> = Language::ALL.iter().filter(|it| written(it)).map(|it| it.name()).collect();
            if there.is_empty() {
                return lang.text("ui-not-written").into_owned();
            }
            let text = audit.text(subject, lang.language()).unwrap_or_default();
            format!("{}  {}", there.join(", "), visible(&text.replace('\n', " ")))
        }
        Item::Evidence(id) => audit.evidence.get(id).map(|it| visible(&it.bytes.name).into_owned()).unwrap_or_default(),
        Item::Finding(id) => audit.findings.get(id).map(|it| super::findings::one_line(it, shared)).unwrap_or_default(),
        Item::FindingHistory(id) => {
            let known = audit.findings.get(id);
            known.and_then(|it| crate::work::recount::statuses(audit, it, lang).pop()).unwrap_or_default()
        }
        Item::Request(id) => {
            let asks = audit.requests.get(id).and_then(|it| it.shown()).map(|it| it.asks.get(lang.language()));
            visible(asks.unwrap_or_default()).into_owned()
        }
        Item::Sample(id) => {
            let details = audit.samples.get(id).and_then(|it| it.details.settled());
            details.map(|it| visible(it.title.get(lang.language())).into_owned()).unwrap_or_default()
        }
        Item::Risk(id) => {
            let rating = audit.ratings.get(id).and_then(crate::audit::register::Register::settled);
            rating.map(|it| lang.word("level", it.level().name()).into_owned()).unwrap_or_default()
        }
        Item::Member(log) => {
            audit.member(log).map(|it| lang.word("role", it.role.name()).into_owned()).unwrap_or_default()
        }
    }
}

/// Returns where the newest summary stands.
fn way(publication: &Publication, shared: &Shared) -> String {
    let lang = shared.lang;
    let mut parts = vec![lang.with(
        "ui-publication-published",
        &[
            ("name", visible(&publication.rendering.name).into_owned().into()),
            ("when", lang.moment(publication.at).into()),
        ],
    )];
    for (id, _) in &publication.accepted {
        parts.push(lang.with("ui-publication-accepted", &[("who", shared.name_of(&id.log).into())]));
    }
    for (id, _, signature) in &publication.signatures {
        parts.push(lang.with(
            "ui-publication-signed",
            &[
                ("who", shared.name_of(&id.log).into()),
                ("capacity", lang.word("signs-as", signature.signs_as.name()).into()),
                ("level", visible(&signature.level).into_owned().into()),
            ],
        ));
    }
    if publication.accepted.is_empty() {
        parts.push(lang.text("ui-publication-to-accept").into_owned());
    }
    parts.join(" · ")
}

impl Publish {
    /// Opens it.
    pub fn new() -> Self {
        Self::default()
    }

    fn chosen(&self) -> Option<&Item> {
        self.shown.get(self.selected)
    }

    fn choose(item: &Item, publicity: Publicity) -> Step {
        let action = Action::Choose { item: item.clone(), publicity };
        Step::Act(vec![action], vec![Step::Say(Note::said(Said("ui-said-chosen")))])
    }

    /// Returns what makes everything public that is accepted and written, and was not chosen yet.
    fn all_accepted(shared: &Shared) -> Vec<Action> {
        let audit = &shared.audit;
        let both =
            |subject: &Subject| Language::ALL.into_iter().all(|language| audit.text(subject, language).is_some());
        let fits = |item: &Item| match item {
            Item::Verdicts(id) => shared.standings.stage(id) == Stage::Accepted,
            Item::Text(subject @ Subject::Conclusion(id)) => {
                shared.standings.stage(id) == Stage::Accepted && both(subject)
            }
            Item::Text(subject @ Subject::Area(_)) => both(subject),
            _ => false,
        };
        items(shared)
            .into_iter()
            .filter(|item| fits(item) && !audit.publicity.contains_key(item))
            .map(|item| Action::Choose { item, publicity: Publicity::Public })
            .collect()
    }

    fn open(&self, shared: &Shared) -> Option<Vec<Step>> {
        if self.unready.is_empty() {
            return self
                .chosen()
                .map(|item| vec![Step::Open(Box::new(Reader::new(name(item, shared), seen(item, shared))))]);
        }
        let lines = self.unready.iter().map(|it| (Tone::Fault, shared.refusal(it))).collect();
        let title = shared.lang.with("ui-publish-not-ready", &[("count", self.unready.len().into())]);
        Some(vec![Step::Open(Box::new(Reader::found(title, lines)))])
    }

    fn ask(key: &str, publication: &Publication, job: Job, shared: &Shared) -> Vec<Step> {
        let name = visible(&publication.rendering.name).into_owned();
        let question = shared.lang.with(key, &[("name", name.into())]);
        vec![Step::Open(Box::new(Confirm::new(question, vec![Step::Run(job)])))]
    }
}

impl Screen for Publish {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Publish }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let room = usize::from(area.width).saturating_sub(2);
        let ready = match self.unready.len() {
            0 => lang.text("ui-publish-ready").into_owned(),
            count => lang.with("ui-publish-not-ready", &[("count", count.into())]),
        };
        let mut status: Vec<Line<'_>> = Vec::new();
        if let Some(refusal) = self.unready.first() {
            let rest = self.unready.len() - 1;
            let more = if rest > 0 { lang.with("ui-publish-more", &[("count", rest.into())]) } else { String::new() };
            let lines = wrap_at_most(&format!("{} {more}", shared.refusal(refusal)), room, 2).into_iter();
            status.extend(lines.map(|line| Line::styled(format!(" {line}"), shared.ink.warn())));
        }
        if let Some(publication) = shared.audit.publication() {
            let lines = wrap_at_most(&way(publication, shared), room, 3).into_iter();
            status.extend(lines.map(|line| Line::raw(format!(" {line}"))));
        }
        let public = shared.audit.publicity.keys().filter(|it| shared.audit.publicity(it) == Publicity::Public).count();
        let about =
            lang.with("ui-publish-about", &[("public", public.into()), ("terms", shared.audit.guarded.len().into())]);
        let frame = Frame { title: (lang.text("ui-publish-title").into_owned(), ready), about, status };
        let body = self.filter.draw(shared, frame.draw(self, shared, area, buffer), buffer);
        if body.height == 0 {
            return;
        }
        let names = widest(self.shown.iter().take(400).map(|it| name(it, shared))).min(room / 2);
        let columns = Columns::default()
            .left(lang.text("ui-publish-item"), names)
            .left(lang.text("ui-publish-public"), 0)
            .left(lang.text("ui-publish-seen"), 0)
            .grow(2, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(item) = self.shown.get(index) else { return Line::default() };
            let (mark, style) = match shared.audit.publicity(item) {
                Publicity::Public => (format!("✓ {}", lang.text("ui-yes")), shared.ink.good()),
                Publicity::Inside => (format!("· {}", lang.text("ui-no")), Style::new()),
                Publicity::Withheld(ground) => (format!("– {}", ground.name()), shared.ink.warn()),
            };
            columns.row([(name(item, shared), Style::new()), (mark, style), (seen(item, shared), Style::new())])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if self.filter.act(act) {
            self.changed(shared);
            return Some(Vec::new());
        }
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        let publication = shared.audit.publication();
        match act {
            Act::TogglePublic => {
                let item = self.chosen()?;
                let now = shared.audit.publicity(item) == Publicity::Public;
                Some(vec![Self::choose(item, if now { Publicity::Inside } else { Publicity::Public })])
            }
            Act::Withhold => {
                let item = self.chosen()?;
                let sheet = Withhold { item: item.clone(), name: name(item, shared) };
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::PublicAll => {
                let actions = Self::all_accepted(shared);
                let question = shared.lang.with("ui-confirm-public-all", &[("count", actions.len().into())]);
                let yes = vec![Step::Act(actions, vec![Step::Say(Note::said(Said("ui-said-chosen")))])];
                Some(vec![Step::Open(Box::new(Confirm::new(question, yes)))])
            }
            Act::Guard => Some(vec![Step::Open(Box::new(Form::new(Box::new(Term))))]),
            Act::Preview => Some(vec![Step::Run(Job::Preview(shared.lang.language()))]),
            Act::Publish => {
                let question = shared.lang.text("ui-confirm-publish").into_owned();
                Some(vec![Step::Open(Box::new(Confirm::new(question, vec![Step::Run(Job::Publish(None))])))])
            }
            Act::AcceptSummary => {
                let publication = publication?;
                let job = Job::AcceptSummary(publication.id.clone());
                Some(Self::ask("ui-confirm-accept-summary", publication, job, shared))
            }
            Act::Sign => {
                let publication = publication?;
                let name = visible(&publication.rendering.name).into_owned();
                let sheet = Sign { publication: publication.id.clone(), name };
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::Open => self.open(shared),
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let lang = shared.lang;
        match act {
            Act::TogglePublic | Act::Withhold | Act::PublicAll => shared.cannot(Right::Publish).or_else(|| {
                let item = self.chosen();
                match (act, item) {
                    (Act::PublicAll, _) if Self::all_accepted(shared).is_empty() => {
                        Some(lang.text("ui-public-all-none").into_owned())
                    }
                    (Act::TogglePublic, Some(Item::Evidence(id))) => {
                        let evidence = shared.audit.evidence.get(id)?;
                        let versions = evidence.details.heads();
                        let confidential = versions.iter().any(|it| it.value.class == Classification::Confidential);
                        confidential
                            .then(|| shared.refusal(&Refusal::Confidential { evidence: evidence.label.clone() }))
                    }
                    (
                        Act::TogglePublic | Act::Withhold,
                        Some(Item::Text(Subject::Finding(id, _)) | Item::FindingHistory(id)),
                    ) => {
                        let public = shared.audit.publicity(&Item::Finding(id.clone())) == Publicity::Public;
                        let finding = shared.audit.findings.get(id)?.label.clone();
                        (!public).then(|| shared.refusal(&Refusal::FindingNotPublic { finding }))
                    }
                    _ => None,
                }
            }),
            Act::Publish => self.unready.first().map(|refusal| shared.refusal(refusal)),
            Act::AcceptSummary => {
                let Some(publication) = shared.audit.publication() else {
                    return Some(lang.text("ui-nothing-published").into_owned());
                };
                let me = shared.me.as_ref()?;
                if publication.accepted.iter().any(|(id, _)| id.log == *me) {
                    return Some(shared.refusal(&Refusal::NoChange));
                }
                let own = publication.id.log.person() == me.person() && shared.audit.waiver.is_none();
                own.then(|| shared.refusal(&Refusal::OwnSummary { log: me.clone() }))
            }
            Act::Sign => {
                let Some(publication) = shared.audit.publication() else {
                    return Some(lang.text("ui-nothing-published").into_owned());
                };
                let name = publication.rendering.name.clone();
                if publication.accepted.is_empty() {
                    return Some(shared.refusal(&Refusal::SummaryNotAccepted { name }));
                }
                let auditor = shared.cannot(Right::SignAsAuditor);
                let signs_as = if auditor.is_none() { SignsAs::Auditor } else { SignsAs::Publisher };
                if signs_as == SignsAs::Publisher
                    && let Some(reason) = shared.cannot(Right::SignAsPublisher)
                {
                    return Some(reason);
                }
                publication.signed_as(signs_as).then(|| shared.refusal(&Refusal::SignedAlready { name, signs_as }))
            }
            Act::Preview => shared.job.as_ref().map(|_| lang.text("ui-busy").into_owned()),
            _ => None,
        }
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::AcceptSummary | Act::Sign => shared.audit.publication().is_some(),
            Act::Open => !self.unready.is_empty(),
            _ => true,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        self.shown = items(shared);
        self.shown.retain(|item| self.filter.matches([name(item, shared)]));
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
        self.unready = crate::audit::decide::unready(&shared.audit);
    }
}
