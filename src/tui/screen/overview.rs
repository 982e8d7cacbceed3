//! Where do we stand, and what is mine to do.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Screen, Step, editor, moved, papers, walk};
use crate::{
    audit::{
        Language,
        paper::Stage,
        programme::{Area, AreaId, Commitment, Level},
        queue::{Wait, Waits},
        request::{Request, RequestDetails},
        subject::{Fact, Subject},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{self, fit, frame::Frame, marks, pad, pad_left, rows, width},
    },
    work::explain_completion,
};

/// Below this width the bar gives way to the words.
const ROOM_FOR_BAR: u16 = 96;

/// Where do we stand.
#[derive(Default)]
pub struct Overview {
    selected: usize,
}

impl Overview {
    /// Starts at the first area.
    pub fn new() -> Self {
        Self::default()
    }

    fn area<'a>(&self, shared: &'a Shared) -> Option<&'a Area> {
        shared.audit.programme.areas.get(self.selected)
    }
}

/// Returns the commitments of an area.
fn commitments<'a>(shared: &'a Shared, area: &'a AreaId) -> impl Iterator<Item = &'a Commitment> {
    shared.audit.programme.commitments.iter().filter(move |commitment| commitment.area == *area)
}

/// Returns for whom a paper waits, in words: `Bram: review PRF-4`.
pub fn waiting(waits: &Waits, commitment: &Commitment, shared: &Shared) -> String {
    let lang = shared.lang;
    let paper = || visible(&commitment.id.0).into_owned().into();
    let key = match &waits.what {
        Wait::Review => "ui-wait-review",
        Wait::Returned => "ui-wait-returned",
        Wait::Edited => "ui-wait-edited",
        Wait::Conflict => "ui-wait-conflict",
        Wait::Submission => "ui-wait-submission",
        Wait::Answer(_) => "ui-wait-answer",
        Wait::Close(_) => "ui-wait-close",
    };
    let who = match &waits.on {
        Some(log) if shared.me.as_ref().is_some_and(|me| me.person() == log.person()) => {
            lang.text("ui-wait-you").into_owned()
        }
        Some(log) => first_name(&shared.name_of(log)),
        None => lang.text("ui-wait-nobody").into_owned(),
    };
    let what = match &waits.what {
        Wait::Answer(note) | Wait::Close(note) => {
            lang.with(key, &[("paper", paper()), ("note", visible(&note.0).into_owned().into())])
        }
        _ => lang.with(key, &[("paper", paper())]),
    };
    format!("{who}: {what}")
}

/// Returns the requests of an area that wait for the audited party, each once: `Microsoft: R-04, 3 days late`.
fn asked(shared: &Shared, area: &AreaId) -> Vec<(u8, String)> {
    let lang = shared.lang;
    let rows = commitments(shared, area).filter_map(|it| shared.standings.get(&it.id));
    let ids: std::collections::BTreeSet<_> = rows.flat_map(|row| &row.asked).collect();
    let mut requests: Vec<_> = ids
        .into_iter()
        .filter_map(|id| shared.audit.requests.get(id))
        .filter_map(|request| Some((request.days_late(shared.today()), request, request.shown()?)))
        .collect();
    requests.sort_by_key(|(late, _, _)| std::cmp::Reverse(*late));
    let words = |(late, request, details): (Option<i32>, &Request, &RequestDetails)| {
        let asked = format!("{}: {}", visible(&details.of), visible(&request.label.0));
        match late {
            Some(days) => (1, format!("{asked}, {}", lang.with("request-late", &[("count", days.into())]))),
            None => (3, asked),
        }
    };
    requests.into_iter().map(words).collect()
}

fn first_name(name: &str) -> String {
    name.split(' ').next().unwrap_or(name).to_owned()
}

struct Widths {
    title: usize,
    done: usize,
    verdicts: usize,
    evidence: usize,
    bar: bool,
}

impl Widths {
    /// Returns the cell with the count of evidence, and the gap after it; nothing where there is no room for it.
    fn evidence_cell(&self, text: &str) -> String {
        if self.evidence == 0 { String::new() } else { format!("{}  ", pad_left(text, self.evidence)) }
    }
}

impl Overview {
    fn widths(shared: &Shared, area: Rect) -> Widths {
        let lang = shared.lang;
        let programme = &shared.audit.programme;
        let wide = usize::from(area.width);
        let bar = area.width >= ROOM_FOR_BAR;
        let count = |area: &Area| commitments(shared, &area.id).count().to_string();
        let digits = widget::widest(programme.areas.iter().map(count));
        let done = (digits * 2 + 1 + if bar { 11 } else { 0 }).max(width(&lang.text("ui-overview-done")));
        let spans = |area: &Area| -> String {
            let values =
                commitments(shared, &area.id).map(|it| shared.standings.get(&it.id).and_then(|row| row.verdict));
            marks::counts(values, shared).iter().map(|span| span.content.as_ref()).collect()
        };
        let verdicts = widget::widest(programme.areas.iter().map(spans))
            .max(width(&lang.text("ui-overview-verdicts")))
            .min(wide / 3);
        // Where room is short, for whom it waits says more than how much evidence there is.
        let evidence = if area.width >= 90 { width(&lang.text("ui-overview-evidence")) } else { 0 };
        let titles = widget::widest(programme.areas.iter().map(|it| visible(it.title.get(lang.language()))));
        let fixed = done + verdicts + evidence + 2 * if evidence > 0 { 4 } else { 3 } + 1;
        let waits = width(&lang.text("ui-overview-waiting")).max(20);
        let title = titles.min(wide.saturating_sub(fixed + waits)).max(12);
        Widths { title, done, verdicts, evidence, bar }
    }

