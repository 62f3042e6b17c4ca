# Threads and locks: what their natives hand over. Times are ns of the monotonic clock; a deadline is fixed once, so that a wait that a
# signal handler interrupts goes on for what is left.

TIMEOUT_MAX_SECONDS = 9223372036.0


def timeout_ns(timeout):
    """A timeout in seconds as ns, rounded up. What a C function would say of other values is said here."""
    if isinstance(timeout, float):
        if timeout != timeout:
            raise ValueError('Invalid value NaN (not a number)')
        if not -9223372036.854775 <= timeout <= 9223372036.854775:
            raise OverflowError('timestamp out of range for platform time_t')
        ns = int(timeout * 1e9)
        return ns + 1 if ns < timeout * 1e9 else ns
    seconds = index_of(timeout)
    if not -9223372036 <= seconds <= 9223372036:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    return seconds * 1000000000


def sleep_for(seconds):
    """time.sleep() of what is neither a small int nor a float."""
    ns = timeout_ns(seconds)
    if ns < 0:
        raise ValueError('sleep length must be non-negative')
    _time_module.sleep(ns / 1e9)


def index_of(value):
    if isinstance(value, int):
        return int(value)
    method = _class_lookup(_type_of(value), '__index__')
    if method is None:
        raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
    return int(_bind(method, value, _type_of(value))())


def lock_acquire(lock, blocking, timeout):
    """acquire() with arguments that the native leaves to Python."""
    blocking = bool(blocking)
    ns = timeout_ns(timeout)
    if not blocking and ns != -1000000000:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if ns < 0 and ns != -1000000000:
        raise ValueError('timeout value must be a non-negative number')
    if not blocking:
        return lock_acquire_until(lock, 0)
    if ns < 0:
        return lock_acquire_until(lock, -1)
    if ns > TIMEOUT_MAX_SECONDS * 1e9:
        raise OverflowError('timeout value is too large')
    return lock_acquire_until(lock, _time_module.monotonic_ns() + ns)


def lock_enter(lock):
    """For a with block, where the lock is taken or of a subclass."""
    return _lock_wait_until(lock, -1)


def lock_acquire_until(lock, end, _=None):
    return _lock_wait_until(lock, end)


def lock_repr(self):
    state = 'locked' if _lock_owner(self) else 'unlocked'
    return f'<{state} {type_path(self)} object at {id(self):#x}>'


def rlock_repr(self):
    owner = _lock_owner(self)
    return f"<{'locked' if owner else 'unlocked'} {type_path(self)} object owner={owner} count={_lock_count(self)} at {id(self):#x}>"


def type_path(value):
    cls = _type_of(value)
    return f'_thread.{cls.__name__}' if cls in (_lock, _RLock) else cls.__name__


def rlock_acquire_restore(self, state, /):
    if not isinstance(state, tuple):
        raise TypeError(f'_acquire_restore() argument 1 must be 2-item sequence, not {_type_of(state).__name__}')
    if len(state) != 2:
        raise TypeError(f'_acquire_restore() argument 1 must be sequence of length 2, not {len(state)}')
    self.acquire()
    _rlock_set_count(self, state[0])


def rlock_release_save(self):
    owner = _lock_owner(self)
    return (_rlock_give_up(self), owner)


# ---- thread handles: 0 not started, 1 starting, 2 running, 3 done

def handle_join(self, timeout=None, /):
    ns = None
    if timeout is not None:
        ns = timeout_ns(timeout)
        if ns < 0:
            ns = None
    state = _handle_state(self)
    if state == 0:
        raise RuntimeError('thread not started')
    if state == 3:
        return
    if self.ident == __thread_module.get_ident():
        raise RuntimeError('Cannot join current thread')
    _wait_available(self, None if ns is None else _time_module.monotonic_ns() + ns)


def handle_set_done(self):
    if _handle_state(self) == 0:
        raise RuntimeError('thread not started')
    _handle_set_state(self, 3)


def handle_repr(self):
    return f'<_thread._ThreadHandle object: ident={self.ident}>'


def thread_make_handle(ident, /):
    if not isinstance(ident, int):
        raise TypeError('ident must be an integer')
    return _make_handle(ident)


# ---- starting and ending

def thread_start_new(function, args, kwargs=None, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _start_thread(function, args, kwargs, None, 1)


def thread_start_joinable(function, handle=None, daemon=True):
    if not callable(function):
        raise TypeError('thread function must be callable')
    if handle is None:
        handle = _make_handle(0)
        _handle_set_state(handle, 0)
    elif _type_of(handle) is not __ThreadHandle:
        raise TypeError("'handle' must be a _ThreadHandle")
    elif _handle_state(handle) != 0:
        raise RuntimeError('thread already started')
    _handle_set_state(handle, 1)
    try:
        _start_thread(function, (), None, handle, 1 if daemon else 0)
    except BaseException as error:
        _handle_set_state(handle, 0)
        raise error
    return handle


def run_thread(function, args, kwargs):
    try:
        if kwargs is None:
            function(*args)
        else:
            function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exception:
        report_thread_exception(exception, function)
    if _thread_locals() is not None:
        forget_thread_locals()


def report_thread_exception(error, function):
    """An exception that ended a thread of start_new_thread: as an unraisable one of no object."""
    text = f'Exception ignored in thread started by {safe_text(function, "object", repr)}'
    tell_unraisable(error, None, text, f'{text}:')


def forget_thread_locals():
    """The thread's part of all _local objects goes with it (see _thread.py)."""
    serial = _thread_serial()
    references = _thread_locals()
    _set_thread_locals(None)
    for reference in references:
        local = reference()
        if local is not None:
            object.__getattribute__(local, '_parts').pop(serial, None)


def thread_shutdown():
    while (handle := _next_joinable()) is not None:
        _wait_available(handle, None)


def join_threads():
    """Before the program ends: all threads that are no daemons, by threading where the program has imported it."""
    threading = _sys_module.modules.get('threading')
    try:
        if threading is None:
            thread_shutdown()
        else:
            threading._shutdown()
    except BaseException as exception:
        report_unraisable(exception, threading, 'Exception ignored on threading shutdown:')


# ---- SimpleQueue

def simple_queue_get(self, block, timeout):
    end = None
    if bool(block) and timeout is not None:
        ns = timeout_ns(timeout)
        if ns < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = _time_module.monotonic_ns() + ns
    missing = SIMPLE_QUEUE_MISSING
    while (item := _queue_pop(self, missing)) is missing:
        if not block or not _wait_available(self, end):
            raise QueueEmpty
    return item


SIMPLE_QUEUE_MISSING = []

