//! A fact for programs.

use serde_json::{Map, Value as Json, json};

use crate::probe::{
    Fact, What,
    fact::{Address, Body, Hive, Origin, Setting, Value},
};

/// Returns a fact as an object: `at`, `kind`, and what the kind has.
pub(super) fn fact(fact: &Fact<'_>) -> Json {
    let mut object = Map::new();
    object.insert("at".to_owned(), fact.at.to_string().into());
    object.insert("kind".to_owned(), crate::work::probe::fact::kind(&fact.what).into());
    if let Json::Object(rest) = what(&fact.what) {
        object.extend(rest);
    }
    Json::Object(object)
}

fn what(what: &What<'_>) -> Json {
    match what {
        What::Setting(setting) => self::setting(setting),
        What::Exchange(it) => json!({
            "method": it.method,
            "url": it.url,
            "host": it.host,
            "started": it.started,
            "server": it.server,
            "status": it.status,
            "sent": it.sent,
            "received": it.received,
            "request-body": it.request_body.as_ref().map(body),
            "response-body": it.response_body.as_ref().map(body),
        }),
        What::Event(it) => {
            let fields =
                it.fields.iter().map(|field| json!({"path": field.path, "value": field.value, "tag": field.tag}));
            json!({
                "name": it.name,
                "time": it.time,
                "level": it.level,
                "required": it.required,
                "categories": it.categories,
                "host": it.host,
                "fields": fields.collect::<Vec<_>>(),
            })
        }
        What::Lookup(it) => json!({"time": it.at, "name": it.name, "chain": it.chain, "addresses": it.addresses}),
        What::Conversation(it) => json!({
            "server": it.server,
            "port": it.port,
            "name": it.name,
            "hidden": it.hidden,
            "sent": it.sent,
            "received": it.received,
            "from": it.from,
            "to": it.to,
        }),
        What::Row(it) => {
            let cells = it.cells.iter().map(|(column, cell)| json!({"column": column, "cell": cell}));
            json!({"cells": cells.collect::<Vec<_>>()})
        }
        What::Range(it) => json!({
            "address": it.address,
            "prefix": it.prefix,
            "tag": it.tag,
            "region": it.region,
            "service": it.service,
            "country": it.country,
        }),
        What::Host(host) => json!({"host": host}),
        What::Seed(it) => json!({"seed": it.kind, "term": it.term}),
        What::Capture(it) => json!({
            "file": it.file,
            "sha256": it.sha256,
            "level": it.level,
            "scenario": it.scenario,
            "from": it.from,
            "to": it.to,
            "on": it.on,
        }),
        What::About(name, value) => json!({"name": name, "value": value}),
    }
}

fn body(body: &Body<'_>) -> Json {
    json!({"bytes": body.bytes.len(), "media-type": body.media_type, "whole": body.whole})
}

fn setting(setting: &Setting) -> Json {
    let hive = |hive: Hive| match hive {
        Hive::Machine => Some("machine"),
        Hive::User => Some("user"),
        Hive::Other => None,
    };
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| object.insert(name.to_owned(), value);
    match &setting.address {
        Address::Registry { hive: of, key, name } => {
            put("addressed-by", "registry".into());
            put("hive", hive(*of).into());
            put("key", key.clone().into());
            put("name", name.clone().into());
        }
        Address::Policy { hive: of, name, category } => {
            put("addressed-by", "policy".into());
            put("hive", hive(*of).into());
            put("name", name.clone().into());
            put("category", category.clone().into());
        }
        Address::Catalogue { id } => {
            put("addressed-by", "catalogue".into());
            put("name", id.clone().into());
        }
        Address::Preference { domain, key } => {
            put("addressed-by", "preference".into());
            put("domain", domain.clone().into());
            put("name", key.clone().into());
        }
    }
    put("value", value(&setting.value));
    let origin = match setting.origin {
        Origin::CloudPolicy => "cloud-policy",
        Origin::Policy => "policy",
        Origin::Preference => "preference",
        Origin::Elsewhere => "elsewhere",
    };
    put("origin", origin.into());
    put("by", setting.by.clone().into());
    put("precedence", setting.precedence.into());
    Json::Object(object)
}

/// Returns a value with its type: two values of one look but of different types are two values.
fn value(value: &Value) -> Json {
    match value {
        Value::Number(it) => json!({"number": it}),
        Value::Truth(it) => json!({"truth": it}),
        Value::Text(it) => json!({"text": it}),
        Value::Texts(it) => json!({"texts": it}),
        Value::Bytes(it) => json!({"hex": hex::encode(it)}),
        Value::Policy { state, chosen } => {
            let chosen = chosen.iter().map(|(name, value)| json!({"name": name, "value": value}));
            json!({"state": state, "chosen": chosen.collect::<Vec<_>>()})
        }
        Value::Deleted => json!({"deleted": true}),
    }
}