    fn head<'a>(shared: &Shared, widths: &Widths) -> Line<'a> {
        let lang = shared.lang;
        let text = format!(
            " {}  {}  {}  {}{}",
            pad(&lang.text("ui-overview-area"), widths.title),
            pad(&lang.text("ui-overview-done"), widths.done),
            pad(&lang.text("ui-overview-verdicts"), widths.verdicts),
            widths.evidence_cell(&lang.text("ui-overview-evidence")),
            lang.text("ui-overview-waiting"),
        );
        Line::styled(text, shared.ink.faint())
    }

    fn row<'a>(shared: &Shared, area: &Area, widths: &Widths, wide: usize) -> Line<'a> {
        let lang = shared.lang;
        let of = commitments(shared, &area.id).count();
        let done = commitments(shared, &area.id).filter(|it| shared.standings.stage(&it.id) == Stage::Accepted).count();
        let values = commitments(shared, &area.id).map(|it| shared.standings.get(&it.id).and_then(|row| row.verdict));
        let mut verdicts = marks::counts(values, shared);
        let used: usize = verdicts.iter().map(|span| width(&span.content)).sum();
        if used < widths.verdicts {
            verdicts.push(Span::raw(" ".repeat(widths.verdicts - used)));
        }
        let evidence: usize =
            commitments(shared, &area.id).filter_map(|it| shared.standings.get(&it.id)).map(|row| row.evidence).sum();
        let waits: Vec<(bool, String)> = commitments(shared, &area.id)
            .filter_map(|it| Some((it, shared.standings.get(&it.id)?.waits.as_ref()?)))
            .map(|(it, waits)| (waits.on != shared.me, waiting(waits, it, shared)))
            .collect();
        // What is late stands before what waits for somebody else, and what is not due yet behind it.
        let mut waits: Vec<(u8, String)> =
            waits.into_iter().map(|(other, words)| (if other { 2 } else { 0 }, words)).collect();
        waits.extend(asked(shared, &area.id));
        waits.sort_by_key(|(order, _)| *order);
        let count = format!("{done}/{of}");
        let done_text = if widths.bar { format!("{} {count}", marks::bar(done, of)) } else { count };
        let room =
            wide.saturating_sub(widths.title + widths.done + widths.verdicts + width(&widths.evidence_cell("")) + 8);
        let waiting = match waits.as_slice() {
            [] => String::new(),
            [(_, only)] => only.clone(),
            [(_, first), rest @ ..] => {
                let more = lang.with("ui-more", &[("count", rest.len().into())]);
                format!("{} {more}", fit(first, room.saturating_sub(width(&more) + 1)))
            }
        };
        let done_style = if done == of && of > 0 { shared.ink.good() } else { Style::new() };
        let mut spans = vec![
            Span::raw(pad(&visible(area.title.get(lang.language())), widths.title)),
            Span::raw("  "),
            Span::styled(pad(&done_text, widths.done), done_style),
            Span::raw("  "),
        ];
        spans.extend(verdicts);
        spans.push(Span::raw("  "));
        spans.push(Span::raw(widths.evidence_cell(&lang.number(evidence as u64))));
        spans.push(Span::raw(fit(&waiting, room)));
        Line::from(spans)
    }
}

