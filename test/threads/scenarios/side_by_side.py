# What the programs without_gil*.py share. argv: rounds, threads, then maybe the names of the scenarios to run.
import sys, threading

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
count = int(sys.argv[2]) if len(sys.argv) > 2 else 4


def together(work):
    """Runs work(number of the thread) in all threads at once; what one of them raises is raised here."""
    start, errors = threading.Barrier(count), []

    def run(number):
        start.wait()
        try:
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    if errors: raise errors[0]


def run_all(*scenarios):
    for scenario in scenarios:
        if sys.argv[3:] and scenario.__name__ not in sys.argv[3:]: continue
        scenario()
        print(scenario.__name__.replace('_', ' '), flush=True)
