//! The request of the older pipeline (Aria): packages, and the records in them.

use super::{
    Draft, Each, Halt, hand, schema,
    wire::{Fault, Kind, Wire},
};

/// Reads a request. What it says of a package stands with the first event of that package.
pub(super) fn request(wire: &mut Wire<'_>, each: Each<'_>) -> Result<(), Halt> {
    wire.begin()?;
    let mut apart = Draft::default();
    while let Some((number, kind)) = wire.field()? {
        match (number, kind) {
            (1, Kind::List) => packages(wire, "", each)?,
            (3, Kind::Map) => {
                let (key, value, count) = wire.map()?;
                if (key, value) != (Kind::Text, Kind::List) {
                    return Err(Fault::Wrong.into());
                }
                for _ in 0..count {
                    let token = wire.text()?;
                    packages(wire, &token, each)?;
                }
            }
            other => apart.field(wire, "request", None, other, 0)?,
        }
    }
    if wire.left() > 0 { Err(Fault::Wrong.into()) } else { Ok(()) }
}

fn packages(wire: &mut Wire<'_>, token: &str, each: Each<'_>) -> Result<(), Halt> {
    let (kind, count) = wire.list()?;
    if kind != Kind::Struct {
        return Err(Fault::Wrong.into());
    }
    for _ in 0..count {
        wire.begin()?;
        let mut draft = Draft::default();
        if !token.is_empty() {
            draft.add("package.token", token.to_owned().into(), None)?;
        }
        while let Some((number, kind)) = wire.field()? {
            if !matches!((number, kind), (8 | 9, Kind::List)) {
                draft.field(wire, "", Some(&schema::PACKAGE), (number, kind), 0)?;
                continue;
            }
            let (kind, count) = wire.list()?;
            if kind != Kind::Struct {
                return Err(Fault::Wrong.into());
            }
            for _ in 0..count {
                let read = draft.record(wire, "", Some(&schema::PACKED), 0);
                hand(std::mem::take(&mut draft), each)?;
                read?;
            }
        }
    }
    Ok(())
}
