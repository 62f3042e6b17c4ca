# What runs at a switch point of user code after a collection: callbacks of weak references whose object is gone, finalisers of
# objects that nothing refers to any more. Exceptions end here, as CPython's "unraisable" ones do.


def run_pending():
    # Was there anything?
    found = False
    while (ref := _next_weak_callback()) is not None:
        found = True
        callback = _take_callback(ref)
        try:
            callback(ref)
        except BaseException as error:
            report_unraisable(error, callback)
    while (target := _next_finalizer()) is not None:
        found = True
        finalize(target)
    return found


def finalize_all():
    """At exit, after the threads: whatever still has a finaliser."""
    run_pending()
    _queue_all_finalizers()
    run_pending()


def finalize(target):
    method = getattr(type(target), '__del__', None)
    if method is None:
        try:
            finalize_generator(target)
        except BaseException as error:
            report_unraisable(error, target)
        return
    try:
        method(target)
    except BaseException as error:
        report_unraisable(error, method)


def finalize_generator(target):
    kind = _type_of(target)
    if kind is _async_generator:
        hook = _generator_finalizer(target)
        if hook is not None:
            hook(target)
        else:
            generator_close(target)
    elif kind is _coroutine and _generator_state(target) == CREATED:
        import warnings
        warnings._warn_unawaited_coroutine(target)
    elif kind is _generator or kind is _coroutine:
        generator_close(target)


def report_unraisable(error, where, text='Exception ignored in:'):
    tell_unraisable(error, where, None if text == 'Exception ignored in:' else text[:-1], f'{text} {safe_text(where, "object", repr)}')


def tell_unraisable(error, where, message, shown):
    """sys.unraisablehook, where the program has set one, else what it prints: `shown` before the exception."""
    hook = getattr(_sys_module, 'unraisablehook', None)
    if hook is None or hook is _sys_module.__unraisablehook__:
        write_error(f'{shown}\n{ignored_text(error)}')
        return
    try:
        hook(_SimpleNamespace(exc_type=_type_of(error), exc_value=error, exc_traceback=error.__traceback__, err_msg=message, object=where))
    except BaseException as other:
        write_error('Exception ignored in sys.unraisablehook:\n' + exception_text(other))


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
