//! The parts of a programme, as one file holds them: not yet expanded, ids not yet compared.

use toml::{Spanned, de::DeTable};

use super::{
    declared::check,
    document::Document,
    error::TemplateErrorKind,
    fields::Fields,
    marks::{Definition, Duty, Marks, Reference},
    words::IdKind,
};
use crate::audit::{
    Programme,
    programme::{
        Anomaly, Area, AreaId, Commitment, CommitmentId, Kind, Layer, Level, Measure, Method, Obliged, Procedure,
        Rating, Risk, RiskId, Scope, Service, ServiceId, Source, SourceId, Standing,
    },
};

/// The version of the file format that this version reads and writes.
pub(super) const FORMAT: u32 = 1;

/// Reads a file's own parts. The programme is `None` where any part could not be read; the marks are always as complete
/// as the file allows.
pub(super) fn read(document: &Document<'_>, root: &Spanned<DeTable<'_>>) -> (Option<Programme>, Marks) {
    let mut marks = Marks::default();
    let programme = programme(Fields::new(document, root.get_ref(), 0..0, "programme"), &mut marks);
    (programme, marks)
}

fn programme(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Programme> {
    let format = match fields.whole_number("format") {
        Some((found, _)) if found == i64::from(FORMAT) => Some(FORMAT),
        // Nothing more is said of it: to this version the rest may look wrong and be right.
        Some((found, span)) if found > i64::from(FORMAT) => {
            fields.report(span, TemplateErrorKind::NewerFormat { found });
            return None;
        }
        Some((found, span)) => {
            fields.report(span, TemplateErrorKind::UnknownFormat { found });
            None
        }
        None => None,
    };
    marks.programme = fields.own_id(IdKind::Programme);
    let version = fields.string("version");
    let title = fields.both("title");
    let supplier = fields.string("supplier");
    marks.includes = fields.ids("include", IdKind::Programme);
    let scope = fields.table("scope", "[scope]").and_then(scope);
    let sources: Vec<_> = fields.tables("source", "[[source]]").into_iter().map(|it| source(it, marks)).collect();
    let risks: Vec<_> = fields.tables("risk", "[[risk]]").into_iter().map(|it| risk(it, marks)).collect();
    let services: Vec<_> = fields.tables("service", "[[service]]").into_iter().map(|it| service(it, marks)).collect();
    let areas: Vec<_> = fields.tables("area", "[[area]]").into_iter().map(|it| area(it, marks)).collect();
    let commitments: Vec<_> =
        fields.tables("commitment", "[[commitment]]").into_iter().map(|it| commitment(it, marks)).collect();
    let measures: Vec<_> = fields.tables("measure", "[[measure]]").into_iter().map(|it| measure(it, marks)).collect();
    fields.finish();
    Some(Programme {
        format: format?,
        id: marks.programme.as_ref()?.0.clone(),
        version: version?,
        title: title?,
        supplier: supplier?,
        scope: scope?,
        sources: all(sources)?,
        risks: all(risks)?,
        services: all(services)?,
        areas: all(areas)?,
        commitments: all(commitments)?,
        measures: all(measures)?,
    })
}

fn all<T>(parts: Vec<Option<T>>) -> Option<Vec<T>> {
    parts.into_iter().collect()
}

fn scope(mut fields: Fields<'_, '_>) -> Option<Scope> {
    let (inside, outside) = (fields.both("inside"), fields.both("outside"));
    let (method, limitations) = (fields.both("method"), fields.both("limitations"));
    fields.finish();
    Some(Scope { inside: inside?, outside: outside?, method: method?, limitations: limitations? })
}

/// Reads the id that the table defines.
fn define(fields: &mut Fields<'_, '_>, what: IdKind, marks: &mut Marks) -> Option<String> {
    let (id, span) = fields.own_id(what)?;
    marks.definitions.push(Definition { what, id: id.clone(), span });
    Some(id)
}

/// Reads ids that refer to something.
fn refer(fields: &mut Fields<'_, '_>, key: &'static str, what: IdKind, marks: &mut Marks) -> Vec<String> {
    let ids = fields.ids(key, what);
    for (id, span) in &ids {
        marks.references.push(Reference { what, id: id.clone(), span: span.clone() });
    }
    ids.into_iter().map(|(id, _)| id).collect()
}

/// Reads one id that refers to something.
fn refer_one(id: Option<(String, std::ops::Range<usize>)>, what: IdKind, marks: &mut Marks) -> Option<String> {
    let (id, span) = id?;
    marks.references.push(Reference { what, id: id.clone(), span });
    Some(id)
}

fn source(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Source> {
    let id = define(&mut fields, IdKind::Source, marks);
    let title = fields.both("title");
    let (publisher, date) = (fields.string("publisher"), fields.string("date"));
    let anomalies: Vec<_> = fields
        .tables("anomaly", "[[source.anomaly]]")
        .into_iter()
        .map(|mut fields| {
            let (locator, text) = (fields.both("locator"), fields.both("text"));
            fields.finish();
            Some(Anomaly { locator: locator?, text: text? })
        })
        .collect();
    fields.finish();
    Some(Source { id: SourceId(id?), title: title?, publisher: publisher?, date: date?, anomalies: all(anomalies)? })
}

fn risk(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Risk> {
    let id = define(&mut fields, IdKind::Risk, marks);
    let title = fields.both("title");
    let before = fields.table("before", "before").and_then(|mut fields| {
        let likelihood = fields.word("likelihood", &Level::ALL, Level::name);
        let impact = fields.word("impact", &Level::ALL, Level::name);
        fields.finish();
        Some(Rating { likelihood: likelihood?, impact: impact? })
    });
    let measures = fields.optional_both("measures");
    let source = refer_one(fields.id("source", IdKind::Source), IdKind::Source, marks);
    let locator = fields.both("locator");
    fields.finish();
    Some(Risk {
        id: RiskId(id?),
        title: title?,
        before: before?,
        measures,
        source: SourceId(source?),
        locator: locator?,
    })
}

fn service(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Service> {
    let id = define(&mut fields, IdKind::Service, marks);
    let title = fields.both("title");
    fields.finish();
    Some(Service { id: ServiceId(id?), title: title? })
}

fn area(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Area> {
    let id = define(&mut fields, IdKind::Area, marks);
    let title = fields.both("title");
    fields.finish();
    Some(Area { id: AreaId(id?), title: title? })
}

fn commitment(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Commitment> {
    let start = fields.span();
    let id = define(&mut fields, IdKind::Commitment, marks);
    let area = refer_one(fields.id("area", IdKind::Area), IdKind::Area, marks);
    let obliged = fields.word("obliged", &Obliged::ALL, Obliged::name);
    let kind = fields.word("kind", &Kind::ALL, Kind::name);
    let standing = fields.word("standing", &Standing::ALL, Standing::name);
    let (title, statement) = (fields.both("title"), fields.both("statement"));
    let source = fields.optional_id("source", IdKind::Source);
    let has_locator = fields.has("locator");
    let locator = fields.optional_both("locator");
    let (quote, since, due) = (fields.optional_string("quote"), fields.optional_both("since"), fields.date("due"));
    let risks = refer(&mut fields, "risks", IdKind::Risk, marks);
    let depends = fields.ids("depends", IdKind::Commitment);
    let services = refer(&mut fields, "services", IdKind::Service, marks);
    let anomaly = fields.optional_both("anomaly");
    let has_procedures = fields.has("procedure");
    let procedures: Vec<_> =
        fields.tables("procedure", "[[commitment.procedure]]").into_iter().map(procedure).collect();

    let name = id.clone().unwrap_or_else(|| "?".to_owned());
    if let Some((source, span)) = source.as_ref().filter(|_| !has_locator) {
        let kind = TemplateErrorKind::NoLocator { commitment: name.clone(), source_id: source.clone() };
        fields.report(span.clone(), kind);
    }
    if procedures.is_empty() && !has_procedures {
        fields.report(start, TemplateErrorKind::NoProcedure { commitment: name });
    }
    fields.finish();

    let source = refer_one(source, IdKind::Source, marks);
    for (id, span) in &depends {
        marks.references.push(Reference { what: IdKind::Commitment, id: id.clone(), span: span.clone() });
    }
    if let Some(id) = &id {
        marks.duties.push(Duty { id: id.clone(), obliged, standing, depends: depends.clone() });
    }
    Some(Commitment {
        id: CommitmentId(id?),
        area: AreaId(area?),
        obliged: obliged?,
        kind: kind?,
        standing: standing?,
        title: title?,
        statement: statement?,
        source: source.map(SourceId),
        locator,
        quote,
        since,
        due,
        risks: risks.into_iter().map(RiskId).collect(),
        depends: depends.into_iter().map(|(id, _)| CommitmentId(id)).collect(),
        services: services.into_iter().map(ServiceId).collect(),
        anomaly,
        procedures: all(procedures)?,
    })
}

fn procedure(mut fields: Fields<'_, '_>) -> Option<Procedure> {
    let layer = fields.word("layer", &Layer::ALL, Layer::name);
    let method = fields.word("method", &Method::ALL, Method::name);
    let (text, evidence) = (fields.both("text"), fields.both("evidence"));
    // A check that cannot be read is a problem of its procedure.
    let check = fields.optional_table("check", "[commitment.procedure.check]").map(check);
    fields.finish();
    let check = match check {
        Some(check) => Some(check?),
        None => None,
    };
    Some(Procedure { layer: layer?, method: method?, text: text?, evidence: evidence?, check })
}

fn measure(mut fields: Fields<'_, '_>, marks: &mut Marks) -> Option<Measure> {
    let question = fields.both("question");
    let supplier = refer(&mut fields, "supplier", IdKind::Commitment, marks);
    let organisations = refer(&mut fields, "organisations", IdKind::Commitment, marks);
    fields.finish();
    Some(Measure {
        question: question?,
        supplier: supplier.into_iter().map(CommitmentId).collect(),
        organisations: organisations.into_iter().map(CommitmentId).collect(),
    })
}
