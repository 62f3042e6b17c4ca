# sys: standard streams, hooks, limits, information.


def sys_exit(status=None, /):
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


def sys_exc_info():
    error = _handled_exception()
    return (None, None, None) if error is None else (_type_of(error), error, error.__traceback__)


def sys_excepthook(exctype, value, traceback, /):
    if isinstance(value, BaseException):
        if traceback is not None and value.__traceback__ is None:
            value.__traceback__ = traceback
        print_exception(value)
    else:
        write_error(f'TypeError: print_exception(): Exception expected for value, {_type_of(value).__name__} found\n')


def sys_unraisablehook(unraisable, /):
    text = unraisable.err_msg or 'Exception ignored in'
    where = '' if unraisable.object is None else f' {safe_text(unraisable.object, "object", repr)}'
    write_error(f'{text}:{where}\n{ignored_text(unraisable.exc_value)}')


def sys_cpu_count_config():
    return -1  # -X cpu_count was not given


def sys_getframe(depth=0, /):
    if not isinstance(depth, int):
        raise TypeError(f"'{_type_of(depth).__name__}' object cannot be interpreted as an integer")
    frame = _frame_at(max(depth, 0))
    if frame is None:
        raise ValueError('call stack is not deep enough')
    return frame


def sys_getrecursionlimit():
    return _recursion_limit()[0]


