# import of built-in modules.


def import_module(name, globals=None, locals=None, fromlist=(), level=0):
    modules = _sys_module.modules
    if name in modules:
        return modules[name]
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
