// dict_keys, dict_values, dict_items, and the iterators over dicts and sets.
import { ClassFlag, ClassId, DictView, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { constant, getset, native, preludeMethod, preludeSlot, slot } from '../registry.ts';

const common: Record<string, Attribute> = {
  __repr__: preludeSlot('dict_view_repr', '($self, /)'),
  __iter__: slot('dictViewIter', '($self, /)'),
  __len__: slot('dictViewLen', '($self, /)'),
  __reversed__: native('dictViewReversed', '($self, /)', 'Return a reverse iterator over the view.'),
  mapping: getset('dictViewMapping', undefined, 'The dictionary that this view refers to.'),
};

const binary = ['and', 'or', 'sub', 'xor', 'rand', 'ror', 'rsub', 'rxor', 'lt', 'le', 'eq', 'ne', 'gt', 'ge'];
const asSet: Record<string, Attribute> = {
  ...common,
  __hash__: constant(null),
  ...Object.fromEntries(binary.map((name) => [`__${name}__`, preludeSlot(`dict_view_${name}`, '($self, value, /)')])),
  isdisjoint: preludeMethod('dict_view_isdisjoint', '($self, object, /)', 'True if the view and the given iterable have no item in common.'),
};

function view(id: ClassId, name: string, attributes: Record<string, Attribute>): ClassSpec {
  return { id, name, kind: Kind.DICT_VIEW, basicSize: DictView.Size, flags: ClassFlag.NO_NEW, attributes };
}

const iterator: Record<string, Attribute> = {
  __iter__: slot('dictIteratorIter', '($self, /)'),
  __next__: slot('dictIteratorNext', '($self, /)'),
  __length_hint__: native('dictIteratorLengthHint', '($self, /)', 'How many items are still to come.'),
  __reduce__: preludeMethod('dict_iterator_reduce', '($self, /)', 'Return state information for pickling.'),
};

function iteratorClass(id: ClassId, name: string, attributes: Record<string, Attribute>): ClassSpec {
  return { id, name, kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 32, flags: ClassFlag.NO_NEW, attributes };
}

export const views: ClassSpec[] = [
  view(ClassId.DICT_KEYS, 'dict_keys', { ...asSet, __contains__: slot('dictKeysContains', '($self, key, /)') }),
  view(ClassId.DICT_VALUES, 'dict_values', common),
  view(ClassId.DICT_ITEMS, 'dict_items', { ...asSet, __contains__: slot('dictItemsContains', '($self, key, /)') }),
  { ...view(ClassId.ODICT_KEYS, 'odict_keys', {}), bases: [ClassId.DICT_KEYS] },
  { ...view(ClassId.ODICT_VALUES, 'odict_values', {}), bases: [ClassId.DICT_VALUES] },
  { ...view(ClassId.ODICT_ITEMS, 'odict_items', {}), bases: [ClassId.DICT_ITEMS] },
  iteratorClass(ClassId.DICT_KEY_ITERATOR, 'dict_keyiterator', iterator),
  iteratorClass(ClassId.DICT_VALUE_ITERATOR, 'dict_valueiterator', iterator),
  iteratorClass(ClassId.DICT_ITEM_ITERATOR, 'dict_itemiterator', iterator),
  iteratorClass(ClassId.DICT_REVERSE_KEY_ITERATOR, 'dict_reversekeyiterator', iterator),
  iteratorClass(ClassId.DICT_REVERSE_VALUE_ITERATOR, 'dict_reversevalueiterator', iterator),
  iteratorClass(ClassId.DICT_REVERSE_ITEM_ITERATOR, 'dict_reverseitemiterator', iterator),
  iteratorClass(ClassId.SET_ITERATOR, 'set_iterator', {
    ...iterator, __iter__: slot('setIteratorIter', '($self, /)'), __next__: slot('setIteratorNext', '($self, /)'),
    __length_hint__: native('setIteratorLengthHint', '($self, /)', 'How many items are still to come.'),
  }),
];
