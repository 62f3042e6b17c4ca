// dict
import { ClassFlag, ClassId, Dict, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classMethod, constant, native, nativeFunction, slot, staticMethod } from '../registry.ts';

export const dict: ClassSpec = {
  id: ClassId.DICT, name: 'dict', kind: Kind.DICT, basicSize: Dict.Size, builtin: true,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.DICT | ClassFlag.MAPPING,
  doc: 'dict() -> new empty dictionary\n'
    + 'dict(mapping) -> new dictionary initialized from the (key, value) pairs of a mapping object\n'
    + 'dict(iterable) -> new dictionary initialized from an iterable of (key, value) pairs\n'
    + 'dict(**kwargs) -> new dictionary initialized with the name=value pairs of the keyword arguments',
  attributes: {
    __new__: staticMethod('dictNew', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __init__: slot('dictInit', '($self, /, *args, **kwargs)'),
    __repr__: slot('dictRepr', '($self, /)'),
    __hash__: constant(null),
    __lt__: slot('dictOrder', '($self, value, /)'),
    __le__: slot('dictOrder', '($self, value, /)'),
    __eq__: slot('dictEq', '($self, value, /)'),
    __ne__: slot('dictNe', '($self, value, /)'),
    __gt__: slot('dictOrder', '($self, value, /)'),
    __ge__: slot('dictOrder', '($self, value, /)'),
    __iter__: slot('dictIter', '($self, /)'),
    __len__: slot('dictLen', '($self, /)'),
    __getitem__: native('dictGetitem', '($self, key, /)', 'Return self[key].'),
    __setitem__: slot('dictSetitem', '($self, key, value, /)'),
    __delitem__: slot('dictDelitem', '($self, key, /)'),
    __contains__: native('dictContains', '($self, key, /)', 'True if the dictionary has the specified key, else False.'),
    __or__: slot('dictOr', '($self, value, /)'),
    __ror__: slot('dictRor', '($self, value, /)'),
    __ior__: slot('dictIor', '($self, value, /)'),
    __reversed__: native('dictReversed', '($self, /)', 'Return a reverse iterator over the dict keys.'),
    __sizeof__: native('dictSizeof', '($self, /)', 'Return the size of the dict in memory.'),
    get: native('dictGet', '($self, key, default=None, /)', 'The value of the key if it is in the dictionary, else default.'),
    setdefault: native('dictSetdefault', '($self, key, default=None, /)', 'The value of the key, which gets the default value if it is not in the dictionary.'),
    pop: native('dictPop', '($self, key, default=<unrepresentable>, /)', 'Remove a key and return its value; without one the default, or KeyError.'),
    popitem: native('dictPopitem', '($self, /)', 'Remove the pair that was added last and return it as a tuple; KeyError if the dict is empty.'),
    keys: native('dictKeys', '($self, /)', "A set-like view of the dict's keys."),
    items: native('dictItems', '($self, /)', "A set-like view of the dict's items."),
    values: native('dictValues', '($self, /)', "A view of the dict's values."),
    update: { ...native('dictUpdate', '($self, /, *args, **kwargs)', 'Set the items of a mapping or of an iterable of pairs, then those of the keyword arguments.'), hidden: true },
    fromkeys: classMethod('dictFromkeys', '($type, iterable, value=None, /)', 'Create a new dictionary with keys from iterable and values set to value.'),
    clear: native('dictClear', '($self, /)', 'Remove all items from the dict.'),
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
    copy: native('dictCopy', '($self, /)', 'Return a shallow copy of the dict.'),
  },
};

/** Steps that the prelude's functions for dicts and their views are made of. */
export const intrinsics: Record<string, Attribute> = {
  _dict_lookup: nativeFunction('dictLookup', '(dict, key, hash, missing, /)'),
  _dict_put: nativeFunction('dictPut', '(dict, key, hash, value, /)'),
  _dict_probe: nativeFunction('dictProbe', '(dict, key, hash, probe, /)'),
  _dict_confirm: nativeFunction('dictConfirm', '(dict, probe, /)'),
  _dict_step: nativeFunction('dictStep', '(dict, position, /)'),
  _dict_key_at: nativeFunction('dictKeyAt', '(dict, position, /)'),
  _dict_value_at: nativeFunction('dictValueAt', '(dict, position, /)'),
  _dict_hash_at: nativeFunction('dictHashAt', '(dict, position, /)'),
  _dict_set_at: nativeFunction('dictSetAt', '(dict, position, value, /)'),
  _dict_insert: nativeFunction('dictInsert', '(dict, key, hash, value, /)'),
  _dict_delete_at: nativeFunction('dictDeleteAt', '(dict, position, /)'),
  _dict_setitem: nativeFunction('dictSetitem', '(dict, key, value, /)'),
  _dict_length: nativeFunction('dictLen', '(dict, /)'),
  _dict_copy: nativeFunction('dictCopy', '(dict, /)'),
  _items_of: nativeFunction('dictItems', '(dict, /)'),
  _dict_iterator_copy: nativeFunction('dictIteratorCopy', '(iterator, /)'),
  _view_dict: nativeFunction('dictViewDict', '(view, /)'),
  _check_nesting: nativeFunction('checkNesting', '()'),
  _repr_is_active: nativeFunction('reprIsActive', '(container, /)'),
};
