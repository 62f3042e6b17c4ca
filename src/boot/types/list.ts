// list and tuple
import { ClassFlag, ClassId, Kind, List, Tuple } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, NativeSpec } from '../registry.ts';
import { classGetItem, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

const comparison = (body: string): Record<string, Attribute> => Object.fromEntries(
  ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].map((name) => [`__${name}__`, preludeSlot(`${body}_${name}`, '($self, value, /)')]),
);

export const list: ClassSpec = {
  id: ClassId.LIST, name: 'list', kind: Kind.LIST, basicSize: List.Size, builtin: true,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.LIST | ClassFlag.SEQUENCE,
  doc: 'A mutable sequence.',
  attributes: {
    __new__: staticMethod('listNew', '($type, /, *args, **kwargs)'),
    __init__: slot('listInit', '($self, iterable=(), /)'),
    __repr__: preludeSlot('list_repr', '($self, /)', 'Return repr(self).'),
    append: native('listAppend', '($self, object, /)'),
    clear: native('listClear', '($self, /)'),
    copy: native('listCopy', '($self, /)'),
    count: native('sequenceCount', '($self, value, /)'),
    extend: native('listExtend', '($self, iterable, /)'),
    index: native('sequenceIndex', '($self, value, start=0, stop=sys.maxsize, /)'),
    insert: native('listInsert', '($self, index, object, /)'),
    pop: native('listPop', '($self, index=-1, /)'),
    remove: native('listRemove', '($self, value, /)'),
    reverse: native('listReverse', '($self, /)'),
    sort: native('listSort', '($self, /, *, key=None, reverse=False)'),
    __len__: slot('listLength', '($self, /)'),
    __getitem__: native('listGetItem', '($self, index, /)'),
    __setitem__: slot('listSetItem', '($self, key, value, /)'),
    __delitem__: slot('listDelItem', '($self, key, /)'),
    __contains__: preludeSlot('sequence_contains', '($self, key, /)'),
    __iter__: slot('listIter', '($self, /)'),
    __reversed__: native('listReversed', '($self, /)'),
    __add__: slot('listAdd', '($self, value, /)'),
    __iadd__: slot('listIadd', '($self, value, /)'),
    __mul__: slot('listMultiply', '($self, value, /)'),
    __rmul__: slot('listMultiply', '($self, value, /)'),
    __imul__: slot('listImultiply', '($self, value, /)'),
    __hash__: { type: 'constant', value: null },
    ...classGetItem,
    ...comparison('list'),
  },
};

export const tuple: ClassSpec = {
  id: ClassId.TUPLE, name: 'tuple', kind: Kind.TUPLE, basicSize: Tuple.INLINE, builtin: true,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.TUPLE | ClassFlag.SEQUENCE,
  doc: 'An immutable sequence.',
  attributes: {
    __new__: staticMethod('tupleNew', '($type, iterable=(), /)'),
    __repr__: preludeSlot('tuple_repr', '($self, /)', 'Return repr(self).'),
    count: native('sequenceCount', '($self, value, /)'),
    index: native('sequenceIndex', '($self, value, start=0, stop=sys.maxsize, /)'),
    __len__: slot('sequenceLength', '($self, /)'),
    __getitem__: slot('tupleGetItem', '($self, key, /)'),
    __contains__: preludeSlot('sequence_contains', '($self, key, /)'),
    __iter__: slot('tupleIter', '($self, /)'),
    __add__: slot('tupleAdd', '($self, value, /)'),
    __mul__: slot('tupleMultiply', '($self, value, /)'),
    __rmul__: slot('tupleMultiply', '($self, value, /)'),
    __hash__: preludeSlot('tuple_hash', '($self, /)'),
    __getnewargs__: preludeMethod('tuple_getnewargs', '($self, /)'),
    ...classGetItem,
    ...comparison('tuple'),
  },
};

export const functions: Record<string, Attribute> = {
  sorted: preludeFunction('sorted_list', '(iterable, /, *, key=None, reverse=False)'),
};

export const intrinsics: Record<string, NativeSpec> = {
  _sort_list: nativeFunction('sortList', '(values, keys, reverse, /)'),
  _take_items: nativeFunction('listTakeItems', '(values, /)'),
  _is_untouched: nativeFunction('listIsUntouched', '(values, /)'),
  _put_items: nativeFunction('listPutItems', '(values, source, /)'),
  _items: nativeFunction('sequenceItems', '(values, /)'),
  _size: nativeFunction('sequenceLength', '(values, /)'),
  _hash_of_items: nativeFunction('tupleHashOf', '(hashes, with_length, /)'),
};
