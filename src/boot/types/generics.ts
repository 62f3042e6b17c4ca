// types.GenericAlias, types.UnionType, and what module _typing gives to typing: all of it Python code of the prelude.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { getset, member, preludeClassMethod, preludeFunction, preludeMethod, preludeSlot, preludeStaticMethod } from '../registry.ts';

const EQ = '($self, value, /)';
const SELF = '($self, /)';
/** Offset of field i. */
const at = (index: number): number => 8 + index * 8;
const size = (fields: number): number => 8 + fields * 8;

const alias: ClassSpec = {
  id: ClassId.GENERIC_ALIAS, name: 'GenericAlias', module: 'types', kind: Kind.GENERIC_ALIAS, basicSize: size(4), flags: ClassFlag.SUBCLASSABLE,
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  attributes: {
    __new__: preludeStaticMethod('alias_new', '($type, origin, args, /)'),
    __repr__: preludeSlot('alias_repr', SELF),
    __getattribute__: preludeSlot('alias_getattribute', '($self, name, /)'),
    __call__: preludeSlot('alias_call', '($self, /, *args, **kwargs)'),
    __getitem__: preludeSlot('alias_getitem', '($self, key, /)'),
    __eq__: preludeSlot('alias_eq', EQ),
    __hash__: preludeSlot('alias_hash', SELF),
    __or__: preludeSlot('union_or', EQ),
    __ror__: preludeSlot('union_ror', EQ),
    __iter__: preludeSlot('alias_iter', SELF),
    __mro_entries__: preludeMethod('alias_mro_entries', '($self, bases, /)'),
    __instancecheck__: preludeMethod('alias_instancecheck', '($self, instance, /)'),
    __subclasscheck__: preludeMethod('alias_subclasscheck', '($self, subclass, /)'),
    __reduce__: preludeMethod('alias_reduce', SELF),
    __dir__: preludeMethod('alias_dir', SELF),
    __origin__: member(at(0)),
    __args__: member(at(1)),
    __parameters__: getset('alias_parameters'),
    __unpacked__: getset('alias_unpacked'),
    __typing_unpacked_tuple_args__: getset('alias_unpacked_tuple_args'),
  },
};

const union: ClassSpec = {
  id: ClassId.UNION_TYPE, name: 'UnionType', module: 'types', kind: Kind.GENERIC_ALIAS, basicSize: size(2), flags: ClassFlag.NO_NEW,
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  attributes: {
    __repr__: preludeSlot('union_repr', SELF),
    __getitem__: preludeSlot('union_getitem', '($self, key, /)'),
    __eq__: preludeSlot('union_eq', EQ),
    __hash__: preludeSlot('union_hash', SELF),
    __or__: preludeSlot('union_or', EQ),
    __ror__: preludeSlot('union_ror', EQ),
    __instancecheck__: preludeMethod('union_instancecheck', '($self, instance, /)'),
    __subclasscheck__: preludeMethod('union_subclasscheck', '($self, subclass, /)'),
    __args__: member(at(0)),
    __parameters__: getset('union_parameters'),
  },
};

const parameter = (more: Record<string, Attribute>): Record<string, Attribute> => ({
  __or__: preludeSlot('parameter_or', EQ),
  __ror__: preludeSlot('parameter_ror', EQ),
  __reduce__: preludeMethod('parameter_reduce', SELF),
  __mro_entries__: preludeMethod('parameter_mro_entries', '($self, bases, /)'),
  __name__: getset('parameter_name'),
  __default__: getset('parameter_default'),
  has_default: preludeMethod('parameter_has_default', SELF),
  __dict__: getset('instanceGetDict', 'instanceSetDict'),
  ...more,
});

