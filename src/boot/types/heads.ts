// The bare heads of built-in classes: name, layout, base. A table in another file of this folder with the same id replaces the
// head and brings the attributes; what is left here has none of its own yet beyond its base's.
import {
  Bytes, ByteArray, Class, ClassFlag, ClassId, Code, Complex, Dict, DictView, FrameObject, Function, Generator, IntObject, FloatObject, Iterator, Kind, List,
  MappingProxy, Member, Method, Module, Native, Property, Range, Set, Slice, Str, Super, Traceback, Tuple, WrappedMethod, Weakref,
} from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';

const S = ClassFlag.SUBCLASSABLE;
const NO_NEW = ClassFlag.NO_NEW;

function head(id: ClassId, name: string, kind: Kind, basicSize: number, flags = 0, more: Partial<ClassSpec> = {}): ClassSpec {
  return { id, name, kind, basicSize, flags, attributes: {}, ...more };
}
const builtin = { builtin: true };

export const heads: ClassSpec[] = [
  head(ClassId.OBJECT, 'object', Kind.OBJECT, 8, S, builtin),
  head(ClassId.TYPE, 'type', Kind.CLASS, Class.Size, S | ClassFlag.METACLASS, builtin),
  head(ClassId.INT, 'int', Kind.INT, IntObject.Size, S | ClassFlag.INT, builtin),
  head(ClassId.BOOL, 'bool', Kind.BOOL, 16, ClassFlag.INT, { ...builtin, bases: [ClassId.INT] }),
  head(ClassId.FLOAT, 'float', Kind.FLOAT_OBJECT, FloatObject.Size, S, builtin),
  head(ClassId.COMPLEX, 'complex', Kind.COMPLEX, Complex.Size, S, builtin),
  head(ClassId.STR, 'str', Kind.STR, Str.INLINE, S | ClassFlag.STR, builtin),
  head(ClassId.BYTES, 'bytes', Kind.BYTES, Bytes.INLINE, S | ClassFlag.BYTES, builtin),
  head(ClassId.BYTEARRAY, 'bytearray', Kind.BYTEARRAY, ByteArray.Size, S, builtin),
  head(ClassId.MEMORYVIEW, 'memoryview', Kind.MEMORYVIEW, 64, ClassFlag.SEQUENCE, builtin),
  head(ClassId.TUPLE, 'tuple', Kind.TUPLE, Tuple.INLINE, S | ClassFlag.TUPLE | ClassFlag.SEQUENCE, builtin),
  head(ClassId.LIST, 'list', Kind.LIST, List.Size, S | ClassFlag.LIST | ClassFlag.SEQUENCE, builtin),
  head(ClassId.DICT, 'dict', Kind.DICT, Dict.Size, S | ClassFlag.DICT | ClassFlag.MAPPING, builtin),
  head(ClassId.SET, 'set', Kind.SET, Set.Size, S, builtin),
  head(ClassId.FROZENSET, 'frozenset', Kind.SET, Set.Size, S, builtin),
  head(ClassId.RANGE, 'range', Kind.RANGE, Range.Size, ClassFlag.SEQUENCE, builtin),
  head(ClassId.SLICE, 'slice', Kind.SLICE, Slice.Size, 0, builtin),
  head(ClassId.NONE_TYPE, 'NoneType', Kind.NONE, 8),
  head(ClassId.ELLIPSIS_TYPE, 'ellipsis', Kind.ELLIPSIS, 8),
  head(ClassId.NOT_IMPLEMENTED_TYPE, 'NotImplementedType', Kind.NOT_IMPLEMENTED, 8),
  head(ClassId.FUNCTION, 'function', Kind.FUNCTION, Function.Size),
  head(ClassId.BUILTIN_FUNCTION, 'builtin_function_or_method', Kind.NATIVE, Native.Size, NO_NEW),
  head(ClassId.METHOD_DESCRIPTOR, 'method_descriptor', Kind.NATIVE, Native.Size, NO_NEW),
  head(ClassId.WRAPPER_DESCRIPTOR, 'wrapper_descriptor', Kind.NATIVE, Native.Size, NO_NEW),
  head(ClassId.METHOD_WRAPPER, 'method-wrapper', Kind.METHOD, Method.Size, NO_NEW),
  head(ClassId.CLASSMETHOD_DESCRIPTOR, 'classmethod_descriptor', Kind.NATIVE, Native.Size, NO_NEW),
  head(ClassId.METHOD, 'method', Kind.METHOD, Method.Size),
  head(ClassId.CODE, 'code', Kind.CODE, Code.Size),
  head(ClassId.CELL, 'cell', Kind.CELL, 24),
  head(ClassId.MODULE, 'module', Kind.MODULE, Module.Size, S),
  head(ClassId.PROPERTY, 'property', Kind.PROPERTY, Property.Size, S, builtin),
  head(ClassId.CLASSMETHOD, 'classmethod', Kind.WRAPPED_METHOD, WrappedMethod.Size, S, { ...builtin, hasDict: true }),
  head(ClassId.STATICMETHOD, 'staticmethod', Kind.WRAPPED_METHOD, WrappedMethod.Size, S, { ...builtin, hasDict: true }),
  head(ClassId.MEMBER_DESCRIPTOR, 'member_descriptor', Kind.MEMBER, Member.Size, NO_NEW),
  head(ClassId.GETSET_DESCRIPTOR, 'getset_descriptor', Kind.MEMBER, Member.Size, NO_NEW),
  head(ClassId.SUPER, 'super', Kind.SUPER, Super.Size, S, builtin),
  head(ClassId.MAPPING_PROXY, 'mappingproxy', Kind.MAPPING_PROXY, MappingProxy.Size, ClassFlag.MAPPING),
  head(ClassId.SIMPLE_NAMESPACE, 'SimpleNamespace', Kind.OBJECT, 8, S, { module: 'types', hasDict: true }),
  head(ClassId.GENERATOR, 'generator', Kind.GENERATOR, Generator.FRAME, NO_NEW),
  head(ClassId.COROUTINE, 'coroutine', Kind.GENERATOR, Generator.FRAME, NO_NEW),
  head(ClassId.ASYNC_GENERATOR, 'async_generator', Kind.GENERATOR, Generator.FRAME, NO_NEW),
  head(ClassId.COROUTINE_WRAPPER, 'coroutine_wrapper', Kind.HOLDER, 32, NO_NEW),
  head(ClassId.ASYNC_GENERATOR_ASEND, 'async_generator_asend', Kind.HOLDER, 48, NO_NEW),
  head(ClassId.ASYNC_GENERATOR_ATHROW, 'async_generator_athrow', Kind.HOLDER, 48, NO_NEW),
  head(ClassId.ANEXT_AWAITABLE, 'anext_awaitable', Kind.HOLDER, 48, NO_NEW),
  head(ClassId.FRAME, 'frame', Kind.FRAME, FrameObject.Size, NO_NEW),
  head(ClassId.TRACEBACK, 'traceback', Kind.TRACEBACK, Traceback.Size),
  head(ClassId.FRAME_LOCALS_PROXY, 'FrameLocalsProxy', Kind.HOLDER, 32, ClassFlag.MAPPING),
  head(ClassId.DICT_KEYS, 'dict_keys', Kind.DICT_VIEW, DictView.Size, NO_NEW),
  head(ClassId.DICT_VALUES, 'dict_values', Kind.DICT_VIEW, DictView.Size, NO_NEW),
  head(ClassId.DICT_ITEMS, 'dict_items', Kind.DICT_VIEW, DictView.Size, NO_NEW),
  ...([
    [ClassId.DICT_KEY_ITERATOR, 'dict_keyiterator'], [ClassId.DICT_VALUE_ITERATOR, 'dict_valueiterator'], [ClassId.DICT_ITEM_ITERATOR, 'dict_itemiterator'],
    [ClassId.DICT_REVERSE_KEY_ITERATOR, 'dict_reversekeyiterator'], [ClassId.DICT_REVERSE_VALUE_ITERATOR, 'dict_reversevalueiterator'],
    [ClassId.DICT_REVERSE_ITEM_ITERATOR, 'dict_reverseitemiterator'], [ClassId.LIST_ITERATOR, 'list_iterator'],
    [ClassId.LIST_REVERSE_ITERATOR, 'list_reverseiterator'], [ClassId.TUPLE_ITERATOR, 'tuple_iterator'], [ClassId.STR_ITERATOR, 'str_iterator'],
    [ClassId.STR_ASCII_ITERATOR, 'str_ascii_iterator'], [ClassId.BYTES_ITERATOR, 'bytes_iterator'], [ClassId.BYTEARRAY_ITERATOR, 'bytearray_iterator'],
    [ClassId.SET_ITERATOR, 'set_iterator'], [ClassId.RANGE_ITERATOR, 'range_iterator'], [ClassId.LONG_RANGE_ITERATOR, 'longrange_iterator'],
    [ClassId.CALLABLE_ITERATOR, 'callable_iterator'], [ClassId.SEQUENCE_ITERATOR, 'iterator'], [ClassId.MEMORY_ITERATOR, 'memory_iterator'],
  ] as [ClassId, string][]).map(([id, name]) => head(id, name, Kind.ITERATOR, Iterator.VALUES + 32, NO_NEW)),
  ...([
    [ClassId.REVERSED, 'reversed'], [ClassId.ENUMERATE, 'enumerate'], [ClassId.ZIP, 'zip'], [ClassId.MAP, 'map'], [ClassId.FILTER, 'filter'],
  ] as [ClassId, string][]).map(([id, name]) => head(id, name, Kind.ITERATOR, Iterator.VALUES + 32, S, builtin)),
  head(ClassId.WEAKREF, 'ReferenceType', Kind.WEAKREF, Weakref.Size, S, { module: 'weakref' }),
  head(ClassId.OPAQUE, 'opaque', Kind.OPAQUE, 16, NO_NEW),
  head(ClassId.INTERNAL, 'internal', Kind.HOLDER, 16, NO_NEW),
];
