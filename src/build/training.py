# What the build runs so that V8's machine code of vm.wasm holds the functions that programs use (machine_code.ts): the sample programs and
# every case of the library's benchmark once, threads, a trace function. Arguments: the folder of programs.
import contextlib
import io
import os
import queue
import sys
import threading
import types

programs = sys.argv[1]
measure = types.ModuleType("measure")
measure.measure = lambda name, case: case()
sys.modules["measure"] = measure


def run(path):
    with open(path) as file:
        text = file.read()
    if "input(" in text or "stdin" in text:
        return  # asks somebody
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        exec(compile(text, path, "exec"), {"__name__": "__main__", "__file__": path})


def count(numbers, done):
    total = 0
    for number in numbers:
        total += number * 2.5
    done.put(total)


def threads():
    done = queue.Queue()
    workers = [threading.Thread(target=count, args=(range(20_000), done)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return done.get() + done.get()


for folder in ("algorithms", "basics", "classes", "functional", "games", "numbers", "simulations", "text", "bench_library"):
    if sys._is_gil_enabled():
        for name in sorted(os.listdir(os.path.join(programs, folder))):
            if name.endswith(".py") and name != "measure.py":
                run(os.path.join(programs, folder, name))
threads()
sys.settrace(lambda frame, event, argument: None)
threads()
sys.settrace(None)
