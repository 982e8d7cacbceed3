//! Where traffic goes: into which region, and to whom.

use super::super::table::{addresses::Addresses, hosts::Hosts, regions::Regions};

pub mod boundary;
mod destination;
mod locate;
#[cfg(test)]
mod tests;
pub mod third_party;
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
}
