// range
import { ClassFlag, ClassId, Kind, Range } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { member, staticMethod } from '../registry.ts';

export const range: ClassSpec = {
  id: ClassId.RANGE, name: 'range', kind: Kind.RANGE, basicSize: Range.Size, flags: ClassFlag.SEQUENCE, builtin: true,
  attributes: {
    __new__: staticMethod('rangeNew', '($type, start, stop=None, step=None, /)'),
    start: member(Range.START),
    stop: member(Range.STOP),
    step: member(Range.STEP),
  },
};
