//! An authority that is asked over HTTP (RFC 3161, 3.4).

use std::time::Duration;

use ureq::Agent;

use super::{TimestampAuthority, TimestampError};

/// Most bytes of a reply that are read. Real ones take 3 to 7 KB.
const LARGEST_REPLY: u64 = 64 * 1024;
/// How long the whole exchange may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it may take to get a connection.
const PATIENCE_TO_CONNECT: Duration = Duration::from_secs(5);

/// A timestamp authority at an address.
pub struct HttpAuthority {
    url: String,
    agent: Agent,
}

impl HttpAuthority {
    /// Names an authority by its address (`http://…` or `https://…`). Nothing is sent yet.
    pub fn new(url: impl Into<String>) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .timeout_connect(Some(PATIENCE_TO_CONNECT))
            .max_redirects(3)
            .user_agent("waarmerk")
            .build();
        Self { url: url.into(), agent: config.new_agent() }
    }
}

impl TimestampAuthority for HttpAuthority {
    fn reply(&self, request: &[u8]) -> Result<Vec<u8>, TimestampError> {
        let not_one = |what: String| TimestampError::NotATimestamp { url: self.url.clone(), what };
        let sent = self
            .agent
            .post(&self.url)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .send(request);
        let mut response = sent.map_err(|fault| match fault {
            ureq::Error::StatusCode(code) => not_one(format!("HTTP status {code}")),
            other => TimestampError::Unreachable { url: self.url.clone(), what: other.to_string() },
        })?;
        let kind = response.body().mime_type().unwrap_or("nothing").to_owned();
        if kind != "application/timestamp-reply" {
            return Err(not_one(format!("content of type {kind}")));
        }
        let body = response.body_mut().with_config().limit(LARGEST_REPLY).read_to_vec();
        body.map_err(|fault| not_one(fault.to_string()))
    }
}
