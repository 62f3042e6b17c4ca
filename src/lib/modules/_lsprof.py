"""Fast profiler"""
# What cProfile counts, by sys.setprofile(): how often each function ran, how long with and without those it called, and which called which.
import _files
from time import perf_counter as _perf_counter
from sys import setprofile as _setprofile

_FIELDS = ('code', 'callcount', 'reccallcount', 'totaltime', 'inlinetime')
profiler_entry = _files.struct_sequence('profiler_entry', '_lsprof', _FIELDS + ('calls',), 6)
profiler_subentry = _files.struct_sequence('profiler_subentry', '_lsprof', _FIELDS, 5)


class _Tally:
    """Of one function, or of one function as called by another. `depth`: how many calls of it are under way."""
    def __init__(self, code):
        self.code = code
        self.calls = self.recursive = self.depth = 0
        self.total = self.inline = 0
        self.callees = {}

    def leave(self, total, inline):
        self.depth -= 1
        self.calls += 1
        self.inline += inline
        if self.depth == 0:
            self.total += total
        else:
            self.recursive += 1


def _described(function):
    owner = getattr(function, '__self__', None)
    if owner is None or type(owner) is type(_files):  # a function of a module
        module = getattr(function, '__module__', None)
        return f'<built-in method {module}.{function.__name__}>' if module else f'<built-in method {function.__name__}>'
    kind = owner if isinstance(owner, type) else type(owner)
    for base in kind.__mro__:
        if function.__name__ in base.__dict__:
            if isinstance(owner, type):
                break
            return f'<method {function.__name__!r} of {base.__name__!r} objects>'
    return f'<built-in method {function.__name__}>'


class Profiler:
    """Build a profiler object using the specified timer function.

The default timer is a fast built-in one based on real time.
For custom timer functions returning integers, 'timeunit' can
be a float specifying a scale (that is, how long each integer unit
is, in seconds)."""

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer or _perf_counter
        self._unit = timeunit
        self._subcalls, self._builtins = subcalls, builtins
        self._tallies = {}
        self._stack = []  # of [tally, tally within its caller or None, start, time spent in what it called]

    def _enter(self, key, code):
        tally = self._tallies.get(key)
        if tally is None:
            tally = self._tallies[key] = _Tally(code)
        tally.depth += 1
        within = None
        if self._subcalls and self._stack:
            caller = self._stack[-1][0]
            within = caller.callees.get(key)
            if within is None:
                within = caller.callees[key] = _Tally(code)
            within.depth += 1
        self._stack.append([tally, within, self._timer(), 0])

    def _leave(self):
        if self._stack:
            tally, within, start, below = self._stack.pop()
            total = self._timer() - start
            if self._stack:
                self._stack[-1][3] += total
            tally.leave(total, total - below)
            if within is not None:
                within.leave(total, total - below)

    def _hook(self, frame, event, arg):
        if event == 'call':
            self._enter(frame.f_code, frame.f_code)
        elif event == 'return':
            self._leave()
        elif self._builtins:
            if event == 'c_call':
                text = _described(arg)
                self._enter(text, text)
            else:
                self._leave()

    def enable(self, subcalls=True, builtins=True):
        """Start collecting profiling information."""
        self._subcalls, self._builtins = subcalls, builtins
        _setprofile(self._hook)

    def disable(self):
        """Stop collecting profiling information."""
        _setprofile(None)
        while self._stack:
            self._leave()

    def clear(self):
        """Clear all profiling information collected so far."""
        self._tallies.clear()
        self._stack.clear()

    def getstats(self):
        """list of profiler_entry objects"""
        unit = self._unit or 1
        found = []
        for tally in self._tallies.values():
            if tally.calls == 0:
                continue
            callees = [profiler_subentry((each.code, each.calls, each.recursive, each.total * unit, each.inline * unit))
                       for each in tally.callees.values() if each.calls]
            found.append(profiler_entry((tally.code, tally.calls, tally.recursive, tally.total * unit, tally.inline * unit, callees or None)))
        return found
