# Generators, coroutines and asynchronous generators, beyond what the machine does itself: throw() and close() through delegates,
# and the awaitables of asynchronous generators. These are values objects; fields by index:
#   asend: generator, value, state      athrow: generator, exception (None for aclose), state      anext: awaitable, default

CREATED, SUSPENDED, RUNNING, CLOSED = 0, 1, 2, 3
INITIAL, ITERATING, ENDED = 0, 1, 2
HOOKS_CALLED, ASYNC_RUNNING, ASYNC_CLOSED = 1, 2, 4


def return_self(self):
    return self


def generator_kind(self):
    flags = _generator_flags(self)
    return 'coroutine' if flags & 0x80 else 'async generator' if flags & 0x200 else 'generator'


def generator_repr(self):
    return f'<{_type_of(self).__name__} object {self.__qualname__} at {id(self):#x}>'


def thrown_exception(type_, value, traceback):
    """The exception that throw()'s arguments mean."""
    if isinstance(type_, BaseException):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        made = type_
    elif _is_class(type_) and _is_real_subclass(type_, BaseException):
        if isinstance(value, type_):
            made = value
        elif value is None:
            made = type_()
        elif isinstance(value, tuple):
            made = type_(*value)
        else:
            made = type_(value)
    else:
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {_type_of(type_).__name__}')
    if traceback is not None:
        if _type_of(traceback) is not _traceback:
            raise TypeError('throw() third argument must be a traceback object')
        made.__traceback__ = traceback
    return made


def is_generator(value):
    kind = _type_of(value)
    return kind is _generator or kind is _coroutine


THROW_NOTHING = ['no argument']


def warn_of_throw(value, traceback):
    if value is not THROW_NOTHING or traceback is not THROW_NOTHING:
        warn(DeprecationWarning, 'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.')
    return None if value is THROW_NOTHING else value, None if traceback is THROW_NOTHING else traceback


def generator_throw(self, type_, value=THROW_NOTHING, traceback=THROW_NOTHING):
    value, traceback = warn_of_throw(value, traceback)
    return throw_into(self, thrown_exception(type_, value, traceback))


def throw_into(self, error):
    delegate = _generator_delegate(self)
    if delegate is None:
        return _generator_throw(self, error)
    if isinstance(error, GeneratorExit):
        try:
            close_delegate(delegate)
        except BaseException as other:
            error = other
        return _generator_throw(self, error)
    kind = _type_of(delegate)
    if is_generator(delegate):
        throw = None
    elif kind is _async_generator_asend or kind is _async_generator_athrow:
        throw = delegate.throw
    else:
        throw = getattr(delegate, 'throw', None)
        if throw is None:
            return _generator_throw(self, error)
    try:
        return throw_into(delegate, error) if throw is None else throw(error)
    except BaseException as other:
        raised = other
    return _generator_throw(self, raised)  # StopIteration ends the delegation there


def close_delegate(delegate):
    if is_generator(delegate):
        generator_close(delegate)
    else:
        close = getattr(delegate, 'close', None)
        if close is not None:
            close()


def generator_close(self):
    state = _generator_state(self)
    if state == CREATED:
        _generator_finish(self)
        return None
    if state == CLOSED:
        return None
    if state == RUNNING:
        raise ValueError(f'{generator_kind(self)} already executing')
    error = GeneratorExit()
    delegate = _generator_delegate(self)
    if delegate is not None:
        try:
            close_delegate(delegate)
        except BaseException as other:
            error = other
    elif _generator_is_plain(self):
        _generator_finish(self)
        return None
    try:
        _generator_throw(self, error)
    except StopIteration as stop:
        return stop.value
    except GeneratorExit:
        return None
    raise RuntimeError(f'{generator_kind(self)} ignored GeneratorExit')


def generator_raised(error, code):
    """What a StopIteration that leaves the body of a generator becomes (PEP 479)."""
    flags = _code_number(code, 48, 4)
    kind = 'coroutine' if flags & 0x80 else 'async generator' if flags & 0x200 else 'generator'
    if isinstance(error, StopIteration):
        text = f'{kind} raised StopIteration'
    elif flags & 0x200:
        text = 'async generator raised StopAsyncIteration'
    else:
        return error
    made = RuntimeError(text)
    made.__cause__ = error
    made.__context__ = error
    return made


def send_to(receiver, value):
    return receiver.send(value)


# ---- coroutines

def check_not_awaited(value, unused):
    if _generator_delegate(value) is not None:
        raise RuntimeError('coroutine is being awaited already')
    return value


