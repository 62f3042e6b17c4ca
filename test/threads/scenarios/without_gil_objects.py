# Classes, instances, closures, generators, exceptions and weak references that many threads use and change at once.
import abc, enum, gc, json, re, sys, threading, traceback, weakref
from side_by_side import count, rounds, run_all, together


class Plain:
    kind = 'plain'
    def __init__(self, name): self.name = name
    def which(self): return self.kind


class Other:
    kind = 'other'
    def __init__(self, name): self.name = name
    def which(self): return self.kind


def attributes_come_and_go():
    things = [Plain(str(i)) for i in range(4)]
    def work(me):
        own = f'own_{me}'
        for i in range(rounds):
            thing = things[i % 4]
            setattr(thing, own, i)
            thing.shared = me
            assert getattr(thing, own) == i and thing.name == str(i % 4)
            assert 0 <= thing.shared < count
            assert thing.__dict__['name'] == thing.name and own in vars(thing)
            if i % 3 == 0: delattr(thing, own)
            if i % 11 == 0: thing.__dict__[own] = -1
    together(work)


def class_of_one_object_changes():
    thing = Plain('changing')
    def work(me):
        for i in range(rounds):
            if me == 0: thing.__class__ = Other if i % 2 else Plain
            else:
                assert thing.which() in ('plain', 'other') and thing.name == 'changing'
                assert isinstance(thing, (Plain, Other)) and type(thing) in (Plain, Other)
                thing.extra = i
                assert thing.extra >= 0
    together(work)


def classes_are_made_and_change():
    class Base:
        def which(self): return 'base'
    class Left(Base): pass
    class Right(Base):
        def which(self): return 'right'
    class Below(Left): pass
    thing = Below()
    def work(me):
        for i in range(rounds // 4):
            if me == 0: Below.__bases__ = (Right,) if i % 2 else (Left,)
            elif me == 1:
                Base.flag = i
                if i % 5 == 4: del Base.flag
            else:
                made = type(f'Made{i}', (Base,), {'n': i, '__slots__': ('a', 'b')})
                one = made()
                one.a = i
                assert one.a == made.n == i and one.which() == 'base' and issubclass(made, Base)
            assert thing.which() in ('base', 'right')
            getattr(thing, 'flag', 0)
            Base.__subclasses__()
    together(work)


class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))


def keys_with_hashes_of_their_own():
    table = {}
    def work(me):
        for i in range(rounds):
            key = Point(i % 9, me)
            table[key] = table.get(Point(i % 9, me), 0) + 1
            assert Point(i % 9, me) in table and key + Point(1, 1) == Point(i % 9 + 1, me + 1)
    together(work)
    assert sum(table.values()) == rounds * count


def cells_that_are_shared():
    n, text, lock = 0, 'none', threading.Lock()
    def work(me):
        nonlocal n, text
        for i in range(rounds):
            with lock: n += 1
            text = f'{me}:{i}'
            who, what = text.split(':')
            assert int(who) < count and int(what) < rounds
    together(work)
    assert n == rounds * count


def one_generator():
    def numbers():
        for i in range(rounds * 2): yield i
    shared, got = numbers(), [[] for _ in range(count)]
    def work(me):
        while True:
            try: got[me].append(next(shared))
            except StopIteration: return
            except ValueError as error: assert 'already executing' in str(error)
    together(work)
    assert sorted(sum(got, [])) == list(range(rounds * 2))


def generators_that_are_handed_on():
    running = [(i for i in range(10_000_000)) for _ in range(3)]
    def work(me):
        for i in range(rounds):
            try: one = running.pop()
            except IndexError: continue
            assert next(one) + 1 == next(one)
            running.append(one)
    together(work)


def one_exception_for_all():
    shared = ValueError('shared')
    def deep(n):
        if n: deep(n - 1)
        else: raise shared
    def work(me):
        for i in range(rounds // 4):
            try:
                try: deep(i % 5)
                finally: caught = sys.exception()
            except ValueError as error:
                assert error is shared is caught
                traceback.format_exception(error)
            try: raise KeyError(me) from shared
            except KeyError as error: assert error.__cause__ is shared and error.args == (me,)
            try: raise ExceptionGroup('two', [TypeError(me), OSError(i)])
            except* TypeError as group: assert group.exceptions[0].args == (me,)
            except* OSError as group: assert group.exceptions[0].args == (i,)
            shared.__traceback__ = None
    together(work)


def weak_references():
    values, keys, called = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), []
    lasting = [Plain(str(i)) for i in range(10)]
    for thing in lasting: keys[thing] = thing.name
    def work(me):
        for i in range(rounds // 2):
            thing = Plain('short')
            values[me, i % 7] = thing
            ref = weakref.ref(thing, called.append)
            assert ref() is thing and values[me, i % 7] is thing
            known = values.get(((me + 1) % count, i % 7))
            assert known is None or known.name == 'short'
            assert keys[lasting[i % 10]] == str(i % 10)
            del thing, known
            if i % 50 == 0: gc.collect()
            try: assert all(name == thing.name for thing, name in keys.items())
            except RuntimeError: pass
    together(work)
    gc.collect()
    assert len(values) == 0 and len(keys) == 10 and all(type(ref) is weakref.ref for ref in called)


def globals_that_come_and_go():
    space = globals()
    def work(me):
        name = f'global_{me}'
        reader = eval(f'lambda: {name}')
        for i in range(rounds):
            space[name] = i
            assert reader() == i == eval(name)
            if i % 4 == 0:
                del space[name]
                try: reader()
                except NameError as error: assert name in str(error)
                else: raise AssertionError('found what is not there')
    together(work)


def defaults_and_annotations():
    def shared(n=1, *rest, key=2): return n, rest, key
    def work(me):
        for i in range(rounds):
            if me == 0: shared.__defaults__ = (i,)
            elif me == 1: shared.__kwdefaults__ = {'key': i}
            n, rest, key = shared()
            assert type(n) is int and rest == () and type(key) is int
            assert shared(1, 2, key=3) == (1, (2,), 3) == shared(*[1, 2], **{'key': 3})
            shared.note = me
            assert shared.note < count
    together(work)


def classes_with_machinery():
    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self): ...
    class Colour(enum.Enum): RED, GREEN = 1, 2
    class Lazy:
        def __getattr__(self, name):
            if name.startswith('_'): raise AttributeError(name)
            return name * 2
        def __setattr__(self, name, value): object.__setattr__(self, name, value)
    lazy = Lazy()
    def work(me):
        for i in range(rounds // 10):
            class Square(Shape):
                side = property(lambda self: me)
                def area(self): return self.side ** 2
            assert Square().area() == me * me and isinstance(Square(), Shape)
            Shape.register(int)
            assert issubclass(bool, Shape) and Colour(1) is Colour.RED and Colour['GREEN'].value == 2
            assert lazy.other == 'otherother'
            setattr(lazy, f'at_{me}', i)
            assert getattr(lazy, f'at_{me}') == i
            assert re.sub(r'(\d+)-(\w)', r'\2\1', f'{i}-x') == f'x{i}'
            assert json.loads(json.dumps({'me': me, 'list': [i, None, 1.5]})) == {'me': me, 'list': [i, None, 1.5]}
    together(work)


run_all(
    attributes_come_and_go, class_of_one_object_changes, classes_are_made_and_change, keys_with_hashes_of_their_own, cells_that_are_shared,
    one_generator, generators_that_are_handed_on, one_exception_for_all, weak_references, globals_that_come_and_go, defaults_and_annotations,
    classes_with_machinery,
)