def sys_setrecursionlimit(limit, /):
    if not isinstance(limit, int):
        raise TypeError(f"'{_type_of(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    if limit > 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    depth = _recursion_limit()[1]
    if depth >= limit:
        raise RecursionError(f'cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low')
    _set_recursion_limit(limit)


def sys_intern(text, /):
    if not isinstance(text, str):
        raise TypeError(f'intern() argument must be str, not {_type_of(text).__name__}')
    if _type_of(text) is not str:
        raise TypeError(f"can't intern {_type_of(text).__name__}")
    return INTERNED.setdefault(text, text)


INTERNED = {}


def sys_getsizeof(object, default=None):
    method = _class_lookup(_type_of(object), '__sizeof__')
    try:
        size = _bind(method, object, _type_of(object))()
    except TypeError as error:
        if default is None:
            raise error
        return default
    if not isinstance(size, int):
        raise TypeError(f"'{_type_of(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError('__sizeof__() should return >= 0')
    return size + 16


def sys_get_asyncgen_hooks():
    return AsyncgenHooks((_async_hook(0), _async_hook(1)))


def sys_set_asyncgen_hooks(firstiter=FRAME_MISSING, finalizer=FRAME_MISSING):
    for name, hook in (('finalizer', finalizer), ('firstiter', firstiter)):
        if hook is not FRAME_MISSING and hook is not None and not callable(hook):
            raise TypeError(f'callable {name} expected, got {_type_of(hook).__name__}')
    if finalizer is not FRAME_MISSING:
        _set_async_hook(1, finalizer)
    if firstiter is not FRAME_MISSING:
        _set_async_hook(0, firstiter)


def sys_get_int_max_str_digits():
    return _int_digit_limit(None)


def sys_set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _int_digit_limit(maxdigits)


def record(name, names, values):
    cls = type(name, (Record,), {'_names': names, '_title': f'sys.{name}', '__module__': 'sys'})
    return tuple.__new__(cls, values)


def prepare_sys(sys):
    """While the snapshot is made: what is the same in all runs."""
    make_classes()
    make_buffer_loan()
    sys.path = []
    sys.meta_path = []
    sys.path_hooks = []
    sys.path_importer_cache = {}
    sys._xoptions = {}
    sys.warnoptions = []
    sys.argv = []
    sys.orig_argv = []
    sys.pycache_prefix = None
    sys._home = None
    sys._git = ('gilvm', '', '')
    sys._framework = ''
    sys.abiflags = ''
    sys._stdlib_dir = '/gilvm/lib/python3.13'
    builtins = sys.modules['builtins']
    ___main___module.__builtins__ = builtins
    builtins.exit = Quitter('exit')
    builtins.quit = Quitter('quit')
    builtins.help = _Helper()
    for name, text in _NOTICES.items():
        setattr(builtins, name, _Printer(name, text))
    sys.stdin = sys.stdout = sys.stderr = sys.__stdin__ = sys.__stdout__ = sys.__stderr__ = None  # until a run starts
    sys.__breakpointhook__ = sys.breakpointhook
    sys.__excepthook__ = sys.excepthook
    sys.__displayhook__ = sys.displayhook
    sys.__unraisablehook__ = sys.unraisablehook
    sys.version_info = record('version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'), (3, 13, 2, 'final', 0))
    sys.flags = record('flags', ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
                                 'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode',
                                 'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits'),
                       (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 1, 0, False, 4300))
    sys.float_info = record('float_info', ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon',
                                           'radix', 'rounds'),
                            (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
    sys.int_info = record('int_info', ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'),
                          (30, 4, 4300, 640))
    sys.hash_info = record('hash_info', ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'),
                           (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
    sys.thread_info = record('thread_info', ('name', 'lock', 'version'), ('pthread', 'semaphore', None))
    sys.implementation = _SimpleNamespace(name='gilvm', cache_tag='gilvm-313', version=sys.version_info, hexversion=0x30d02f0)
    sys.stdlib_module_names = frozenset(STDLIB_NAMES.split())



def sys_getdefaultencoding():
    return 'utf-8'


def sys_getfilesystemencodeerrors():
    return 'surrogateescape'


def sys_getrefcount(object, /):
    return 2


def sys_getswitchinterval():
    return _switch_interval() / 1e6


def sys_setswitchinterval(interval, /):
    if not isinstance(interval, (int, float)):
        raise TypeError(f'must be real number, not {_type_of(interval).__name__}')
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _set_switch_interval(max(1, int(interval * 1e6)))


FINALIZING = [False]


def sys_is_finalizing():
    return FINALIZING[0]


def threads_and_frames():
    """(ident, innermost frame) of every thread; None where it has no frame."""
    ident = 0
    found = []
    while ident := _next_thread(ident):
        found.append((ident, _frame_of(ident)))
    return found


def sys_current_frames():
    return {ident: frame for ident, frame in threads_and_frames() if frame is not None}


def return_none():
    return None


def return_false():
    return False


AUDIT_HOOKS = []


def sys_audit(event, /, *args):
    if not isinstance(event, str):
        raise TypeError(f"expected str for argument 'event', not {_type_of(event).__name__}")
    for hook in AUDIT_HOOKS:
        hook(event, args)


def sys_addaudithook(hook):
    sys_audit('sys.addaudithook')
    AUDIT_HOOKS.append(hook)


def sys_breakpointhook(*args, **kwargs):
    import os
    name = os.environ.get('PYTHONBREAKPOINT') or 'pdb.set_trace'
    if name == '0':
        return None
    module, dot, attribute = name.rpartition('.')
    try:
        if dot and not module:
            raise ImportError
        hook = getattr(__import__(module or 'builtins', None, None, [attribute]), attribute)
    except (AttributeError, ImportError):
        warn(RuntimeWarning, f'Ignoring unimportable $PYTHONBREAKPOINT: "{name}"')
        return None
    return hook(*args, **kwargs)


def breakpoint_value(*args, **kws):
    hook = getattr(_sys_module, 'breakpointhook', None)
    if hook is None:
        raise RuntimeError('lost sys.breakpointhook')
    return hook(*args, **kws)


def sys_getframemodulename(depth=0):
    frame = _frame_at(max(depth, 0))
    return None if frame is None else frame.f_globals.get('__name__')


def sys_is_gil_enabled():
    return _is_gil_enabled()


def sys_is_interned(string, /):
    if not isinstance(string, str):
        raise TypeError(f'_is_interned() argument must be str, not {_type_word(string)}')
    return INTERNED.get(string) is string


def sys_getallocatedblocks():
    return 0


def sys_getunicodeinternedsize():
    return len(INTERNED)


ORIGIN_DEPTH = [0]


def sys_get_origin_depth():
    return ORIGIN_DEPTH[0]


def sys_set_origin_depth(depth):
    if depth < 0:
        raise ValueError('depth must be >= 0')
    ORIGIN_DEPTH[0] = depth


def return_true():
    return True


_NOTICES = {
    'copyright': 'gilvm, MIT license; its library: Copyright (c) 2001-2024 Python Software Foundation.  All Rights Reserved.',
    'credits': 'The library is that of CPython. See https://www.python.org for more information.',
    'license': 'gilvm has the MIT license (LICENSE), the library the Python Software Foundation License (build/LICENCE-PYTHON.txt)',
}


def make_classes():
    """The classes of this file: classes cannot be made before the prelude is complete."""
    global Record, AsyncgenHooks, Quitter, _Helper, _Printer

    class Quitter:
        def __init__(self, name):
            self.name = name

        def __repr__(self):
            return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

        def __call__(self, code=None):
            raise SystemExit(code)

    class _Helper:
        """Define the builtin 'help'.

        This is a wrapper around pydoc.help that provides a helpful message
        when 'help' is typed at the Python interactive prompt.
        """
        def __repr__(self):
            return 'Type help() for interactive help, or help(object) for help about object.'

        def __call__(self, *args, **kwds):
            import pydoc
            return pydoc.help(*args, **kwds)

    class _Printer:
        """interactive prompt objects for printing the license text, a list of
        contributors and the copyright notice."""
        def __init__(self, name, text):
            self._text = text

        def __repr__(self):
            return self._text

        def __call__(self):
            print(self._text)

    _Helper.__module__ = _Printer.__module__ = '_sitebuiltins'
    Quitter.__module__ = '_sitebuiltins'

    class Record(tuple):
        """A tuple whose items have names, as those of sys."""
        _names = ()
        _title = ''

        def __new__(cls, sequence=(), /):
            items = tuple(sequence)
            names = cls._names
            if cls._title in ('sys.flags', 'sys.version_info'):
                raise TypeError(f"cannot create '{cls._title}' instances")
            if len(items) != len(names):
                raise TypeError(f'{cls._title}() takes a {len(names)}-sequence ({len(items)}-sequence given)')
            return tuple.__new__(cls, items)

        def __getattr__(self, name):
            names = _type_of(self)._names
            for index in range(len(names)):
                if names[index] == name:
                    return self[index]
            raise AttributeError(f"'{self._title}' object has no attribute '{name}'", name=name, obj=self)

        def __repr__(self):
            names = _type_of(self)._names
            return f"{self._title}({', '.join([f'{names[i]}={self[i]!r}' for i in range(len(names))])})"

    class AsyncgenHooks(Record):
        _names = ('firstiter', 'finalizer')
        _title = 'sys.asyncgen_hooks'
