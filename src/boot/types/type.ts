// type
import { Class, ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { classMethod, getset, native, preludeMethod, preludeSlot, preludeStaticMethod, slot } from '../registry.ts';

export const type: ClassSpec = {
  id: ClassId.TYPE, name: 'type', kind: Kind.CLASS, basicSize: Class.Size, flags: ClassFlag.SUBCLASSABLE | ClassFlag.METACLASS, builtin: true,
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  attributes: {
    __repr__: slot('typeRepr', '($self, /)', 'Return repr(self).'),
    __call__: preludeSlot('type_call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
    __getattribute__: slot('typeGetattribute', '($self, name, /)', 'Return getattr(self, name).'),
    __setattr__: slot('typeSetattr', '($self, name, value, /)', 'Implement setattr(self, name, value).'),
    __delattr__: slot('typeDelattr', '($self, name, /)', 'Implement delattr(self, name).'),
    __init__: slot('typeInit', '($self, /, *args, **kwargs)', 'Initialize self.  See help(type(self)) for accurate signature.'),
    __new__: preludeStaticMethod('type_new', '($type, *args, **kwargs)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __or__: preludeSlot('type_or', '($self, value, /)', 'Return self|value.'),
    __ror__: preludeSlot('type_ror', '($self, value, /)', 'Return value|self.'),
    mro: native('typeMro', '($self, /)', "Return a type's method resolution order."),
    __subclasses__: native('typeSubclasses', '($self, /)', 'Return a list of immediate subclasses.'),
    __prepare__: { ...classMethod('typePrepare', '($cls, /, *args, **kwargs)', 'Create the namespace for the class statement'), hidden: true },
    __instancecheck__: native('typeInstancecheck', '($self, instance, /)', 'Check if an object is an instance.'),
    __subclasscheck__: native('typeSubclasscheck', '($self, subclass, /)', 'Check if a class is a subclass.'),
    __dir__: preludeMethod('type_dir', '($self, /)', 'Specialized __dir__ implementation for types.'),
    __sizeof__: native('typeSizeof', '($self, /)', 'Return memory consumption of the type object.'),
    __name__: getset('typeGetName', 'typeSetName'),
    __qualname__: getset('typeGetQualname', 'typeSetQualname'),
    __text_signature__: getset('type_get_text_signature'),
    __bases__: getset('typeGetBases', 'typeSetBases'),
    __mro__: getset('typeGetMro'),
    __module__: getset('typeGetModule', 'typeSetModule'),
    __abstractmethods__: getset('typeGetAbstractmethods', 'typeSetAbstractmethods'),
    __dict__: getset('typeGetDict'),
    __doc__: getset('typeGetDoc', 'typeSetDoc'),
    __annotations__: getset('typeGetAnnotations', 'typeSetAnnotations'),
    __type_params__: getset('typeGetTypeParams', 'typeSetTypeParams'),
    __base__: getset('typeGetBase'),
    __flags__: getset('typeGetFlags'),
    __basicsize__: getset('typeGetBasicsize'),
    __itemsize__: getset('typeGetItemsize'),
    __dictoffset__: getset('typeGetDictoffset'),
    __weakrefoffset__: getset('typeGetWeakrefoffset'),
  },
};
