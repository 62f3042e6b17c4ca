# open(), the standard streams, what becomes of them at the end.


def io_open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if _class_lookup(_type_of(file), '__index__', _nothing) is _nothing:
        file = path_text(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {_type_word(mode)}")
    if not isinstance(buffering, int):
        buffering = _index(buffering)
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {_type_word(value)}")
    kinds, updating, binary = _open_modes.get(mode) or open_mode(mode)
    if binary:
        if encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        if errors is not None:
            raise ValueError("binary mode doesn't take an errors argument")
        if newline is not None:
            raise ValueError("binary mode doesn't take a newline argument")
        if buffering == 1:
            warn(RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used")
    raw = _FileIO(file, kinds + ('+' if updating else ''), closefd, opener)
    result = raw
    try:
        terminal = buffering < 0 and raw._io_character is not False and raw.isatty()
        line_buffering = buffering == 1 or terminal
        if buffering == 1 or buffering < 0:
            buffering = max(raw._blksize, _DEFAULT_BUFFER_SIZE)
        if buffering == 0:
            if not binary:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        if updating:
            buffer = _BufferedRandom(raw, buffering)
        elif kinds == 'r':
            buffer = _BufferedReader(raw, buffering)
        else:
            buffer = _BufferedWriter(raw, buffering)
        result = buffer
        if binary:
            return buffer
        text = _TextIOWrapper(buffer, encoding, errors, newline, line_buffering)
        result = text
        text.mode = mode
        return text
    except BaseException as error:
        try:
            result.close()
        except BaseException:
            pass
        raise error


_open_modes = {'r': ('r', False, False), 'w': ('w', False, False), 'rb': ('r', False, True), 'wb': ('w', False, True)}


def open_mode(mode):
    for i, c in enumerate(mode):
        if c not in 'rwaxbt+' or c in mode[:i]:
            raise ValueError(f"invalid mode: '{mode}'")
    binary = 'b' in mode
    if binary and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = ''.join([c for c in mode if c in 'xrwa'])
    if len(kinds) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    return kinds, '+' in mode, binary


def io_open_code(path):
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {_type_word(path)}")
    return io_open(path, 'rb')


def standard_stream(descriptor, name, mode, unbuffered):
    # None where the descriptor is closed, as in CPython.
    if _type_of(_file_call('fstat', descriptor)) is not tuple:
        return None
    unbuffered = unbuffered or mode == 'w' and io_environment('PYTHONUNBUFFERED')
    raw = _FileIO(descriptor, mode, False)
    raw.name = name
    terminal = raw._io_character is True and raw.isatty()
    if mode == 'r':
        buffer = _BufferedReader(raw)
    else:
        buffer = raw if unbuffered else _BufferedWriter(raw)
    encoding, errors = 'utf-8', 'backslashreplace' if descriptor == 2 else 'surrogateescape' if io_plain_locale() else 'strict'
    wanted = io_environment('PYTHONIOENCODING')
    if wanted:
        given, colon, handler = wanted.partition(':')
        encoding = given or encoding
        if descriptor != 2 and (handler or given):
            errors = handler or 'strict'
    stream = _TextIOWrapper(buffer, encoding, errors, '\n', terminal or descriptor == 2,
                            True if unbuffered else False)
    stream.mode = mode
    return stream


def io_plain_locale():
    """Is the locale one in which bytes that are no UTF-8 come in and go out as they are: C, POSIX, C.UTF-8?"""
    for name in ('LC_ALL', 'LC_CTYPE', 'LANG'):
        value = io_environment(name)
        if value:
            return value in ('C', 'POSIX', 'C.UTF-8', 'C.utf8', 'UTF-8')
    return True


def io_environment(name):
    value = _file_call('getenv', name)
    return None if value is None else bytes_decode(value, 'utf-8', 'surrogateescape')


_default_encoding = 'utf-8'


def standard_streams(sys, unbuffered=False):
    global _default_encoding
    # In the locale C CPython turns its UTF-8 mode on, which names the encoding differently.
    locale = io_environment('LC_ALL') or io_environment('LC_CTYPE') or io_environment('LANG') or 'C'
    _default_encoding = 'utf-8' if locale in ('C', 'POSIX') else 'UTF-8'
    sys.stdin = sys.__stdin__ = standard_stream(0, '<stdin>', 'r', False)
    sys.stdout = sys.__stdout__ = standard_stream(1, '<stdout>', 'w', unbuffered)
    sys.stderr = sys.__stderr__ = standard_stream(2, '<stderr>', 'w', unbuffered)


def flush_standard_output():
    # Before a traceback is printed: what was printed first stands first.
    stream = getattr(_sys_module, 'stdout', None)
    if stream is not None:
        try:
            stream.flush()
        except BaseException:
            pass


def flush_standard_streams():
    """At exit; False where standard output could not be written."""
    done = True
    stream = getattr(_sys_module, 'stdout', None)
    if stream is not None and not getattr(stream, 'closed', False):
        try:
            stream.flush()
        except BaseException as error:
            if not _broken_pipes:
                report_unraisable(error, stream)
            done = False
    stream = getattr(_sys_module, 'stderr', None)
    if stream is not None and not getattr(stream, 'closed', False):
        try:
            stream.flush()
        except BaseException:
            done = False
    return done


def finish_files(status):
    """The last of a run, after threads and exit functions: what still has a finaliser, all files flushed. Answers the exit status."""
    done = flush_standard_streams()
    finalize_all()
    done = flush_standard_streams() and done
    if _broken_pipes:
        return 141
    return status if done or status else 120


__builtins__.open = __io_module.open
