// bool
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { preludeSlot, slot, staticMethod } from '../registry.ts';

export const bool: ClassSpec = {
  id: ClassId.BOOL, name: 'bool', kind: Kind.BOOL, basicSize: 16, flags: ClassFlag.INT, builtin: true, bases: [ClassId.INT],
  doc: 'Returns True when the argument is true, False otherwise.',
  attributes: {
    __new__: staticMethod('boolNew', '($type, object=False, /)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __repr__: slot('boolRepr', '($self, /)', 'Return repr(self).'),
    __invert__: preludeSlot('bool_invert', '($self, /)', '~self'),
    __and__: slot('boolAnd', '($self, value, /)', 'Return self&value.'),
    __rand__: slot('boolAnd', '($self, value, /)', 'Return value&self.'),
    __xor__: slot('boolXor', '($self, value, /)', 'Return self^value.'),
    __rxor__: slot('boolXor', '($self, value, /)', 'Return value^self.'),
    __or__: slot('boolOr', '($self, value, /)', 'Return self|value.'),
    __ror__: slot('boolOr', '($self, value, /)', 'Return value|self.'),
  },
};
