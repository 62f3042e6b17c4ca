// bytes
import { Bytes, ByteArray, ClassFlag, ClassId, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import { pickledItems } from './iterators.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import {
  classMethod, constant, native, nativeFunction, preludeMethod, preludeSlot, slot, staticMethod,
} from '../registry.ts';
import { textMethods } from './str.ts';

export const buffer = preludeSlot('buffer_of', '($self, flags, /)', 'Return a buffer object that exposes the underlying memory of the object.');
export const releaseBuffer = preludeSlot('release_buffer', '($self, buffer, /)', 'Release the buffer object that exposes the underlying memory of the object.');

/** What bytes and bytearray have in common. */
const byteMethods: Record<string, Attribute> = {
  ...textMethods,
  __lt__: slot('bytesLt', '($self, value, /)', 'Return self<value.'),
  __le__: slot('bytesLe', '($self, value, /)', 'Return self<=value.'),
  __eq__: slot('bytesEq', '($self, value, /)', 'Return self==value.'),
  __ne__: slot('bytesNe', '($self, value, /)', 'Return self!=value.'),
  __gt__: slot('bytesGt', '($self, value, /)', 'Return self>value.'),
  __ge__: slot('bytesGe', '($self, value, /)', 'Return self>=value.'),
  __iter__: slot('bytesIter', '($self, /)', 'Implement iter(self).'),
  __mod__: slot('bytesModulo', '($self, value, /)', 'Return self%value.'),
  __rmod__: slot('bytesRmodulo', '($self, value, /)', 'Return value%self.'),
  __getitem__: slot('bytesGetitem', '($self, key, /)', 'Return self[key].'),
  __add__: slot('bytesAdd', '($self, value, /)', 'Return self+value.'),
  __mul__: slot('bytesMultiply', '($self, value, /)', 'Return self*value.'),
  __rmul__: slot('bytesMultiply', '($self, value, /)', 'Return value*self.'),
  __sizeof__: native('bytesSizeof', '($self, /)'),
  decode: native('bytesDecode', "($self, /, encoding='utf-8', errors='strict')", 'The bytes decoded as a string.'),
  hex: native('bytesHex', '($self, /, sep=<unrepresentable>, bytes_per_sep=1)', 'Two hexadecimal digits for each byte.'),
  fromhex: classMethod('bytesFromhex', '($type, string, /)', 'The bytes of a string of hexadecimal digits.'),
  maketrans: { ...staticMethod('bytesMaketrans', '(frm, to, /)', 'A table for translate().'), hidden: true },
  translate: native('bytesTranslate', "($self, table, /, delete=b'')", 'A copy without the bytes of delete, the others mapped through the table.'),
  join: native('bytesJoin', '($self, iterable_of_bytes, /)', 'The parts of the iterable, this one between them.'),
  replace: native('textReplace', '($self, old, new, count=-1, /)', 'A copy with occurrences of old replaced by new, at most count of them.'),
  center: native('textCenter', "($self, width, fillchar=b' ', /)", 'Centred in bytes of that width.'),
  ljust: native('textLjust', "($self, width, fillchar=b' ', /)", 'Left-justified in bytes of that width.'),
  rjust: native('textRjust', "($self, width, fillchar=b' ', /)", 'Right-justified in bytes of that width.'),
  strip: native('textStrip', '($self, bytes=None, /)', 'A copy without white space (or those bytes) at both ends.'),
  lstrip: native('textLstrip', '($self, bytes=None, /)', 'A copy without white space (or those bytes) at the start.'),
  rstrip: native('textRstrip', '($self, bytes=None, /)', 'A copy without white space (or those bytes) at the end.'),
};

export const bytes: ClassSpec = {
  id: ClassId.BYTES, name: 'bytes', kind: Kind.BYTES, basicSize: Bytes.INLINE, flags: ClassFlag.SUBCLASSABLE | ClassFlag.BYTES, builtin: true,
  doc: 'bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n'
    + 'bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object',
  attributes: {
    ...byteMethods,
    __new__: staticMethod('bytesNew', "($type, source=b'', encoding=None, errors=None)", 'Create and return a new object.'),
    __repr__: slot('bytesRepr', '($self, /)', 'Return repr(self).'),
    __str__: slot('bytesRepr', '($self, /)', 'Return str(self).'),
    __hash__: slot('bytesHash', '($self, /)', 'Return hash(self).'),
    __bytes__: native('bytesWhole', '($self, /)', 'The object itself.'),
    __buffer__: buffer,
  },
};

