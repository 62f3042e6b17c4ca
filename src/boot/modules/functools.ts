// Module _functools.
import { ClassFlag, ClassId, KeyWrapper, Kind, LruCache, Partial } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import {
  classGetItem, constant, getset, member, native, nativeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot,
} from '../registry.ts';

const dict = { __dict__: getset('instanceGetDict', 'instanceSetDict') };

const partial: ClassSpec = {
  id: ClassId.PARTIAL, name: 'partial', module: 'functools', kind: Kind.OBJECT, basicSize: Partial.Size, hasDict: true,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.MANAGED_WEAKREF,
  doc: 'Create a new function with partial application of the given arguments and keywords.',
  attributes: {
    __new__: preludeStaticMethod('partial_new', '($type, func, /, *args, **keywords)'),
    __repr__: preludeSlot('partial_repr', '($self, /)', 'Return repr(self).'),
    __call__: slot('partialCall', '($self, /, *args, **kwargs)', 'Call self as a function.'),
    __get__: preludeSlot('partial_get', '($self, instance, owner=None, /)', 'Return an attribute of instance, which is of type owner.'),
    __reduce__: preludeMethod('partial_reduce', '($self, /)'),
    __setstate__: preludeMethod('partial_setstate', '($self, object, /)'),
    ...classGetItem,
    func: member(Partial.FUNCTION), args: member(Partial.ARGS), keywords: member(Partial.KEYWORDS),
    ...dict,
  },
};

const lru: ClassSpec = {
  id: ClassId.LRU_CACHE, name: '_lru_cache_wrapper', module: 'functools', kind: Kind.OBJECT, basicSize: LruCache.Size, hasDict: true,
  flags: ClassFlag.SUBCLASSABLE | ClassFlag.MANAGED_WEAKREF,
  doc: 'Create a cached callable that wraps another function.',
  attributes: {
    __new__: preludeStaticMethod('lru_new', '($type, user_function, maxsize, typed, cache_info_type, /)'),
    __call__: slot('lruCall', '($self, /, *args, **kwargs)', 'Call self as a function.'),
    __get__: slot('lruGet', '($self, instance, owner=None, /)', 'Return an attribute of instance, which is of type owner.'),
    cache_info: preludeMethod('lru_info', '($self, /)', 'Report cache statistics'),
    cache_clear: native('lruClear', '($self, /)', 'Clear the cache and cache statistics'),
    __reduce__: preludeMethod('lru_reduce', '($self, /)'),
    __copy__: preludeMethod('lru_copy', '($self, /)'),
    __deepcopy__: preludeMethod('lru_copy', '($self, memo, /)'),
    ...dict,
  },
};

const comparisons: Record<string, Attribute> = Object.fromEntries(
  ['Lt', 'Le', 'Eq', 'Ne', 'Gt', 'Ge'].map((name) => [`__${name.toLowerCase()}__`, slot(`key${name}`, '($self, value, /)')]),
);
const keyWrapper: ClassSpec = {
  id: ClassId.KEY_WRAPPER, name: 'KeyWrapper', module: 'functools', kind: Kind.OBJECT, basicSize: KeyWrapper.Size, flags: ClassFlag.NO_NEW,
  attributes: {
    __call__: slot('keyCall', '($self, /, obj)', 'Call self as a function.'),
    ...comparisons,
    __hash__: constant(null),
    obj: member(KeyWrapper.OBJECT, 'value', false),
  },
};

export const classes: ClassSpec[] = [partial, lru, keyWrapper];

export const intrinsics: Record<string, Attribute> = {
  _new_partial: nativeFunction('partialMake', '(cls, func, args, keywords, /)'),
  _new_lru: nativeFunction('lruMake', '(cls, function, maxsize, typed, info, /)'),
  _reduce: nativeFunction('reduceBy', '(function, iterator, initial, /)'),
};

export const functoolsModule: ModuleSpec = {
  name: '_functools',
  doc: 'Tools that operate on functions.',
  attributes: {
    partial: constant({ classId: ClassId.PARTIAL }),
    _lru_cache_wrapper: constant({ classId: ClassId.LRU_CACHE }),
    cmp_to_key: nativeFunction('cmpToKey', '($module, /, mycmp)', 'Convert a cmp= function into a key= function.'),
    reduce: { ...nativeFunction('functoolsReduce', '($module, function, iterable, initial=None, /)', 'Apply a function of two arguments cumulatively to the items of an iterable, from left to right.'), hidden: true },
  },
};
