// Module _operator.
import { ClassId, Getter, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, nativeFunction as f, preludeFunction as p, preludeMethod, preludeSlot, preludeStaticMethod, slot } from '../registry.ts';

const two = '($module, a, b, /)';
const one = '($module, a, /)';
const binary: [string, string, string][] = [
  ['add', '+', 'Add'], ['sub', '-', 'Sub'], ['mul', '*', 'Mul'], ['truediv', '/', 'Truediv'], ['floordiv', '//', 'Floordiv'], ['mod', '%', 'Mod'],
  ['and_', '&', 'And'], ['or_', '|', 'Or'], ['xor', '^', 'Xor'], ['lshift', '<<', 'Lshift'], ['rshift', '>>', 'Rshift'], ['pow', '**', 'Pow'],
  ['matmul', '@', 'Matmul'],
];
const comparisons: [string, string][] = [['lt', '<'], ['le', '<='], ['eq', '=='], ['ne', '!='], ['gt', '>'], ['ge', '>=']];
const plain = (name: string): string => name.replace('_', '');

const functions: Record<string, Attribute> = {
  ...Object.fromEntries(binary.map(([name, sign, body]) => [name, f(`operator${body}`, two, `Same as a ${sign} b.`)])),
  ...Object.fromEntries(binary.map(([name, sign]) => [`i${plain(name)}`, f(`operatorI${plain(name)}`, two, `Same as a ${sign}= b.`)])),
  ...Object.fromEntries(comparisons.map(([name, sign]) => [name, f(`operator${name[0]!.toUpperCase()}${name[1]}`, two, `Same as a ${sign} b.`)])),
  neg: f('operatorNeg', one, 'Same as -a.'), pos: f('operatorPos', one, 'Same as +a.'), invert: f('operatorInvert', one, 'Same as ~a.'), inv: f('operatorInvert', one, 'Same as ~a.'),
  truth: f('operatorTruth', one, 'Return True if a is true, False otherwise.'), not_: f('operatorNot', one, 'Same as not a.'),
  is_: f('operatorIs', two, 'Same as a is b.'), is_not: f('operatorIsNot', two, 'Same as a is not b.'), index: f('operatorIndex', one, 'Same as a.__index__()'),
  abs: p('operator_abs', one, 'Same as abs(a).'), contains: f('operatorContains', two, 'Same as b in a (note reversed operands).'),
  getitem: f('operatorGetitem', two, 'Same as a[b].'), setitem: p('operator_setitem', '($module, a, b, c, /)', 'Same as a[b] = c.'), delitem: p('operator_delitem', two, 'Same as del a[b].'),
  concat: p('operator_concat', two, 'Same as a + b, for a and b sequences.'), iconcat: p('operator_iconcat', two, 'Same as a += b, for a and b sequences.'),
  countOf: p('operator_countof', two, 'Return the number of items in a which are, or which equal, b.'), indexOf: p('operator_indexof', two, 'Return the first index of b in a.'),
  length_hint: p('operator_length_hint', '($module, obj, default=0, /)', 'Return an estimate of the number of items in obj.'),
  call: p('operator_call', '($module, obj, /, *args, **kwargs)', 'Same as obj(*args, **kwargs).'),
  _compare_digest: p('operator_compare_digest', two, "Return 'a == b'."),
};

const getter = (id: ClassId, name: string, create: string, signature: string, doc: string, call: Attribute): ClassSpec => ({
  id, name, module: 'operator', kind: Kind.OBJECT, basicSize: Getter.Size, flags: 0, doc,
  attributes: {
    __new__: preludeStaticMethod(create, signature),
    __repr__: preludeSlot(`${name}_repr`, '($self, /)', 'Return repr(self).'),
    __call__: call,
    __reduce__: preludeMethod(`${name}_reduce`, '($self, /)', 'Return state information for pickling'),
  },
});
const calls = '($self, /, *args, **kwargs)';

export const classes: ClassSpec[] = [
  getter(ClassId.ITEM_GETTER, 'itemgetter', 'itemgetter_new', '($type, item, /, *items)', 'Return a callable object that fetches the given item(s) from its operand.', slot('itemGetterCall', calls)),
  getter(ClassId.ATTR_GETTER, 'attrgetter', 'attrgetter_new', '($type, attr, /, *attrs)', 'Return a callable object that fetches the given attribute(s) from its operand.', slot('attrGetterCall', calls)),
  getter(ClassId.METHOD_CALLER, 'methodcaller', 'methodcaller_new', '($type, name, /, *args, **kwargs)', 'Return a callable object that calls the given method on its operand.', slot('methodCallerCall', calls)),
];

export const intrinsics: Record<string, Attribute> = { _new_getter: f('getterMake', '(cls, what, single, args, keywords, /)') };

export const operatorModule: ModuleSpec = {
  name: '_operator',
  doc: 'Operator interface.\n\nThis module exports a set of functions corresponding to the operators of Python.',
  attributes: { ...functions, ...Object.fromEntries(classes.map((spec) => [spec.name, constant({ classId: spec.id })])) },
};
