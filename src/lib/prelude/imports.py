# import of built-in modules.


def import_module(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level > 0:
        raise ImportError("attempted relative import with no known parent package")
    if not name:
        raise ValueError('Empty module name')
    modules = _sys_module.modules
    if name in modules:
        return modules[name]
    dot = name.find('.')
    if dot > 0 and name[:dot] in modules:  # built-in modules are no packages: the first step already fails
        end = name.find('.', dot + 1)
        tried = name if end < 0 else name[:end]
        raise ModuleNotFoundError(f"No module named '{tried}'; '{name[:dot]}' is not a package", name=tried)
    raise ModuleNotFoundError(f"No module named '{name}'", name=name)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    source = getattr(module, '__name__', None)
    if not isinstance(source, str):
        source = '<unknown module name>'
    path = getattr(module, '__file__', None)
    raise ImportError(f"cannot import name '{name}' from '{source}' ({path if isinstance(path, str) else 'unknown location'})",
                      name=source, path=path, name_from=name)
