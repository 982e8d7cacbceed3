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
        let mut lanes: VecDeque<Lane<S>> = (0..=cores)
            .map(|_| {
                let (to, stretches) = sync_channel::<(S, Box<dyn Part>)>(1);
                let (done, from) = sync_channel(1);
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
                Lane { to, from, busy: false }
            })
            .collect();
        while let Some(stretch) = next()? {
            // The lanes go round, so that the one in front holds the oldest stretch.
            let large = stretch.size() > LARGE;
            let waiting = if large { lanes.len() } else { 1 };
            for lane in lanes.iter_mut().take(waiting) {
                if lane.take(sink, reading).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            let (Some(mut part), Some(lane)) = (sink.part(), lanes.front_mut()) else { break };
            if large {
                // Here, and not in a lane: each thread keeps what it once held.
                let flow = work(stretch, &mut *part, reading);
                if sink.join(part).is_break() || flow.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                continue;
            }
            lane.busy = lane.to.send((stretch, part)).is_ok();
            lanes.rotate_left(1);
        }
        for lane in &mut lanes {
            if lane.take(sink, reading).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// A thread that works on one stretch at a time.
struct Lane<S> {
    to: SyncSender<(S, Box<dyn Part>)>,
    from: Receiver<(Box<dyn Part>, Reading, ControlFlow<()>)>,
    busy: bool,
}

impl<S> Lane<S> {
    /// Waits for what is worked on, and hands it back.
    fn take(&mut self, sink: &mut dyn Sink, reading: &mut Reading) -> ControlFlow<()> {
        if !std::mem::take(&mut self.busy) {
            return ControlFlow::Continue(());
        }
        // A lane that ended without an answer panicked; the scope hands the panic on.
        let Ok((part, said, flow)) = self.from.recv() else { return ControlFlow::Break(()) };
        reading.join(said);
        sink.join(part)?;
        flow
    }
}
