# Threads that begin and end while others collect, make the memory longer, look at each other, compile and import.
import concurrent.futures, gc, importlib, io, os, sys, tempfile, threading, time
from side_by_side import count, rounds, run_all, together


def threads_begin_and_end_during_collections():
    done = []
    def short(n):
        local = threading.local()
        local.n = [n] * 10
        done.append(sum(local.n))
    def work(me):
        for i in range(max(rounds // 40, 1)):
            if me == 0: gc.collect()
            threads = [threading.Thread(target=short, args=(i,)) for _ in range(2)]
            for thread in threads: thread.start()
            garbage = [[k] for k in range(200)]
            garbage.append(garbage)
            for thread in threads: thread.join()
    together(work)
    assert len(done) == count * max(rounds // 40, 1) * 2


def memory_grows_beside_readers():
    shared = [str(i) for i in range(1000)]
    table = {i: [i] for i in range(1000)}
    def work(me):
        for i in range(max(rounds // 50, 1)):
            if me == 0:
                large = [bytes(300_000), bytearray(700_000), [i] * 100_000, 'x' * 500_000, '\u20ac' * 300_000]
                assert large[0][-1] == 0 and large[2][-1] == i and large[3][-1] == 'x' and large[4][0] == '\u20ac'
            for k in range(0, 1000, 3): assert shared[k] == str(k) and table[k] == [k]
    together(work)


def large_numbers_and_sorts():
    def work(me):
        for i in range(max(rounds // 20, 1)):
            n = 3 ** (100 + i) * 7 ** (50 + me)
            assert n // 7 ** (50 + me) == 3 ** (100 + i) and int(str(n)) == n and divmod(n, 10 ** 20)[1] == n % 10 ** 20
            numbers = [(k * 7919) % 1009 for k in range(300)]
            assert sorted(numbers, key=lambda k: (-k, me)) == sorted(numbers)[::-1]
            assert min(numbers) == 0 and sum(map(float, numbers)) == float(sum(numbers))
    together(work)


def who_looks_at_the_others():
    def inner(n): return [frame.f_lineno for frame in sys._current_frames().values()] if n == 0 else inner(n - 1)
    def work(me):
        for i in range(max(rounds // 10, 1)):
            if me == 0:
                assert all(type(line) is int or line is None for line in inner(3))
                assert threading.active_count() >= 1 and threading.enumerate()
            elif me == 1 and i % 20 == 0: gc.get_objects()[:3], gc.get_referrers(inner)
            else:
                frame = sys._getframe()
                assert frame.f_code.co_name == 'work' and frame.f_locals['me'] == me
                assert locals()['i'] == i
    together(work)


def compiled_side_by_side():
    def work(me):
        for i in range(max(rounds // 20, 1)):
            space = {'me': me}
            exec(f'def f{i}(a, b={i}):\n    return [x + b for x in range(a)]\nresult = f{i}(3)', space)
            assert space['result'] == [i, i + 1, i + 2]
            assert eval(f'{i} + me', space) == i + me
    together(work)


def imported_side_by_side():
    with tempfile.TemporaryDirectory() as folder:
        for i in range(6):
            with open(os.path.join(folder, f'side_module_{i}.py'), 'w') as file: file.write(f'items = list(range({i}, 100))\nname = __name__\n')
        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        def work(me):
            for i in range(6):
                module = importlib.import_module(f'side_module_{(i + me) % 6}')
                assert module.items[0] == (i + me) % 6 and module.name == module.__name__ and len(module.items) == 100 - (i + me) % 6
        together(work)
        sys.path.remove(folder)


def files_and_streams():
    shared, lock = io.StringIO(), threading.Lock()
    with tempfile.TemporaryDirectory() as folder:
        def work(me):
            path = os.path.join(folder, str(me))
            for i in range(max(rounds // 20, 1)):
                with open(path, 'a') as file: print(me, i, file=file)
                with lock: print(me, file=shared)
            with open(path) as file: assert [line.split() for line in file] == [[str(me), str(k)] for k in range(max(rounds // 20, 1))]
        together(work)
    assert len(shared.getvalue().splitlines()) == count * max(rounds // 20, 1)


def pools():
    def work(me):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            assert list(pool.map(lambda n: n * n, range(20))) == [n * n for n in range(20)]
            futures = [pool.submit(divmod, n, me) for n in range(4)]
            assert [type(future.exception()) for future in futures] == [ZeroDivisionError if me == 0 else type(None)] * 4
    for _ in range(max(rounds // 100, 1)): together(work)


def finalisers_and_threads():
    class Watched:
        left = []
        def __init__(self, n): self.n, self.self = n, self
        def __del__(self): Watched.left.append(self.n)
    def work(me):
        for i in range(max(rounds // 4, 1)):
            Watched((me, i))
            if i % 25 == 0: gc.collect()
    together(work)
    gc.collect()
    assert sorted(Watched.left) == [(me, i) for me in range(count) for i in range(max(rounds // 4, 1))]


def waits_of_all_kinds():
    condition, event, barrier, slots = threading.Condition(), threading.Event(), threading.Barrier(count), threading.BoundedSemaphore(2)
    turn, inside = 0, []
    def work(me):
        nonlocal turn
        for i in range(max(rounds // 20, 1)):
            with condition:
                while turn % count != me: assert condition.wait(60)
                turn += 1
                condition.notify_all()
            with slots:
                inside.append(me)
                assert len(inside) <= 2
                inside.remove(me)
            if barrier.wait(60) == 0: event.set()
            assert event.wait(60)
            barrier.wait(60)
            if me == 0: event.clear()
            time.sleep(0)
            barrier.wait(60)
    together(work)
    assert turn == count * max(rounds // 20, 1)


run_all(
    threads_begin_and_end_during_collections, memory_grows_beside_readers, large_numbers_and_sorts, who_looks_at_the_others, compiled_side_by_side,
    imported_side_by_side, files_and_streams, pools, finalisers_and_threads, waits_of_all_kinds,
)
