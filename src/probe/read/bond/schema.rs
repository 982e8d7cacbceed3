//! What the fields of a record are called, by number.
//!
//! Facts of `CsProtocol.bond` and `BondDataPackage.bond` of `microsoft/cpp_client_telemetry` (Apache-2.0), as of commits
//! `3b809f9` and `52fc4c4`. The names are those that the same events have in JSON (Common Schema 4.0), so that an event
//! reads alike however it was sent. A number that is not listed here is read under its number.

/// The fields of a struct.
#[derive(Debug)]
pub(super) struct Struct(&'static [(u16, &'static str, Shape)]);

/// What is known of a field besides its type on the wire.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// Nothing.
    Plain,
    /// It holds fields of this struct.
    Of(&'static Struct),
    /// It holds properties, each with its declared kind and attributes; their names stand directly below.
    Properties,
    /// It holds values with declared kinds of personal data; their names stand directly below.
    Personal,
    /// It holds contents; their names stand directly below.
    Content,
}

use Shape::{Content, Of, Personal, Plain, Properties};

impl Struct {
    /// Returns the name and shape of the field with this number; none where it is not known.
    pub(super) fn field(&self, number: u16) -> Option<(&'static str, Shape)> {
        self.0.iter().find(|(id, ..)| *id == number).map(|(_, name, shape)| (*name, *shape))
    }
}

macro_rules! plain {
    ($($number:literal $name:literal),* $(,)?) => { Struct(&[$(($number, $name, Plain)),*]) };
}

/// One event of Common Schema.
pub(super) const RECORD: Struct = Struct(&[
    (1, "ver", Plain),
    (2, "name", Plain),
    (3, "time", Plain),
    (4, "popSample", Plain),
    (5, "iKey", Plain),
    (6, "flags", Plain),
    (7, "cV", Plain),
    (20, "ext.ingest", Of(&INGEST)),
    (21, "ext.protocol", Of(&PROTOCOL)),
    (22, "ext.user", Of(&USER)),
    (23, "ext.device", Of(&DEVICE)),
    (24, "ext.os", Of(&OS)),
    (25, "ext.app", Of(&APP)),
    (26, "ext.utc", Of(&UTC)),
    (27, "ext.xbl", Of(&XBL)),
    (28, "ext.javascript", Of(&JAVASCRIPT)),
    (29, "ext.receipts", Of(&RECEIPTS)),
    (31, "ext.net", Of(&NET)),
    (32, "ext.sdk", Of(&SDK)),
    (33, "ext.loc", Of(&LOC)),
    (34, "ext.cloud", Of(&CLOUD)),
    (35, "ext.service", Of(&SERVICE)),
    (36, "ext.cs", Of(&CS)),
    (37, "ext.m365a", Of(&M365A)),
    (38, "ext.metadata", Of(&METADATA)),
    (41, "ext", Of(&DATA)),
    (42, "ext.mscv", Of(&MSCV)),
    (43, "ext.intWeb", Of(&INT_WEB)),
    (44, "ext.intService", Of(&CLOUD)),
    (45, "ext.web", Of(&WEB)),
    (51, "tags", Plain),
    (60, "data.baseType", Plain),
    (61, "data.baseData", Of(&DATA)),
    (70, "data", Of(&DATA)),
]);

