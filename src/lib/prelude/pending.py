# What runs at a switch point of user code after a collection: callbacks of weak references whose object is gone, finalisers of
# objects that nothing refers to any more. Exceptions end here, as CPython's "unraisable" ones do.


def run_pending():
    while (ref := _next_weak_callback()) is not None:
        callback = _take_callback(ref)
        try:
            callback(ref)
        except BaseException as error:
            report_unraisable(error, callback)
    while (target := _next_finalizer()) is not None:
        finalize(target)


def finalize_all():
    """At exit, after the threads: whatever still has a finaliser."""
    run_pending()
    _queue_all_finalizers()
    run_pending()


def finalize(target):
    method = getattr(type(target), '__del__', None)
    if method is None:  # a suspended generator
        method = type(target).close
        try:
            method(target)
        except BaseException as error:
            report_unraisable(error, target)
        return
    try:
        method(target)
    except BaseException as error:
        report_unraisable(error, method)


def report_unraisable(error, where):
    text = f'{error}'
    _write(2, f'Exception ignored in: {where!r}\n{type(error).__name__}' + (f': {text}\n' if text else '\n'))


def weakref_hash(ref):
    value = hash(_weakref_get(ref))
    _weakref_set_hash(ref, value)
    return value


def weakref_repr(ref):
    target = _weakref_get(ref)
    if target is None:
        return f'<weakref at {id(ref):#x}; dead>'
    name = getattr(target, '__name__', None)
    text = f"<weakref at {id(ref):#x}; to '{type(target).__name__}' at {id(target):#x}"
    return f'{text} ({name})>' if type(name) is str else f'{text}>'
