"""What a thread costs: starting and joining it, and the memory of many that sleep."""

from __future__ import division

import threading

from figures import clock, emit, options


def nothing():
    pass


def resident_kib():
    """Resident memory of this process; None where there is no /proc."""
    try:
        with open('/proc/self/status') as status:
            for line in status:
                if line.startswith('VmRSS:'):
                    return int(line.split()[1])
    except (IOError, OSError):
        pass
    return None


def start_and_join(count):
    times = []
    for _ in range(count):
        begin = clock()
        thread = threading.Thread(target=nothing)
        thread.start()
        thread.join()
        times.append((clock() - begin) * 1e6)
    return times


def alive(count):
    """Threads that are alive together: microseconds to start each, memory of each."""
    before = resident_kib()
    go = threading.Event()
    begin = clock()
    threads = [threading.Thread(target=go.wait) for _ in range(count)]
    for thread in threads:
        thread.start()
    started = clock() - begin
    after = resident_kib()
    go.set()
    for thread in threads:
        thread.join()
    figures = {'start_us': started / count * 1e6}
    if before is not None:
        figures['memory_kib'] = (after - before) / count
    return figures


def main():
    given = options(threads=[10, 50], count=300)
    first = start_and_join(1)
    emit({'case': 'first thread'}, {'start_join_us': first[0]})
    start_and_join(20)
    times = start_and_join(given.count)
    emit({'case': 'start and join'}, {'start_join_us': sorted(times)[len(times) // 2]}, {'start_join_us': times})
    for count in given.threads:
        emit({'case': 'alive together', 'threads': count}, alive(count))


main()
