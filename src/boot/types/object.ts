// object, and the built-in functions about attributes and classes.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classMethod, getset, native, nativeFunction, preludeFunction, preludeMethod, slot, staticMethod } from '../registry.ts';

export const object: ClassSpec = {
  id: ClassId.OBJECT, name: 'object', kind: Kind.OBJECT, basicSize: 8, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
  attributes: {
    __new__: staticMethod('objectNew', '($type, *args, **kwargs)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __repr__: slot('objectRepr', '($self, /)', 'Return repr(self).'),
    __hash__: slot('objectHash', '($self, /)', 'Return hash(self).'),
    __str__: slot('objectStr', '($self, /)', 'Return str(self).'),
    __getattribute__: slot('objectGetattribute', '($self, name, /)', 'Return getattr(self, name).'),
    __setattr__: slot('objectSetattr', '($self, name, value, /)', 'Implement setattr(self, name, value).'),
    __delattr__: slot('objectDelattr', '($self, name, /)', 'Implement delattr(self, name).'),
    __lt__: slot('objectOrder', '($self, value, /)', 'Return self<value.'),
    __le__: slot('objectOrder', '($self, value, /)', 'Return self<=value.'),
    __eq__: slot('objectEq', '($self, value, /)', 'Return self==value.'),
    __ne__: slot('objectNe', '($self, value, /)', 'Return self!=value.'),
    __gt__: slot('objectOrder', '($self, value, /)', 'Return self>value.'),
    __ge__: slot('objectOrder', '($self, value, /)', 'Return self>=value.'),
    __init__: slot('objectInit', '($self, /, *args, **kwargs)', 'Initialize self.  See help(type(self)) for accurate signature.'),
    __reduce_ex__: preludeMethod('object_reduce_ex', '($self, protocol, /)', 'Helper for pickle.'),
    __reduce__: preludeMethod('object_reduce', '($self, /)', 'Helper for pickle.'),
    __getstate__: preludeMethod('object_getstate', '($self, /)', 'Helper for pickle.'),
    __subclasshook__: { ...classMethod('objectSubclasshook', '($cls, subclass, /)', 'Abstract classes can override this to customize issubclass().'), hidden: true },
    __init_subclass__: { ...classMethod('objectInitSubclass', '($cls, /, *args, **kwargs)', 'This method is called when a class is subclassed.'), hidden: true },
    __format__: native('objectFormat', '($self, format_spec, /)', 'Default object formatter.'),
    __sizeof__: native('objectSizeof', '($self, /)', 'Size of object in memory, in bytes.'),
    __dir__: preludeMethod('object_dir', '($self, /)', 'Default dir() implementation.'),
    __class__: getset('objectGetClass', 'objectSetClass', "the object's class"),
  },
};

/** Functions of module builtins. */
export const functions: Record<string, Attribute> = {
  __build_class__: { ...preludeFunction('build_class', '(func, name, /, *bases, **kwds)'), hidden: true },
  callable: nativeFunction('builtinCallable', '(obj, /)', 'Return whether the object is callable (i.e., some kind of function).'),
  delattr: nativeFunction('builtinDelattr', '(obj, name, /)', 'Deletes the named attribute from the given object.'),
  dir: { ...preludeFunction('dir_of', '(*args)'), hidden: true },
  getattr: { ...nativeFunction('builtinGetattr', '(object, name, default=None, /)'), hidden: true },
  hasattr: nativeFunction('builtinHasattr', '(obj, name, /)', 'Return whether the object has an attribute with the given name.'),
  isinstance: nativeFunction('builtinIsinstance', '(obj, class_or_tuple, /)', 'Return whether an object is an instance of a class or of a subclass thereof.'),
  issubclass: nativeFunction('builtinIssubclass', '(cls, class_or_tuple, /)', "Return whether 'cls' is derived from another class or is the same class."),
  setattr: nativeFunction('builtinSetattr', '(obj, name, value, /)', 'Sets the named attribute on the given object to the specified value.'),
  vars: { ...preludeFunction('vars_of', '(*args)'), hidden: true },
};

/** Natives that only the prelude sees. */
export const intrinsics: Record<string, Attribute> = {
  _bind: nativeFunction('intrinsicBind', '(attribute, object, cls, /)'),
  _caller_locals: nativeFunction('intrinsicCallerLocals', '()'),
  _caller_module: nativeFunction('intrinsicCallerModule', '()'),
  _cell_is_empty: nativeFunction('intrinsicCellIsEmpty', '(cell, /)'),
  _class_best_base: nativeFunction('classBestBase', '(bases, /)'),
  _class_complete: nativeFunction('classComplete', '(cls, mro, /)'),
  _class_create: nativeFunction('classCreate', '(metaclass, name, bases, namespace, slots, wants_dict, wants_weakref, /)'),
  _class_dict: nativeFunction('classDict', '(cls, /)'),
  _class_layout: nativeFunction('classLayout', '(cls, /)'),
  _class_lookup: nativeFunction('classLookup', '(cls, name, default=None, /)'),
  _class_lookup_after: nativeFunction('classLookupAfter', '(cls, after, name, /)'),
  _class_set: nativeFunction('classSet', '(cls, name, value, /)'),
  _class_set_abstract: nativeFunction('classSetAbstract', '(cls, value, is_abstract, /)'),
  _class_set_name_items: nativeFunction('classSetNameItems', '(cls, /)'),
  _field: nativeFunction('intrinsicField', '(object, index, /)'),
  _is_class: nativeFunction('intrinsicIsClass', '(value, /)'),
  _is_real_subclass: nativeFunction('classIsRealSubclass', '(cls, base, /)'),
  _mapping_of: nativeFunction('intrinsicMappingOf', '(proxy, /)'),
  _new_fields: nativeFunction('intrinsicNewFields', '(cls, /, *values)'),
  _new_mapping_proxy: nativeFunction('intrinsicNewMappingProxy', '(mapping, /)'),
  _own_dict: nativeFunction('intrinsicOwnDict', '(value, /)'),
  _property_set_doc: nativeFunction('intrinsicPropertySetDoc', '(prop, doc, /)'),
  _run_body: nativeFunction('intrinsicRunBody', '(function, namespace, /)'),
  _set_field: nativeFunction('intrinsicSetField', '(object, index, value, /)'),
  _super_fill: nativeFunction('intrinsicSuperFill', '(proxy, object, start, /)'),
  _super_start: nativeFunction('intrinsicSuperStart', '(cls, object, /)'),
  _type_of: nativeFunction('intrinsicTypeOf', '(value, /)'),
};
