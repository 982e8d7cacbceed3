//! Everything that stands between now and the report; Enter goes there.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{
    Screen, Step,
    editor::Editor,
    exhibit::Exhibit,
    finding::FindingPage,
    moved,
    notes::Notes,
    observation::ObservationPage,
    papers::{Papers, Which},
    publish::Publish,
    report::Report,
    risks::Risks,
    sample::SamplePage,
    walk::Walk,
};
use crate::{
    audit::{
        Thing,
        readiness::{Gap, Severity, readiness},
        subject::Subject,
    },
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{fit, frame::Frame, rows::Blocks, wrap},
    },
    work::explain_gap,
};

/// Everything that stands between now and the report.
#[derive(Default)]
pub struct Readiness {
    gaps: Vec<Gap>,
    selected: usize,
}

/// Returns the screen where a thing can be mended.
fn there(thing: &Thing, shared: &Shared) -> Box<dyn Screen> {
    match thing {
        Thing::Paper(id) => Box::new(Walk::new(id.clone())),
        Thing::Evidence(id) => Box::new(Exhibit::new(id.clone())),
        Thing::Finding(id) => Box::new(FindingPage::new(id.clone())),
        Thing::Note(id) => Box::new(Notes::at(id)),
        Thing::Observation(id) => Box::new(ObservationPage::new(id.clone())),
        Thing::Risk(_) => Box::new(Risks::default()),
        Thing::Fact(_) => Box::new(Report::default()),
        Thing::Section(section) => {
            let title = shared.lang.word("section", section.name()).into_owned();
            Box::new(Editor::new(Subject::Section(*section), title, shared, shared.lang.language()))
        }
        Thing::Choice(_) => Box::new(Publish::new()),
        Thing::Sample(id) => Box::new(SamplePage::new(id.clone())),
        Thing::Request(id) => {
            let serves = shared.audit.requests.get(id).and_then(|request| request.shown());
            match serves.and_then(|details| details.serves.first()) {
                Some(link) => Box::new(Walk::new(link.commitment.clone())),
                None => Box::new(Papers::new(Which::All)),
            }
        }
    }
}

impl Screen for Readiness {
    fn place(&self) -> Place {
        Place::Readiness
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let blocking = self.gaps.iter().filter(|gap| gap.severity == Severity::Blocks).count();
        let count = lang
            .with("ui-ready-count", &[("blocking", blocking.into()), ("open", (self.gaps.len() - blocking).into())]);
        let frame = Frame {
            title: (lang.text("ui-ready-title").into_owned(), count),
            about: lang.text("ui-ready-about").into_owned(),
            status: Vec::new(),
        };
        let body = frame.draw(self, shared, area, buffer);
        if self.gaps.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-ready-nothing")), shared.ink.good()).render(body, buffer);
            return;
        }
        let room = usize::from(body.width).saturating_sub(4);
        let mut blocks = Blocks::default();
        let mut family = None;
        for (index, gap) in self.gaps.iter().enumerate() {
            if family != Some(gap.family) {
                if family.is_some() {
                    blocks.plain(Line::default());
                }
                family = Some(gap.family);
                blocks
                    .plain(Line::styled(format!(" {}", lang.word("gap-family", gap.family.name())), shared.ink.head()));
            }
            let (mark, style) = match gap.severity {
                Severity::Blocks => ("!", shared.ink.bad()),
                Severity::Warns => ("·", Style::new()),
            };
            let text = format!(
                "{mark} {}: {}",
                explain_gap::subject(&shared.audit, &gap.thing, lang),
                explain_gap::why(gap, lang)
            );
            let mut lines = wrap(&text, room);
            if index != self.selected && lines.len() > 1 {
                lines = vec![fit(&text, room)];
            }
            blocks.block(lines.into_iter().map(|line| Line::styled(line, style)));
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.gaps.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => {
                let gap = self.gaps.get(self.selected)?;
                Some(vec![Step::Open(there(&gap.thing, shared))])
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::Open || !self.gaps.is_empty()
    }

    fn changed(&mut self, shared: &Shared) {
        self.gaps = readiness(&shared.audit, shared.today());
        self.selected = self.selected.min(self.gaps.len().saturating_sub(1));
    }
}
