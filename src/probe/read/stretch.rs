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