const typeVar: ClassSpec = {
  id: ClassId.TYPEVAR, name: 'TypeVar', module: 'typing', kind: Kind.GENERIC_ALIAS, basicSize: size(10), hasDict: true,
  doc: 'Type variable.',
  attributes: parameter({
    __new__: preludeStaticMethod('typevar_new', '($type, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)'),
    __repr__: preludeSlot('typevar_repr', SELF),
    __bound__: getset('typevar_bound'),
    __constraints__: getset('typevar_constraints'),
    __covariant__: member(at(7)),
    __contravariant__: member(at(8)),
    __infer_variance__: member(at(9)),
    __typing_subst__: preludeMethod('typevar_subst', '($self, arg, /)'),
    __typing_prepare_subst__: preludeMethod('typevar_prepare_subst', '($self, alias, args, /)'),
  }),
};
const paramSpec: ClassSpec = {
  id: ClassId.PARAMSPEC, name: 'ParamSpec', module: 'typing', kind: Kind.GENERIC_ALIAS, basicSize: size(7), hasDict: true,
  doc: 'Parameter specification variable.',
  attributes: parameter({
    __new__: preludeStaticMethod('paramspec_new', '($type, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)'),
    __repr__: preludeSlot('paramspec_repr', SELF),
    __bound__: member(at(1)),
    __covariant__: member(at(4)),
    __contravariant__: member(at(5)),
    __infer_variance__: member(at(6)),
    args: getset('paramspec_args'),
    kwargs: getset('paramspec_kwargs'),
    __typing_subst__: preludeMethod('paramspec_subst', '($self, arg, /)'),
    __typing_prepare_subst__: preludeMethod('paramspec_prepare_subst', '($self, alias, args, /)'),
  }),
};
const typeVarTuple: ClassSpec = {
  id: ClassId.TYPEVARTUPLE, name: 'TypeVarTuple', module: 'typing', kind: Kind.GENERIC_ALIAS, basicSize: size(3), hasDict: true,
  doc: 'Type variable tuple.',
  attributes: parameter({
    __new__: preludeStaticMethod('typevartuple_new', '($type, name, *, default=NoDefault)'),
    __repr__: preludeSlot('parameter_name', SELF),
    __iter__: preludeSlot('typevartuple_iter', SELF),
    __typing_subst__: preludeMethod('typevartuple_subst', '($self, arg, /)'),
    __typing_prepare_subst__: preludeMethod('typevartuple_prepare_subst', '($self, alias, args, /)'),
  }),
};
const paramSpecPart = (id: ClassId, name: string): ClassSpec => ({
  id, name, module: 'typing', kind: Kind.GENERIC_ALIAS, basicSize: size(1),
  attributes: {
    __new__: preludeStaticMethod('paramspec_part_new', '($type, origin, /)'),
    __repr__: preludeSlot('paramspec_part_repr', SELF),
    __eq__: preludeSlot('paramspec_part_eq', EQ),
    __mro_entries__: preludeMethod('parameter_mro_entries', '($self, bases, /)'),
    __hash__: { type: 'constant', value: null },
    __origin__: member(at(0)),
  },
});
const typeAlias: ClassSpec = {
  id: ClassId.TYPE_ALIAS, name: 'TypeAliasType', module: 'typing', kind: Kind.GENERIC_ALIAS, basicSize: size(4), hasDict: true,
  doc: 'Type alias.',
  attributes: {
    __new__: preludeStaticMethod('typealias_new', '($type, name, value, *, type_params=())'),
    __repr__: preludeSlot('parameter_name', SELF),
    __getitem__: preludeSlot('typealias_getitem', '($self, key, /)'),
    __or__: preludeSlot('union_or', EQ),
    __ror__: preludeSlot('union_ror', EQ),
    __reduce__: preludeMethod('parameter_reduce', SELF),
    __name__: getset('parameter_name'),
    __value__: getset('typealias_value'),
    __type_params__: getset('typealias_type_params'),
    __parameters__: getset('typealias_parameters'),
    __dict__: getset('instanceGetDict', 'instanceSetDict'),
  },
};
const generic: ClassSpec = {
  id: ClassId.GENERIC, name: 'Generic', module: 'typing', kind: Kind.OBJECT, basicSize: 8, flags: ClassFlag.SUBCLASSABLE,
  doc: 'Abstract base class for generic types.',
  attributes: {
    __class_getitem__: preludeClassMethod('typing_class_getitem', '($cls, /, *args, **kwargs)'),
    __init_subclass__: preludeClassMethod('typing_init_subclass', '($cls, /, *args, **kwargs)'),
  },
};

export const genericTypes: ClassSpec[] = [
  alias, union, typeVar, paramSpec, typeVarTuple, paramSpecPart(ClassId.PARAMSPEC_ARGS, 'ParamSpecArgs'), paramSpecPart(ClassId.PARAMSPEC_KWARGS, 'ParamSpecKwargs'),
  typeAlias, generic,
];

const asClass = (id: ClassId): Attribute => ({ type: 'constant', value: { classId: id } });

export const typing: ModuleSpec = {
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.\n',
  attributes: {
    _idfunc: preludeFunction('typing_identity', '(x, /)'),
    TypeVar: asClass(ClassId.TYPEVAR),
    ParamSpec: asClass(ClassId.PARAMSPEC),
    TypeVarTuple: asClass(ClassId.TYPEVARTUPLE),
    ParamSpecArgs: asClass(ClassId.PARAMSPEC_ARGS),
    ParamSpecKwargs: asClass(ClassId.PARAMSPEC_KWARGS),
    TypeAliasType: asClass(ClassId.TYPE_ALIAS),
    Generic: asClass(ClassId.GENERIC),
  },
};
