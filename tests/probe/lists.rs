//! Known verdicts on real lists. The numbers come from the sources of the samples, or were counted with Python.

use std::{fs::File, io, ops::ControlFlow, path::Path};

use waarmerk::{
    audit::{
        EventId, Sha256,
        check::{Check, Power, Test},
        observation::{Outcome, Weight},
    },
    probe::{
        Fact, Format, Input, What,
        check::{
            Exhibit, Sight,
            list::{self, Tables},
        },
        read,
        table::{TableFile, countries::Countries, experiences::Experiences, notice::Notice},
    },
};

use crate::samples::folder;

#[test]
fn the_service_tags_name_the_collectors_and_every_region() {
    let Some(folder) = folder() else { return };
    let path = folder.join("endpoints/azure-ServiceTags_Public-2025.json");
    let mut input =
        Input::file(File::open(&path).expect("a sample is readable"), path.clone()).expect("a sample has a size");
    let (mut collectors, mut regions, mut in_regions) = (0, std::collections::BTreeSet::new(), 0);
    let reading = read::read(&mut input, &mut |fact: &Fact<'_>| {
        if let What::Range(range) = &fact.what {
            collectors += usize::from(range.service.as_deref() == Some("OneDsCollector"));
            if range.tag.starts_with("AzureCloud.") {
                in_regions += 1;
                regions.insert(range.region.clone());
            }
        }
        ControlFlow::Continue(())
    });
    let reading = reading.expect("a sample is readable").expect("service tags are known");
    assert_eq!((reading.format, reading.version.as_deref()), (Format::ServiceTags, Some("360")));
    assert_eq!((collectors, regions.len(), in_regions), (158, 69, 11_817));
}

/// Runs the check of half-years on a sample.
fn half_years(path: &Path, supplier: &str, period: Option<&str>) -> Sight {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/probe");
    let text = |name: &str| std::fs::read_to_string(root.join(name)).expect("the tables are there");
    let [countries, notice, experiences] = ["countries.tsv", "notice.toml", "experiences.tsv"].map(text);
    let table = |name, text| TableFile { name, text };
    let countries = Countries::read(table("countries", &countries)).expect("sound");
    let notice = Notice::read(table("notice", &notice)).expect("sound");
    let experiences = Experiences::read(table("experiences", &experiences)).expect("sound");
    let check = Check {
        test: Test::EachHalfYear,
        can: Power::Establish,
        settings: Vec::new(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    let open = || -> io::Result<Input<'static>> { Input::file(File::open(path)?, path.to_owned()) };
    let exhibit = Exhibit {
        id: EventId { log: "anna@laptop".parse().expect("a log"), seq: 1 },
        name: "reports.csv".to_owned(),
        sha256: Sha256::of(b"reports"),
        collected: Some("2014-12-31".parse().expect("a day")),
        period: period.map(|period| period.parse().expect("a period")),
        open: Box::new(open),
    };
    let tables = Tables { countries: &countries, notice: &notice, experiences: &experiences };
    list::run(&check, &[exhibit], tables, supplier).expect("a sample is readable")
}

fn against(sight: &Sight) -> Vec<String> {
    let found = sight.details.iter().filter(|detail| detail.weight == Weight::Against);
    found.map(|detail| format!("{} {}", detail.kind, detail.values["half"])).collect()
}

#[test]
fn real_transparency_reports_are_read_for_the_supplier_that_is_examined() {
    let Some(folder) = folder() else { return };
    let path = folder.join("transparency/alice-transparency-2009-2013.csv");
    let four = half_years(&path, "Microsoft", Some("2012-01-01..2013-12-31"));
    assert_eq!((four.outcome, against(&four)), (Outcome::Holds, Vec::new()));
    assert_eq!(four.counts["reports"], 229);
    let five = half_years(&path, "Microsoft", Some("2011-07-01..2013-12-31"));
    assert_eq!((five.outcome, against(&five)), (Outcome::Fails, vec!["half-year-missing 2011-H2".to_owned()]));
    // Two reports of this supplier in the list have no line for the Netherlands.
    let google = half_years(&path, "Google", None);
    assert_eq!(against(&google), ["report-without-netherlands 2010-H1", "report-without-netherlands 2012-H2"]);
    let other = half_years(&path, "Somebody else", None);
    assert_eq!(other.outcome, Outcome::CannotTell);
}

#[test]
fn a_table_that_adds_suppliers_up_cannot_tell() {
    let Some(folder) = folder() else { return };
    let sight = half_years(&folder.join("transparency/alice-transparency-country.csv"), "Microsoft", None);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(sight.details[0].kind, "reports-in-columns");
}
