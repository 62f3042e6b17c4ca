# sys.settrace and sys.setprofile: the calls of what a program set. When they are made is assembly/ops/tracing.ts's business.

TRACE_EVENTS = ('call', 'c_return', 'line', 'opcode', 'return', 'c_call')


def call_trace(frame, event, value):
    function = _gettrace() if event == 'call' else frame.f_trace
    if function is None:
        return
    try:
        result = function(frame, event, value)
    except BaseException as error:
        _settrace(None)
        frame.f_trace = None
        raise error
    if result is not None and result is not frame.f_trace:
        frame.f_trace = result


def call_profile(frame, event, value):
    function = _getprofile()
    if function is None:
        return
    try:
        function(frame, event, value)
    except BaseException as error:
        _setprofile(None)
        raise error


def trace_event(frame, stage, value, wanted):
    event = TRACE_EVENTS[stage]
    _set_trace_busy(1)
    try:
        if wanted & 1:
            call_trace(frame, event, value)
        if wanted & 2:
            call_profile(frame, event, value)
    finally:
        _set_trace_busy(0)


def trace_unwinding(frame, error, events, callee):
    """An exception has come to a frame: events are bits, 1 call, 2 exception, 4 c_exception, 8 return."""
    _set_trace_busy(1)
    try:
        if events & 1:
            call_trace(frame, 'call', None)
            call_profile(frame, 'call', None)
        if events & 2:
            call_trace(frame, 'exception', (_type_of(error), error, error.__traceback__))
        if events & 4:
            call_profile(frame, 'c_exception', callee)
        if events & 8:
            call_trace(frame, 'return', None)
            call_profile(frame, 'return', None)
    finally:
        _set_trace_busy(0)
    raise error


def sys_call_tracing(func, args, /):
    if not isinstance(args, tuple):
        raise TypeError(f'call_tracing() argument 2 must be tuple, not {_type_of(args).__name__}')
    place = _trace_place()
    busy = _set_trace_busy(0)
    _trace_again()
    try:
        return func(*args)
    finally:
        _set_trace_busy(busy)
        _set_trace_place(place)
