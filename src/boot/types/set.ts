// set and frozenset
import { ClassFlag, ClassId, Kind, Set as SetLayout } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classMethod, constant, native, nativeFunction, slot, staticMethod } from '../registry.ts';

const binary = (body: string): Attribute => slot(body, '($self, value, /)');

/** What both have. */
const common: Record<string, Attribute> = {
  __repr__: slot('setRepr', '($self, /)'),
  __lt__: binary('setLt'), __le__: binary('setLe'), __eq__: binary('setEq'), __ne__: binary('setNe'), __gt__: binary('setGt'), __ge__: binary('setGe'),
  __iter__: slot('setIter', '($self, /)'),
  __len__: slot('setLen', '($self, /)'),
  __contains__: native('setContains', '($self, object, /)', 'x.__contains__(y) <==> y in x.'),
  __or__: binary('setOr'), __and__: binary('setAnd'), __sub__: binary('setSub'), __xor__: binary('setXor'),
  __ror__: binary('setRor'), __rand__: binary('setRand'), __rsub__: binary('setRsub'), __rxor__: binary('setRxor'),
  __reduce__: native('setReduce', '($self, /)', 'Return state information for pickling.'),
  __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
  __sizeof__: native('setSizeof', '($self, /)', 'Size of the set in memory, in bytes.'),
  union: native('setUnion', '($self, /, *others)', 'A new set with the items of this set and of all others.'),
  intersection: native('setIntersection', '($self, /, *others)', 'A new set with the items that this set and all others have in common.'),
  difference: native('setDifference', '($self, /, *others)', 'A new set with the items of this set that are in none of the others.'),
  symmetric_difference: native('setSymmetricDifference', '($self, other, /)', 'A new set with the items that are in one of the two but not in both.'),
  isdisjoint: native('setIsdisjoint', '($self, other, /)', 'True if the two have no item in common.'),
  issubset: native('setIssubset', '($self, other, /)', 'True if the other contains every item of this set.'),
  issuperset: native('setIssuperset', '($self, other, /)', 'True if this set contains every item of the other.'),
};

export const set: ClassSpec = {
  id: ClassId.SET, name: 'set', kind: Kind.SET, basicSize: SetLayout.Size, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'Build an unordered collection of unique elements.',
  attributes: {
    ...common,
    __new__: staticMethod('setNew', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __init__: slot('setInit', '($self, /, *args, **kwargs)'),
    __hash__: constant(null),
    __ior__: binary('setIor'), __iand__: binary('setIand'), __isub__: binary('setIsub'), __ixor__: binary('setIxor'),
    add: native('setAdd', '($self, object, /)', 'Add an item to the set; without effect if it is there already.'),
    discard: native('setDiscard', '($self, object, /)', 'Remove an item from the set if it is there.'),
    remove: native('setRemove', '($self, object, /)', 'Remove an item from the set; KeyError if it is not there.'),
    pop: native('setPop', '($self, /)', 'Remove some item and return it; KeyError if the set is empty.'),
    clear: native('setClear', '($self, /)', 'Remove all items from the set.'),
    copy: native('setCopy', '($self, /)', 'Return a shallow copy of the set.'),
    update: native('setUpdate', '($self, /, *others)', 'Add the items of all others to the set.'),
    intersection_update: native('setIntersectionUpdate', '($self, /, *others)', 'Keep only the items that all others contain.'),
    difference_update: native('setDifferenceUpdate', '($self, /, *others)', 'Remove the items of all others from the set.'),
    symmetric_difference_update: native('setSymmetricDifferenceUpdate', '($self, other, /)', 'Keep the items that are in one of the two but not in both.'),
  },
};

export const frozenset: ClassSpec = {
  id: ClassId.FROZENSET, name: 'frozenset', kind: Kind.SET, basicSize: SetLayout.Size, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'Build an immutable unordered collection of unique elements.',
  attributes: {
    ...common,
    __new__: staticMethod('frozensetNew', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __hash__: slot('frozensetHashMethod', '($self, /)'),
    copy: native('frozensetCopy', '($self, /)', 'Return a shallow copy of the set.'),
  },
};

/** Steps that the prelude's functions for sets are made of. */
export const intrinsics: Record<string, Attribute> = {
  _set_put: nativeFunction('setPut', '(set, item, hash, /)'),
  _set_probe: nativeFunction('setProbe', '(set, item, hash, probe, /)'),
  _set_confirm: nativeFunction('setConfirm', '(set, probe, /)'),
  _set_step: nativeFunction('setStep', '(set, position, /)'),
  _set_item_at: nativeFunction('setItemAt', '(set, position, /)'),
  _set_hash_at: nativeFunction('setHashAt', '(set, position, /)'),
  _set_insert: nativeFunction('setInsert', '(set, item, hash, /)'),
  _set_delete_at: nativeFunction('setDeleteAt', '(set, position, /)'),
  _set_reserve: nativeFunction('setReserve', '(set, count, /)'),
  _set_purge: nativeFunction('setPurge', '(set, /)'),
  _set_swap: nativeFunction('setSwap', '(set, other, /)'),
  _set_length: nativeFunction('setLen', '(set, /)'),
  _set_copy: nativeFunction('setCopy', '(set, /)'),
  _set_update: nativeFunction('setUpdate', '(set, /, *others)'),
  _set_add: nativeFunction('setAdd', '(set, item, /)'),
  _set_discard: nativeFunction('setDiscard', '(set, item, /)'),
  _set_clear: nativeFunction('setClear', '(set, /)'),
  _frozenset_new: nativeFunction('setNew', '(type, /)'),
};
