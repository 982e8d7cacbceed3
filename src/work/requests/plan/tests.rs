use std::fs;

use super::*;
use crate::audit::{
    Action,
    action::NewAnswer,
    fixture::Office,
    request::{Answer, RequestDetails, Wording},
};

/// An audit with three requests, a folder with a table and files in it, and its parent.
struct Desk {
    parent: tempfile::TempDir,
    office: Office,
}

impl Desk {
    fn new(files: &[&str]) -> Self {
        let parent = tempfile::tempdir().expect("a folder");
        let mut office = Office::staffed();
        let details = RequestDetails {
            asks: Wording { nl: None, en: Some("It".to_owned()) },
            serves: vec!["TEL-1".parse().expect("a link")],
            of: "Contoso".to_owned(),
            asked: "2026-09-01".parse().expect("a day"),
            due: "2026-09-18".parse().expect("a day"),
        };
        office.act("anna@laptop", Action::AskFor { requests: vec![details; 3] }).expect("asked");
        let desk = Self { parent, office };
        for name in files {
            let path = desk.folder().join(name);
            fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
            fs::write(path, name).expect("written");
        }
        fs::write(desk.parent.path().join("outside.pdf"), "outside").expect("written");
        desk
    }

    fn folder(&self) -> PathBuf {
        self.parent.path().join("answers")
    }

    fn plan(&self, rows: &str) -> Result<Plan, WorkError> {
        fs::create_dir_all(self.folder()).expect("made");
        let table = self.folder().join("requests.csv");
        fs::write(&table, format!("request;answer;files;remark;answered by\n{rows}")).expect("written");
        Plan::make(&self.office.audit, &self.folder(), &table, &self.parent.path().join("dossier"))
    }
}

fn misfits(plan: &Plan) -> Vec<(Option<u64>, MisfitKind)> {
    plan.misfits.iter().map(|misfit| (misfit.line, misfit.kind.clone())).collect()
}

#[test]
fn every_row_that_fits_is_taken_with_its_files_and_an_empty_row_says_nothing() {
    let desk = Desk::new(&["a.pdf", "sub/b.pdf", "C.PDF"]);
    let plan =
        desk.plan("R-1;provided;a.pdf|sub\\b.pdf|./a.pdf;see page 3;\nR-02;not available;;secret;Kim\nR-03;;;;\n");
    let plan = plan.expect("a plan");
    let told: Vec<_> = plan
        .taken
        .iter()
        .map(|taken| {
            let files: Vec<_> = taken.files.iter().map(|file| file.name.readable.as_str()).collect();
            (taken.line, taken.label.to_string(), taken.not_provided, files, taken.by.clone())
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "R-01".to_owned(), false, vec!["a.pdf", "sub/b.pdf"], None),
            (3, "R-02".to_owned(), true, vec![], Some("Kim".to_owned())),
        ]
    );
    assert_eq!(plan.unanswered, 1);
    assert_eq!(misfits(&plan), [(None, MisfitKind::Unnamed("C.PDF".to_owned()))], "the table itself is none");
    let other_case = desk.plan("R-01;provided;c.pdf|A.pdf|sub/b.pdf;;\n").expect("a plan");
    assert_eq!((other_case.files().len(), other_case.misfits.len()), (3, 0), "as a spreadsheet may have spelled it");
}

#[test]
fn what_does_not_fit_is_told_with_its_line_and_its_row_is_not_taken_by_half() {
    let desk = Desk::new(&["a.pdf", "x/same.txt", "x/SAME.txt"]);
    let plan = desk.plan(
        "R-09;provided;a.pdf;;\nR-01;provided;a.pdf|gone.pdf|x/Same.txt;;\nR-02;;;we are looking;\nR-03;provided;x/same.txt|x/SAME.txt;;\n",
    );
    let plan = plan.expect("a plan");
    assert_eq!(
        misfits(&plan),
        [
            (Some(2), MisfitKind::UnknownRequest("R-09".to_owned())),
            (Some(3), MisfitKind::Missing("gone.pdf".to_owned())),
            (Some(3), MisfitKind::Ambiguous("x/Same.txt".to_owned())),
            (Some(4), MisfitKind::OnlyARemark { label: Label("R-02".to_owned()), remark: "we are looking".to_owned() }),
        ]
    );
    assert_eq!(plan.taken.iter().map(|taken| taken.label.to_string()).collect::<Vec<_>>(), ["R-03"]);
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let desk = Desk::new(&["a.pdf"]);
    let outside = desk.parent.path().join("outside.pdf").display().to_string();
    for name in ["../outside.pdf", "x/../../outside.pdf", "..\\outside.pdf", "C:\\outside.pdf", "/etc/passwd", &outside]
    {
        let plan = desk.plan(&format!("R-01;provided;{name};;\n")).expect("a plan");
        assert_eq!(plan.taken, [], "{name}");
        assert!(misfits(&plan).contains(&(Some(2), MisfitKind::LeavesFolder(name.to_owned()))), "{name}: {plan:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_whether_to_a_file_or_to_a_folder() {
    let desk = Desk::new(&["a.pdf"]);
    std::os::unix::fs::symlink("../outside.pdf", desk.folder().join("link.pdf")).expect("linked");
    std::os::unix::fs::symlink("..", desk.folder().join("up")).expect("linked");
    for name in ["link.pdf", "up/outside.pdf"] {
        let plan = desk.plan(&format!("R-01;provided;{name};;\n")).expect("a plan");
        let expected = MisfitKind::CannotBeTaken { name: name.to_owned(), why: WhySkipped::Link };
        assert!(plan.taken.is_empty() && misfits(&plan).contains(&(Some(2), expected)), "{plan:?}");
    }
}

#[test]
fn nothing_is_planned_from_a_broken_table_and_all_problems_are_told() {
    let desk = Desk::new(&["a.pdf"]);
    let result = desk.plan("R-01;provided;a.pdf;;\nR-02;maybe;;;\nR-02;provided\n");
    let Err(WorkError::Table { problems, .. }) = result else { panic!("{result:?}") };
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn an_answer_to_a_closed_request_is_told_and_not_taken() {
    let mut desk = Desk::new(&["a.pdf"]);
    let request = desk.office.audit.request_labelled("R-01").expect("asked").id.clone();
    let answer = Answer::Withdrawn { reason: "Not needed".to_owned() };
    let answers = vec![NewAnswer { request, answer }];
    desk.office.act("anna@laptop", Action::RecordAnswers { answers }).expect("withdrawn");
    let plan = desk.plan("R-01;provided;a.pdf;;\n").expect("a plan");
    let closed = MisfitKind::Closed { label: Label("R-01".to_owned()), state: RequestState::Withdrawn };
    assert_eq!(misfits(&plan), [(Some(2), closed)]);
}

#[test]
fn a_folder_with_no_table_or_several_asks_which() {
    let desk = Desk::new(&["a.pdf"]);
    let count = |desk: &Desk| match csv_in(&desk.folder()) {
        Ok(path) => Err(path),
        Err(WorkError::NotOneTable { count, .. }) => Ok(count),
        Err(error) => panic!("{error}"),
    };
    assert_eq!(count(&desk), Ok(0));
    let (one, two) = (desk.folder().join("one.CSV"), desk.folder().join("two.csv"));
    fs::write(&one, "").expect("written");
    assert_eq!(count(&desk), Err(one));
    fs::write(two, "").expect("written");
    assert_eq!(count(&desk), Ok(2));
}
