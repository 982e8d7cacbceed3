use proptest::prelude::*;

use super::*;

const HEAD: &str = "request;answer;files;remark;by\n";

fn rows(text: &str) -> Vec<Row> {
    read(text.as_bytes()).expect("readable")
}

fn problems(bytes: &[u8]) -> Vec<(u64, ProblemKind)> {
    let problems = read(bytes).expect_err("not readable").0;
    problems.into_iter().map(|problem| (problem.line, problem.kind)).collect()
}

fn provided(line: u64, label: &str, files: &[&str]) -> Row {
    Row {
        line,
        label: label.to_owned(),
        reply: Some(Reply::Provided),
        files: files.iter().map(|name| (*name).to_owned()).collect(),
        remark: None,
        by: None,
    }
}

#[test]
fn every_way_in_which_a_spreadsheet_writes_a_table_gives_the_same_rows() {
    let comma = "request,answer,files,remark\nR-01,provided,a.pdf|b.pdf,\n";
    let expected = vec![provided(2, "R-01", &["a.pdf", "b.pdf"])];
    let variants = [
        comma.to_owned(),
        comma.replace(',', ";"),
        comma.replace(',', "\t"),
        comma.replace('\n', "\r\n"),
        comma.replace('\n', "\r"),
        format!("\u{feff}{comma}"),
        comma.replace("R-01,provided,a.pdf|b.pdf,", "\"R-01\",\"Provided\",\"a.pdf\nb.pdf\",\"\""),
        "verzoek;antwoord (aangeleverd / niet beschikbaar);bestanden;opmerking\nR-01;Aangeleverd;a.pdf | b.pdf;\n"
            .to_owned(),
        comma.replacen("request", "REQUEST", 1),
        comma.trim_end().to_owned(),
    ];
    for variant in variants {
        assert_eq!(rows(&variant), expected, "{variant:?}");
    }
    let mut hinted = expected.clone();
    hinted[0].line = 3;
    assert_eq!(rows(&format!("sep=,\n{comma}")), hinted, "lines are counted as the file has them");
}

#[test]
fn windows_1252_is_read_and_what_is_no_text_is_refused_with_its_line() {
    let bytes = b"request;answer;files;remark\nR-01;not available;;caf\xe9 \x80 5\n";
    assert_eq!(read(bytes).expect("readable")[0].remark.as_deref(), Some("café € 5"));
    assert_eq!(problems(b"request;answer\nR-01;\x81\n"), [(2, ProblemKind::NotText)]);
    assert_eq!(problems(b"\xff\xfer\0e\0q\0"), [(1, ProblemKind::NotText)], "UTF-16");
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_rows() {
    let text = format!("{HEAD}R-01;provided;a.pdf;\"said;\nR-02;provided;b.pdf;;\n");
    assert_eq!(problems(text.as_bytes()), [(2, ProblemKind::OpenQuote)]);
}

#[test]
fn all_problems_of_a_table_are_told_at_once_with_their_lines() {
    let text = format!(
        "{HEAD}R-01;perhaps;;;\n\n;provided;a.pdf;;\nR-02;provided;;;\nR-03;not available;;;\nR-04;not available;a.pdf;gone;\n\
         R-05;provided;b.pdf;;\nr-05;provided;c.pdf;;\nR-06;provided\n"
    );
    assert_eq!(
        problems(text.as_bytes()),
        [
            (2, ProblemKind::Answer("perhaps".to_owned())),
            (4, ProblemKind::NoLabel),
            (5, ProblemKind::NothingProvided),
            (6, ProblemKind::NoReason),
            (7, ProblemKind::FilesYetNotAvailable),
            (9, ProblemKind::Twice { label: "r-05".to_owned(), first: 8 }),
            (10, ProblemKind::Cells { found: 2, expected: 5 }),
        ]
    );
}

#[test]
fn a_table_needs_its_columns_each_once() {
    assert_eq!(problems(b""), [(1, ProblemKind::Empty)]);
    assert_eq!(
        problems(b"request;Verzoek;answer\n"),
        [
            (1, ProblemKind::ColumnTwice(Column::Request)),
            (1, ProblemKind::NoColumn(Column::Files)),
            (1, ProblemKind::NoColumn(Column::Remark)),
        ]
    );
    assert_eq!(problems(&vec![b'a'; MOST_BYTES + 1]), [(1, ProblemKind::TooLarge)]);
}

#[test]
fn a_row_without_an_answer_is_a_row_and_an_empty_line_is_none() {
    let text = format!("{HEAD};;;;\nR-01;;;;\nR-02;;;we are looking;\nR-03;;a.pdf;;Kim\n\n");
    let rows = rows(&text);
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(rows[2].by.as_deref(), Some("Kim"));
    assert!(rows.iter().all(|row| row.reply.is_none()));
}

proptest! {
    #[test]
    fn any_bytes_give_rows_or_problems(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_under_a_good_head_gives_rows_or_problems_on_lines_that_are_there(text in "[R\\-0-9;,\"\n\r a-z|'=]{0,200}") {
        let text = format!("{HEAD}{text}");
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count() as u64;
        let within = |line: u64| (1..=lines).contains(&line);
        match read(text.as_bytes()) {
            Ok(rows) => prop_assert!(rows.iter().all(|row| within(row.line) && !row.label.is_empty())),
            Err(NotReadable(problems)) => {
                prop_assert!(!problems.is_empty() && problems.iter().all(|problem| within(problem.line)));
            }
        }
    }

    #[test]
    fn what_is_filled_in_comes_back_whatever_it_is(remark in "[^\\p{C}]{0,40}", name in "[a-z =+@.\",;-]{1,20}") {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(["request", "answer", "files", "remark"]).expect("in memory");
        writer.write_record(["R-01", "provided", &super::super::column::cell(&name), &remark]).expect("in memory");
        let bytes = writer.into_inner().expect("in memory");
        // Nothing is said, or exactly that.
        if !name.trim().is_empty() && !name.contains([';', ',', '"']) {
            let rows = read(&bytes).expect("readable");
            prop_assert_eq!(rows[0].files.clone(), vec![name.trim().to_owned()]);
        }
    }
}
