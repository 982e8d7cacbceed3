use proptest::prelude::*;

use super::{
    page::{Artifact, Item, Owner, Page, Run},
    style::{ASCENT, BOTTOM, DESCENT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, TOP},
    tags::{Kid, Kind, TagId, Tags},
    *,
};
use crate::{
    audit::Language,
    report::{
        document::{
            Align, Block, Callout, Cell, Code, Column, Fact, Figure, Heading, Ink, Inline, Inlines, Level, List, Mark,
            Note, Quote, Row, Shape, SignatureField, SignaturePlace, Table, Width,
        },
        sample,
    },
};

fn document(blocks: Vec<Block>) -> Document {
    Document { blocks, signature_fields: Vec::new(), ..sample::document(Language::Nl) }
}

fn runs(page: &Page) -> impl Iterator<Item = (Owner, &Run)> {
    page.marked.iter().flat_map(|marked| {
        marked.items.iter().filter_map(|item| if let Item::Text(run) = item { Some((marked.owner, run)) } else { None })
    })
}

/// Returns the faults in the geometry: text outside of the margins, or over other text.
fn faults(layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, page) in layout.pages.iter().enumerate() {
        let mut boxes: Vec<(f32, f32, f32, f32, &str)> = Vec::new();
        for (owner, run) in runs(page) {
            let (left, right) = (run.x, run.x + lines::visible_width(run));
            let (top, bottom) = (run.baseline - run.size * ASCENT, run.baseline + run.size * DESCENT);
            let running = matches!(owner, Owner::Artifact(Artifact::Header | Artifact::Footer));
            let (low, high) = if running { (30.0, PAGE_HEIGHT - 30.0) } else { (TOP - 0.5, BOTTOM + 0.5) };
            if left < LEFT - 0.1 || right > PAGE_WIDTH - LEFT + 0.1 || top < low || bottom > high {
                faults.push(format!(
                    "page {}: `{}` stands outside: {left} to {right}, {top} to {bottom}",
                    number + 1,
                    run.text
                ));
            }
            // Letters reach a little into the leading of the next line, never to its middle.
            let slim = (left + 0.1, right - 0.1, run.baseline - run.size * 0.45, run.baseline);
            for (l, r, t, b, text) in &boxes {
                if slim.0 < *r && *l < slim.1 && slim.2 < *b && *t < slim.3 {
                    faults.push(format!("page {}: `{}` stands over `{text}`", number + 1, run.text));
                }
            }
            boxes.push((slim.0, slim.1, slim.2, slim.3, &run.text));
        }
    }
    faults
}

/// Returns the text of an element and of all in it, in reading order; what stands on a line of its own is a line.
fn text(layout: &Layout, tag: TagId, into: &mut String) {
    let Some(element) = layout.tags.get(tag) else { return };
    for kid in &element.kids {
        match kid {
            Kid::Tag(kid) => text(layout, *kid, into),
            Kid::Marked(page, index) => {
                for item in &layout.pages[*page].marked[*index].items {
                    if let Item::Text(run) = item {
                        into.push_str(&run.text);
                    }
                }
            }
            Kid::Link(..) | Kid::Field(_) => {}
        }
    }
    if !matches!(element.kind, Kind::Link | Kind::Reference | Kind::Code) {
        into.push('\n');
    }
}

