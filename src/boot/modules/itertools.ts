// Module itertools. Its iterators are ITERATOR objects; the steps are in assembly/ops/itertools.ts, making and copying in
// src/lib/prelude/itertools.py.
import { ClassFlag, ClassId, Iterator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { classGetItem, constant, preludeClassMethod, preludeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot } from '../registry.ts';

const reduce = (body: string) => preludeMethod(body, '($self, /)', 'Return state information for pickling.');
const setstate = (body: string) => preludeMethod(body, '($self, object, /)', 'Set state information for unpickling.');
const sizeof = { __sizeof__: preludeMethod('selection_sizeof', '($self, /)', 'Returns size in memory, in bytes.') };

/** `values`: how many there are (see assembly/ops/itertools.ts). */
function iterator(id: ClassId, name: string, values: number, create: string, signature: string, doc: string, attributes: Record<string, Attribute>): ClassSpec {
  return {
    id, name, module: 'itertools', kind: Kind.ITERATOR, basicSize: Iterator.VALUES + 8 * values,
    flags: name.startsWith('_') ? 0 : ClassFlag.SUBCLASSABLE, doc,
    attributes: {
      __new__: preludeStaticMethod(create, signature),
      __iter__: slot('iteratorSelf', '($self, /)', 'Implement iter(self).'), __next__: slot('itertoolsNext', '($self, /)', 'Implement next(self).'), ...attributes,
    },
  };
}

export const classes: ClassSpec[] = [
  iterator(ClassId.ITERTOOLS_COUNT, 'count', 2, 'count_new', '($type, /, start=0, step=1)',
    'Numbers from start on, step apart, without end.', { __repr__: preludeSlot('count_repr', '($self, /)', 'Return repr(self).'), __reduce__: reduce('count_reduce') }),
  iterator(ClassId.ITERTOOLS_REPEAT, 'repeat', 2, 'repeat_new', '($type, /, object, times=-1)',
    'The object again and again, times times or without end.', {
      __repr__: preludeSlot('repeat_repr', '($self, /)', 'Return repr(self).'), __reduce__: reduce('repeat_reduce'),
      __length_hint__: preludeMethod('repeat_length_hint', '($self, /)', 'Private method returning an estimate of len(list(it)).'),
    }),
  iterator(ClassId.ITERTOOLS_CYCLE, 'cycle', 2, 'cycle_new', '($type, iterable, /)',
    'What the iterable gives, over and over.', { __reduce__: reduce('cycle_reduce'), __setstate__: setstate('cycle_setstate') }),
  iterator(ClassId.ITERTOOLS_ACCUMULATE, 'accumulate', 4, 'accumulate_new', '($type, /, iterable, func=None, *, initial=None)',
    'Running totals, or running results of a function of two arguments.', { __reduce__: reduce('accumulate_reduce'), __setstate__: setstate('accumulate_setstate') }),
  iterator(ClassId.ITERTOOLS_CHAIN, 'chain', 2, 'chain_new', '($type, /, *iterables)',
    'What the iterables give, one after the other.', {
      from_iterable: preludeClassMethod('chain_from_iterable', '($type, iterable, /)', 'A chain of the iterables that one iterable gives.'),
      __reduce__: reduce('chain_reduce'), __setstate__: setstate('chain_setstate'),
      ...classGetItem,
    }),
  iterator(ClassId.ITERTOOLS_COMPRESS, 'compress', 3, 'compress_new', '($type, /, data, selectors)',
    'The data whose selector is true.', { __reduce__: reduce('compress_reduce') }),
  iterator(ClassId.ITERTOOLS_DROPWHILE, 'dropwhile', 3, 'predicate_new', '($type, predicate, iterable, /)',
    'What the iterable gives from the first value on for which the predicate is false.', { __reduce__: reduce('while_reduce'), __setstate__: setstate('while_setstate') }),
  iterator(ClassId.ITERTOOLS_TAKEWHILE, 'takewhile', 3, 'predicate_new', '($type, predicate, iterable, /)',
    'What the iterable gives up to the first value for which the predicate is false.', { __reduce__: reduce('while_reduce'), __setstate__: setstate('while_setstate') }),
  iterator(ClassId.ITERTOOLS_FILTERFALSE, 'filterfalse', 3, 'predicate_new', '($type, function, iterable, /)',
    'The values for which the function is false.', { __reduce__: reduce('filter_reduce') }),
  iterator(ClassId.ITERTOOLS_STARMAP, 'starmap', 2, 'predicate_new', '($type, function, iterable, /)',
    'Results of the function, called with each tuple as its arguments.', { __reduce__: reduce('starmap_reduce') }),
  iterator(ClassId.ITERTOOLS_GROUPBY, 'groupby', 7, 'groupby_new', '($type, /, iterable, key=None)',
    'Pairs of a key and an iterator over the values in a row that have it.', { __reduce__: reduce('groupby_reduce'), __setstate__: setstate('groupby_setstate') }),
  iterator(ClassId.ITERTOOLS_GROUPER, '_grouper', 2, 'grouper_new', '($type, parent, tgtkey, /)',
    'The values of a group.', { __reduce__: reduce('grouper_reduce') }),
  iterator(ClassId.ITERTOOLS_ISLICE, 'islice', 5, 'islice_new', '($type, iterable, /, *bounds)',
    'islice(iterable, stop), islice(iterable, start, stop[, step]): the values with these numbers.', { __reduce__: reduce('islice_reduce'), __setstate__: setstate('islice_setstate') }),
  iterator(ClassId.ITERTOOLS_PAIRWISE, 'pairwise', 2, 'pairwise_new', '($type, iterable, /)', 'Each value with the one that follows it.', {}),
  iterator(ClassId.ITERTOOLS_TEE, '_tee', 1, 'tee_new', '($type, iterable, /)',
    'One of the iterators that tee() makes.', {
      __copy__: preludeMethod('tee_copy', '($self, /)', 'Returns an independent iterator.'), __reduce__: reduce('tee_reduce'), __setstate__: setstate('tee_setstate'),
    }),
  iterator(ClassId.ITERTOOLS_TEE_DATA, '_tee_dataobject', 3, 'tee_link_new', '($type, it, values, next, /)', 'What iterators of tee() share.', { __reduce__: reduce('tee_link_reduce') }),
  iterator(ClassId.ITERTOOLS_ZIP_LONGEST, 'zip_longest', 4, 'zip_longest_new', '($type, /, *iterables, fillvalue=None)',
    'Tuples of a value of each iterable, up to the end of the longest.', { __reduce__: reduce('zip_longest_reduce'), __setstate__: setstate('zip_longest_setstate') }),
  iterator(ClassId.ITERTOOLS_PRODUCT, 'product', 3, 'product_new', '($type, /, *iterables, repeat=1)',
    'Cartesian product of the iterables: as nested loops give it.', { __reduce__: reduce('product_reduce'), __setstate__: setstate('product_setstate'), ...sizeof }),
  iterator(ClassId.ITERTOOLS_PERMUTATIONS, 'permutations', 5, 'permutations_new', '($type, /, iterable, r=None)',
    'Arrangements of r of the values.', { __reduce__: reduce('permutations_reduce'), __setstate__: setstate('permutations_setstate'), ...sizeof }),
  iterator(ClassId.ITERTOOLS_COMBINATIONS, 'combinations', 4, 'combinations_new', '($type, /, iterable, r)',
    'Selections of r of the values.', { __reduce__: reduce('selection_reduce'), __setstate__: setstate('combinations_setstate'), ...sizeof }),
  iterator(ClassId.ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT, 'combinations_with_replacement', 4, 'replacements_new', '($type, /, iterable, r)',
    'Selections of r of the values, each as often as you like.', { __reduce__: reduce('selection_reduce'), __setstate__: setstate('replacements_setstate'), ...sizeof }),
  iterator(ClassId.ITERTOOLS_BATCHED, 'batched', 4, 'batched_new', '($type, /, iterable, n, *, strict=False)', 'Tuples of n values each; the last may be shorter.', {}),
];

export const itertoolsModule: ModuleSpec = {
  name: 'itertools',
  doc: 'Iterators as building blocks.',
  attributes: {
    tee: preludeFunction('tee_iterators', '($module, iterable, n=2, /)', 'Returns a tuple of n independent iterators.'),
    ...Object.fromEntries(classes.map((spec) => [spec.name, constant({ classId: spec.id })])),
  },
};
