# Signals: what happens at a switch point of the main thread after some have come. The module _signal puts its handlers here.

_signal_handlers = {}  # number -> callable; SIGINT is the interpreter's own where it is not here


def run_signal_handlers():
    number = _take_signal()  # one at a time: the bit in the eval breaker stays set as long as there are more
    if number:
        handler = _signal_handlers.get(number)
        if handler is not None:
            handler(number, sys_getframe())
        elif number == 2:
            raise KeyboardInterrupt
