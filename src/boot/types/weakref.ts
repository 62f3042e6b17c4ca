// weakref.ref, and what the prelude's pending.py needs.
import { ClassFlag, ClassId, Kind, Weakref } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classGetItem, constant, getset, nativeFunction, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

export const weakref: ClassSpec = {
  id: ClassId.WEAKREF, name: 'ReferenceType', module: 'weakref', kind: Kind.WEAKREF, basicSize: Weakref.Size, flags: ClassFlag.SUBCLASSABLE,
  attributes: {
    __new__: staticMethod('weakrefNew', '($type, *args, **kwargs)'),
    __init__: slot('weakrefInit', '($self, /, *args, **kwargs)'),
    __call__: slot('weakrefCall', '($self, /, *args, **kwargs)'),
    __hash__: slot('weakrefHash', '($self, /)'),
    __eq__: slot('weakrefEq', '($self, value, /)'),
    __ne__: slot('weakrefNe', '($self, value, /)'),
    __repr__: preludeSlot('weakref_repr', '($self, /)'),
    __callback__: getset('weakrefGetCallback'),
    ...classGetItem,
  },
};

const unary = ['str', 'iter', 'next', 'bool', 'len', 'int', 'float', 'index', 'neg', 'pos', 'invert', 'abs'];
const operators = ['add', 'sub', 'mul', 'mod', 'lshift', 'rshift', 'and', 'xor', 'or', 'floordiv', 'truediv', 'matmul'];
const binary = [
  'lt', 'le', 'eq', 'ne', 'gt', 'ge', ...operators.flatMap((name) => [name, `r${name}`, `i${name}`]), 'divmod', 'rdivmod', 'ipow',
];

/** A class of proxies: reads and operations go to the referent (src/lib/prelude/weakref_proxies.py). */
const proxy = (id: ClassId, name: string, extra: Record<string, Attribute>): ClassSpec => ({
  id, name, module: 'weakref', kind: Kind.WEAKREF, basicSize: Weakref.Size, flags: ClassFlag.NO_NEW,
  attributes: {
    __repr__: preludeSlot('weak_repr', '($self, /)', 'Return repr(self).'),
    __getattribute__: preludeSlot('weak_getattribute', '($self, name, /)'),
    __setattr__: preludeSlot('weak_setattr', '($self, name, value, /)'),
    __delattr__: preludeSlot('weak_delattr', '($self, name, /)'),
    ...Object.fromEntries(unary.map((operator) => [`__${operator}__`, preludeSlot(`weak_${operator}`, '($self, /)')])),
    ...Object.fromEntries(binary.map((operator) => [`__${operator}__`, preludeSlot(`weak_${operator}`, '($self, value, /)')])),
    __pow__: preludeSlot('weak_pow', '($self, value, mod=None, /)'),
    __rpow__: preludeSlot('weak_rpow', '($self, value, mod=None, /)'),
    __getitem__: preludeSlot('weak_getitem', '($self, key, /)'),
    __setitem__: preludeSlot('weak_setitem', '($self, key, value, /)'),
    __delitem__: preludeSlot('weak_delitem', '($self, key, /)'),
    __contains__: preludeSlot('weak_contains', '($self, key, /)'),
    __hash__: constant(null),
    ...extra,
  },
});
export const proxies: ClassSpec[] = [
  proxy(ClassId.WEAK_PROXY, 'ProxyType', {
    __bytes__: preludeMethod('weak_bytes', '($self, /)'), __reversed__: preludeMethod('weak_reversed', '($self, /)'),
  }),
  proxy(ClassId.WEAK_CALLABLE_PROXY, 'CallableProxyType', { __call__: preludeSlot('weak_call', '($self, /, *args, **kwargs)') }),
];

export const intrinsics: Record<string, Attribute> = {
  _weakref_get: nativeFunction('intrinsicWeakrefGet', '(ref, /)'),
  _new_weakref: nativeFunction('intrinsicNewWeakref', '(cls, object, callback, /)'),
  _weakref_set_hash: nativeFunction('intrinsicWeakrefSetHash', '(ref, hash, /)'),
  _next_weak_callback: nativeFunction('intrinsicNextWeakCallback', '()'),
  _take_callback: nativeFunction('intrinsicTakeCallback', '(ref, /)'),
  _queue_all_finalizers: nativeFunction('intrinsicQueueFinalizers', '()'),
  _next_finalizer: nativeFunction('intrinsicNextFinalizer', '()'),
};