export const bytearray: ClassSpec = {
  id: ClassId.BYTEARRAY, name: 'bytearray', kind: Kind.BYTEARRAY, basicSize: ByteArray.Size, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n'
    + 'bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array',
  attributes: {
    ...Object.fromEntries(Object.entries(byteMethods).filter(([name]) => name !== '__getnewargs__')),
    __new__: staticMethod('bytearrayNew', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __init__: slot('bytearrayInit', "($self, source=b'', encoding=None, errors=None)"),
    __repr__: preludeSlot('bytearray_repr', '($self, /)', 'Return repr(self).'),
    __str__: preludeSlot('bytearray_repr', '($self, /)', 'Return str(self).'),
    __hash__: constant(null),
    __buffer__: buffer,
    __release_buffer__: releaseBuffer,
    __setitem__: slot('bytearraySetitem', '($self, key, value, /)', 'Set self[key] to value.'),
    __delitem__: slot('bytearrayDelitem', '($self, key, /)', 'Delete self[key].'),
    __iadd__: slot('bytearrayIadd', '($self, value, /)', 'Implement self+=value.'),
    __imul__: slot('bytearrayImultiply', '($self, value, /)', 'Implement self*=value.'),
    __alloc__: native('bytearrayAlloc', '($self, /)'),
    __reduce__: preludeMethod('bytearray_reduce', '($self, /)'),
    append: native('bytearrayAppend', '($self, item, /)', 'Add one byte at the end.'),
    extend: native('bytearrayExtend', '($self, iterable_of_ints, /)', 'Add all bytes of an iterable at the end.'),
    insert: native('bytearrayInsert', '($self, index, item, /)', 'Put a byte in front of the one at that index.'),
    pop: native('bytearrayPop', '($self, index=-1, /)', 'Remove a byte and return it.'),
    remove: native('bytearrayRemove', '($self, value, /)', 'Remove the first byte of that value.'),
    reverse: native('bytearrayReverse', '($self, /)', 'Reverse the order of the bytes in place.'),
    clear: native('bytearrayClear', '($self, /)', 'Remove all bytes.'),
    copy: native('bytearrayCopy', '($self, /)', 'A copy.'),
  },
};

const iterator = (id: ClassId, name: string): ClassSpec => ({
  id, name, kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 32, flags: ClassFlag.NO_NEW,
  attributes: {
    __iter__: slot('iteratorSelf', '($self, /)'),
    __next__: slot('iteratorNext', '($self, /)'),
    __length_hint__: native('textIteratorHint', '($self, /)'),
    ...pickledItems,
  },
});
export const iterators: ClassSpec[] = [
  iterator(ClassId.STR_ASCII_ITERATOR, 'str_ascii_iterator'),
  iterator(ClassId.BYTES_ITERATOR, 'bytes_iterator'), iterator(ClassId.BYTEARRAY_ITERATOR, 'bytearray_iterator'),
];

export const intrinsics: Record<string, Attribute> = {
  _encode: nativeFunction('codecEncode', '(text, codec, mode, start, /)'),
  _decode: nativeFunction('codecDecode', '(bytes, codec, mode, start, final, /)'),
  _hex: nativeFunction('bytesHexDigits', '(bytes, /)'),
  _bytes_zero: nativeFunction('bytesZero', '(type, count, /)'),
  _bytes_of: nativeFunction('bytesCopy', '(type, bytes, /)'),
  _bytes_packed: nativeFunction('bytesPacked', '(type, values, /)'),
  _bytes_map: nativeFunction('bytesMap', '(bytes, table, delete, /)'),
  _bytes_repr: nativeFunction('bytesRepr', '(bytes, /)'),
};