fn words(layout: &Layout) -> Vec<String> {
    let mut whole = String::new();
    text(layout, Tags::ROOT, &mut whole);
    whole.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_word_of_the_sample_stands_inside_the_margins_and_over_no_other() {
    for language in Language::ALL {
        let layout = lay_out(&sample::document(language)).unwrap();
        assert!(layout.pages.len() >= 9);
        assert_eq!(faults(&layout), Vec::<String>::new());
        assert_eq!(layout.warnings, []);
    }
}

#[test]
fn the_geometry_test_sees_a_run_that_sticks_out() {
    let mut layout = lay_out(&document(vec![Block::paragraph("een woord")])).unwrap();
    for item in layout.pages[0].marked.iter_mut().flat_map(|marked| &mut marked.items) {
        if let Item::Text(run) = item
            && run.text == "een woord"
        {
            run.x = PAGE_WIDTH - LEFT - 10.0;
        }
    }
    assert_eq!(faults(&layout).len(), 1);
}

#[test]
fn the_same_document_is_laid_out_the_same() {
    let document = sample::document(Language::Nl);
    assert_eq!(lay_out(&document).unwrap(), lay_out(&document).unwrap());
}

#[test]
fn no_heading_is_the_last_on_its_page() {
    // Paragraphs of ever other lengths, so that headings meet the end of a page at every height.
    let blocks = (0..160).flat_map(|number| {
        let text = "Een zin van enige lengte over wat er is gezien. ".repeat(1 + number * 7 % 11);
        [Block::heading(Level::One, format!("Kop {number}")), Block::paragraph(text)]
    });
    let layout = lay_out(&document(blocks.collect())).unwrap();
    assert!(layout.pages.len() > 20);
    for page in &layout.pages {
        let content: Vec<&Run> =
            runs(page).filter(|(owner, _)| matches!(owner, Owner::Tag(_))).map(|(_, run)| run).collect();
        let lowest = content.iter().max_by(|a, b| a.baseline.total_cmp(&b.baseline)).unwrap();
        assert!(!lowest.text.starts_with("Kop "), "{}", lowest.text);
        // And no single line of a longer paragraph.
        let highest = content.iter().min_by(|a, b| a.baseline.total_cmp(&b.baseline)).unwrap();
        assert!(highest.text.starts_with("Kop ") || content.iter().any(|run| run.baseline > highest.baseline));
    }
}

fn long_table(rows: usize) -> Table {
    Table {
        caption: Some("Lang".into()),
        columns: vec![
            Column { width: Width::Auto, align: Align::End },
            Column { width: Width::Share(1.0), align: Align::Start },
        ],
        head: vec![Row { cells: vec![Cell::new("Nummer"), Cell::new("Inhoud")], emphasis: false }],
        rows: (0..rows)
            .map(|row| Row {
                cells: vec![Cell::heading(format!("r{row}")), Cell::new("inhoud ".repeat(row % 40))],
                emphasis: row % 9 == 0,
            })
            .collect(),
    }
}

#[test]
fn a_table_repeats_its_head_on_every_page_as_decoration_and_loses_no_row() {
    let layout = lay_out(&document(vec![Block::Table(long_table(600))])).unwrap();
    assert_eq!(faults(&layout), Vec::<String>::new());
    assert!(layout.pages.len() > 15);
    for (number, page) in layout.pages.iter().enumerate() {
        let heads: Vec<Owner> = runs(page).filter(|(_, run)| run.text == "Nummer").map(|(owner, _)| owner).collect();
        let repeated = heads == [Owner::Artifact(Artifact::RepeatedHead)];
        assert!(if number == 0 { matches!(heads[..], [Owner::Tag(_)]) } else { repeated }, "page {}", number + 1);
    }
    let words = words(&layout);
    let rows: Vec<&String> = words.iter().filter(|word| word.starts_with('r')).collect();
    assert_eq!(rows, (0..600).map(|row| format!("r{row}")).collect::<Vec<_>>().iter().collect::<Vec<_>>());
    assert_eq!(words.iter().filter(|word| *word == "Nummer").count(), 1);
    assert_eq!(words.iter().filter(|word| *word == "inhoud").count(), (0..600).map(|row| row % 40).sum::<usize>());
}

#[test]
fn a_row_higher_than_a_page_goes_on_on_the_next_and_is_read_cell_by_cell() {
    let cell = |word: &str| Cell::new(format!("{word} ").repeat(1500));
    let mut table = long_table(1);
    table.rows = vec![Row { cells: vec![cell("links"), cell("rechts")], emphasis: true }];
    let layout = lay_out(&document(vec![Block::Table(table)])).unwrap();
    assert!(layout.pages.len() >= 3);
    assert_eq!(faults(&layout), Vec::<String>::new());
    let words = words(&layout);
    let cells: Vec<&str> = words.iter().map(String::as_str).filter(|word| ["links", "rechts"].contains(word)).collect();
    assert_eq!(cells, [vec!["links"; 1500], vec!["rechts"; 1500]].concat());
}

#[test]
fn an_absurd_share_of_the_width_pushes_nothing_off_the_page() {
    for share in [0.0, -1.0, f32::NAN, f32::INFINITY, f32::MAX, f32::MIN_POSITIVE] {
        let mut table = long_table(5);
        table.columns[1].width = Width::Share(share);
        table.columns[0].width = Width::Share(1.0);
        assert_eq!(faults(&lay_out(&document(vec![Block::Table(table)])).unwrap()), Vec::<String>::new(), "{share}");
    }
}

#[test]
fn an_address_too_long_for_a_line_is_broken_after_its_punctuation() {
    let uri = format!("https://example.org/{}", "pad-onderdeel/".repeat(20));
    let blocks = vec![Block::paragraph(Inline::Url { uri: uri.clone(), text: uri.clone() })];
    let layout = lay_out(&document(blocks)).unwrap();
    assert_eq!(faults(&layout), Vec::<String>::new());
    let content = |(owner, run): (Owner, &Run)| matches!(owner, Owner::Tag(_)).then(|| run.text.clone());
    let lines: Vec<String> = runs(&layout.pages[0]).filter_map(content).collect();
    assert!(lines.len() > 2 && lines.iter().all(|line| line.ends_with(['/', '-'])), "{lines:?}");
    assert_eq!(lines.concat(), uri);
    assert_eq!(layout.pages[0].links.len(), lines.len());
}

#[test]
fn what_a_document_refers_to_must_exist() {
    let heading = |level, anchor: Option<&str>| {
        Block::Heading(Heading { level, text: "Kop".to_owned(), anchor: anchor.map(str::to_owned) })
    };
    let note = |id: &str| Note { id: id.to_owned(), content: "noot".into() };
    let link = Block::paragraph(Inline::Link { to: "weg".to_owned(), text: "daar".to_owned() });
    let place = Block::Signature(SignaturePlace { field: "wie".to_owned(), caption: String::new(), facts: Vec::new() });
    let narrow = Table { rows: vec![Row { cells: vec![Cell::new("een")], emphasis: false }], ..long_table(0) };
    let verdict = Block::paragraph(Inline::Verdict { mark: Mark::Met, word: " ".to_owned() });
    let callout = Block::Callout(Callout { label: None, content: vec![Block::Table(long_table(1))] });
    for (blocks, expected) in [
        (vec![link], LayoutError::UnknownAnchor { anchor: "weg".to_owned() }),
        (
            vec![heading(Level::One, Some("a")), heading(Level::One, Some("a"))],
            LayoutError::DuplicateAnchor { anchor: "a".to_owned() },
        ),
        (vec![Block::paragraph(Inline::Note("n".to_owned()))], LayoutError::UnknownNote { id: "n".to_owned() }),
        (vec![Block::Notes(vec![note("n"), note("n")])], LayoutError::DuplicateNote { id: "n".to_owned() }),
        (vec![Block::Notes(vec![note("n")]), Block::Notes(vec![note("m")])], LayoutError::NotesTwice),
        (vec![Block::heading(Level::One, " ")], LayoutError::EmptyHeading),
        (vec![heading(Level::Two, None)], LayoutError::HeadingSkips { text: "Kop".to_owned() }),
        (
            vec![heading(Level::One, None), heading(Level::Three, None)],
            LayoutError::HeadingSkips { text: "Kop".to_owned() },
        ),
        (vec![verdict], LayoutError::MarkWithoutWord { mark: '✓' }),
        (vec![Block::Table(narrow)], LayoutError::TableShape { table: "Lang".to_owned(), row: Some(2), columns: 2 }),
        (
            vec![Block::Figure(Figure {
                alt: String::new(),
                caption: None,
                width: 9.0,
                height: 9.0,
                shapes: Vec::new(),
            })],
            LayoutError::NoDescription { what: "figure" },
        ),
        (vec![place], LayoutError::FieldName { name: "wie".to_owned() }),
        (vec![callout], LayoutError::Misplaced { block: "table" }),
    ] {
        assert_eq!(lay_out(&document(blocks)), Err(expected));
    }
}

#[test]
fn contents_give_the_page_on_which_a_heading_stands() {
    let blocks = vec![
        Block::Contents { depth: Level::One },
        Block::PageBreak,
        Block::heading(Level::One, "Eerste"),
        Block::PageBreak,
        Block::heading(Level::One, "Tweede"),
    ];
    let layout = lay_out(&document(blocks)).unwrap();
    assert_eq!(words(&layout), ["Eerste", "2", "Tweede", "3", "Eerste", "Tweede"]);
    let pages: Vec<(&str, usize)> = layout.outline.iter().map(|b| (b.title.as_str(), b.page)).collect();
    assert_eq!(pages, [("Eerste", 1), ("Tweede", 2)]);
}

#[test]
fn a_field_that_no_place_shows_is_on_the_last_page_and_still_in_the_structure() {
    let mut document = document(vec![Block::paragraph("een"), Block::PageBreak, Block::paragraph("twee")]);
    document.signature_fields = vec![SignatureField { name: "archive".to_owned(), label: "Tijdstempel".to_owned() }];
    let layout = lay_out(&document).unwrap();
    assert_eq!((layout.fields[0].page, layout.fields[0].place), (1, None));
    assert!(layout.tags.get(Tags::ROOT).unwrap().kids.contains(&Kid::Tag(layout.fields[0].tag)));
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Zé0-9 ,.]{0,120}",
        1 => "[a-z0-9/_\\-]{60,200}",
        1 => "\\PC{0,40}",
        1 => any::<String>(),
    ]
}

