"""_warnings provides basic warning filtering support.
It is a helper module to speed up interpreter start-up."""
import sys
from _intrinsics import _type_of, index_of as _index, source_line as _source_line

# The filters that apply in a build that is no debug build.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_defaultaction = 'default'
_onceregistry = {}
_version = [1]


def _filters_mutated():
    _version[0] += 1


def _of_warnings(name, default):
    """An attribute of the module warnings, which programs may have replaced, where it has been imported."""
    module = sys.modules.get('warnings')
    return default if module is None else getattr(module, name, default)


def _category_of(message, category):
    if isinstance(message, Warning):
        return _type_of(message)
    if category is None:
        return UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{_type_of(category).__name__}'")
    return category


def _is_internal(frame):
    filename = frame.f_code.co_filename
    return 'importlib' in filename and '_bootstrap' in filename


def _next_external(frame, skip):
    frame = frame.f_back
    while frame is not None and (_is_internal(frame) or skip and frame.f_code.co_filename.startswith(skip)):
        frame = frame.f_back
    return frame


def _context(stacklevel, skip):
    """Where the warning is said to come from: file name, line, module, registry."""
    try:
        frame = sys._getframe()  # prelude code has no frames: this is who called warn()
    except ValueError:
        frame = None
    if skip and stacklevel < 2:
        stacklevel = 2
    if frame is not None:
        if stacklevel <= 0 or _is_internal(frame):
            while stacklevel > 1 and frame is not None:
                frame = frame.f_back
                stacklevel -= 1
        else:
            while stacklevel > 1 and frame is not None:
                frame = _next_external(frame, skip)
                stacklevel -= 1
    if frame is None:
        namespace = sys.__dict__
        filename = '<sys>'
        line = 0
    else:
        namespace = frame.f_globals
        filename = frame.f_code.co_filename
        line = frame.f_lineno
    registry = namespace.setdefault('__warningregistry__', {})
    module = namespace.get('__name__')
    return filename, line, '<string>' if module is None else module, registry


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception.

  message
    Text of the warning message.
  category
    The Warning category subclass. Defaults to UserWarning.
  stacklevel
    How far up the call stack to make this warning appear. A value of 2 for
    example attributes the warning to the caller of the code calling warn().
  source
    If supplied, the destroyed object which emitted a ResourceWarning
  skip_file_prefixes
    An optional tuple of module filename prefixes indicating frames to skip
    during stacklevel computations for stack frame attribution."""
    category = _category_of(message, category)
    if _type_of(skip_file_prefixes) is not tuple:
        raise TypeError(f'warn() argument \'skip_file_prefixes\' must be tuple, not {_type_of(skip_file_prefixes).__name__}')
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{_type_of(prefix).__name__}' in skip_file_prefixes.")
    filename, line, module, registry = _context(stacklevel, skip_file_prefixes)
    _warn_explicit(message, category, filename, line, module, registry, None, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    text = None
    if not isinstance(filename, str):
        raise TypeError(f"warn_explicit() argument 'filename' must be str, not {"None" if filename is None else _type_of(filename).__name__}")
    lineno = _index(lineno)
    if module_globals is not None:
        if not isinstance(module_globals, dict):
            raise TypeError(f"module_globals must be a dict, not '{_type_of(module_globals).__name__}'")
        loader = sys.modules['_frozen_importlib_external']._bless_my_loader(module_globals)
        name = module_globals.get('__name__')
        get_source = getattr(loader, 'get_source', None)
        if get_source is not None and name is not None:
            lines = (get_source(name) or '').splitlines()
            if 0 < lineno <= len(lines):
                text = lines[lineno - 1]
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    _warn_explicit(message, _category_of(message, category), filename, lineno, module, registry, text, source)


def _is_known(registry, key, adds):
    version = _version[0]
    if registry.get('version') != version:
        registry.clear()
        registry['version'] = version
    elif registry.get(key):
        return True
    if adds:
        registry[key] = True
    return False


def _matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _action(category, text, line, module):
    for item in _of_warnings('filters', filters):
        if not isinstance(item, tuple) or len(item) != 5:
            raise ValueError('_warnings.filters item is not a 5-tuple')
        action, message, kind, module_pattern, at = item
        if not isinstance(action, str):
            raise TypeError(f"action must be a string, not '{_type_of(action).__name__}'")
        if issubclass(category, kind) and _matches(message, text) and _matches(module_pattern, module) and (at == 0 or at == line):
            return action, item
    action = _of_warnings('defaultaction', _defaultaction)
    if not isinstance(action, str):
        raise TypeError(f"_warnings.defaultaction must be a string, not '{_type_of(action).__name__}'")
    return action, None


def _warn_explicit(message, category, filename, line, module, registry, source_line, source):
    if module is None:
        module = '<unknown>' if not filename else filename[:-3] if filename.endswith('.py') else filename
    if isinstance(message, Warning):
        text = str(message)
        category = _type_of(message)
    else:
        text = message
        message = category(message)
        if not isinstance(text, str):
            text = str(text)
    key = (text, category, line)
    if registry is not None and _is_known(registry, key, False):
        return
    action, item = _action(category, text, line, module)
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    if registry is not None and action != 'always' and action != 'all':
        registry[key] = True
    if action == 'once':
        if registry is None:
            registry = _of_warnings('onceregistry', _onceregistry)
        known = _is_known(registry, (text, category), True)
    elif action == 'module':
        known = registry is not None and _is_known(registry, (text, category, 0), True)
    elif action == 'default' or action == 'always' or action == 'all':
        known = False
    else:
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item!r}')
    if not known:
        _show(message, text, category, filename, line, source_line, source)


def _show(message, text, category, filename, line, source_line, source):
    module = sys.modules.get('warnings')
    if module is None and source is not None:
        import warnings as module
    show = getattr(module, '_showwarnmsg', None)
    if show is not None:
        if not callable(show):
            raise TypeError('warnings._showwarnmsg() must be set to a callable')
        show(module.WarningMessage(message, category, filename, line, None, None, source))
        return
    stream = getattr(sys, 'stderr', None)
    if stream is None:
        return
    source_line = (source_line or _source_line(filename, line) or '').strip()
    stream.write(f'{filename}:{line}: {category.__name__}: {text}\n' + (f'  {source_line}\n' if source_line else ''))
