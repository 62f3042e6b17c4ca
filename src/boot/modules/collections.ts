// Module _collections: deque, defaultdict, named tuples' getters and Counter's loop. OrderedDict is in src/lib/modules/_collections.py.
import { ClassFlag, ClassId, DefaultDict, Deque, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import {
  classGetItem, constant, getset, member, native, nativeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot, staticMethod,
} from '../registry.ts';

const comparisons = (body: string): Record<string, Attribute> => Object.fromEntries(
  ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].map((name) => [`__${name}__`, slot(`${body}${name[0]!.toUpperCase()}${name[1]}`, '($self, value, /)')]),
);

const deque: ClassSpec = {
  id: ClassId.DEQUE, name: 'deque', module: 'collections', kind: Kind.OBJECT, basicSize: Deque.Size,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.SEQUENCE | ClassFlag.MANAGED_WEAKREF,
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  attributes: {
    __new__: { ...staticMethod('dequeNew', '($type, /, *args, **kwargs)') },
    __init__: slot('dequeInit', '($self, /, iterable=(), maxlen=None)'),
    __repr__: preludeSlot('deque_repr', '($self, /)', 'Return repr(self).'),
    __hash__: constant(null),
    ...comparisons('deque'),
    __iter__: slot('dequeIter', '($self, /)'),
    __len__: slot('dequeLen', '($self, /)'),
    __add__: slot('dequeAdd', '($self, value, /)'),
    __mul__: preludeSlot('deque_mul', '($self, value, /)'),
    __rmul__: preludeSlot('deque_mul', '($self, value, /)'),
    __getitem__: slot('dequeGetItem', '($self, key, /)'),
    __setitem__: slot('dequeSetItem', '($self, key, value, /)'),
    __delitem__: slot('dequeDelItem', '($self, key, /)'),
    __contains__: slot('dequeContains', '($self, key, /)'),
    __iadd__: slot('dequeIadd', '($self, value, /)'),
    __imul__: preludeSlot('deque_imul', '($self, value, /)'),
    append: native('dequeAppendValue', '($self, item, /)', 'Add an element to the right side of the deque.'),
    appendleft: native('dequeAppendLeftValue', '($self, item, /)', 'Add an element to the left side of the deque.'),
    clear: native('dequeClearAll', '($self, /)', 'Remove all elements from the deque.'),
    __copy__: native('dequeCopy', '($self, /)', 'Return a shallow copy of a deque.'),
    copy: native('dequeCopy', '($self, /)', 'Return a shallow copy of a deque.'),
    count: native('dequeCount', '($self, value, /)', 'Return number of occurrences of value.'),
    extend: native('dequeExtendRight', '($self, iterable, /)', 'Extend the right side of the deque with elements from the iterable.'),
    extendleft: native('dequeExtendLeft', '($self, iterable, /)', 'Extend the left side of the deque with elements from the iterable.'),
    index: native('dequeIndex', '($self, value, start=0, stop=sys.maxsize, /)', 'Return first index of value; ValueError if it is not there.'),
    insert: native('dequeInsert', '($self, index, value, /)', 'Insert value before index.'),
    pop: native('dequePopValue', '($self, /)', 'Remove and return the rightmost element.'),
    popleft: native('dequePopLeftValue', '($self, /)', 'Remove and return the leftmost element.'),
    __reduce__: preludeMethod('deque_reduce', '($self, /)', 'Return state information for pickling.'),
    remove: native('dequeRemove', '($self, value, /)', 'Remove first occurrence of value.'),
    __reversed__: native('dequeReversed', '($self, /)', 'Return a reverse iterator over the deque.'),
    reverse: native('dequeReverse', '($self, /)', 'Reverse *IN PLACE*.'),
    rotate: native('dequeRotateBy', '($self, n=1, /)', 'Rotate the deque n steps to the right.  If n is negative, rotates left.'),
    __sizeof__: preludeMethod('deque_sizeof', '($self, /)', 'Return the size of the deque in memory, in bytes.'),
    ...classGetItem,
    maxlen: getset('dequeGetMaxlen', undefined, 'maximum size of a deque or None if unbounded'),
  },
};

const iterator = (id: ClassId, name: string): ClassSpec => ({
  id, name, module: 'collections', kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 16, flags: 0,
  attributes: {
    __new__: staticMethod('dequeIteratorNew', '($type, deque, index=0, /)'),
    __iter__: slot('iteratorSelf', '($self, /)'), __next__: slot('dequeIteratorNext', '($self, /)'),
    __length_hint__: native('dequeIteratorHint', '($self, /)', 'Private method returning an estimate of len(list(it)).'),
    __reduce__: preludeMethod('deque_iterator_reduce', '($self, /)', 'Return state information for pickling.'),
  },
});

