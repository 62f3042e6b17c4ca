// property, classmethod, staticmethod, super, and the descriptors that classes hold for methods and fields.
import { ClassFlag, ClassId, Kind, Member, Native, Property, Super, WrappedMethod } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { getset, member, native, preludeMethod, preludeSlot, slot, staticMethod } from '../registry.ts';

const DESCRIPTOR_GET = '($self, instance, owner=None, /)';
const GET_DOC = 'Return an attribute of instance, which is of type owner.';
const S = ClassFlag.SUBCLASSABLE;

const property: ClassSpec = {
  id: ClassId.PROPERTY, name: 'property', kind: Kind.PROPERTY, basicSize: Property.Size, flags: S, builtin: true,
  doc: 'An attribute whose reading, setting and deleting call functions.',
  attributes: {
    __new__: staticMethod('propertyNew', '($type, *args, **kwargs)'),
    __init__: slot('propertyInit', '($self, /, fget=None, fset=None, fdel=None, doc=None)'),
    __get__: slot('propertyGet', DESCRIPTOR_GET, GET_DOC),
    __set__: slot('propertySet', '($self, instance, value, /)', 'Set an attribute of instance to value.'),
    __delete__: slot('propertyDelete', '($self, instance, /)', 'Delete an attribute of instance.'),
    getter: native('propertyGetter', '($self, fget, /)', 'Descriptor to obtain a copy of the property with a different getter.'),
    setter: native('propertySetter', '($self, fset, /)', 'Descriptor to obtain a copy of the property with a different setter.'),
    deleter: native('propertyDeleter', '($self, fdel, /)', 'Descriptor to obtain a copy of the property with a different deleter.'),
    __set_name__: native('propertySetName', '($self, owner, name, /)', 'Method to set name of a property.'),
    fget: member(Property.GET),
    fset: member(Property.SET),
    fdel: member(Property.DELETE),
    __doc__: member(Property.DOC, 'value', false),
    __name__: getset('propertyGetName', 'propertyAssignName'),
    __isabstractmethod__: getset('propertyIsAbstract'),
  },
};