def coroutine_await(self):
    return _new_fields(_coroutine_wrapper, self)


def coroutine_wrapper_next(self):
    return _generator_resume(_field(self, 0), None)


def coroutine_wrapper_send(self, value):
    return _generator_resume(_field(self, 0), value)


def coroutine_wrapper_throw(self, type_, value=THROW_NOTHING, traceback=THROW_NOTHING):
    return generator_throw(_field(self, 0), type_, value, traceback)


def coroutine_wrapper_close(self):
    return generator_close(_field(self, 0))


def awaitable_iterator(value):
    """The iterator that `await value` runs."""
    kind = _type_of(value)
    if kind is _coroutine:
        return check_not_awaited(value, None)
    if kind is _generator and _generator_flags(value) & 0x100:
        return value
    method = _class_lookup(kind, '__await__')
    if method is None:
        raise TypeError(f"object {kind.__name__} can't be used in 'await' expression")
    iterator = _bind(method, value, kind)()
    if _type_of(iterator) is _coroutine:
        raise TypeError('__await__() returned a coroutine')
    if _class_lookup(_type_of(iterator), '__next__') is None:
        raise TypeError(f"__await__() returned non-iterator of type '{_type_of(iterator).__name__}'")
    return iterator


# ---- asynchronous generators

def async_generator_running(self):
    return _generator_hooks(self) & ASYNC_RUNNING != 0


def async_generator_begin(self):
    bits = _generator_hooks(self)
    if bits & HOOKS_CALLED:
        return
    _set_generator_hooks(self, bits | HOOKS_CALLED)
    finalizer = _async_hook(1)
    if finalizer is not None:
        _set_generator_finalizer(self, finalizer)
    first = _async_hook(0)
    if first is not None:
        first(self)


def async_generator_anext(self):
    async_generator_begin(self)
    return _new_fields(_async_generator_asend, self, None, INITIAL)


def async_generator_asend(self, value):
    async_generator_begin(self)
    return _new_fields(_async_generator_asend, self, value, INITIAL)


def async_generator_athrow(self, type_, value=THROW_NOTHING, traceback=THROW_NOTHING):
    value, traceback = warn_of_throw(value, traceback)
    async_generator_begin(self)
    return _new_fields(_async_generator_athrow, self, (type_, value, traceback), INITIAL)


def async_generator_aclose(self):
    async_generator_begin(self)
    return _new_fields(_async_generator_athrow, self, None, INITIAL)


def set_async_running(generator, value):
    bits = _generator_hooks(generator)
    _set_generator_hooks(generator, bits | ASYNC_RUNNING if value else bits & ~ASYNC_RUNNING)


def asend_end(self):
    _set_field(self, 2, ENDED)
    set_async_running(_field(self, 0), False)


def unwrap_item(self, value):
    """A wrapped value ends the awaiting (it is what `async for` gets), any other goes up to the event loop."""
    if _type_of(value) is _async_generator_wrapped_value:
        asend_end(self)
        raise StopIteration(_field(value, 0))
    return value


def asend_begin(self, name):
    generator = _field(self, 0)
    if _generator_hooks(generator) & ASYNC_RUNNING:
        _set_field(self, 2, ENDED)
        raise RuntimeError(f'{name}(): asynchronous generator is already running')
    _set_field(self, 2, ITERATING)
    set_async_running(generator, True)


def asend_next(self):
    return asend_send(self, None)


def asend_send(self, value):
    state = _field(self, 2)
    if state == ENDED:
        raise RuntimeError('cannot reuse already awaited __anext__()/asend()')
    if state == INITIAL:
        asend_begin(self, 'anext')
        if value is None:
            value = _field(self, 1)
    try:
        result = _generator_resume(_field(self, 0), value)
    except BaseException as error:
        asend_end(self)
        raise error
    return unwrap_item(self, result)


def asend_throw(self, type_, value=THROW_NOTHING, traceback=THROW_NOTHING):
    value, traceback = warn_of_throw(value, traceback)
    state = _field(self, 2)
    if state == ENDED:
        raise RuntimeError('cannot reuse already awaited __anext__()/asend()')
    if state == INITIAL:
        asend_begin(self, 'anext')
    try:
        result = throw_into(_field(self, 0), thrown_exception(type_, value, traceback))
    except BaseException as error:
        asend_end(self)
        raise error
    return unwrap_item(self, result)


def asend_close(self):
    close_awaitable(self, asend_throw)


def close_awaitable(self, throw):
    if _field(self, 2) == ENDED:
        return
    try:
        throw(self, GeneratorExit)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError('coroutine ignored GeneratorExit')


