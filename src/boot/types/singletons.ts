// None, Ellipsis, NotImplemented: what their classes offer by name. (Operators and repr() know the three without looking.)
import { ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { preludeMethod, preludeSlot, preludeStaticMethod } from '../registry.ts';

const common = {
  __repr__: preludeSlot('singleton_repr', '($self, /)', 'Return repr(self).'),
  __new__: preludeStaticMethod('singleton_new', '($type, *args, **kwargs)', 'Create and return a new object.  See help(type) for accurate signature.'),
};

export const noneType: ClassSpec = {
  id: ClassId.NONE_TYPE, name: 'NoneType', kind: Kind.NONE, basicSize: 8, doc: 'The type of the None singleton.',
  attributes: {
    ...common,
    __bool__: preludeSlot('singleton_bool', '($self, /)', 'True if self else False'),
    __hash__: preludeSlot('singleton_hash', '($self, /)', 'Return hash(self).'),
  },
};
export const ellipsisType: ClassSpec = {
  id: ClassId.ELLIPSIS_TYPE, name: 'ellipsis', kind: Kind.ELLIPSIS, basicSize: 8, doc: 'The type of the Ellipsis singleton.',
  attributes: { ...common, __reduce__: preludeMethod('singleton_reduce', '($self, /)') },
};
export const notImplementedType: ClassSpec = {
  id: ClassId.NOT_IMPLEMENTED_TYPE, name: 'NotImplementedType', kind: Kind.NOT_IMPLEMENTED, basicSize: 8, doc: 'The type of the NotImplemented singleton.',
  attributes: {
    ...common,
    __reduce__: preludeMethod('singleton_reduce', '($self, /)'),
    __bool__: preludeSlot('not_implemented_bool', '($self, /)', 'True if self else False'),
  },
};