const wrapped = (extra: Record<string, Attribute>): Record<string, Attribute> => ({
  __new__: staticMethod('wrappedNew', '($type, *args, **kwargs)'),
  __init__: slot('wrappedInit', '($self, function, /)'),
  __repr__: slot('wrappedRepr', '($self, /)'),
  __func__: member(WrappedMethod.CALLABLE),
  __wrapped__: member(WrappedMethod.CALLABLE),
  __isabstractmethod__: getset('wrappedIsAbstract'),
  __dict__: getset('instanceGetDict', 'instanceSetDict'),
  ...extra,
});
const classmethod: ClassSpec = {
  id: ClassId.CLASSMETHOD, name: 'classmethod', kind: Kind.WRAPPED_METHOD, basicSize: WrappedMethod.Size, flags: S, builtin: true, hasDict: true,
  doc: 'A method that gets the class as its first argument.',
  attributes: wrapped({ __get__: slot('classmethodGet', DESCRIPTOR_GET, GET_DOC) }),
};
const staticmethod: ClassSpec = {
  id: ClassId.STATICMETHOD, name: 'staticmethod', kind: Kind.WRAPPED_METHOD, basicSize: WrappedMethod.Size, flags: S, builtin: true, hasDict: true,
  doc: 'A function in a class that gets no first argument of its own.',
  attributes: wrapped({
    __get__: slot('staticmethodGet', DESCRIPTOR_GET, GET_DOC),
    __call__: preludeSlot('staticmethod_call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
  }),
};

const superClass: ClassSpec = {
  id: ClassId.SUPER, name: 'super', kind: Kind.SUPER, basicSize: Super.Size, flags: S, builtin: true,
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object\n',
  attributes: {
    __new__: staticMethod('superNew', '($type, *args, **kwargs)'),
    __init__: slot('superInit', '($self, type=None, object=None, /)'),
    __repr__: preludeSlot('super_repr', '($self, /)', 'Return repr(self).'),
    __getattribute__: slot('superGetattribute', '($self, name, /)', 'Return getattr(self, name).'),
    __get__: slot('superGet', DESCRIPTOR_GET, GET_DOC),
    __thisclass__: member(Super.TYPE),
    __self__: member(Super.OBJECT),
    __self_class__: member(Super.OBJECT_TYPE),
  },
};

const memberAttributes: Record<string, Attribute> = {
  __repr__: slot('memberRepr', '($self, /)', 'Return repr(self).'),
  __get__: slot('memberGet', DESCRIPTOR_GET, GET_DOC),
  __set__: slot('memberSet', '($self, instance, value, /)', 'Set an attribute of instance to value.'),
  __delete__: slot('memberDelete', '($self, instance, /)', 'Delete an attribute of instance.'),
  __name__: getset('memberGetName'),
  __qualname__: getset('memberGetQualname'),
  __objclass__: getset('memberGetObjclass'),
  __doc__: getset('memberGetDoc'),
  __reduce__: preludeMethod('descriptor_reduce', '($self, /)'),
};
const members: ClassSpec[] = [
  { id: ClassId.MEMBER_DESCRIPTOR, name: 'member_descriptor', kind: Kind.MEMBER, basicSize: Member.Size, flags: ClassFlag.NO_NEW, attributes: memberAttributes },
  { id: ClassId.GETSET_DESCRIPTOR, name: 'getset_descriptor', kind: Kind.MEMBER, basicSize: Member.Size, flags: ClassFlag.NO_NEW, attributes: memberAttributes },
];

const nativeAttributes = (extra: Record<string, Attribute>): Record<string, Attribute> => ({
  __repr__: slot('nativeRepr', '($self, /)', 'Return repr(self).'),
  __call__: preludeSlot('native_call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
  __name__: getset('nativeGetName'),
  __qualname__: getset('nativeGetQualname'),
  __doc__: getset('nativeGetDoc'),
  __text_signature__: getset('nativeGetSignature'),
  ...extra,
});
const ofClass: Record<string, Attribute> = {
  __get__: slot('functionGet', DESCRIPTOR_GET, GET_DOC),
  __objclass__: getset('nativeGetObjclass'),
  __reduce__: preludeMethod('descriptor_reduce', '($self, /)'),
};
const natives: ClassSpec[] = [
  {
    id: ClassId.BUILTIN_FUNCTION, name: 'builtin_function_or_method', kind: Kind.NATIVE, basicSize: Native.Size, flags: ClassFlag.NO_NEW,
    attributes: nativeAttributes({
      __self__: getset('nativeGetSelf'),
      __module__: getset('nativeGetModule'),
      __eq__: slot('methodEq', '($self, value, /)', 'Return self==value.'),
      __ne__: slot('methodNe', '($self, value, /)', 'Return self!=value.'),
      __hash__: slot('methodHash', '($self, /)', 'Return hash(self).'),
      __reduce__: preludeMethod('native_reduce', '($self, /)'),
    }),
  },
  {
    id: ClassId.METHOD_DESCRIPTOR, name: 'method_descriptor', kind: Kind.NATIVE, basicSize: Native.Size, flags: ClassFlag.NO_NEW,
    attributes: nativeAttributes(ofClass),
  },
  {
    id: ClassId.WRAPPER_DESCRIPTOR, name: 'wrapper_descriptor', kind: Kind.NATIVE, basicSize: Native.Size, flags: ClassFlag.NO_NEW,
    attributes: nativeAttributes(ofClass),
  },
  {
    id: ClassId.CLASSMETHOD_DESCRIPTOR, name: 'classmethod_descriptor', kind: Kind.NATIVE, basicSize: Native.Size, flags: ClassFlag.NO_NEW,
    attributes: nativeAttributes(ofClass),
  },
  {
    id: ClassId.METHOD_WRAPPER, name: 'method-wrapper', kind: Kind.METHOD, basicSize: 24, flags: ClassFlag.NO_NEW,
    attributes: nativeAttributes({
      __self__: getset('nativeGetSelf'),
      __objclass__: getset('nativeGetObjclass'),
      __eq__: slot('methodEq', '($self, value, /)', 'Return self==value.'),
      __ne__: slot('methodNe', '($self, value, /)', 'Return self!=value.'),
      __hash__: slot('methodHash', '($self, /)', 'Return hash(self).'),
      __reduce__: preludeMethod('native_reduce', '($self, /)'),
    }),
  },
];

export const descriptors: ClassSpec[] = [property, classmethod, staticmethod, superClass, ...members, ...natives];