/// Returns the lines at the foot: counts, and the dates that come.
fn foot<'a>(shared: &Shared, wide: usize) -> Vec<Line<'a>> {
    let lang = shared.lang;
    let audit = &shared.audit;
    let all = audit.programme.commitments.len();
    let accepted =
        audit.programme.commitments.iter().filter(|it| shared.standings.stage(&it.id) == Stage::Accepted).count();
    let high = audit
        .findings
        .values()
        .filter(|finding| finding.details.heads().iter().any(|version| version.value.rating.level() == Level::High))
        .count();
    let mut parts = vec![
        lang.with("ui-foot-accepted", &[("done", accepted.into()), ("of", all.into())]),
        lang.with("ui-foot-findings", &[("count", audit.findings.len().into()), ("high", high.into())]),
        lang.with("ui-foot-evidence", &[("count", audit.evidence.len().into())]),
    ];
    match shared.verified {
        Some((at, true)) => parts.push(lang.with("ui-foot-whole", &[("ago", ago(shared, at).into())])),
        Some((_, false)) => parts.push(lang.text("ui-foot-broken").into_owned()),
        None => {}
    }
    if shared.conflicts > 0 {
        let key = super::help::keys(Place::Overview, Act::Conflicts, shared);
        parts.push(lang.with("ui-foot-conflicts", &[("count", shared.conflicts.into()), ("key", key.into())]));
    }
    if !audit.uncounted.is_empty() {
        parts.push(lang.with("ui-foot-uncounted", &[("count", audit.uncounted.len().into())]));
    }
    let mut lines: Vec<Line<'a>> = widget::wrap(&parts.join(" · "), wide.saturating_sub(2))
        .into_iter()
        .map(|it| Line::raw(format!(" {it}")))
        .collect();
    let report = audit.fact(Fact::ReportDate).and_then(|date| date.parse::<jiff::civil::Date>().ok());
    let counts = mine_and_review(shared);
    let dated = match report.and_then(|date| shared.today().until(date).ok()) {
        Some(span) if span.get_days() >= 0 => {
            Some(lang.with("ui-foot-report-due", &[("days", i64::from(span.get_days()).into())]))
        }
        Some(span) => Some(lang.with("ui-foot-report-past", &[("days", i64::from(-span.get_days()).into())])),
        None => None,
    };
    // Once the report is published, the closing of the file is what comes.
    let closing = explain_completion::state(audit, shared.today(), lang);
    let dated = if closing.is_some() { None } else { dated };
    lines.extend(closing.map(|text| Line::raw(format!(" {}", fit(&text, wide.saturating_sub(2))))));
    let second: Vec<String> = dated.into_iter().chain([counts]).collect();
    lines.push(Line::raw(format!(" {}", fit(&second.join(" · "), wide.saturating_sub(2)))));
    if let Some(reason) = &shared.read_only {
        let text = reason.explain(lang).join(" ");
        lines.push(Line::styled(format!(" {}", fit(&text, wide.saturating_sub(2))), shared.ink.warn()));
    }
    lines
}

fn ago(shared: &Shared, at: jiff::Timestamp) -> String {
    let minutes = (shared.now.as_second() - at.as_second()).max(0) / 60;
    if minutes == 0 {
        shared.lang.text("ui-ago-now").into_owned()
    } else {
        shared.lang.with("ui-ago-minutes", &[("count", minutes.into())])
    }
}

fn mine_and_review(shared: &Shared) -> String {
    let all = &shared.audit.programme.commitments;
    let mine = all.iter().filter(|it| shared.standings.is_in(&it.id, &papers::MINE)).count();
    let review = all.iter().filter(|it| shared.standings.is_in(&it.id, &papers::REVIEW)).count();
    shared.lang.with("ui-foot-mine", &[("mine", mine.into()), ("review", review.into())])
}

impl Screen for Overview {
    fn place(&self) -> Place {
        Place::Overview
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let audit = &shared.audit;
        let opening = &audit.opening;
        let lang = shared.lang;
        let on = lang.with(
            "ui-overview-on",
            &[
                ("client", visible(&opening.client).into_owned().into()),
                ("supplier", visible(&opening.supplier).into_owned().into()),
            ],
        );
        let who = match shared.me.as_ref().and_then(|me| audit.member(me)) {
            Some(member) => format!("{}, {}", visible(&member.name), lang.word("role", member.role.name())),
            None => lang.text("ui-looking").into_owned(),
        };
        let mut title = format!("Waarmerk   {}", visible(opening.title.get(lang.language())));
        if opening.demonstration {
            title = format!("{title} ({})", lang.text("ui-demonstration"));
        }
        let frame = Frame {
            title: (title, who),
            about: format!(
                "{on} · {}",
                lang.with(
                    "ui-overview-period",
                    &[
                        ("from", lang.short_date(opening.period.from).into()),
                        ("to", lang.short_date(opening.period.to).into()),
                    ]
                )
            ),
            status: foot(shared, usize::from(area.width)),
        };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let widths = Self::widths(shared, area);
        Self::head(shared, &widths).render(Rect::new(body.x, body.y, body.width, 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        let areas = &audit.programme.areas;
        rows::list(areas.len(), self.selected, shared.ink, rest, buffer, |index| {
            areas.get(index).map(|it| Self::row(shared, it, &widths, usize::from(area.width))).unwrap_or_default()
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, shared.audit.programme.areas.len(), act) {
            return Some(Vec::new());
        }
        match act {
            // There is nothing to go back to: this is where one leaves from, by the key for that.
            Act::Back | Act::Leave => Some(Vec::new()),
            Act::Open => {
                let area = self.area(shared)?.id.clone();
                Some(vec![Step::Open(Box::new(papers::Papers::of_area(area)))])
            }
            Act::NextOpen => {
                let open = walk::next_open(shared, None)?;
                Some(vec![Step::Open(Box::new(walk::Walk::new(open)))])
            }
            Act::Find => Some(vec![Step::Open(Box::new(papers::Papers::finding()))]),
            Act::Conclude => {
                let area = self.area(shared)?;
                let subject = Subject::Area(area.id.clone());
                let title = area.title.get(shared.lang.language()).to_owned();
                Some(vec![Step::Open(Box::new(editor::Editor::new(subject, title, shared, Language::Nl)))])
            }
            _ => None,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        self.selected = self.selected.min(shared.audit.programme.areas.len().saturating_sub(1));
    }
}
