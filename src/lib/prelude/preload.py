# Library modules that are initialised while the snapshot is made, so that importing them costs next to nothing. They stay out of
# sys.modules until a program imports them: then they come with all that their import brings, and what differs from run to run is
# put right (RESTORERS). A program sees no difference to modules that are executed when they are imported.

HIDDEN_MODULES = {}
MODULE_IMPORTS = None  # while the snapshot is made: name -> names of the modules that its code imports, in order
KEPT_IMPORTS = {}
MODULE_ALIASES = {}  # name -> other names that sys.modules has because of it, with their modules
HIDDEN_CHILDREN = {}  # name of a submodule -> it is an attribute of its package from its import on
EXIT_FUNCTIONS = {}  # name -> what its import registers with atexit
PRELOAD_FAILURES = []


def record_import(name, globals, fromlist):
    importer = globals.get('__name__') if isinstance(globals, dict) else None
    if importer == 'collections.abc':
        importer = '_collections_abc'
    names = MODULE_IMPORTS.setdefault(importer, [])
    for item in [name] + [f'{name}.{item}' for item in fromlist or ()]:
        if item in _sys_module.modules and item not in names:
            names.append(item)


def preload_library(names):
    """While the snapshot is made: imports library modules and hides them."""
    global MODULE_IMPORTS
    MODULE_IMPORTS = KEPT_IMPORTS
    modules = _sys_module.modules
    shown = dict(modules)
    for name in names.split():
        try:
            import_module(name)
        except BaseException as error:
            PRELOAD_FAILURES.append(f'{name}: {_type_of(error).__name__}: {error}')
    MODULE_IMPORTS = None
    for name, module in modules.items():
        if name in shown or name in BUILTIN_MODULES:
            continue
        spec = module.__dict__.get('__spec__')
        if spec is None or spec.name != name:
            MODULE_ALIASES.setdefault(name.rpartition('.')[0], {})[name] = module
        else:
            HIDDEN_MODULES[name] = module
    for name, module in HIDDEN_MODULES.items():
        package, _, child = name.rpartition('.')
        if package in HIDDEN_MODULES and HIDDEN_MODULES[package].__dict__.get(child) is module:
            del HIDDEN_MODULES[package].__dict__[child]
            HIDDEN_CHILDREN[name] = child
    for name, module in HIDDEN_MODULES.items():
        if hasattr(module, '__path__'):
            KEPT_PATHS[name] = list_from_iterable(module.__path__)
    STANDARD_META_PATH.extend(_sys_module.meta_path)
    STANDARD_PATH_HOOKS.extend(_sys_module.path_hooks)
    callbacks = BUILTIN_MODULES['atexit']._callbacks
    for entry in callbacks:
        EXIT_FUNCTIONS.setdefault(entry[0].__module__, []).append(entry)
    callbacks.clear()
    modules.clear()
    modules.update(shown)
    _sys_module.path_importer_cache.clear()
    return tuple(PRELOAD_FAILURES)


def is_found_in_library(name):
    """Would importlib find this module in the library image, and nowhere before? Where that is not plain, importlib is asked."""
    sys = _sys_module
    for needed in KEPT_IMPORTS.get(name, ()):
        if sys.modules.get(needed, name) is None:
            return False  # the program forbids what it imports: so it must be executed to find that out
    package = name.rpartition('.')[0]
    if package:
        return hasattr(module_of(package), '__path__') and package not in HIDDEN_MODULES and KEPT_PATHS.get(package) == sys.modules[package].__path__
    if sys.meta_path != STANDARD_META_PATH or sys.path_hooks != STANDARD_PATH_HOOKS:
        return False
    for folder in sys.path:
        if folder == '/gilvm/lib/python3.13':
            return True
        names = names_in_folder(folder)
        if names is None or name in names:
            return False
    return False


KEPT_PATHS = {}
STANDARD_META_PATH = []
STANDARD_PATH_HOOKS = []
FOLDER_NAMES = {}  # folder -> (time of its last change, names of what may be modules there)


def names_in_folder(folder):
    folder = folder or '.'
    found = _file_call('stat', folder)
    if _type_of(found) is int:
        return ()
    known = FOLDER_NAMES.get(folder)
    if known is not None and known[0] == found[8]:
        return known[1]
    if found[0] & 0o170000 == 0o100000:
        return None  # a zip file
    names = set()
    entries = _file_call('listdir', folder)
    for entry in () if _type_of(entries) is int else entries:
        names.add(entry.decode('utf-8', 'surrogateescape').partition('.')[0])
    FOLDER_NAMES[folder] = (found[8], names)
    return names


def show_hidden_module(name):
    """The first import of a hidden module in this run, its own imports included."""
    module = HIDDEN_MODULES.pop(name)
    modules = _sys_module.modules
    modules[name] = module
    package, _, child = name.rpartition('.')
    if package:
        show_if_hidden(package)
    for needed in KEPT_IMPORTS.get(name, ()):
        show_if_hidden(needed)
    if name in HIDDEN_CHILDREN:
        setattr(modules[package], child, module)
    modules.update(MODULE_ALIASES.pop(name, ()))
    if name in EXIT_FUNCTIONS:
        BUILTIN_MODULES['atexit']._callbacks.extend(EXIT_FUNCTIONS.pop(name))
    if name in RESTORERS:
        RESTORERS[name](module)
    return module


def show_if_hidden(name):
    if name in HIDDEN_MODULES:
        show_hidden_module(name)
    elif name in BUILTIN_MODULES and name not in _sys_module.modules:
        show_builtin_module(name)


def restore_random(random):
    random._inst.seed()


LOGGERS = {'asyncio.log': ('asyncio',), 'concurrent.futures._base': ('concurrent', 'concurrent.futures')}  # module -> loggers that it makes
HIDDEN_LOGGERS = {}


def restore_logging(logging):
    logging._startTime = BUILTIN_MODULES['time'].time_ns()
    known = logging.root.manager.loggerDict
    for owner, names in LOGGERS.items():
        if owner in HIDDEN_MODULES:
            HIDDEN_LOGGERS[owner] = {name: known.pop(name) for name in names}


def restore_logger(owner):
    for name, logger in HIDDEN_LOGGERS.pop(owner.__name__, {}).items():
        owner.logging.root.manager.loggerDict.setdefault(name, logger)


def restore_process(process):
    try:
        process.ORIGINAL_DIR = BUILTIN_MODULES['posix'].getcwd()
    except OSError:
        process.ORIGINAL_DIR = None
    process._current_process._config['authkey'] = process.AuthenticationString(BUILTIN_MODULES['posix'].urandom(32))


def restore_spawn(spawn):
    spawn.set_executable(_sys_module.executable)


def restore_threading(threading):
    main = threading._main_thread
    threading._active.clear()
    main._ident = BUILTIN_MODULES['_thread']._get_main_thread_ident()
    main._native_id = BUILTIN_MODULES['_thread'].get_native_id()
    threading._active[main._ident] = main


def restore_warnings(warnings):
    if _sys_module.warnoptions:
        warnings._processoptions(_sys_module.warnoptions)


RESTORERS = {
    'random': restore_random, 'logging': restore_logging, 'threading': restore_threading, 'warnings': restore_warnings,
    'asyncio.log': restore_logger, 'concurrent.futures._base': restore_logger, 'multiprocessing.process': restore_process, 'multiprocessing.spawn': restore_spawn,
}