fn any_inlines() -> impl Strategy<Value = Inlines> {
    let inline = prop_oneof![
        4 => any_text().prop_map(Inline::Text),
        1 => any_text().prop_map(Inline::Strong),
        1 => any_text().prop_map(Inline::Code),
        1 => any_text().prop_map(Inline::Gap),
        1 => any_text().prop_map(|text| Inline::Url { uri: "https://example.org/".to_owned(), text: format!("x{text}") }),
        1 => any_text().prop_map(|word| Inline::Verdict { mark: Mark::Partly, word: format!("x{word}") }),
        1 => Just(Inline::Break),
        1 => Just(Inline::Note("n".to_owned())),
    ];
    prop::collection::vec(inline, 0..6).prop_map(Inlines)
}

fn any_row(columns: usize) -> impl Strategy<Value = Row> {
    let cell = (prop::collection::vec(any_inlines(), 0..3), any::<bool>()).prop_map(|(content, heading)| Cell {
        content,
        heading,
        span: 1,
    });
    (prop::collection::vec(cell, columns), any::<bool>()).prop_map(|(cells, emphasis)| Row { cells, emphasis })
}

fn any_table() -> impl Strategy<Value = Table> {
    (1_usize..8, 0_usize..12).prop_flat_map(|(columns, rows)| {
        let width = prop_oneof![Just(Width::Auto), any::<f32>().prop_map(Width::Share)];
        let align = prop_oneof![Just(Align::Start), Just(Align::Middle), Just(Align::End)];
        let column = (width, align).prop_map(|(width, align)| Column { width, align });
        (
            prop::option::of(any_inlines()),
            prop::collection::vec(column, columns),
            prop::collection::vec(any_row(columns), 1..3),
            prop::collection::vec(any_row(columns), rows),
        )
            .prop_map(|(caption, columns, head, rows)| Table { caption, columns, head, rows })
    })
}