const defaultdict: ClassSpec = {
  id: ClassId.DEFAULT_DICT, name: 'defaultdict', module: 'collections', bases: [ClassId.DICT], kind: Kind.DICT, basicSize: DefaultDict.Size,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.DICT | ClassFlag.MAPPING,
  doc: 'A dict that asks a function, its default factory, for the values of keys it does not have.',
  attributes: {
    __new__: staticMethod('defaultNew', '($type, /, *args, **kwargs)'),
    __init__: preludeSlot('default_init', '($self, /, *args, **kwargs)'),
    __repr__: preludeSlot('default_repr', '($self, /)', 'Return repr(self).'),
    __or__: preludeSlot('default_or', '($self, value, /)'),
    __ror__: preludeSlot('default_ror', '($self, value, /)'),
    __missing__: native('defaultMissing', '($self, object, /)', 'The value of the default factory, stored for the key; KeyError if there is no factory.'),
    copy: preludeMethod('default_copy', '($self, /)', 'D.copy() -> a shallow copy of D.'),
    __copy__: preludeMethod('default_copy', '($self, /)', 'D.copy() -> a shallow copy of D.'),
    __reduce__: preludeMethod('default_reduce', '($self, /)', 'Return state information for pickling.'),
    ...classGetItem,
    default_factory: member(DefaultDict.FACTORY, 'value', false),
  },
};

const tupleGetter: ClassSpec = {
  id: ClassId.TUPLE_GETTER, name: '_tuplegetter', module: 'collections', kind: Kind.OBJECT, basicSize: 24, flags: ClassFlag.DESCRIPTOR_GET | ClassFlag.DESCRIPTOR_DATA,
  attributes: {
    __new__: preludeStaticMethod('tuple_getter_new', '($type, index, doc, /)'),
    __repr__: preludeSlot('tuple_getter_repr', '($self, /)'),
    __get__: slot('tupleGetterGet', '($self, instance, owner=None, /)'),
    __set__: preludeSlot('tuple_getter_set', '($self, instance, value, /)'),
    __delete__: preludeSlot('tuple_getter_delete', '($self, instance, /)'),
    __reduce__: preludeMethod('tuple_getter_reduce', '($self, /)'),
    _index: member(8, 'value', true),
    __doc__: member(16, 'value', false),
  },
};

export const classes: ClassSpec[] = [
  deque, iterator(ClassId.DEQUE_ITERATOR, '_deque_iterator'), iterator(ClassId.DEQUE_REVERSE_ITERATOR, '_deque_reverse_iterator'), defaultdict, tupleGetter,
];

export const intrinsics: Record<string, Attribute> = {
  _deque_extend: nativeFunction('dequeExtendBy', '(deque, iterator, at_left, outcome, /)'),
  _deque_repeat: nativeFunction('dequeRepeat', '(deque, times, /)'),
  _deque_iterator_position: nativeFunction('dequeIteratorPosition', '(iterator, /)'),
  _default_set_factory: nativeFunction('defaultSetFactory', '(dict, factory, /)'),
  _count_elements_by: nativeFunction('countElementsBy', '(mapping, iterator, /)'),
  _collection_flags: nativeFunction('collectionFlags', '(cls, flags, /)'),
  _abc_checks: nativeFunction('abcChecks', '(instancecheck, subclasscheck, /)'),
  _abc_note: nativeFunction('abcNote', '(abstract, cls, outcome, /)'),
  _abc_forget: nativeFunction('abcForget', '()'),
  _ordered_position: nativeFunction('orderedPosition', '(dict, last, /)'),
  _ordered_view: nativeFunction('orderedView', '(dict, which, /)'),
  _ordered_move_key: nativeFunction('orderedMoveKey', '(dict, key, last, /)'),
  _ordered_move: nativeFunction('orderedMove', '(dict, position, last, /)'),
};

export const collectionsModule: ModuleSpec = {
  name: '_collections',
  doc: 'High performance data structures.',
  attributes: {
    _count_elements: nativeFunction('countElementsOf', '($module, mapping, iterable, /)', 'Count elements in the iterable, updating the mapping'),
    ...Object.fromEntries(classes.map((spec) => [spec.name, constant({ classId: spec.id })])),
  },
};
