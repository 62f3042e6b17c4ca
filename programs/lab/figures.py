"""What the experiments share: options, the clock, threads that begin together, figures as JSON lines.

Every experiment is a plain program: `python3 cpu.py --threads 1,2 --seconds 0.2` runs it anywhere.
It prints one JSON object a line: {"cell": what was varied, "figures": numbers, "samples": lists}.
Works from Python 2.7 on.
"""

from __future__ import division, print_function

import json
import sys
import threading
import time

clock = getattr(time, 'perf_counter', time.time)
cpu_clock = getattr(time, 'process_time', time.clock if sys.version_info < (3,) else None)


WARM_UP_S = [0.6]


def options(**defaults):
    """`--name value` for each default; a list takes numbers or words with commas between them.

    All programs take `--warm`, seconds of warming up.
    """
    defaults['warm'] = WARM_UP_S[0]
    values = dict(defaults)
    words = sys.argv[1:]
    while words:
        name = words.pop(0)
        key = name[2:].replace('-', '_')
        if not name.startswith('--') or key not in defaults or not words:
            known = ' '.join('--%s %s' % (k.replace('_', '-'), shown(v)) for k, v in sorted(defaults.items()))
            sys.exit('usage: %s %s' % (sys.argv[0], known))
        values[key] = converted(words.pop(0), defaults[key])
    WARM_UP_S[0] = values['warm']
    return type('Options', (), values)


def converted(text, default):
    if isinstance(default, list):
        kind = type(default[0])
        return [kind(part) for part in text.split(',') if part]
    return type(default)(text)


def shown(value):
    return ','.join(str(item) for item in value) if isinstance(value, list) else str(value)


def emit(cell, figures, samples=None):
    line = {'cell': cell, 'figures': figures}
    if samples:
        line['samples'] = samples
    print(json.dumps(line))
    sys.stdout.flush()


def set_interval(microseconds):
    """Sets the switch interval; 0 leaves it. Python 2.7 has none: False."""
    if not hasattr(sys, 'setswitchinterval'):
        return not microseconds
    if microseconds:
        sys.setswitchinterval(microseconds / 1e6)
    return True


def intervals(wanted):
    """Sets one switch interval after the other; where there are none (Python 2.7) one pass, as 0."""
    for interval in wanted:
        if not set_interval(interval):
            yield 0
            return
        yield interval


def countdown(n):
    """Work that is bytecode and nothing else."""
    while n > 0:
        n -= 1


def warm_up(work=countdown, size=100000):
    """Runs the work until a just-in-time compiler had its time; answers how many of it go into a second."""
    begin = clock()
    while clock() - begin < WARM_UP_S[0]:
        work(size)
    best = None
    for _ in range(5):
        begin = clock()
        work(size)
        taken = clock() - begin
        best = taken if best is None else min(best, taken)
    return size / best


def in_threads(jobs):
    """Runs functions of no arguments in a thread each. Seconds from the common start to the last end."""
    ready = []
    failures = []
    go = threading.Event()

    def run(job):
        ready.append(1)
        go.wait()
        try:
            job()
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    while len(ready) < len(threads):
        time.sleep(0.001)
    time.sleep(0.002)  # the last one is on its way into wait()
    begin = clock()
    go.set()
    for thread in threads:
        thread.join()
    taken = clock() - begin
    if failures:
        raise failures[0]
    return taken


class Spinners(object):
    """CPU-bound threads that count down beside whatever is measured, and how much they got done."""

    PIECE = 1000

    def __init__(self, count):
        self.pieces = [0] * count
        self.stopping = False
        self.threads = [threading.Thread(target=self.spin, args=(i,)) for i in range(count)]

    def spin(self, index):
        while not self.stopping:
            countdown(self.PIECE)
            self.pieces[index] += 1

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        deadline = clock() + 10
        while not all(self.pieces) and clock() < deadline:
            time.sleep(0.002)
        self.begin = clock()
        self.before = sum(self.pieces)
        return self

    def rate(self):
        """Iterations a second since the start, all threads together."""
        return (sum(self.pieces) - self.before) * self.PIECE / (clock() - self.begin)

    def __exit__(self, *what):
        self.stopping = True
        for thread in self.threads:
            thread.join()


def countdown_rate(seconds=0.2):
    """What one thread alone counts in a second, in the spinners' own pieces."""
    begin = clock()
    pieces = 0
    while clock() - begin < seconds:
        countdown(Spinners.PIECE)
        pieces += 1
    return pieces * Spinners.PIECE / (clock() - begin)
