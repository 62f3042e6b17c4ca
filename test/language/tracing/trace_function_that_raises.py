import sys


def tracer(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'work':
        raise ValueError('enough')
    return tracer


def work():
    x = 1
    return x


sys.settrace(tracer)
try:
    work()
except ValueError as error:
    print(error, sys.gettrace())  # expect: enough None


def opcodes(frame, event, arg):
    if frame.f_code is not work.__code__:
        return None
    frame.f_trace_lines = False
    frame.f_trace_opcodes = True
    seen.add(event)
    return opcodes


seen = set()
sys.settrace(opcodes)
work()
sys.settrace(None)
print(sorted(seen - {'opcode'}))  # CPython 3.13.0 gives opcode events only from the second call on
# expect: ['call', 'return']


def jumper(frame, event, arg):
    try:
        frame.f_lineno = 'x'
    except ValueError as error:
        print(event, error)


sys.settrace(jumper)
work()  # expect: call lineno must be an integer
sys.settrace(None)
try:
    sys._getframe().f_lineno = 3
except ValueError as error:
    print(error)  # expect: f_lineno can only be set in a trace function
