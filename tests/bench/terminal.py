"""How fast the terminal UI answers: a real pseudo-terminal, and nothing but what comes out of it."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time

# A frame is over when nothing more came for this long.
QUIET = 0.05
LONGEST = 10.0


class Session:
    """A program in a pseudo-terminal."""

    def __init__(self, command, environment, rows=40, columns=120):
        self.begun = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            # Before the program can ask for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], command, environment)

    def frame(self, since):
        """Returns the seconds from `since` to the last byte of the frame that comes, and its size in bytes."""
        last, size = None, 0
        while True:
            patience = QUIET if last else LONGEST
            if not select.select([self.terminal], [], [], patience)[0]:
                if last is None:
                    raise RuntimeError("nothing was drawn")
                return last - since, size
            try:
                size += len(os.read(self.terminal, 65536))
            except OSError as gone:
                raise RuntimeError("the program ended instead of drawing") from gone
            last = time.perf_counter()

    def press(self, key):
        """Sends a key, and returns what `frame` returns."""
        sent = time.perf_counter()
        os.write(self.terminal, key)
        return self.frame(sent)

    def peak_memory(self):
        """Returns the largest resident size in MiB, where the system says it."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

    def wake_ups(self, seconds):
        """Returns how often any thread woke up while nothing happened for so long."""
        before = self._switches()
        time.sleep(seconds)
        return self._switches() - before

    def _switches(self):
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status", encoding="ascii") as status:
                total += sum(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
        return total

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def first_frames(command, environment, runs=15):
    """Returns the median of the first frame in seconds, and the peak memory in MiB of the last run."""
    seconds, memory = [], 0.0
    for _ in range(runs):
        session = Session(command, environment)
        try:
            seconds.append(session.frame(session.begun)[0])
            memory = session.peak_memory()
        finally:
            session.end()
    return statistics.median(seconds), memory


def key_frames(command, environment, keys):
    """Returns the 95th percentile from key to frame in seconds, and the wake-ups in two idle seconds."""
    session = Session(command, environment)
    try:
        session.frame(session.begun)
        seconds = sorted(session.press(key)[0] for key in keys)
        return seconds[int(len(seconds) * 0.95)], session.wake_ups(2)
    finally:
        session.end()
