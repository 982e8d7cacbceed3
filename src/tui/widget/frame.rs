//! The frame of a page: a title that stays, a body, and two last lines that stay.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{fit, hints, width, wrap_at_most};
use crate::tui::{
    act::Place,
    screen::Screen,
    shared::{Shared, Weight},
};

/// A page before its body is drawn.
pub struct Frame<'a> {
    /// What it is, left and right.
    pub title: (String, String),
    /// What more there is to know of it.
    pub about: String,
    /// What stands above the hints, such as what is still needed.
    pub status: Vec<Line<'a>>,
}

impl Frame<'_> {
    /// Draws the frame and returns where the body goes.
    pub fn draw(self, screen: &dyn Screen, shared: &Shared, area: Rect, buffer: &mut Buffer) -> Rect {
        let ink = shared.ink;
        let wide = usize::from(area.width);
        let mut y = area.y;
        let row = |height: u16, y: &mut u16| {
            let left = area.bottom().saturating_sub(*y);
            let rect = Rect::new(area.x, *y, area.width, height.min(left));
            *y += rect.height;
            rect
        };
        two_sided(&self.title.0, &self.title.1, ink.head(), row(1, &mut y), buffer);
        if !self.about.is_empty() && area.height > 10 {
            let text = fit(&self.about, wide.saturating_sub(2));
            Line::styled(format!(" {text}"), ink.faint()).render(row(1, &mut y), buffer);
        }
        rule(shared, row(1, &mut y), buffer);
        let status = status(self.status, screen.place(), shared, wide);
        let hints = hints::lines(screen, shared, wide, if area.height >= 30 { 2 } else { 1 });
        let foot = u16::try_from(status.len() + hints.len() + 1).unwrap_or(u16::MAX);
        let body_height = area.bottom().saturating_sub(y).saturating_sub(foot);
        let body = row(body_height, &mut y);
        if area.height > 6 {
            rule(shared, row(1, &mut y), buffer);
        }
        // On a terminal too low for everything, the last lines win.
        let kept: Vec<Line<'_>> = status.into_iter().chain(hints).collect();
        let first = area.bottom().saturating_sub(u16::try_from(kept.len()).unwrap_or(u16::MAX).min(area.height));
        for (y, line) in (first..).zip(kept) {
            let rect = Rect::new(area.x, y, area.width, 1).intersection(area);
            clear(rect, buffer);
            line.render(rect, buffer);
        }
        body
    }
}

/// Returns the status lines: what was just said, else what runs, else the page's own.
fn status<'a>(own: Vec<Line<'a>>, place: Place, shared: &'a Shared, wide: usize) -> Vec<Line<'a>> {
    let ink = shared.ink;
    if let Some(note) = &shared.note {
        let style = match note.weight {
            Weight::Said => ink.good(),
            Weight::Refused => ink.warn(),
        };
        let text = note.text(shared.lang).join(" ");
        let lines = wrap_at_most(&text, wide.saturating_sub(2), if place.is_popup() { 3 } else { 4 });
        return lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect();
    }
    if let Some(job) = &shared.job {
        return vec![job_line(job, shared, wide)];
    }
    own
}

fn job_line<'a>(job: &crate::tui::shared::Running, shared: &Shared, wide: usize) -> Line<'a> {
    let lang = shared.lang;
    let mut text = lang.text(job.what).into_owned();
    let progress = &job.progress;
    if let Some(tenths) = progress.done.min(progress.total).saturating_mul(10).checked_div(progress.total) {
        let done = usize::try_from(tenths).unwrap_or(10).min(10);
        let share = lang.percent(progress.done.min(progress.total), progress.total);
        text = format!("{text}  {}{} {share}", "█".repeat(done), "·".repeat(10 - done));
    }
    let stop = lang.with("ui-job-stop", &[("key", key_label(shared).into())]);
    let room = wide.saturating_sub(width(&text) + width(&stop) + 6);
    let what = fit(&crate::lang::visible(&progress.what), room);
    Line::from(vec![
        Span::styled(format!(" {text}"), shared.ink.head()),
        Span::raw(format!("  {what}")),
        Span::styled(format!("  {stop}"), shared.ink.faint()),
    ])
}

fn key_label(shared: &Shared) -> String {
    let keys = shared.keymap.keys(Place::Overview, crate::tui::act::Act::Stop);
    keys.first().map(|key| key.label()).unwrap_or_default()
}

/// Draws a rule over the whole width.
pub fn rule(shared: &Shared, area: Rect, buffer: &mut Buffer) {
    Line::styled("─".repeat(usize::from(area.width)), shared.ink.faint()).render(area, buffer);
}

/// Draws text at both edges; the left one gives way.
pub fn two_sided(left: &str, right: &str, style: ratatui::style::Style, area: Rect, buffer: &mut Buffer) {
    let wide = usize::from(area.width);
    let right = fit(right, wide.saturating_sub(12).min(wide / 2));
    let room = wide.saturating_sub(width(&right) + 3);
    let left = super::pad(left, room);
    Line::from(vec![Span::styled(format!(" {left}"), style), Span::raw(format!(" {right} "))]).render(area, buffer);
}

/// Empties the cells of an area.
pub fn clear(area: Rect, buffer: &mut Buffer) {
    ratatui::widgets::Clear.render(area, buffer);
}

/// Draws the border of a popup with its title, and returns what is inside. Clamped to the area last.
pub fn popup(title: &str, size: (u16, u16), shared: &Shared, area: Rect, buffer: &mut Buffer) -> Rect {
    let (wide, high) = (size.0.min(area.width), size.1.min(area.height));
    let x = area.x + (area.width - wide) / 2;
    let y = area.y + (area.height - high) / 2;
    let outer = Rect::new(x, y, wide, high).intersection(area);
    clear(outer, buffer);
    let title = fit(title, usize::from(wide).saturating_sub(6));
    let block = ratatui::widgets::Block::bordered()
        .border_style(shared.ink.faint())
        .title(Span::styled(format!(" {title} "), shared.ink.head()));
    let inner = block.inner(outer);
    block.render(outer, buffer);
    Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height).intersection(area)
}
