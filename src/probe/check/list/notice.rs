//! Days between the announcement of a subprocessor and its first use, beside the period that held.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    super::{
        super::{
            fact::Row,
            table::{
                named::folded,
                notice::{DataKind, Notice, NoticePeriod, Sure},
            },
        },
        Ledger, clipped,
    },
    List, date, name,
    subprocessors::{name_of, role_of},
};
use crate::audit::observation::Weight;

const ANNOUNCED: &[&str] = &[
    "announced",
    "announced_on",
    "date_announced",
    "announcement",
    "announcement_date",
    "notice",
    "notice_date",
    "notified",
    "date_added",
    "added",
    "added_on",
    "aangekondigd",
    "aangekondigd_op",
    "aankondiging",
    "datum_aankondiging",
    "toegevoegd",
];
/// Columns that say when the announcement was received: that goes before the day on the list.
const RECEIVED: &[&str] = &["received", "received_on", "date_received", "ontvangen", "ontvangen_op", "datum_ontvangst"];
/// Columns from which on data may go to a subprocessor: the earliest counts.
const USED: &[&str] = &[
    "active_from",
    "active_since",
    "first_use",
    "first_used",
    "in_use_from",
    "used_from",
    "usable",
    "usable_from",
    "available_from",
    "effective",
    "effective_date",
    "effective_from",
    "start_date",
    "actief_vanaf",
    "eerste_gebruik",
    "in_gebruik_vanaf",
    "gebruikt_vanaf",
    "bruikbaar_vanaf",
    "beschikbaar_vanaf",
    "ingangsdatum",
];
const DATA: &[&str] =
    &["data", "data_type", "type_of_data", "kind_of_data", "personal_data", "gegevens", "soort_gegevens"];
/// Words of a service or purpose that make a subprocessor one of artificial intelligence.
const INTELLIGENCE: &[&str] = &[
    "ai",
    "llm",
    "llms",
    "artificial intelligence",
    "language model",
    "language models",
    "taalmodel",
    "taalmodellen",
    "kunstmatige intelligentie",
    "generative",
    "foundation model",
    "foundation models",
];

/// Returns the first day on which data may have gone to the subprocessor of a row.
pub(super) fn first_use(row: &Row) -> Option<Date> {
    let cells = row.cells.iter().filter(|(column, _)| USED.contains(&column.as_str()));
    cells.filter_map(|(_, cell)| date::day(cell)).min()
}

/// What data a row says that its subprocessor gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Data {
    Kind(DataKind),
    None,
    Unknown,
}

/// Words in front of a kind of data that say that it is another.
const NOT: &[&str] = &[
    "other than",
    "no",
    "not",
    "non",
    "without",
    "except",
    "excluding",
    "anders dan",
    "andere dan",
    "geen",
    "niet",
    "zonder",
    "behalve",
    "uitgezonderd",
];
/// What the agreement calls the content that a customer brings.
const CUSTOMER: &[&str] = &["customer data", "customer content", "klantgegevens"];

/// Words in front of these that turn them round or make them doubtful: *whether or not Customer Data*.
const DOUBT: &[&str] =
    &["or", "of", "if", "als", "indien", "mits", "unless", "tenzij", "dan", "not", "niet", "whether", "no", "geen"];

/// Returns what is said of data, without the kinds of which it is said that it is not.
fn said(cell: &str) -> String {
    let mut said = format!(" {cell} ");
    for not in NOT {
        for kind in CUSTOMER {
            let denied = format!(" {not} {kind} ");
            let mut from = 0;
            while let Some(at) = said[from..].find(&denied).map(|at| from + at) {
                if said[..at].split(' ').next_back().is_some_and(|word| DOUBT.contains(&word)) {
                    from = at + 1;
                } else {
                    said.replace_range(at..at + denied.len(), " ");
                    from = at;
                }
            }
        }
    }
    said.trim().to_owned()
}

fn data_of(row: &Row) -> Data {
    let Some(cell) = row.cell(DATA).map(folded) else { return Data::Unknown };
    match said(&cell).as_str() {
        "none" | "no" | "no data" | "no personal data" | "geen" | "geen persoonsgegevens" => Data::None,
        said if CUSTOMER.iter().any(|kind| said.contains(kind)) => Data::Kind(DataKind::Customer),
        said if ["personal", "persoons", "diagnos", "telemet", "pseudonym", "support", "ondersteuning"]
            .iter()
            .any(|word| said.contains(word)) =>
        {
            Data::Kind(DataKind::Personal)
        }
        _ => Data::Unknown,
    }
}

