# What the benchmarks of library modules share: a case is run at least five times and for a quarter of a second (what is compiled at run
# time is compiled by then), the best CPU time counts; its result is shown, so that the runner can compare it.
import time


def measure(name, case, rounds=5, seconds=0.25):
    best = None
    total = 0
    while rounds > 0 or total < seconds:
        start = time.process_time()
        result = case()
        taken = time.process_time() - start
        total += taken
        rounds -= 1
        if best is None or taken < best:
            best = taken
    print(f'{name}\t{best:.6f}\t{result!r}')