fn any_block() -> impl Strategy<Value = Block> {
    let shape = (any::<f32>(), -50.0_f32..500.0, any_text()).prop_map(|(x, y, text)| Shape::Text {
        x,
        y,
        size: 9.0,
        strong: false,
        align: Align::Middle,
        ink: Ink::Text,
        text,
    });
    let figure =
        (any::<f32>(), 1.0_f32..2000.0, prop::collection::vec(shape, 0..2)).prop_map(|(width, height, shapes)| {
            Block::Figure(Figure { alt: "beeld".to_owned(), caption: None, width, height, shapes })
        });
    let leaf = prop_oneof![
        4 => any_inlines().prop_map(Block::paragraph),
        1 => prop::collection::vec(any_text(), 0..5).prop_map(|lines| Block::Code(Code { lines })),
        1 => (any_text(), any_inlines()).prop_map(|(name, value)| Block::Facts(vec![Fact { name, value }])),
        1 => prop::collection::vec(any_inlines(), 0..3)
            .prop_map(|content| Block::Quote(Quote { language: Some(Language::En), content, source: None })),
    ];
    let nested = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            (any::<bool>(), prop::collection::vec(prop::collection::vec(inner.clone(), 0..3), 0..3))
                .prop_map(|(numbered, items)| Block::List(List { numbered, items })),
            (prop::option::of(any_text()), prop::collection::vec(inner.clone(), 0..3))
                .prop_map(|(label, content)| Block::Callout(Callout { label, content })),
            prop::collection::vec(inner, 0..3).prop_map(Block::KeepTogether),
        ]
    });
    prop_oneof![
        6 => nested,
        2 => any_text().prop_map(|text| Block::heading(Level::One, format!("x{text}"))),
        2 => any_table().prop_map(Block::Table),
        1 => figure,
        1 => Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_document_overflows_its_pages(blocks in prop::collection::vec(any_block(), 0..14)) {
        let mut blocks = blocks;
        blocks.push(Block::Notes(vec![Note { id: "n".to_owned(), content: "noot".into() }]));
        let layout = lay_out(&document(blocks)).unwrap();
        prop_assert_eq!(faults(&layout), Vec::<String>::new());
    }

    #[test]
    fn every_word_is_read_once_and_in_order(texts in prop::collection::vec("[a-zé]{1,9}( [a-zé]{1,30}){0,80}", 1..20)) {
        let expected: Vec<&str> = texts.iter().flat_map(|text| text.split(' ')).collect();
        let layout = lay_out(&document(texts.iter().map(|text| Block::paragraph(text.as_str())).collect())).unwrap();
        prop_assert_eq!(words(&layout), expected);
    }
}
