// The functions of module builtins (its classes come from their own tables).
import type { ModuleSpec } from '../registry.ts';
import { nativeFunction, preludeFunction } from '../registry.ts';

export const builtins: ModuleSpec = {
  name: 'builtins',
  doc: 'Built-in functions, types, exceptions, and other objects.',
  attributes: {
    __import__: { ...preludeFunction('import_module', '(name, globals=None, locals=None, fromlist=(), level=0)'), hidden: true, doc: 'Import a module.' },
    hash: nativeFunction('builtinHash', '(obj, /)', 'Return the hash value for the given object.'),
    id: nativeFunction('builtinId', '(obj, /)', 'Return the identity of an object.'),
    iter: { ...nativeFunction('builtinIter', '(object, sentinel=None, /)', 'Get an iterator from an object.'), hidden: true },
    len: nativeFunction('builtinLen', '(obj, /)', 'Return the number of items in a container.'),
    next: { ...nativeFunction('builtinNext', '(iterator, default=None, /)', 'Return the next item from the iterator.'), hidden: true },
    print: nativeFunction('printValues', "(*args, sep=' ', end='\\n', file=None, flush=False)", 'Prints the values to a stream, or to sys.stdout by default.'),
    repr: nativeFunction('builtinRepr', '(obj, /)', 'Return the canonical string representation of the object.'),
  },
};
