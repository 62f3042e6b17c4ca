// Module _struct: packing is native (assembly/natives/struct.ts), formats are compiled by src/lib/prelude/struct.py.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, getset, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, preludeStaticMethod } from '../registry.ts';

export const classes: ClassSpec[] = [{
  id: ClassId.STRUCT, name: 'Struct', module: '_struct', kind: Kind.OBJECT, basicSize: 24, flags: ClassFlag.SUBCLASSABLE | ClassFlag.MANAGED_WEAKREF,
  doc: 'Struct(fmt) --> compiled struct object',
  attributes: {
    __new__: preludeStaticMethod('struct_new', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __init__: preludeSlot('struct_init', '($self, /, format)'),
    __repr__: preludeSlot('struct_repr', '($self, /)', 'Return repr(self).'),
    iter_unpack: preludeMethod('struct_iter_unpack_by', '($self, buffer, /)', 'Return an iterator yielding tuples.'),
    pack: { ...native('structPackMethod', '($self, /, *values)', 'S.pack(v1, v2, ...) -> bytes'), hidden: true },
    pack_into: { ...preludeMethod('struct_pack_into_by', '($self, /, *values)', 'S.pack_into(buffer, offset, v1, v2, ...)'), hidden: true },
    unpack: native('structUnpackMethod', '($self, buffer, /)', 'Return a tuple containing unpacked values.'),
    unpack_from: native('structUnpackFromMethod', '($self, /, buffer, offset=0)', 'Return a tuple containing unpacked values.'),
    __sizeof__: preludeMethod('struct_sizeof', '($self, /)', 'S.__sizeof__() -> size of S in memory, in bytes'),
    format: getset('struct_get_format', undefined, 'struct format string'),
    size: getset('struct_get_size', undefined, 'struct size in bytes'),
  },
}, {
  id: ClassId.UNPACK_ITERATOR, name: 'unpack_iterator', module: '_struct', kind: Kind.OBJECT, basicSize: 32, flags: ClassFlag.NO_NEW,
  attributes: {
    __iter__: preludeSlot('unpack_iterator_iter', '($self, /)'),
    __next__: preludeSlot('unpack_iterator_next', '($self, /)'),
    __length_hint__: preludeMethod('unpack_iterator_hint', '($self, /)'),
  },
}];

export const intrinsics: Record<string, Attribute> = {
  _struct_pack_at: nativeFunction('structPackAt', '(compiled, target, offset, values, /)'),
  _struct_unpack_at: nativeFunction('structUnpackAt', '(compiled, data, offset, /)'),
  _plain_bytes: nativeFunction('intrinsicPlainBytes', '(value, /)'),
};

export const structModule: ModuleSpec = {
  name: '_struct',
  doc: 'Functions to convert between Python values and C structs represented as Python bytes objects.',
  attributes: {
    Struct: constant({ classId: ClassId.STRUCT }),
    calcsize: preludeFunction('struct_calcsize', '($module, format, /)', 'Return size in bytes of the struct described by the format string.'),
    _clearcache: preludeFunction('struct_clearcache', '($module, /)', 'Clear the internal cache.'),
    iter_unpack: preludeFunction('struct_iter_unpack', '($module, format, buffer, /)', 'Return an iterator yielding tuples unpacked from the given bytes.'),
    pack: { ...nativeFunction('structPack', '($module, /, *values)', 'pack(format, v1, v2, ...) -> bytes'), hidden: true },
    pack_into: { ...preludeFunction('struct_pack_into', '($module, /, *values)', 'pack_into(format, buffer, offset, v1, v2, ...)'), hidden: true },
    unpack: nativeFunction('structUnpack', '($module, format, buffer, /)', 'Return a tuple containing values unpacked according to the format string.'),
    unpack_from: nativeFunction('structUnpackFrom', '($module, format, /, buffer, offset=0)', 'Return a tuple containing values unpacked according to the format string.'),
  },
};
