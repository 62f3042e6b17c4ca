// The functions of module builtins (its classes come from their own tables).
import type { ModuleSpec } from '../registry.ts';
import { nativeFunction, preludeFunction } from '../registry.ts';

export const builtins: ModuleSpec = {
  name: 'builtins',
  doc: 'Built-in functions, types, exceptions, and other objects.',
  attributes: {
    __import__: { ...preludeFunction('import_module', '(name, globals=None, locals=None, fromlist=(), level=0)'), hidden: true },
    hash: nativeFunction('builtinHash', '(obj, /)'),
    id: nativeFunction('builtinId', '(obj, /)'),
    iter: { ...nativeFunction('builtinIter', '(object, sentinel=None, /)'), hidden: true },
    len: nativeFunction('builtinLen', '(obj, /)'),
    next: { ...nativeFunction('builtinNext', '(iterator, default=None, /)'), hidden: true },
    print: nativeFunction('printValues', "(*args, sep=' ', end='\\n', file=None, flush=False)"),
    repr: nativeFunction('builtinRepr', '(obj, /)'),
  },
};
