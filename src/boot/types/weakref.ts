// weakref.ref, and what the prelude's pending.py needs.
import { ClassFlag, ClassId, Kind, Weakref } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { getset, nativeFunction, preludeSlot, slot, staticMethod } from '../registry.ts';

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
  },
};

export const intrinsics: Record<string, Attribute> = {
  _weakref_get: nativeFunction('intrinsicWeakrefGet', '(ref, /)'),
  _weakref_set_hash: nativeFunction('intrinsicWeakrefSetHash', '(ref, hash, /)'),
  _next_weak_callback: nativeFunction('intrinsicNextWeakCallback', '()'),
  _take_callback: nativeFunction('intrinsicTakeCallback', '(ref, /)'),
  _queue_all_finalizers: nativeFunction('intrinsicQueueFinalizers', '()'),
  _next_finalizer: nativeFunction('intrinsicNextFinalizer', '()'),
};
