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
    raise ImportError(f"cannot import name '{name}' from '{module.__name__}' (unknown location)", name=module.__name__)
