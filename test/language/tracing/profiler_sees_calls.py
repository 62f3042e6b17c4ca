import sys


def f(x):
    return x + 1


plog = []
def prof(frame, event, arg):
    if frame.f_code.co_filename != __file__ : return None
    plog.append((event, frame.f_code.co_name, getattr(arg,'__name__',arg)))
def pp():
    len([1]); f(1)
    try: int('x')
    except ValueError: pass
    [].append(3)
    try: chr(-1)
    except ValueError: pass
    sorted([2,1], key=lambda v: f(v))
sys.setprofile(prof)
pp()
sys.setprofile(None)
for l in plog: print(*l)
# expect: call pp None
# expect: c_call pp len
# expect: c_return pp len
# expect: call f None
# expect: return f 2
# expect: c_call pp append
# expect: c_return pp append
# expect: c_call pp chr
# expect: c_exception pp chr
# expect: c_call pp sorted
# expect: call <lambda> None
# expect: call f None
# expect: return f 3
# expect: return <lambda> 3
# expect: call <lambda> None
# expect: call f None
# expect: return f 2
# expect: return <lambda> 2
# expect: c_return pp sorted
# expect: return pp None
# expect: c_call <module> setprofile
