// memoryview
import { ClassFlag, ClassId, Kind, MemoryView } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { buffer, releaseBuffer } from './bytes.ts';
import { getset, native, nativeFunction, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

export const memoryview: ClassSpec = {
  id: ClassId.MEMORYVIEW, name: 'memoryview', kind: Kind.MEMORYVIEW, basicSize: MemoryView.Size, flags: ClassFlag.SEQUENCE, builtin: true,
  doc: 'Create a new memoryview object which references the given object.',
  attributes: {
    __new__: staticMethod('memoryviewNew', '($type, object)', 'Create and return a new object.'),
    __repr__: preludeSlot('memoryview_repr', '($self, /)', 'Return repr(self).'),
    __hash__: preludeSlot('memoryview_hash', '($self, /)', 'Return hash(self).'),
    __eq__: slot('memoryviewEq', '($self, value, /)', 'Return self==value.'),
    __ne__: slot('memoryviewNe', '($self, value, /)', 'Return self!=value.'),
    __iter__: slot('memoryviewIter', '($self, /)', 'Implement iter(self).'),
    __len__: slot('memoryviewLen', '($self, /)', 'Return len(self).'),
    __getitem__: slot('memoryviewGetitem', '($self, key, /)', 'Return self[key].'),
    __setitem__: slot('memoryviewSetitem', '($self, key, value, /)', 'Set self[key] to value.'),
    __delitem__: preludeSlot('memoryview_delitem', '($self, key, /)', 'Delete self[key].'),
    __buffer__: buffer,
    __release_buffer__: releaseBuffer,
    __enter__: preludeMethod('memoryview_enter', '($self, /)'),
    __exit__: preludeMethod('memoryview_exit', '($self, /, *exc_info)'),
    release: preludeMethod('memoryview_release', '($self, /)', 'Give the underlying buffer back.'),
    tobytes: native('memoryviewToBytes', "($self, /, order='C')", 'The items as bytes.'),
    hex: preludeMethod('memoryview_hex', '($self, /, sep=<unrepresentable>, bytes_per_sep=1)', 'Two hexadecimal digits for each byte.'),
    tolist: native('memoryviewToList', '($self, /)', 'The items as a list.'),
    cast: native('memoryviewCast', '($self, /, format, shape=<unrepresentable>)', 'A view of another format or shape.'),
    toreadonly: native('memoryviewToReadonly', '($self, /)', 'A view that does not allow changes.'),
    obj: getset('memoryview_obj'), nbytes: getset('memoryviewNbytes'), readonly: getset('memoryviewReadonly'),
    itemsize: getset('memoryviewItemsize'), format: getset('memoryviewFormat'), ndim: getset('memoryview_ndim'),
    shape: getset('memoryview_shape'), strides: getset('memoryview_strides'), suboffsets: getset('memoryview_suboffsets'),
    c_contiguous: getset('memoryview_contiguous'), f_contiguous: getset('memoryview_contiguous'), contiguous: getset('memoryview_contiguous'),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _view_make: nativeFunction('viewMake', '(object, offset, format, item_size, shape, strides, flags, lender, /)'),
  _view_get: nativeFunction('viewGet', '(view, field, /)'),
  _view_set: nativeFunction('viewSet', '(view, field, value, /)'),
  _view_release: nativeFunction('viewRelease', '(view, /)'),
  _view_read: nativeFunction('viewRead', '(view, offset, size, /)'),
  _view_write: nativeFunction('viewWrite', '(view, offset, bytes, /)'),
  _unpack_float: nativeFunction('floatUnpack', '(bytes, /)'),
  _pack_float: nativeFunction('floatPack', '(value, size, /)'),
};
