# What gc has beside its natives: functions that are told of each collection that a program asks for, and the (always empty) list of what
# could not be freed.
callbacks = []
garbage = []
_collect = collect


def collect(generation=2):
    """Run the garbage collector and return the number of unreachable objects found."""
    if not callbacks:
        return _collect(generation)
    _tell('start', generation, 0)
    found = _collect(generation)
    _tell('stop', generation, found)
    return found


def _tell(phase, generation, collected):
    for callback in list(callbacks):
        callback(phase, {'generation': generation, 'collected': collected, 'uncollectable': 0})
