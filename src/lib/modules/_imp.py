"""(Extremely) low-level import machinery bits as used by importlib."""
from _intrinsics import BUILTIN_MODULES as _BUILTIN_MODULES
from _intrinsics import MODULE_STARTERS as _MODULE_STARTERS, _set_code_address as _set_code_address, _code as _code
import _thread

check_hash_based_pycs = 'default'
_lock = _thread.RLock()


def acquire_lock():
    """Acquires the interpreter's import lock for the current thread.

This lock should be used by import hooks to ensure thread-safety when importing
modules. On platforms without threads, this function does nothing."""
    _lock.acquire()


def release_lock():
    """Release the interpreter's import lock.

On platforms without threads, this function does nothing."""
    try:
        _lock.release()
    except RuntimeError:
        raise RuntimeError('not holding the import lock') from None


def lock_held():
    """Return True if the import lock is currently held, else False.

On platforms without threads, return False."""
    return _lock._is_owned()


def is_builtin(name, /):
    """Returns True if the module name corresponds to a built-in module."""
    return 1 if name in _BUILTIN_MODULES else 0


def create_builtin(spec, /):
    """Create an extension module."""
    if spec.name not in _BUILTIN_MODULES:
        return None
    return _BUILTIN_MODULES[spec.name]


def exec_builtin(mod, /):
    """Initialize a built-in module."""
    start = _MODULE_STARTERS.get(mod.__name__)
    if start is not None:
        start()
    return 0


def is_frozen(name, /):
    """Returns True if the module name corresponds to a frozen module."""
    return False


def is_frozen_package(name, /):
    """Returns True if the module name is of a frozen package."""
    raise ImportError(f'No such frozen object named {name}', name=name)


def init_frozen(name, /):
    """Initializes a frozen module."""
    return None


def get_frozen_object(name, data=None, /):
    """Create a code object for a frozen module."""
    raise ImportError(f'No such frozen object named {name}', name=name)


def find_frozen(name, /, *, withdata=False):
    """Return info about the corresponding frozen module (if there is one) or None."""
    return None


def _frozen_module_names():
    """Returns the list of available frozen modules."""
    return []


def _override_frozen_modules_for_tests(override, /):
    """(internal-only) Override PyConfig.use_frozen_modules."""


def _override_multi_interp_extensions_check(override, /):
    """(internal-only) Override PyInterpreterConfig.check_multi_interp_extensions."""
    return 0


def extension_suffixes():
    """Returns the list of file suffixes used to identify extension modules."""
    return []


def create_dynamic(spec, file=None, /):
    """Create an extension module."""
    raise ImportError('extension modules cannot be loaded', name=spec.name, path=spec.origin)


def exec_dynamic(mod, /):
    """Initialize an extension module."""
    return 0


def source_hash(key, source):
    raise NotImplementedError('there is no bytecode cache')


def _fix_co_filename(code, path, /):
    """Changes code.co_filename to specify the passed-in path."""
    old = code.co_filename
    if old != path:
        _rename_code(code, old, path)


def _rename_code(code, old, path):
    if code.co_filename == old:
        _set_code_address(code, 88, path)
        for constant in code.co_consts:
            if type(constant) is _code:
                _rename_code(constant, old, path)
