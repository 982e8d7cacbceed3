use super::*;
use crate::{audit::Language, report::sample};

#[test]
fn dump() {
    for language in Language::ALL {
        let r = render(&sample::document(language)).unwrap();
        std::fs::write(format!("/tmp/pages/sample.{language}.pdf"), &r.bytes).unwrap();
        println!("{} {} {:?}", r.pages, r.bytes.len(), r.warnings);
    }
}
