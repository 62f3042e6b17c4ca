import sys
log=[]
def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__ : return None
    log.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, repr(arg) if event!='exception' else (arg[0].__name__, str(arg[1]), arg[2].tb_lineno)))
    return tracer

def f(x):
    y = x + 1
    for i in range(2):
        y += i
    return y

def g():
    a = yield 1
    yield 2

def h():
    try:
        f(1)
        raise ValueError('x')
    except ValueError as e:
        pass
    finally:
        z = 1
    return z

def bad():
    f(0)
    1/0

def cells():
    n = 0
    def inner():
        return n
    return inner()

def one(): return 5
def loop():
    while True:
        if f(1):
            break
class A:
    x = 1
def w():
    with open('/dev/null') as fh:
        pass
    k = lambda: 3
    k()
async def co():
    return 1
def runco():
    c = co()
    try: c.send(None)
    except StopIteration: pass
def whileone():
    n = 0
    while n < 3: n += 1
def gclose():
    x = g(); next(x); x.close()
def m(v):
    match v:
        case 1:
            return 'a'
        case [a, b]:
            return 'b'

for fn in [lambda: f(1), lambda: list(g()), h, bad, cells, one, loop, lambda: exec('class B:\n  x=1\n', {}), w, runco, whileone, gclose, lambda: m([1,2])]:
    log.clear()
    sys.settrace(tracer)
    try:
        fn()
    except Exception as e:
        log.append(('out', type(e).__name__))
    sys.settrace(None)
    print(fn.__name__)
    for l in log: print('  ', *l)
# expect: <lambda>
# expect:    call <lambda> 0 None
# expect:    line <lambda> 0 None
# expect:    call f 0 None
# expect:    line f 1 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 4 None
# expect:    return f 4 3
# expect:    return <lambda> 0 3
# expect: <lambda>
# expect:    call <lambda> 0 None
# expect:    line <lambda> 0 None
# expect:    call g 0 None
# expect:    line g 1 None
# expect:    return g 1 1
# expect:    call g 1 None
# expect:    line g 2 None
# expect:    return g 2 2
# expect:    call g 2 None
# expect:    return g 2 None
# expect:    return <lambda> 0 [1, 2]
# expect: h
# expect:    call h 0 None
# expect:    line h 1 None
# expect:    line h 2 None
# expect:    call f 0 None
# expect:    line f 1 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 4 None
# expect:    return f 4 3
# expect:    line h 3 None
# expect:    exception h 3 ('ValueError', 'x', 21)
# expect:    line h 4 None
# expect:    line h 5 None
# expect:    line h 7 None
# expect:    line h 8 None
# expect:    return h 8 1
# expect: bad
# expect:    call bad 0 None
# expect:    line bad 1 None
# expect:    call f 0 None
# expect:    line f 1 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 4 None
# expect:    return f 4 2
# expect:    line bad 2 None
# expect:    exception bad 2 ('ZeroDivisionError', 'division by zero', 30)
# expect:    return bad 2 None
# expect:    out ZeroDivisionError
# expect: cells
# expect:    call cells 0 None
# expect:    line cells 1 None
# expect:    line cells 2 None
# expect:    line cells 4 None
# expect:    call inner 0 None
# expect:    line inner 1 None
# expect:    return inner 1 0
# expect:    return cells 4 0
# expect: one
# expect:    call one 0 None
# expect:    line one 0 None
# expect:    return one 0 5
# expect: loop
# expect:    call loop 0 None
# expect:    line loop 1 None
# expect:    line loop 2 None
# expect:    call f 0 None
# expect:    line f 1 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 3 None
# expect:    line f 2 None
# expect:    line f 4 None
# expect:    return f 4 3
# expect:    line loop 3 None
# expect:    return loop 3 None
# expect: <lambda>
# expect:    call <lambda> 0 None
# expect:    line <lambda> 0 None
# expect:    return <lambda> 0 None
# expect: w
# expect:    call w 0 None
# expect:    line w 1 None
# expect:    line w 2 None
# expect:    line w 1 None
# expect:    line w 3 None
# expect:    line w 4 None
# expect:    call <lambda> 0 None
# expect:    line <lambda> 0 None
# expect:    return <lambda> 0 3
# expect:    return w 4 None
# expect: runco
# expect:    call runco 0 None
# expect:    line runco 1 None
# expect:    line runco 2 None
# expect:    call co 0 None
# expect:    line co 1 None
# expect:    return co 1 1
# expect:    exception runco 2 ('StopIteration', '1', 54)
# expect:    line runco 3 None
# expect:    return runco 3 None
# expect: whileone
# expect:    call whileone 0 None
# expect:    line whileone 1 None
# expect:    line whileone 2 None
# expect:    line whileone 2 None
# expect:    line whileone 2 None
# expect:    return whileone 2 None
# expect: gclose
# expect:    call gclose 0 None
# expect:    line gclose 1 None
# expect:    call g 0 None
# expect:    line g 1 None
# expect:    return g 1 1
# expect:    return gclose 1 None
# expect: <lambda>
# expect:    call <lambda> 0 None
# expect:    line <lambda> 0 None
# expect:    call m 0 None
# expect:    line m 1 None
# expect:    line m 2 None
# expect:    line m 4 None
# expect:    line m 5 None
# expect:    return m 5 'b'
# expect:    return <lambda> 0 'b'
