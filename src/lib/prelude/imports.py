# import. Built-in modules, and what is in sys.modules, are served here; everything else by CPython's own importlib, which runs on the VM
# (its _bootstrap is started while the snapshot is made, see install_importlib).


def import_module(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level:
        if level < 0:
            raise ValueError('level must be >= 0')
        full = absolute_name(name, globals, level)
    elif not name:
        raise ValueError('Empty module name')
    else:
        full = name
    module = module_of(full)
    if MODULE_IMPORTS is not None:
        record_import(full, globals, None)
    if fromlist:
        if hasattr(module, '__path__') and needs_submodules(module, fromlist):
            module = handle_fromlist(module, fromlist)
            if MODULE_IMPORTS is not None:
                record_import(full, globals, fromlist)
        return module
    if level and not name:
        return module
    dot = name.find('.')
    if dot < 0:
        return module
    if not level:
        return module_of(name[:dot])
    cut = full[:len(full) - (len(name) - dot)]
    if cut not in _sys_module.modules:
        raise KeyError(f"{cut!r} not in sys.modules as expected")
    return _sys_module.modules[cut]


def module_of(name):
    modules = _sys_module.modules
    module = modules.get(name)
    if module is not None:
        wait_for_module(name, module)
        return module
    if name in BUILTIN_MODULES and name not in modules:
        return show_builtin_module(name)
    if name in HIDDEN_MODULES and name not in modules and is_found_in_library(name):
        return show_hidden_module(name) if name in HIDDEN_MODULES else modules[name]  # its package may have imported it just now
    if IMPORTLIB is None:
        raise ModuleNotFoundError(f"No module named '{name}'", name=name)
    try:
        return IMPORTLIB._find_and_load(name, BUILTIN_IMPORT)
    except BaseException as error:
        remove_importlib_frames(error)
        raise error


IMPORTLIB = None
BUILTIN_IMPORT = None


def wait_for_module(name, module):
    """Another thread may be in the middle of importing it."""
    spec = getattr(module, '__spec__', None)
    if spec is None or not getattr(spec, '_initializing', False):
        return
    try:
        IMPORTLIB._lock_unlock_module(name)
    except BaseException as error:
        remove_importlib_frames(error)
        raise error


def needs_submodules(module, fromlist):
    for name in fromlist:
        if not isinstance(name, str) or name == '*' or not hasattr(module, name):
            return True
    return False


def handle_fromlist(module, fromlist):
    try:
        return IMPORTLIB._handle_fromlist(module, fromlist, BUILTIN_IMPORT)
    except BaseException as error:
        remove_importlib_frames(error)
        raise error


def absolute_name(name, globals, level):
    """What a relative import means in the module that has these globals."""
    if globals is None:
        raise KeyError("'__name__' not in globals")
    if not isinstance(globals, dict):
        raise TypeError('globals must be a dict')
    package = globals.get('__package__')
    spec = globals.get('__spec__')
    if package is not None:
        if not isinstance(package, str):
            raise TypeError('package must be a string')
        if spec is not None and package != spec.parent:
            warn_of_import(f'__package__ != __spec__.parent ({package!r} != {spec.parent!r})', DeprecationWarning)
    elif spec is not None:
        package = spec.parent
        if not isinstance(package, str):
            raise TypeError('__spec__.parent must be a string')
    else:
        warn_of_import("can't resolve package from __spec__ or __package__, falling back on __name__ and __path__", ImportWarning)
        if '__name__' not in globals:
            raise KeyError("'__name__' not in globals")
        package = globals['__name__']
        if not isinstance(package, str):
            raise TypeError('__name__ must be a string')
        if '__path__' not in globals:
            package = package.rpartition('.')[0]
    if not package:
        raise ImportError('attempted relative import with no known parent package')
    base = package
    for _ in range(level - 1):
        dot = base.rfind('.')
        if dot < 0:
            raise ImportError('attempted relative import beyond top-level package')
        base = base[:dot]
    return f'{base}.{name}' if name else base


def warn_of_import(text, category):
    if '_warnings' in BUILTIN_MODULES:
        BUILTIN_MODULES['_warnings'].warn(text, category, 1)


def remove_importlib_frames(error):
    """Leaves out of a traceback what importlib did, as far as CPython does: for ImportErrors all of it, else what only calls on."""
    trims_all = isinstance(error, ImportError)
    entries = []
    entry = error.__traceback__
    while entry is not None:
        entries.append(entry)
        entry = entry.tb_next
    kept = []
    chunk = 0
    in_importlib = False
    for entry in entries:
        code = entry.tb_frame.f_code
        is_importlib = code.co_filename in IMPORTLIB_FILES
        if is_importlib and not in_importlib:
            chunk = len(kept)
        in_importlib = is_importlib
        kept.append(entry)
        if is_importlib and (trims_all or code.co_name == '_call_with_frames_removed'):
            del kept[chunk:]
    if len(kept) == len(entries):
        return
    next = None
    for entry in reversed(kept):
        if entry.tb_next is not next:
            entry.tb_next = next
        next = entry
    error.__traceback__ = next


IMPORTLIB_FILES = ('<frozen importlib._bootstrap>', '<frozen importlib._bootstrap_external>')


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    source = getattr(module, '__name__', None)
    if isinstance(source, str):
        found = _sys_module.modules.get(f'{source}.{name}')
        if found is not None:
            return found
    else:
        source = '<unknown module name>'
    spec = getattr(module, '__spec__', None)
    path = getattr(spec, 'origin', None) if getattr(spec, 'has_location', False) else None
    if not isinstance(path, str):
        path = getattr(module, '__file__', None)
    place = path if isinstance(path, str) else 'unknown location'
    if shadows_library_module(spec, path):
        text = (f"cannot import name '{name}' from '{source}' (consider renaming '{path}' since it has the same name as the standard library "
                f"module named '{source}' and prevents importing that standard library module)")
    elif getattr(spec, '_initializing', False):
        text = f"cannot import name '{name}' from partially initialized module '{source}' (most likely due to a circular import) ({place})"
    else:
        text = f"cannot import name '{name}' from '{source}' ({place})"
    raise ImportError(text, name=source, path=path, name_from=name)


def raise_not_in_module(module, name):
    raise AttributeError(not_in_module(module, name), name=name, obj=module)


def not_in_module(module, name):
    title = module.__dict__.get('__name__')
    if not isinstance(title, str):
        return f"module has no attribute '{name}'"
    plain = f"module '{title}' has no attribute '{name}'"
    spec = module.__dict__['__spec__']
    path = getattr(spec, 'origin', None) if getattr(spec, 'has_location', False) else None
    if isinstance(path, str) and title in _sys_module.stdlib_module_names and is_beside_program(path):
        return (f"{plain} (consider renaming '{path}' since it has the same name as the standard library module named '{title}' "
                'and the import system gives it precedence)')
    if getattr(spec, '_initializing', False):
        if not isinstance(path, str):
            return f"partially initialized {plain} (most likely due to a circular import)"
        if is_beside_program(path):
            return f"{plain} (consider renaming '{path}' if it has the same name as a third-party module you intended to import)"
        return f"partially initialized module '{title}' from '{path}' has no attribute '{name}' (most likely due to a circular import)"
    if name in getattr(spec, '_uninitialized_submodules', ()):
        return f"cannot access submodule '{name}' of module '{title}' (most likely due to a circular import)"
    return plain


def shadows_library_module(spec, path):
    """Is it a file in sys.path[0] that has the name of a library module?"""
    name = getattr(spec, 'name', None)
    return isinstance(path, str) and name in _sys_module.stdlib_module_names and is_beside_program(path)


def is_beside_program(path):
    folders = _sys_module.path
    folder = path.rpartition('/')[0]
    if path.endswith('/__init__.py'):
        folder = folder.rpartition('/')[0]
    return bool(folders) and folders[0] != '' and folder == folders[0]
