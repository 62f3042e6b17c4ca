// Built-in iterators.
import { ClassFlag, ClassId, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, NativeSpec } from '../registry.ts';
import { classMethod, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot } from '../registry.ts';

const self = slot('iteratorSelf', '($self, /)');
const made = (id: ClassId, name: string, attributes: Record<string, Attribute>): ClassSpec => ({
  id, name, kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 32, flags: ClassFlag.NO_NEW, attributes: { __iter__: self, ...attributes },
});
/** How it is copied and pickled (src/lib/prelude/iterator_pickling.py). */
const pickled = (reduce: string, setstate?: string): Record<string, Attribute> => ({
  __reduce__: preludeMethod(reduce, '($self, /)', 'Return state information for pickling.'),
  ...(setstate ? { __setstate__: preludeMethod(setstate, '($self, state, /)', 'Set state information for unpickling.') } : {}),
});
export const pickledItems = pickled('items_iterator_reduce', 'items_iterator_setstate');
const pickledRange = pickled('range_iterator_reduce', 'range_iterator_setstate');
const hint = { __length_hint__: native('iteratorLengthHint', '($self, /)') };
const plainNext = { __next__: slot('iteratorNext', '($self, /)') };

const constructed = (id: ClassId, name: string, attributes: Record<string, Attribute>): ClassSpec => ({
  id, name, kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 32, flags: ClassFlag.SUBCLASSABLE, builtin: true, attributes: { __iter__: self, ...attributes },
});

export const iterators: ClassSpec[] = [
  made(ClassId.LIST_ITERATOR, 'list_iterator', { ...plainNext, ...hint, ...pickledItems }),
  made(ClassId.TUPLE_ITERATOR, 'tuple_iterator', { ...plainNext, ...hint, ...pickledItems }),
  made(ClassId.RANGE_ITERATOR, 'range_iterator', { ...plainNext, ...hint, ...pickledRange }),
  made(ClassId.LIST_REVERSE_ITERATOR, 'list_reverseiterator', { __next__: slot('listReverseNext', '($self, /)'), ...hint, ...pickled('list_reverse_iterator_reduce', 'list_reverse_iterator_setstate') }),
  made(ClassId.STR_ITERATOR, 'str_iterator', { ...plainNext, __length_hint__: native('textIteratorHint', '($self, /)'), ...pickledItems }),
  made(ClassId.LONG_RANGE_ITERATOR, 'longrange_iterator', { __next__: preludeSlot('long_range_next', '($self, /)'), __length_hint__: preludeMethod('long_range_length_hint', '($self, /)'), ...pickledRange }),
  made(ClassId.CALLABLE_ITERATOR, 'callable_iterator', { __next__: preludeSlot('callable_iterator_next', '($self, /)'), ...pickled('callable_iterator_reduce') }),
  made(ClassId.SEQUENCE_ITERATOR, 'iterator', { __next__: preludeSlot('sequence_iterator_next', '($self, /)'), ...pickledItems }),
  constructed(ClassId.ENUMERATE, 'enumerate', {
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
    __new__: preludeStaticMethod('enumerate_new', '($type, iterable, start=0)'), __next__: slot('enumerateNext', '($self, /)'),
    ...pickled('enumerate_reduce'),
  }),
  constructed(ClassId.ZIP, 'zip', {
    __new__: preludeStaticMethod('zip_new', '($type, /, *iterables, strict=False)'), __next__: slot('zipNext', '($self, /)'),
    ...pickled('zip_reduce', 'zip_setstate'),
  }),
  constructed(ClassId.MAP, 'map', {
    __new__: preludeStaticMethod('map_new', '($type, /, *args)'), __next__: slot('mapNext', '($self, /)'),
    ...pickled('map_reduce'),
  }),
  constructed(ClassId.FILTER, 'filter', {
    __new__: preludeStaticMethod('filter_new', '($type, function, iterable, /)'), __next__: slot('filterStep', '($self, /)'),
    ...pickled('filter_reduce_itself'),
  }),
  constructed(ClassId.REVERSED, 'reversed', {
    __new__: preludeStaticMethod('reversed_new', '($type, object, /)'), __next__: preludeSlot('reversed_next', '($self, /)'),
    __length_hint__: preludeMethod('reversed_length_hint', '($self, /)'),
    ...pickled('reversed_reduce', 'reversed_setstate'),
  }),
];

export const functions: Record<string, Attribute> = {
  all: preludeFunction('all_true', '(iterable, /)'),
  any: preludeFunction('any_true', '(iterable, /)'),
};

export const intrinsics: Record<string, NativeSpec> = {
  _make_iterator: nativeFunction('iteratorMake', '(type, /, *values)'),
  _new_iterator: nativeFunction('itertoolsMake', '(type, plain, /, *values)'),
  _is_plain: nativeFunction('itertoolsIsPlain', '(iterator, /)'),
  _iterator_value: nativeFunction('itertoolsValue', '(iterator, index, default, /)'),
  _iterator_clear: nativeFunction('itertoolsClear', '(iterator, index, /)'),
  _tee_link: nativeFunction('itertoolsTeeLink', '(iterator, /)'),
  _truth: nativeFunction('intrinsicTruth', '(value, /)'),
  _add: nativeFunction('intrinsicAdd', '(left, right, /)'),
  _iter: nativeFunction('builtinIter', '(object, sentinel=None, /)'),
  _iterator_position: nativeFunction('iteratorPosition', '(iterator, /)'),
  _iterator_move: nativeFunction('iteratorMove', '(iterator, position, /)'),
  _index: nativeFunction('intrinsicIndex', '(value, /)'),
  _iterator_get: nativeFunction('iteratorGet', '(iterator, index, /)'),
  _iterator_set: nativeFunction('iteratorSet', '(iterator, index, value, /)'),
};
