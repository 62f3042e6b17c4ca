# Reports of where the threads are: of a deadlock (every thread waits, without a time limit, for something that only another of them could
# give), and on SIGQUIT.


def deadlock_in_lock(lock):
    if not run_what_a_collection_finds():
        report_deadlock(lock)
    return _lock_wait_until(lock, -1)


def deadlock_in_wait(object):
    if not run_what_a_collection_finds():
        report_deadlock(object)
    return _wait_available(object, None)


def run_what_a_collection_finds():
    """Finalisers and callbacks of weak references, which may release what somebody waits for: CPython would have run them at once."""
    _gc_module.collect()
    return run_pending()


def report_deadlock(mine):
    """Says who holds what and waits for what, with a traceback of each thread; ends the process with status 1 unless told otherwise."""
    _deadlock_word(1)
    if may_be_woken():
        return
    ends = _deadlock_word() == 0 and not _waits_for_interrupt()
    try:
        _sys_module.stdout.flush()
    except BaseException:
        pass
    text = '\nDeadlock: no thread can ever go on.\n'
    for ident, frame in threads_and_frames():
        wanted = mine if ident == __thread_module.get_ident() else _waits_for(ident)
        text += f'\n{thread_text(ident)} waits for {wanted_text(ident, wanted, frame)}\n{frames_text(frame)}'
    if not ends:
        text += '\nThe program waits on (Ctrl-C ends it).\n'
    write_error(text)
    if ends:
        _exit(1)


def dump_threads(holder):
    """On SIGQUIT, by the first thread that comes to a switch point; `holder` is who had the GIL when the signal came, 0 nobody."""
    text = '\nWhere the threads are (SIGQUIT); ' + (f'{thread_text(holder)} holds the GIL.\n' if holder else 'nobody holds the GIL.\n')
    for ident, frame in threads_and_frames():
        wanted = _waits_for(ident)
        waits = '' if wanted is None else f' waits for {wanted_text(ident, wanted, frame)}'
        text += f'\n{thread_text(ident)}{waits}\n{frames_text(frame)}'
    write_error(text)


def may_be_woken():
    """By a signal: a handler in Python is installed, or a timer runs. (A wake-up descriptor is looked at natively.)"""
    for number in _signal_handlers:
        if callable(_signal_handlers[number]):
            return True
    if not __system_module.available():
        return False
    room = bytearray(32)
    __system_module.call(__system_module.GETITIMER, 0, room)
    return any(room)


def thread_text(ident):
    name = thread_name(ident)
    return f'Thread {ident}' if name is None else f'{name} (thread {ident})'


def thread_name(ident):
    threading = _sys_module.modules.get('threading')
    thread = None if threading is None else threading._active.get(ident)
    name = None if thread is None else thread._name
    return ('MainThread' if ident == 1 else None) if name is None else name


def is_of_library(frame, *names):
    """Is this frame the library's, and of one of these functions (or any)?"""
    return frame.f_code.co_filename.startswith('/gilvm/lib/') and (not names or frame.f_code.co_qualname in names)


def starts_thread(frame):
    return is_of_library(frame, 'Thread.run', 'Thread._bootstrap', 'Thread._bootstrap_inner')


def called_by_program(frame):
    """Name of the library's function that the program has called and that has come to this frame."""
    while (outer := frame.f_back) is not None and is_of_library(outer) and not starts_thread(outer):
        frame = outer
    return frame.f_code.co_qualname


def wanted_text(ident, wanted, frame):
    if wanted is None:
        return 'nothing'
    if frame is not None and is_of_library(frame, 'Condition.wait'):
        return f'a notification, in {called_by_program(frame)}'  # its lock is nobody else's business
    kind = _type_of(wanted)
    if kind is _lock or _RLock in kind.__mro__:
        holder = _lock_owner(wanted)
        text = f'{"a lock" if kind is _lock else "an RLock"} at {id(wanted):#x}'
        if holder == ident:
            return f'{text}, taken by itself'
        return f'{text}, taken by {thread_text(holder)}'
    if kind is __ThreadHandle:
        return f'{thread_text(wanted.ident)} to end'
    return f'an item of {kind.__name__} at {id(wanted):#x}'


def frames_text(frame):
    """The lines of a traceback, from the outside in, without those that start a thread."""
    text = ''
    while frame is not None and not (text and starts_thread(frame)):
        code = frame.f_code
        line = frame.f_lineno
        index = frame.f_lasti
        position = _code_position(code, index // 2) if index >= 0 else MISSING_FRAME
        text = frame_text(code.co_filename, position, code.co_name, line) + text
        frame = frame.f_back
    return text
