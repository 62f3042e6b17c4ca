// Module objects, mappingproxy, types.SimpleNamespace.
import { ClassFlag, ClassId, Kind, MappingProxy, Module } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { classMethod, getset, preludeMethod, preludeSlot, preludeStaticMethod, slot, staticMethod } from '../registry.ts';

const module: ClassSpec = {
  id: ClassId.MODULE, name: 'module', kind: Kind.MODULE, basicSize: Module.Size, flags: ClassFlag.SUBCLASSABLE | ClassFlag.MANAGED_WEAKREF,
  doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  attributes: {
    __new__: staticMethod('moduleNew', '($type, *args, **kwargs)'),
    __init__: slot('moduleInit', '($self, /, name, doc=None)'),
    __repr__: preludeSlot('module_repr', '($self, /)', 'Return repr(self).'),
    __getattribute__: slot('moduleGetattribute', '($self, name, /)', 'Return getattr(self, name).'),
    __dir__: preludeMethod('module_dir', '($self, /)', '__dir__() -> list\nspecialized dir() implementation'),
    __dict__: getset('moduleGetDict'),
    __annotations__: getset('module_annotations', 'module_set_annotations'),
  },
};

const mappingProxy: ClassSpec = {
  id: ClassId.MAPPING_PROXY, name: 'mappingproxy', kind: Kind.MAPPING_PROXY, basicSize: MappingProxy.Size, flags: ClassFlag.MAPPING,
  doc: 'Read-only proxy of a mapping.',
  attributes: {
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
    __new__: preludeStaticMethod('mapping_proxy_new', '($type, mapping, /)'),
    __getitem__: preludeSlot('mapping_proxy_getitem', '($self, key, /)', 'Return self[key].'),
    __contains__: preludeSlot('mapping_proxy_contains', '($self, key, /)', 'Return bool(key in self).'),
    __len__: preludeSlot('mapping_proxy_len', '($self, /)', 'Return len(self).'),
    __iter__: preludeSlot('mapping_proxy_iter', '($self, /)', 'Implement iter(self).'),
    __reversed__: preludeMethod('mapping_proxy_reversed', '($self, /)', 'D.__reversed__() -> reverse iterator'),
    __eq__: preludeSlot('mapping_proxy_eq', '($self, value, /)', 'Return self==value.'),
    __ne__: preludeSlot('mapping_proxy_ne', '($self, value, /)', 'Return self!=value.'),
    __or__: preludeSlot('mapping_proxy_or', '($self, value, /)', 'Return self|value.'),
    __ror__: preludeSlot('mapping_proxy_ror', '($self, value, /)', 'Return value|self.'),
    __ior__: preludeSlot('mapping_proxy_ior', '($self, value, /)', 'Return self|=value.'),
    __hash__: preludeSlot('mapping_proxy_hash', '($self, /)', 'Return hash(self).'),
    __repr__: preludeSlot('mapping_proxy_repr', '($self, /)', 'Return repr(self).'),
    __str__: preludeSlot('mapping_proxy_str', '($self, /)', 'Return str(self).'),
    get: preludeMethod('mapping_proxy_get', '($self, key, default=None, /)', 'Return the value for key if key is in the mapping, else default.'),
    keys: preludeMethod('mapping_proxy_keys', '($self, /)', "a set-like object providing a view on D's keys"),
    values: preludeMethod('mapping_proxy_values', '($self, /)', "an object providing a view on D's values"),
    items: preludeMethod('mapping_proxy_items', '($self, /)', "a set-like object providing a view on D's items"),
    copy: preludeMethod('mapping_proxy_copy', '($self, /)', 'a shallow copy of D'),
  },
};

const simpleNamespace: ClassSpec = {
  id: ClassId.SIMPLE_NAMESPACE, name: 'SimpleNamespace', module: 'types', kind: Kind.OBJECT, basicSize: 8, flags: ClassFlag.SUBCLASSABLE, hasDict: true,
  doc: 'A simple attribute-based namespace.',
  attributes: {
    __init__: preludeSlot('namespace_init', '($self, /, *args, **kwargs)'),
    __repr__: preludeSlot('namespace_repr', '($self, /)', 'Return repr(self).'),
    __eq__: preludeSlot('namespace_eq', '($self, value, /)', 'Return self==value.'),
    __hash__: { type: 'constant', value: null },
    __reduce__: preludeMethod('namespace_reduce', '($self, /)', 'Return state information for pickling'),
    __replace__: preludeMethod('namespace_replace', '($self, /, **changes)', 'Return a copy of the namespace object with new values for the specified attributes.'),
    __dict__: getset('instanceGetDict', 'instanceSetDict'),
  },
};

export const moduleTypes: ClassSpec[] = [module, mappingProxy, simpleNamespace];
