//! Two instances at one dossier.

use waarmerk::{
    audit::{Action, subject::Fact},
    work::{ReadOnly, WorkError},
};

use crate::office::{ANNA, BRAM, Office};

#[test]
fn a_second_instance_may_look_is_told_who_writes_and_is_refused() {
    let office = Office::open();
    let first = office.session(ANNA);
    assert!(first.read_only().is_none());
    for log in [ANNA, BRAM] {
        let mut second = office.session(log);
        let Some(ReadOnly::Held(Some(holder))) = second.read_only() else { panic!("{:?}", second.read_only()) };
        assert_eq!(holder.pid, std::process::id());
        assert!(!holder.host.is_empty());
        let act = second.act(Action::State { fact: Fact::Place, value: "Utrecht".to_owned() });
        assert!(matches!(act, Err(WorkError::ReadOnly(ReadOnly::Held(Some(_))))), "{act:?}");
        assert_eq!(second.audit().members.len(), 2, "it can be read meanwhile");
    }
    drop(first);
    let mut second = office.session(BRAM);
    assert!(second.read_only().is_none(), "once the first is gone, the next may write");
    assert!(second.act(Action::Guard { term: "x".to_owned() }).is_err(), "and the rules hold for it");
}
