//! A document as plain lines: for a preview in a terminal, and for tests.

use super::document::{
    Block, Callout, Cell, Document, Figure, Inline, Inlines, Level, List, Quote, Row, Table, TitleBlock,
};

/// Returns the document as plain text: a line for each paragraph, cells divided by ` | `, notes by number in brackets.
/// At the end stands what only the metadata and the margins hold, so that a search of this text misses nothing.
pub fn text(document: &Document) -> String {
    let mut plain = Plain { lines: Vec::new(), notes: notes(document) };
    plain.blocks(&document.blocks, 0);
    plain.lines.push(String::new());
    let running = &document.running;
    let around = [&document.title, &document.subject, &document.author, &document.reference];
    let margins = [&running.header, &running.footer].into_iter().chain(&document.mark);
    for line in around.into_iter().chain(&document.keywords).chain(margins) {
        plain.line(0, line);
    }
    for attachment in &document.attachments {
        plain.line(0, &format!("{}: {}", attachment.name, attachment.description));
    }
    for field in &document.signature_fields {
        plain.line(0, &format!("{}: {}", field.name, field.label));
    }
    plain.lines.join("\n") + "\n"
}

/// Returns the ids of the notes, in order.
fn notes(document: &Document) -> Vec<&str> {
    fn find(blocks: &[Block]) -> Option<Vec<&str>> {
        blocks.iter().find_map(|block| match block {
            Block::Notes(notes) => Some(notes.iter().map(|note| note.id.as_str()).collect()),
            Block::KeepTogether(inner) => find(inner),
            _ => None,
        })
    }
    find(&document.blocks).unwrap_or_default()
}

struct Plain<'a> {
    lines: Vec<String>,
    notes: Vec<&'a str>,
}

impl Plain<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        for part in text.split('\n') {
            let line = format!("{:indent$}{part}", "", indent = depth * 2);
            self.lines.push(line.trim_end().to_owned());
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Heading(heading) => {
                let mark = match heading.level {
                    Level::One => "#",
                    Level::Two => "##",
                    Level::Three => "###",
                };
                self.lines.push(String::new());
                self.line(depth, &format!("{mark} {}", heading.text));
            }
            Block::Paragraph(paragraph) => self.paragraph(&paragraph.content, depth),
            Block::Contents { .. } | Block::PageBreak => {}
            Block::List(list) => self.list(list, depth),
            Block::Facts(facts) => {
                for fact in facts {
                    let value = self.inlines(&fact.value);
                    self.line(depth, &format!("{}: {value}", fact.name));
                }
            }
            Block::Table(table) => self.table(table, depth),
            Block::Figure(figure) => self.figure(figure, depth),
            Block::Callout(Callout { label, content }) => {
                if let Some(label) = label {
                    self.line(depth, &format!("! {label}"));
                }
                self.blocks(content, depth + 1);
            }
            Block::Quote(Quote { content, source, .. }) => {
                for part in content {
                    let part = self.inlines(part);
                    self.line(depth, &format!("> {part}"));
                }
                if let Some(source) = source {
                    let source = self.inlines(source);
                    self.line(depth, &format!("> ({source})"));
                }
            }
            Block::Code(code) => {
                for line in &code.lines {
                    self.line(depth + 2, line);
                }
            }
            Block::Gap(gap) => self.line(depth, &format!("[{} {}]", gap.text, gap.ground)),
            Block::Notes(notes) => {
                for (number, note) in notes.iter().enumerate() {
                    let content = self.inlines(&note.content);
                    self.line(depth, &format!("[{}] {content}", number + 1));
                }
            }
            Block::Signature(place) => {
                self.line(depth, &place.caption);
                for fact in &place.facts {
                    let value = self.inlines(&fact.value);
                    self.line(depth + 1, &format!("{}: {value}", fact.name));
                }
            }
            Block::KeepTogether(inner) => self.blocks(inner, depth),
        }
    }

    fn title(&mut self, title: &TitleBlock) {
        for line in [title.publisher.as_ref(), Some(&title.title), title.subtitle.as_ref()].into_iter().flatten() {
            self.line(0, line);
        }
        for fact in &title.facts {
            let value = self.inlines(&fact.value);
            self.line(0, &format!("{}: {value}", fact.name));
        }
    }

    fn paragraph(&mut self, content: &Inlines, depth: usize) {
        let text = self.inlines(content);
        self.line(depth, &text);
    }

    fn list(&mut self, list: &List, depth: usize) {
        for (number, item) in list.items.iter().enumerate() {
            let start = self.lines.len();
            self.blocks(item, depth + 1);
            if let Some(first) = self.lines.get_mut(start) {
                let mark = if list.numbered { format!("{}. ", number + 1) } else { "- ".to_owned() };
                *first = format!("{:indent$}{mark}{}", "", first.trim_start(), indent = depth * 2);
            }
        }
    }

    fn table(&mut self, table: &Table, depth: usize) {
        if let Some(caption) = &table.caption {
            self.paragraph(caption, depth);
        }
        for row in table.head.iter().chain(&table.rows) {
            self.row(row, depth);
        }
    }

    fn row(&mut self, row: &Row, depth: usize) {
        let cells: Vec<_> = row.cells.iter().map(|cell| self.cell(cell)).collect();
        self.line(depth, &format!("| {} |", cells.join(" | ")));
    }

    fn cell(&self, cell: &Cell) -> String {
        let parts: Vec<_> = cell.content.iter().map(|part| self.inlines(part).replace('\n', ", ")).collect();
        parts.join(" / ")
    }

    fn figure(&mut self, figure: &Figure, depth: usize) {
        if let Some(caption) = &figure.caption {
            self.paragraph(caption, depth);
        }
        self.line(depth, &format!("({})", figure.alt));
    }

    fn inlines(&self, inlines: &Inlines) -> String {
        inlines.0.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text)
            | Inline::Strong(text)
            | Inline::Code(text)
            | Inline::Link { text, .. }
            | Inline::Url { text, .. } => text.clone(),
            Inline::Verdict { mark, word } => format!("{} {word}", mark.glyph()),
            Inline::Note(id) => match self.notes.iter().position(|known| known == id) {
                Some(position) => format!(" [{}]", position + 1),
                None => String::new(),
            },
            Inline::Gap(text) => format!("[{text}]"),
            Inline::Break => "\n".to_owned(),
        }
    }
}