fn supplies_intelligence(row: &Row) -> bool {
    let role = format!(" {} ", folded(&role_of(row)));
    INTELLIGENCE.iter().any(|word| role.contains(&format!(" {word} ")))
}

/// Tests every subprocessor with its days, once, however many lists it stands on.
pub(super) fn test(lists: &[List<'_, '_>], notice: &Notice, ledger: &mut Ledger) {
    let mut seen = BTreeSet::new();
    // The list that was attached last first: as a rule it is the newest, and knows most.
    for list in lists.iter().rev() {
        for (at, row) in &list.rows {
            let Some(named) = name_of(row) else {
                ledger.saw(Weight::Open, "subprocessor-nameless", Some(list.exhibit), Some(at.clone()), &[]);
                continue;
            };
            let announced = earliest(row, RECEIVED).or_else(|| earliest(row, ANNOUNCED));
            let used = first_use(row);
            let (data, ai) = (data_of(row), supplies_intelligence(row));
            if !seen.insert((name::company(named), announced, used, format!("{data:?} {ai}"))) {
                continue;
            }
            ledger.count("subprocessors", 1);
            let name = clipped(named);
            let mut saw = |weight, kind, values: &[(&str, &str)]| {
                let values: Vec<(&str, &str)> =
                    std::iter::once(("name", name.as_str())).chain(values.iter().copied()).collect();
                ledger.saw(weight, kind, Some(list.exhibit), Some(at.clone()), &values);
            };
            if data == Data::None {
                saw(Weight::Note, "notice-no-data", &[]);
                continue;
            }
            let (Some(announced), Some(used)) = (announced, used) else {
                saw(Weight::Open, "notice-dates-missing", &[]);
                continue;
            };
            judge(Case { announced, used, data, ai }, notice, &mut saw);
        }
    }
}

fn earliest(row: &Row, columns: &[&str]) -> Option<Date> {
    row.cells
        .iter()
        .filter(|(column, _)| columns.contains(&column.as_str()))
        .filter_map(|(_, cell)| date::day(cell))
        .min()
}

#[derive(Clone, Copy)]
struct Case {
    announced: Date,
    used: Date,
    data: Data,
    ai: bool,
}

/// Takes what is seen: its weight, kind and values.
type Saw<'a> = dyn FnMut(Weight, &'static str, &[(&str, &str)]) + 'a;

fn judge(case: Case, notice: &Notice, saw: &mut Saw<'_>) {
    let Case { announced, used, data, ai } = case;
    let between = |from: Date, to: Date| (to - from).get_days();
    let days = between(announced, used).to_string();
    let [on, from] = [announced, used].map(|day| day.to_string());
    let dates = [("announced", on.as_str()), ("used", &from), ("days", &days)];
    if used < announced {
        let early = between(used, announced).to_string();
        saw(Weight::Against, "used-before-announced", &[dates[0], dates[1], ("days", &early)]);
        return;
    }
    let held = periods(announced, data, ai, notice);
    let ends = held.iter().filter_map(|period| period.ends(announced));
    let (Some(first), Some(last)) = (ends.clone().min(), ends.max()) else {
        saw(Weight::Open, "notice-period-unknown", &[dates[0], dates[2]]);
        return;
    };
    let [shortest, longest] = [first, last].map(|end| between(announced, end).to_string());
    if used < first {
        saw(Weight::Against, "notice-too-short", &[dates[0], dates[1], dates[2], ("needed", &shortest)]);
    } else if used >= last {
        saw(Weight::For, "notice-enough", &[dates[0], dates[1], dates[2], ("needed", &longest)]);
    } else if data == Data::Unknown {
        saw(Weight::Open, "notice-data-unknown", &[dates[2]]);
    } else {
        saw(Weight::Open, "notice-period-unsure", &[dates[2], ("shortest", &shortest), ("longest", &longest)]);
    }
}

/// Returns all periods that may have held: more than one where it is not known which, or of what kind the data is.
fn periods(announced: Date, data: Data, ai: bool, notice: &Notice) -> Vec<&NoticePeriod> {
    let own: Vec<&NoticePeriod> = match data {
        Data::Kind(kind) => notice.on(announced, kind).collect(),
        _ => [DataKind::Customer, DataKind::Personal].into_iter().flat_map(|kind| notice.on(announced, kind)).collect(),
    };
    let special: Vec<&NoticePeriod> = if ai { notice.on(announced, DataKind::Ai).collect() } else { Vec::new() };
    // A special period takes the place of the general one; one that only somebody else wrote about may not have.
    if !special.is_empty() && special.iter().all(|period| period.sure == Sure::Primary) {
        return special;
    }
    own.into_iter().chain(special).collect()
}
