// Module array.
import { ArrayObject, ClassFlag, ClassId, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { buffer, releaseBuffer } from '../types/bytes.ts';
import {
  classGetItem, constant, getset, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot,
} from '../registry.ts';

const method = (body: string, signature: string, doc: string) => preludeMethod(`array_${body}`, signature, doc);
const comparisons: Record<string, Attribute> = Object.fromEntries(
  ['lt', 'le', 'gt', 'ge'].map((name) => [`__${name}__`, preludeSlot(`array_${name}`, '($self, value, /)')]),
);

export const classes: ClassSpec[] = [{
  id: ClassId.ARRAY, name: 'array', module: 'array', kind: Kind.OBJECT, basicSize: ArrayObject.Size,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.SEQUENCE | ClassFlag.MANAGED_WEAKREF,
  doc: 'array(typecode [, initializer]) -> array\n\nA sequence of numbers or characters, all of the C type that the type code says.',
  attributes: {
    __new__: preludeStaticMethod('array_new', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __repr__: preludeSlot('array_repr', '($self, /)', 'Return repr(self).'),
    __hash__: constant(null),
    ...comparisons,
    __eq__: slot('arrayEq', '($self, value, /)'),
    __ne__: slot('arrayNe', '($self, value, /)'),
    __iter__: slot('arrayIter', '($self, /)', 'Implement iter(self).'),
    __buffer__: buffer,
    __release_buffer__: releaseBuffer,
    __len__: slot('arrayLen', '($self, /)', 'Return len(self).'),
    __getitem__: slot('arrayGetItem', '($self, key, /)', 'Return self[key].'),
    __setitem__: slot('arraySetItem', '($self, key, value, /)', 'Set self[key] to value.'),
    __delitem__: preludeSlot('array_delitem', '($self, key, /)', 'Delete self[key].'),
    __add__: slot('arrayAdd', '($self, value, /)', 'Return self+value.'),
    __mul__: preludeSlot('array_mul', '($self, value, /)', 'Return self*value.'),
    __rmul__: preludeSlot('array_mul', '($self, value, /)', 'Return value*self.'),
    __contains__: slot('arrayContains', '($self, key, /)', 'Return bool(key in self).'),
    __iadd__: preludeSlot('array_iadd', '($self, value, /)', 'Implement self+=value.'),
    __imul__: preludeSlot('array_imul', '($self, value, /)', 'Implement self*=value.'),
    append: native('arrayAppend', '($self, v, /)', 'Append new value v to the end of the array.'),
    buffer_info: method('buffer_info', '($self, /)', 'Return a tuple (address, length) giving the current memory address and the length in items of the buffer.'),
    byteswap: native('arrayByteswap', '($self, /)', 'Byteswap all items of the array.'),
    clear: method('clear', '($self, /)', 'Remove all items from the array.'),
    __copy__: method('copy', '($self, /)', 'Return a copy of the array.'),
    count: native('arrayCount', '($self, v, /)', 'Return number of occurrences of v in the array.'),
    __deepcopy__: method('deepcopy', '($self, unused, /)', 'Return a copy of the array.'),
    extend: native('arrayExtend', '($self, bb, /)', 'Append items to the end of the array.'),
    fromfile: method('fromfile', '($self, f, n, /)', 'Read n objects from the file object f and append them to the end of the array.'),
    fromlist: method('fromlist', '($self, list, /)', 'Append items to array from list.'),
    frombytes: native('arrayFromBytes', '($self, buffer, /)', 'Appends items from the string, interpreting it as an array of machine values.'),
    fromunicode: method('fromunicode', '($self, ustr, /)', 'Extends this array with data from the unicode string ustr.'),
    index: native('arrayIndex', '($self, v, start=0, stop=sys.maxsize, /)', 'Return index of first occurrence of v in the array.'),
    insert: native('arrayInsert', '($self, i, v, /)', 'Insert a new item v into the array before position i.'),
    pop: native('arrayPop', '($self, i=-1, /)', 'Return the i-th element and delete it from the array.'),
    __reduce_ex__: method('reduce_ex', '($self, value, /)', 'Return state information for pickling.'),
    remove: method('remove', '($self, v, /)', 'Remove the first occurrence of v in the array.'),
    reverse: native('arrayReverse', '($self, /)', 'Reverse the order of the items in the array.'),
    tofile: method('tofile', '($self, f, /)', 'Write all items (as machine values) to the file object f.'),
    tolist: native('arrayToList', '($self, /)', 'Convert array to an ordinary list with the same items.'),
    tobytes: native('arrayToBytes', '($self, /)', 'Convert the array to an array of machine values and return the bytes representation.'),
    tounicode: method('tounicode', '($self, /)', 'Convert the array to a unicode string.'),
    __sizeof__: method('sizeof', '($self, /)', 'Size of the array in memory, in bytes.'),
    ...classGetItem,
    typecode: getset('array_typecode', undefined, 'the typecode character used to create the array'),
    itemsize: getset('array_itemsize', undefined, 'the size, in bytes, of one array item'),
  },
}, {
  id: ClassId.ARRAY_ITERATOR, name: 'arrayiterator', module: 'array', kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 8, flags: ClassFlag.NO_NEW,
  attributes: {
    __iter__: slot('iteratorSelf', '($self, /)'), __next__: slot('arrayIteratorNext', '($self, /)'),
    __reduce__: preludeMethod('array_iterator_reduce', '($self, /)', 'Return state information for pickling.'),
    __setstate__: preludeMethod('array_iterator_setstate', '($self, state, /)', 'Set state information for unpickling.'),
  },
}];

export const intrinsics: Record<string, Attribute> = {
  _new_array: nativeFunction('arrayMake', '(cls, code, size, /)'),
  _array_data: nativeFunction('arrayData', '(array, /)'),
  _array_put: nativeFunction('arrayPut', '(array, index, value, /)'),
  _array_set_items: nativeFunction('arraySetItems', '(array, values, /)'),
  _array_type: nativeFunction('arrayType', '(array, /)'),
  _bytearray_exported: nativeFunction('bytearrayExported', '(value, /)'),
};

export const arrayModule: ModuleSpec = {
  name: 'array',
  doc: 'This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.',
  attributes: {
    array: constant({ classId: ClassId.ARRAY }),
    ArrayType: constant({ classId: ClassId.ARRAY }),
    typecodes: constant('bBuwhHiIlLqQfd'),
    _array_reconstructor: preludeFunction('array_reconstructor', '($module, arraytype, typecode, mformat_code, items, /)', 'Internal. Used for pickling support.'),
  },
};
