# What the benchmarks of library modules share: a case is run a few times, the best CPU time counts; its result is shown, so that the
# runner can compare it.
import time


def measure(name, case, rounds=5):
    best = None
    for _ in range(rounds):
        start = time.process_time()
        result = case()
        seconds = time.process_time() - start
        if best is None or seconds < best:
            best = seconds
    print(f'{name}\t{best:.6f}\t{result!r}')