def athrow_next(self):
    return athrow_send(self, None)


def athrow_send(self, value):
    state = _field(self, 2)
    generator = _field(self, 0)
    given = _field(self, 1)
    if state == ENDED:
        raise RuntimeError('cannot reuse already awaited aclose()/athrow()')
    if state == INITIAL:
        if _generator_state(generator) == CLOSED:
            _set_field(self, 2, ENDED)
            raise StopIteration
        asend_begin(self, 'aclose' if given is None else 'athrow')
        if _generator_hooks(generator) & ASYNC_CLOSED:
            asend_end(self)
            raise StopAsyncIteration
        if value is not None:
            asend_end(self)
            raise RuntimeError("can't send non-None value to a just-started coroutine")
    try:
        if state == ITERATING:
            result = _generator_resume(generator, value)
        elif given is None:
            _set_generator_hooks(generator, _generator_hooks(generator) | ASYNC_CLOSED)
            result = throw_into(generator, GeneratorExit())
        else:
            result = throw_into(generator, thrown_exception(*given))
    except (StopAsyncIteration, GeneratorExit) as error:
        asend_end(self)
        if given is not None:
            raise error
    except BaseException as error:
        asend_end(self)
        raise error
    else:
        return athrow_result(self, given, result)
    raise StopIteration


def athrow_result(self, given, result):
    if given is None and _type_of(result) is _async_generator_wrapped_value:
        asend_end(self)
        raise RuntimeError('async generator ignored GeneratorExit')
    return unwrap_item(self, result)


def athrow_throw(self, type_, value=THROW_NOTHING, traceback=THROW_NOTHING):
    value, traceback = warn_of_throw(value, traceback)
    state = _field(self, 2)
    given = _field(self, 1)
    if state == ENDED:
        raise RuntimeError('cannot reuse already awaited aclose()/athrow()')
    if state == INITIAL:
        asend_begin(self, 'aclose' if given is None else 'athrow')
    try:
        result = throw_into(_field(self, 0), thrown_exception(type_, value, traceback))
    except BaseException as error:
        asend_end(self)
        if given is None and isinstance(error, (StopAsyncIteration, GeneratorExit)):
            pass
        else:
            raise error
    else:
        return athrow_result(self, given, result)
    raise StopIteration


def athrow_close(self):
    close_awaitable(self, athrow_throw)


# ---- aiter(), anext(), async for

def aiter_of(value):
    kind = _type_of(value)
    method = _class_lookup(kind, '__aiter__')
    if method is None:
        raise TypeError(f"'{kind.__name__}' object is not an async iterable")
    iterator = _bind(method, value, kind)()
    if _class_lookup(_type_of(iterator), '__anext__') is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_of(iterator).__name__}'")
    return iterator


NO_DEFAULT = ['no default']


def anext_of(iterator, default=NO_DEFAULT):
    kind = _type_of(iterator)
    method = _class_lookup(kind, '__anext__')
    if method is None:
        raise TypeError(f"'{kind.__name__}' object is not an async iterator")
    awaitable = _bind(method, iterator, kind)()
    return awaitable if default is NO_DEFAULT else _new_fields(_anext_awaitable, awaitable, default, None)


def anext_step(self, step):
    iterator = _field(self, 2)
    if iterator is None:
        iterator = awaitable_iterator(_field(self, 0))
        _set_field(self, 2, iterator)
    try:
        return step(iterator)
    except StopAsyncIteration:
        pass
    raise StopIteration(_field(self, 1))


def anext_default_next(self):
    return anext_step(self, lambda iterator: iterator.send(None) if is_generator(iterator) else next(iterator))


def anext_default_send(self, value):
    return anext_step(self, lambda iterator: iterator.send(value))


def anext_default_throw(self, type_, value=None, traceback=None):
    return anext_step(self, lambda iterator: iterator.throw(thrown_exception(type_, value, traceback)))


def anext_default_close(self):
    return anext_step(self, lambda iterator: iterator.close())


def anext_awaitable(method, iterator):
    """GET_ANEXT: the awaitable of one step of `async for`."""
    return anext_checked(_bind(method, iterator, _type_of(iterator))())


def anext_checked(awaitable):
    if _type_of(awaitable) is _async_generator_asend:
        return awaitable
    try:
        return awaitable_iterator(awaitable)
    except BaseException as error:
        cause = error
    raise TypeError(f"'async for' received an invalid object from __anext__: {_type_of(awaitable).__name__}") from cause
