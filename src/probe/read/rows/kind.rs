//! What a table is a list of, by the names of its columns.

use super::super::super::reading::Format;

/// Columns that name a subprocessor.
const SUBPROCESSOR: &[&str] = &["subprocessor", "sub_processor", "subverwerker", "sub_verwerker"];
/// Columns that name a party, in a list that is about subprocessors only by its other columns.
const PARTY: &[&str] =
    &["company", "company_name", "entity", "entity_name", "vendor", "supplier", "bedrijf", "naam", "name"];
/// Columns that say what a party does.
const ROLE: &[&str] = &["service", "services", "purpose", "function", "dienst", "diensten", "doel", "functie"];
/// Columns that say where.
const PLACE: &[&str] = &["location", "country", "locatie", "land", "vestigingsland", "processing_location"];
/// Columns that say which data, or from when.
const TERMS: &[&str] = &["data", "gegevens", "announced", "active_from", "aangekondigd", "actief_vanaf", "first_use"];
/// Columns that say which half-year.
const PERIOD: &[&str] =
    &["period", "reporting_period", "half_year", "halfyear", "semester", "periode", "verslagperiode", "halfjaar"];
/// Columns that name a Connected Experience.
const EXPERIENCE: &[&str] =
    &["experience", "connected_experience", "optional_connected_experience", "ervaring", "verbonden_ervaring"];
/// Columns that name an event.
const EVENT: &[&str] = &["event", "event_name", "eventname", "full_event_name", "gebeurtenis"];
/// Columns that stand beside an event's name in a catalogue.
const CATALOGUE: &[&str] = &["level", "tier", "fields", "n_fields", "doc_date", "documented_since", "niveau", "velden"];

/// Returns what a table with these columns is a list of; none where they say nothing.
pub fn of(columns: &[String]) -> Option<Format> {
    let any = |names: &[&str]| columns.iter().any(|column| names.contains(&column.as_str()));
    // A sentence that speaks of something is no name of a column.
    let short = |column: &String| column.split('_').count() <= 14;
    let part = |names: &[&str]| {
        columns.iter().filter(|column| short(column)).any(|column| names.iter().any(|name| column.contains(name)))
    };
    let named = columns
        .iter()
        .any(|column| column.split('_').count() <= 5 && SUBPROCESSOR.iter().any(|name| column.contains(name)));
    if named || (any(PARTY) && any(ROLE) && any(PLACE) && any(TERMS)) {
        return Some(Format::Subprocessors);
    }
    if any(EXPERIENCE) {
        return Some(Format::Experiences);
    }
    let requests = part(&["request", "verzoek"]);
    if requests && (any(PERIOD) || columns.iter().any(|column| names_a_half(column))) {
        return Some(Format::TransparencyReports);
    }
    if any(EVENT) && any(CATALOGUE) {
        return Some(Format::EventNames);
    }
    None
}

/// Returns whether a column is about one half of a year, such as `2009_2nd_half_requests`.
fn names_a_half(column: &str) -> bool {
    let year = column
        .split('_')
        .any(|word| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit()));
    year && ["half", "h1", "h2", "halfjaar", "helft"].iter().any(|half| column.split('_').any(|word| word == *half))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(columns: &str) -> Option<Format> {
        of(&columns.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_list_is_known_by_its_columns_in_both_languages() {
        for (columns, expected) in [
            ("subprocessor,service,location", Some(Format::Subprocessors)),
            ("naam_subverwerker,dienst,land", Some(Format::Subprocessors)),
            ("company,services,country,data", Some(Format::Subprocessors)),
            ("period,published,country,requests", Some(Format::TransparencyReports)),
            ("periode,aantal_verzoeken", Some(Format::TransparencyReports)),
            ("country,2009_2nd_half_requests", Some(Format::TransparencyReports)),
            ("experience,in_2019", Some(Format::Experiences)),
            ("ervaring,uit_te_zetten", Some(Format::Experiences)),
            ("doc_date,tier,event,n_fields,fields", Some(Format::EventNames)),
        ] {
            assert_eq!(kind(columns), expected, "{columns}");
        }
    }

    #[test]
    fn other_tables_are_not_taken_for_lists() {
        for columns in [
            "name,timestamp,payload,isrequired,diagnosticdatacategories",
            "policy_name,value",
            "kind,term",
            "kind,name,since,note",
            "measured,build,level,scenario,events,exchanges",
            "ticket,opened,service,attachments,handled_in,closed",
            "verzoek,wat_wordt_gevraagd,antwoord",
            "country,requests",
            "name",
        ] {
            assert_eq!(kind(columns), None, "{columns}");
        }
    }
}
