//! Reads stretches of a file at the same time, on as many cores as there are, and takes what became of them in their order.

use std::{
    collections::VecDeque,
    io,
    ops::ControlFlow,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use crate::probe::{
    fact::{Part, Sink},
    reading::Reading,
};

/// Cores that are used at most: each holds a stretch in memory.
const MOST: usize = 4;
/// Stretches that a core has at hand, with the one that it works on: it has not to wait until the next is read.
const DEPTH: usize = 2;
/// Bytes from which a stretch is worked on alone.
const LARGE: usize = 2 << 20;

/// A stretch of a file.
pub(super) trait Stretch: Send {
    /// Returns how many bytes it holds.
    fn size(&self) -> usize;
}

/// Reads stretches as `next` brings them: `work` hands the facts of one to a sink. What it says of them is added to
/// `reading`.
///
/// A sink that can be divided gets its facts on several cores; another, one by one.
pub(super) fn each<S: Stretch>(
    mut next: impl FnMut() -> io::Result<Option<S>>,
    work: impl Fn(S, &mut dyn Sink, &mut Reading) -> ControlFlow<()> + Sync,
    sink: &mut dyn Sink,
    reading: &mut Reading,
) -> io::Result<ControlFlow<()>> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    if cores == 1 || sink.part().is_none() {
        while let Some(stretch) = next()? {
            if work(stretch, sink, reading).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        return Ok(ControlFlow::Continue(()));
    }
    let format = reading.format;
    thread::scope(|scope| {
        let lanes: Vec<Lane<S>> = (0..cores)
            .map(|_| {
                let (to, stretches) = sync_channel::<(S, Box<dyn Part>)>(DEPTH);
                let (done, from) = sync_channel(DEPTH);
                let work = &work;
                scope.spawn(move || {
                    for (stretch, mut part) in stretches {
                        let mut said = Reading::of(format);
                        let flow = work(stretch, &mut *part, &mut said);
                        if done.send((part, said, flow)).is_err() {
                            break;
                        }
                    }
                });
                Lane { to, from }
            })
            .collect();
        // The lanes that work on a stretch, the oldest stretch first. They go round.
        let mut busy: VecDeque<&Lane<S>> = VecDeque::new();
        let mut round = lanes.iter().cycle();
        while let Some(stretch) = next()? {
            let large = stretch.size() > LARGE;
            while busy.len() >= if large { 1 } else { lanes.len() * DEPTH } {
                if busy.pop_front().is_some_and(|lane| lane.take(sink, reading).is_break()) {
                    return Ok(ControlFlow::Break(()));
                }
            }
            let Some(mut part) = sink.part() else { break };
            if large {
                // Here, and not in a lane: each thread keeps what it once held.
                let flow = work(stretch, &mut *part, reading);
                if sink.join(part).is_break() || flow.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                continue;
            }
            let Some(lane) = round.next().filter(|lane| lane.to.send((stretch, part)).is_ok()) else { break };
            busy.push_back(lane);
        }
        for lane in busy {
            if lane.take(sink, reading).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// A thread that works on one stretch after another.
struct Lane<S> {
    to: SyncSender<(S, Box<dyn Part>)>,
    from: Receiver<(Box<dyn Part>, Reading, ControlFlow<()>)>,
}

impl<S> Lane<S> {
    /// Waits for the oldest of what is worked on, and hands it back.
    fn take(&self, sink: &mut dyn Sink, reading: &mut Reading) -> ControlFlow<()> {
        // A lane that ended without an answer panicked; the scope hands the panic on.
        let Ok((part, said, flow)) = self.from.recv() else { return ControlFlow::Break(()) };
        reading.join(said);
        sink.join(part)?;
        flow
    }
}

#[cfg(test)]
mod tests {
    use std::any::Any;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        audit::locator::{Locator, Step},
        probe::{
            fact::{Fact, What},
            reading::{Format, RemarkKind},
        },
    };

    /// The number of a stretch, and how large it says that it is.
    struct Piece(u64, usize);

    impl Stretch for Piece {
        fn size(&self) -> usize {
            self.1
        }
    }

    /// Keeps what came, and ends the reading after a number of facts.
    #[derive(Default)]
    struct Kept {
        facts: Vec<String>,
        most: usize,
        divided: bool,
    }

    impl Sink for Kept {
        fn fact(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
            self.facts.push(fact.at.to_string());
            if self.facts.len() >= self.most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }

        fn part(&self) -> Option<Box<dyn Part>> {
            self.divided.then(|| Box::new(Self { most: usize::MAX, ..Self::default() }) as Box<dyn Part>)
        }

        fn join(&mut self, part: Box<dyn Part>) -> ControlFlow<()> {
            let part: Box<dyn Any> = part;
            self.facts.extend(part.downcast::<Self>().expect("it was given here").facts);
            if self.facts.len() >= self.most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }

    impl Part for Kept {}

    fn read(sizes: &[usize], most: usize, divided: bool) -> (Vec<String>, Reading, bool) {
        let mut pieces = sizes.iter().zip(1..).map(|(size, number)| Piece(number, *size));
        let work = |piece: Piece, sink: &mut dyn Sink, reading: &mut Reading| {
            let at = Locator::at(Step::Entry(piece.0));
            reading.remark(RemarkKind::Departs, Some(at.clone()), "");
            sink.fact(&Fact { at, what: What::Host(String::new()) })
        };
        let mut kept = Kept { most, divided, ..Kept::default() };
        let mut reading = Reading::of(Format::HttpArchive);
        let flow = each(|| Ok(pieces.next()), work, &mut kept, &mut reading).expect("nothing fails");
        (kept.facts, reading, flow.is_break())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// However many cores there are, and wherever large ones stand among small ones.
        #[test]
        fn facts_and_remarks_come_in_the_order_of_the_file(
            sizes in proptest::collection::vec(prop_oneof![3 => Just(1), 1 => Just(LARGE + 1)], 0..40),
            most in prop_oneof![Just(usize::MAX), 1_usize..40],
        ) {
            prop_assert_eq!(read(&sizes, most, true), read(&sizes, most, false));
        }
    }
}
