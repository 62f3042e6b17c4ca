"""The library image as a place that modules come from: `/gilvm/lib/python3.13`, a folder that is there for importlib alone.

Its modules stand in build/stdlib.bin as code that is ready to run. `INDEX` names them; 1 says that one is a package."""
from _intrinsics import _library_code as _library_code, _library_source as _library_source, _run_module as _run_module
from _intrinsics import HIDDEN_MODULES as _HIDDEN_MODULES, show_hidden_module as _show_hidden_module
from _files import call as _file_call
import sys

FOLDER = '/gilvm/lib/python3.13'
_importlib = None


def _install(importlib):
    global _importlib
    _importlib = importlib
    sys.meta_path.append(LibraryFinder(FOLDER))


def _install_path_hook():
    sys.meta_path.pop(-2)
    sys.path_hooks[:0] = [path_hook, zip_path_hook]
    sys.path.append(FOLDER)


def path_hook(path):
    """A finder for the library's folder or one below it, as sys.path_hooks wants it."""
    if not isinstance(path, str) or path != FOLDER and not path.startswith(FOLDER + '/'):
        raise ImportError('only the library image is served', path=path)
    return LibraryFinder(path)


def zip_path_hook(path):
    """CPython's zipimporter; zipimport is not imported before there is a file where a folder is expected."""
    at = path
    while isinstance(at, str) and at:
        found = _file_call('stat', at)
        if not isinstance(found, int):
            if found[0] & 0o170000 != 0o100000:
                break
            return _zip_module().zipimporter(path)
        at = at.rpartition('/')[0]
    raise ImportError('not a Zip file', path=path)


_zip_module_loads = False


def _zip_module():
    """zipimport from the library, wherever sys.path leads. What it imports is not looked for in zip files, and those are asked again afterwards."""
    global _zip_module_loads
    module = sys.modules.get('zipimport')
    if module is not None and hasattr(module, 'zipimporter'):
        return module
    if _zip_module_loads:
        raise ImportError('zip files cannot be read yet')
    _zip_module_loads = True
    try:
        return _importlib._load(LibraryFinder(FOLDER).find_spec('zipimport'))
    finally:
        _zip_module_loads = False
        for path, finder in list(sys.path_importer_cache.items()):
            if finder is None:
                del sys.path_importer_cache[path]


def library_code(name):
    code = _library_code(name)
    if isinstance(code, str):
        raise ImportError(code, name=name)
    return code


def library_source(name):
    source = _library_source(name)
    if isinstance(source, tuple):
        raise ImportError(source[0], name=name)
    return source


class LibraryFinder:
    """Finds modules of the library that lie in one of its folders."""

    def __init__(self, path):
        self.path = path

    def find_spec(self, fullname, path=None, target=None):
        if fullname not in INDEX:
            return None
        is_package = INDEX[fullname] == 1
        file = file_of(fullname)
        folder = file[:-12] if is_package else file
        if path is None and folder.rpartition('/')[0] != self.path:
            return None
        spec = _importlib.ModuleSpec(fullname, LibraryLoader(fullname, file), origin=file, is_package=is_package)
        spec._set_fileattr = _importlib._bootstrap_external is not None
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec

    def invalidate_caches(self):
        """There is nothing that could change."""

    def iter_modules(self, prefix=''):
        """For pkgutil: (name, is it a package) of what lies in this folder."""
        inside = self.path[len(FOLDER) + 1:].replace('/', '.')
        start = inside + '.' if inside else ''
        for name in sorted(INDEX):
            rest = name[len(start):]
            if name.startswith(start) and rest and '.' not in rest:
                yield prefix + rest, INDEX[name] == 1

    def __repr__(self):
        return f'LibraryFinder({self.path!r})'


def file_of(name):
    path = FOLDER + '/' + name.replace('.', '/')
    return path + '/__init__.py' if INDEX[name] == 1 else path + '.py'


class LibraryLoader:
    """Loads one module of the library."""

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        return _HIDDEN_MODULES.get(self.name)

    def exec_module(self, module):
        if _HIDDEN_MODULES.get(self.name) is module:
            _show_hidden_module(self.name)
            return
        namespace = module.__dict__
        namespace['__file__'] = self.path
        code = library_code(self.name)
        if '__builtins__' not in namespace:
            namespace['__builtins__'] = sys.modules['builtins'].__dict__
        _importlib._call_with_frames_removed(exec, code, namespace)

    def load_module(self, fullname):
        """Deprecated: importlib.import_module is the way."""
        return _importlib._load_module_shim(self, fullname)

    def get_code(self, fullname):
        return library_code(fullname)

    def get_source(self, fullname):
        return library_source(fullname)

    def get_filename(self, fullname=None):
        return self.path

    def is_package(self, fullname):
        return INDEX[fullname] == 1

    def get_data(self, path):
        """The bytes of a module's source."""
        name = path[len(FOLDER) + 1:].replace('/', '.')
        if name.endswith('.py') and path.startswith(FOLDER + '/'):
            name = name[:-3].removesuffix('.__init__')
            if name in INDEX:
                return library_source(name).encode()
        raise FileNotFoundError(2, 'No such file or directory', path)

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def __repr__(self):
        return f'LibraryLoader({self.name!r}, {self.path!r})'
