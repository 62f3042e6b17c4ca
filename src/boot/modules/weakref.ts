// Module _weakref, as far as it is native.
import { ClassId } from '../../../assembly/shared/layout.ts';
import { constant, nativeFunction as f, preludeFunction, type ModuleSpec } from '../registry.ts';

export const weakrefModule: ModuleSpec = {
  name: '_weakref',
  doc: 'Weak references.',
  attributes: {
    ref: constant({ classId: ClassId.WEAKREF }),
    ReferenceType: constant({ classId: ClassId.WEAKREF }),
    ProxyType: constant({ classId: ClassId.WEAK_PROXY }),
    CallableProxyType: constant({ classId: ClassId.WEAK_CALLABLE_PROXY }),
    proxy: preludeFunction('weakref_proxy', '($module, object, callback=None, /)', "Create a proxy object that weakly references 'object'."),
    getweakrefcount: f('weakrefCount', '($module, object, /)', 'How many weak references there are to the object.'),
    getweakrefs: f('weakrefList', '($module, object, /)', 'A list of the weak references to the object.'),
  },
};
