def g():
    x = yield
    yield x


a = g()
print(a.gi_running, a.gi_yieldfrom, a.gi_frame is not None)  # expect: False None True
print(a.gi_suspended, a.__name__, a.__qualname__)  # expect: False g g
print(a.gi_code.co_name)  # expect: g
next(a)
print(a.gi_suspended, a.gi_frame.f_locals, a.gi_frame.f_lineno - g.__code__.co_firstlineno)
# expect: True {} 1
a.send(7)
print(a.gi_frame.f_locals)  # expect: {'x': 7}
list(a)
print(a.gi_frame, a.gi_suspended)  # expect: None False


def outer():
    yield from inner_list


inner_list = [1, 2]
o = outer()
next(o)
print(type(o.gi_yieldfrom).__name__)  # expect: list_iterator


def itself():
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield 1


me = itself()
next(me)  # expect: generator already executing