const DATA: Struct = Struct(&[(1, "", Properties)]);
const INGEST: Struct = plain![1 "time", 2 "clientIp", 3 "auth", 4 "quality", 5 "uploadTime", 6 "userAgent", 7 "client"];
const PROTOCOL: Struct = plain![1 "metadataCrc", 2 "ticketKeys", 3 "devMake", 4 "devModel", 5 "msp"];
const USER: Struct = plain![1 "id", 2 "localId", 3 "authId", 4 "locale"];
const DEVICE: Struct = plain![
    1 "id", 2 "localId", 3 "authId", 4 "authSecId", 5 "deviceClass", 6 "orgId", 7 "orgAuthId", 8 "make", 9 "model",
    10 "authIdEnt",
];
const OS: Struct = plain![1 "locale", 2 "expId", 3 "bootId", 4 "name", 5 "ver"];
const APP: Struct = plain![1 "expId", 2 "userId", 3 "env", 4 "asId", 5 "id", 6 "ver", 7 "locale", 8 "name", 9 "sesId"];
const UTC: Struct = plain![
    1 "stId", 2 "aId", 3 "raId", 4 "op", 5 "cat", 6 "flags", 7 "sqmId", 9 "mon", 10 "cpId", 11 "bSeq", 12 "epoch",
    13 "seq", 14 "popSample", 15 "eventFlags", 16 "wsId", 17 "wcmp", 18 "wPId",
];
const XBL: Struct = plain![
    5 "claims", 10 "nbf", 20 "exp", 30 "sbx", 40 "dty", 50 "did", 60 "xid", 70 "uts", 80 "pid", 90 "dvr", 100 "tid",
    110 "tvr", 120 "sty", 130 "sid", 140 "eid", 150 "ip",
];
const JAVASCRIPT: Struct = plain![
    10 "libVer", 15 "osName", 20 "browser", 21 "browserVersion", 25 "platform", 30 "make", 35 "model",
    40 "screenSize", 45 "msfpc", 50 "mc1Id", 60 "mc1Lu", 70 "isMc1New", 80 "ms0", 90 "anid", 100 "a",
    110 "msResearch", 120 "csrvc", 130 "rtCell", 140 "rtEndAction", 150 "rtPermId", 160 "r", 170 "wtFpc",
    180 "omniId", 190 "gsfxSession", 200 "domain", 210 "userConsent", 220 "browserLang", 230 "serviceName",
    999 "dnt",
];
const RECEIPTS: Struct = plain![1 "originalTime", 2 "uploadTime", 3 "originalName", 4 "flags"];
const NET: Struct = plain![1 "provider", 2 "cost", 3 "type"];
const SDK: Struct = plain![1 "ver", 2 "epoch", 3 "seq", 4 "installId", 5 "libVer"];
const LOC: Struct = plain![1 "id", 2 "country", 3 "tz"];
const CLOUD: Struct = plain![
    1 "fullEnvName", 2 "location", 3 "environment", 4 "deploymentUnit", 5 "name", 6 "roleInstance", 7 "role",
];
const SERVICE: Struct = plain![1 "name", 2 "role", 3 "roleVersion"];
const CS: Struct = plain![1 "sig"];
const M365A: Struct = plain![1 "enrolledTenantId", 2 "msp"];
const METADATA: Struct = plain![1 "privTags"];
const MSCV: Struct = plain![1 "cV"];
const INT_WEB: Struct = plain![1 "mc1Id", 2 "msfpc", 3 "anid", 4 "serviceName", 5 "mscom"];
const WEB: Struct = plain![
    10 "browser", 20 "browserVer", 30 "screenRes", 40 "domain", 50 "userConsent", 60 "browserLang", 70 "isManual",
];

/// A package of the older pipeline (Aria), without the events in it.
pub(super) const PACKAGE: Struct = plain![
    1 "package.type", 2 "package.source", 3 "package.version", 4 "package.ids", 5 "package.dataPackageId",
    6 "package.timestamp", 7 "package.schemaVersion", 11 "package.tenantIdentifier",
];

/// One event of the older pipeline.
pub(super) const PACKED: Struct = Struct(&[
    (1, "id", Plain),
    (2, "context", Plain),
    (3, "time", Plain),
    (4, "configurationIds", Plain),
    (5, "type", Plain),
    (6, "name", Plain),
    (7, "resultCode", Plain),
    (8, "resultDetail", Plain),
    (9, "resultValue", Plain),
    (10, "initiatingUser", Plain),
    (11, "initiatingUserEndpoint", Plain),
    (12, "targetUsers", Plain),
    (13, "data", Plain),
    (14, "sampleTimestamp", Plain),
    (15, "sampleRate", Plain),
    (16, "samplingData", Plain),
    (17, "initiatingUiVersion", Plain),
    (18, "pstnNumbers", Plain),
    (19, "contextIds", Plain),
    (20, "initiatingUserEndpointType", Plain),
    (21, "initiatingUserComposite", Of(&PERSON)),
    (22, "targetUsersComposite", Of(&PERSON)),
    (23, "pstnNumbersComposite", Of(&PSTN)),
    (24, "recordType", Plain),
    (25, "data", Plain),
    (26, "data", Plain),
    (27, "hasBeenScrubbed", Plain),
    (28, "conferenceComposite", Of(&CONFERENCE)),
    (29, "exceptionInfo", Of(&EXCEPTION)),
    (30, "data", Personal),
    (31, "data", Plain),
    (32, "data", Plain),
    (33, "data", Plain),
    (34, "data", Plain),
    (35, "data", Plain),
    (36, "data", Content),
]);

const PERSON: Struct = Struct(&[
    (1, "username", Plain),
    (2, "prefix", Plain),
    (3, "uiVersion", Plain),
    (4, "endpoint", Plain),
    (5, "endpointType", Plain),
    (6, "pstn", Of(&PSTN)),
    (7, "endpointComposite", Of(&ENDPOINT)),
    (8, "userExtension", Plain),
    (9, "email", Plain),
]);
const PSTN: Struct = plain![1 "pstnNumber", 2 "hashedPstn"];
const ENDPOINT: Struct = plain![1 "endpointValue", 2 "endpointType", 3 "hashedEndpoint"];
const CONFERENCE: Struct = plain![1 "conferenceUri", 2 "domainName", 3 "uriScheme"];
const EXCEPTION: Struct = plain![1 "type", 2 "message", 3 "fullInfo"];

/// A field whose value stands directly under what it belongs to.
pub(super) const UNNAMED: Struct = plain![1 ""];
