// Functions, bound methods, cells.
import { ClassId, Function, Kind, Method } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { getset, member, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

const functionClass: ClassSpec = {
  id: ClassId.FUNCTION, name: 'function', kind: Kind.FUNCTION, basicSize: Function.Size,
  doc: 'Create a function object.',
  attributes: {
    __new__: staticMethod('functionNew', '($type, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)'),
    __repr__: slot('functionRepr', '($self, /)', 'Return repr(self).'),
    __call__: preludeSlot('native_call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
    __get__: slot('functionGet', '($self, instance, owner=None, /)', 'Return an attribute of instance, which is of type owner.'),
    __code__: getset('functionGetCode', 'functionSetCode'),
    __defaults__: getset('functionGetDefaults', 'functionSetDefaults'),
    __kwdefaults__: getset('functionGetKwdefaults', 'functionSetKwdefaults'),
    __annotations__: getset('functionGetAnnotations', 'functionSetAnnotations'),
    __dict__: getset('functionGetDict', 'functionSetDict'),
    __name__: getset('functionGetName', 'functionSetName'),
    __qualname__: getset('functionGetQualname', 'functionSetQualname'),
    __doc__: getset('functionGetDoc', 'functionSetDoc'),
    __module__: getset('functionGetModule', 'functionSetModule'),
    __type_params__: getset('functionGetTypeParams', 'functionSetTypeParams'),
    __closure__: member(Function.CLOSURE, 'address-or-none'),
    __globals__: member(Function.GLOBALS, 'address'),
    __builtins__: member(Function.BUILTINS, 'address-or-none'),
  },
};

const method: ClassSpec = {
  id: ClassId.METHOD, name: 'method', kind: Kind.METHOD, basicSize: Method.Size,
  doc: 'Create a bound instance method object.',
  attributes: {
    __new__: staticMethod('methodNew', '($type, function, instance, /)'),
    __getattribute__: slot('methodGetattribute', '($self, name, /)', 'Return getattr(self, name).'),
    __call__: preludeSlot('native_call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
    __get__: slot('methodGet', '($self, instance, owner=None, /)', 'Return an attribute of instance, which is of type owner.'),
    __eq__: slot('methodEq', '($self, value, /)', 'Return self==value.'),
    __ne__: slot('methodNe', '($self, value, /)', 'Return self!=value.'),
    __hash__: slot('methodHash', '($self, /)', 'Return hash(self).'),
    __repr__: slot('methodRepr', '($self, /)', 'Return repr(self).'),
    __reduce__: preludeMethod('method_reduce', '($self, /)'),
    __func__: member(Method.FUNCTION),
    __self__: member(Method.SELF),
    __doc__: getset('methodGetDoc'),
  },
};

const cell: ClassSpec = {
  id: ClassId.CELL, name: 'cell', kind: Kind.CELL, basicSize: 24,
  doc: 'Create a new cell object.',
  attributes: {
    __new__: staticMethod('cellNew', '($type, contents=None, /)'),
    __repr__: slot('cellRepr', '($self, /)', 'Return repr(self).'),
    __eq__: preludeSlot('cell_eq', '($self, value, /)', 'Return self==value.'),
    __ne__: preludeSlot('cell_ne', '($self, value, /)', 'Return self!=value.'),
    __lt__: preludeSlot('cell_lt', '($self, value, /)', 'Return self<value.'),
    __le__: preludeSlot('cell_le', '($self, value, /)', 'Return self<=value.'),
    __gt__: preludeSlot('cell_gt', '($self, value, /)', 'Return self>value.'),
    __ge__: preludeSlot('cell_ge', '($self, value, /)', 'Return self>=value.'),
    __hash__: { type: 'constant', value: null },
    cell_contents: getset('cellGetContents', 'cellSetContents'),
  },
};

export const functionTypes: ClassSpec[] = [functionClass, method, cell];
