# Built-in modules. `BUILTIN_MODULES` holds all of them by name; sys.modules has one from its first import on. A module's Python part
# (src/lib/modules/NAME.py) runs while the snapshot is made, before anybody imports the module: `MODULE_PARTS` holds what has not run
# yet. `MODULE_STARTERS` are the functions `__start__` of such parts, for what differs from run to run.

BUILTIN_MODULES = {}
MODULE_PARTS = {}
MODULE_PARTS_RUN = []
MODULE_STARTERS = {}


def show_builtin_module(name):
    """The first import of a built-in module in this run."""
    module = BUILTIN_MODULES[name]
    if name in MODULE_PARTS:
        run_module_part(name)
    _sys_module.modules[name] = module
    if name in MODULE_STARTERS:
        MODULE_STARTERS[name]()
    return module


def run_module_part(name):
    """While the snapshot is made: runs a module's Python part and makes its functions look built in."""
    module = BUILTIN_MODULES[name]
    code = MODULE_PARTS.pop(name)
    namespace = module.__dict__
    _run_module(code, namespace)
    namespace.pop('__builtins__', None)
    start = namespace.pop('__start__', None)
    if start is not None:
        MODULE_STARTERS[name] = start
    if namespace.get('__doc__') is None and code.co_consts and isinstance(code.co_consts[0], str):
        namespace['__doc__'] = code.co_consts[0]
    MODULE_PARTS_RUN.append(name)


def run_module_parts():
    while MODULE_PARTS:
        for name in MODULE_PARTS:
            break
        run_module_part(name)


def finish_module_parts():
    """Functions and methods of Python parts become built-in ones. Not before all parts have run: a part may use another's."""
    classes = []
    for name in MODULE_PARTS_RUN:
        module = BUILTIN_MODULES[name]
        namespace = module.__dict__
        for key in list(namespace):
            value = namespace[key]
            if _type_of(value) is _function:
                if value.__globals__ is namespace or key[0] != '_':  # or taken over from another part, as posix does it
                    namespace[key] = _make_native(value, None, module, signature_text(value, '$module'))
            elif isinstance(value, type) and is_part_class(value, name, namespace):
                finish_part_class(value, namespace, module)
                classes.append(value)
    for cls in classes:  # only now: a class may have methods from several parts
        if not issubclass(cls, BaseException) and cls.__dict__['__module__'] not in ('ast', '_library'):
            _seal_class(cls)  # exceptions and syntax trees are ordinary classes in CPython too
    MODULE_PARTS_RUN.clear()
    _sys_module.modules.clear()
    for name in ('sys', 'builtins', '__main__'):
        _sys_module.modules[name] = BUILTIN_MODULES[name]
    del BUILTIN_MODULES['__main__']
    _sys_module.builtin_module_names = tuple(sorted(BUILTIN_MODULES))


def is_part_class(cls, name, namespace):
    """Was it made by the part? It may call another module its own."""
    if cls.__dict__.get('__module__') == name:
        return True
    for value in cls.__dict__.values():
        if _type_of(value) is _function and value.__globals__ is namespace:
            return True
    return False


def finish_part_class(cls, namespace, module):
    for key, value in list(cls.__dict__.items()):
        if _type_of(value) is _function and value.__globals__ is namespace and key != '__new__':
            type.__setattr__(cls, key, _make_native(value, cls, module, signature_text(value, '$self')))


def signature_text(function, first):
    """__text_signature__ of a function of a module's Python part; None where a default has no text of its own."""
    code = function.__code__
    names = code._local_names
    count = code.co_argcount
    positional = code.co_posonlyargcount
    defaults = function.__defaults__ or ()
    parts = []
    if first == '$module':
        parts.append(first)
    for index in range(count):
        text = names[index]
        if index == 0 and first == '$self':
            text = '$self'
        position = index - (count - len(defaults))
        if position >= 0:
            value = default_text(defaults[position])
            if value is None:
                return None
            text += '=' + value
        parts.append(text)
        if index + 1 == positional:
            parts.append('/')
    if first == '$module' and positional == 0:
        parts.insert(1, '/')
    elif first == '$self' and positional == 0 and count > 0:
        parts.insert(1, '/')
    keywords = code.co_kwonlyargcount
    rest = count + keywords
    if code.co_flags & 4:
        parts.append('*' + names[rest])
        rest += 1
    elif keywords:
        parts.append('*')
    for name in names[count:count + keywords]:
        if function.__kwdefaults__ and name in function.__kwdefaults__:
            value = default_text(function.__kwdefaults__[name])
            if value is None:
                return None
            name += '=' + value
        parts.append(name)
    if code.co_flags & 8:
        parts.append('**' + names[rest])
    return '(' + ', '.join(parts) + ')'


def default_text(value):
    if value is None or isinstance(value, (bool, int, float, str, bytes)) or value == ():
        return repr(value)
    return None


def install_importlib(bootstrap, external):
    """While the snapshot is made: starts CPython's importlib from the code of its two modules."""
    global IMPORTLIB, BUILTIN_IMPORT
    prepare_sys(_sys_module)
    modules = _sys_module.modules
    BUILTIN_IMPORT = modules['builtins'].__dict__['__import__']
    shown = dict(modules)
    modules.update(BUILTIN_MODULES)  # all of them get their __spec__ and __loader__ now
    importlib = frozen_module('_frozen_importlib', bootstrap)
    importlib._install(_sys_module, BUILTIN_MODULES['_imp'])
    BUILTIN_MODULES['_library']._install(importlib)
    if '_io' in BUILTIN_MODULES and 'posix' in BUILTIN_MODULES:
        frozen_module('_frozen_importlib_external', external)
        importlib._install_external_importers()
        BUILTIN_MODULES['_library']._install_path_hook()
    modules.clear()
    modules.update(shown)
    IMPORTLIB = importlib


def frozen_module(name, code):
    module = _module(name)
    namespace = module.__dict__
    namespace['__package__'] = ''
    namespace['__builtins__'] = BUILTIN_MODULES['builtins'].__dict__
    _sys_module.modules[name] = BUILTIN_MODULES[name] = module
    _run_module(code, namespace)
    return module
