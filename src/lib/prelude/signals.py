# Signals: what happens at a switch point of the main thread after some have come. The module _signal fills in these tables.

_signal_handlers = {}  # number -> callable; SIGINT is the interpreter's own where it is not here
_signal_ignored = set()  # signals for which the program asked for SIG_DFL or SIG_IGN
_signal_mask = set()  # signals that the program has blocked
_signal_waiting = set()  # those that have come meanwhile


def run_signal_handlers():
    number = _take_signal()  # one at a time: the bit in the eval breaker stays set as long as there are more
    if number in _signal_mask:
        _signal_waiting.add(number)
    elif number:
        handler = _signal_handlers.get(number)
        if handler is not None:
            handler(number, sys_getframe())
        elif number == 2:
            raise KeyboardInterrupt
