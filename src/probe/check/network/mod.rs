//! Where traffic goes: into which region, and to whom.

use std::io;

use jiff::civil::Date;

use self::destination::Evidence;
use super::{
    super::table::{addresses::Addresses, countries::Countries, hosts::Hosts, regions::Regions},
    Exhibit, Ledger, Sight,
};
use crate::audit::check::{Check, Test};

mod boundary;
mod country_data;
mod destination;
mod locate;
#[cfg(test)]
mod tests;
mod third_party;
mod traffic;

/// The tables that checks of traffic go by.
#[derive(Debug, Clone, Copy)]
pub struct NetworkTables<'a> {
    /// Names of hosts.
    pub hosts: &'a Hosts,
    /// Regions, and where they lie.
    pub regions: &'a Regions,
    /// Ranges of addresses, as shipped; a file of service tags among the evidence takes its place.
    pub addresses: &'a Addresses,
    /// Countries, and where they stand: for country data among the evidence.
    pub countries: &'a Countries,
}

/// A kind of detail, and the values that its words need.
type Kind = (&'static str, &'static [&'static str]);

/// Every kind of detail that checks of traffic see: those of each check, and those of all.
pub const KINDS: [&[Kind]; 4] = [boundary::KINDS, third_party::KINDS, country_data::KINDS, destination::KINDS];

/// Runs a check of traffic. `since` is the day from which the promise holds; what was captured before cannot speak about
/// it. An error is one of the disk.
pub fn run(
    check: &Check,
    exhibits: &[Exhibit<'_>],
    since: Option<Date>,
    tables: &NetworkTables<'_>,
) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let evidence = Evidence::read(exhibits, &mut ledger)?;
    match check.test {
        Test::NoThirdParties => third_party::weigh(&evidence, since, tables, &mut ledger),
        _ => boundary::weigh(check, &evidence, since, tables, &mut ledger)?,
    }
    Ok(ledger.settle(check.can))
}
