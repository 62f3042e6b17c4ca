// range and slice
import { ClassFlag, ClassId, Kind, Range, Slice } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, NativeSpec } from '../registry.ts';
import { member, native, nativeFunction, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

export const range: ClassSpec = {
  id: ClassId.RANGE, name: 'range', kind: Kind.RANGE, basicSize: Range.Size, flags: ClassFlag.SEQUENCE, builtin: true,
  doc: 'An arithmetic progression of ints, worked out where it is asked for.',
  attributes: {
    __new__: { ...staticMethod('rangeNew', '($type, start, stop=None, step=None, /)'), hidden: true },
    start: member(Range.START),
    stop: member(Range.STOP),
    step: member(Range.STEP),
    count: native('rangeCount', '($self, value, /)'),
    index: native('rangeIndex', '($self, value, /)'),
    __reduce__: preludeMethod('range_reduce', '($self, /)'),
    __len__: slot('rangeLength', '($self, /)'),
    __bool__: slot('rangeTruth', '($self, /)'),
    __getitem__: slot('rangeGetItem', '($self, key, /)'),
    __contains__: slot('rangeContains', '($self, key, /)'),
    __iter__: slot('rangeIter', '($self, /)'),
    __reversed__: native('rangeReversed', '($self, /)'),
    __hash__: slot('builtinHash', '($self, /)'),
    __repr__: preludeSlot('range_repr', '($self, /)'),
    __eq__: preludeSlot('range_eq', '($self, value, /)'),
    __ne__: preludeSlot('range_ne', '($self, value, /)'),
  },
};

const order = (name: string): [string, Attribute] => [`__${name}__`, preludeSlot(`slice_${name}`, '($self, value, /)')];

export const slice: ClassSpec = {
  id: ClassId.SLICE, name: 'slice', kind: Kind.SLICE, basicSize: Slice.Size, builtin: true,
  doc: 'What stands between the brackets of a[start:stop:step].',
  attributes: {
    __new__: { ...staticMethod('sliceNew', '($type, start, stop=None, step=None, /)'), hidden: true },
    start: member(Slice.START),
    stop: member(Slice.STOP),
    step: member(Slice.STEP),
    __reduce__: preludeMethod('slice_reduce', '($self, /)', 'Return state information for pickling.'),
    indices: native('sliceIndices', '($self, length, /)'),
    __hash__: preludeSlot('slice_hash', '($self, /)'),
    __repr__: preludeSlot('slice_repr', '($self, /)'),
    ...Object.fromEntries(['lt', 'le', 'eq', 'ne', 'gt', 'ge'].map(order)),
  },
};

export const intrinsics: Record<string, NativeSpec> = {
  _make_range: nativeFunction('rangeMake', '(start, stop, step, length, /)'),
  _range_length: nativeFunction('rangeLengthValue', '(range, /)'),
};
