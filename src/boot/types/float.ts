// float
import { ClassFlag, ClassId, FloatObject, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classMethod, getset, native, nativeFunction, preludeClassMethod, slot, staticMethod } from '../registry.ts';

export const float: ClassSpec = {
  id: ClassId.FLOAT, name: 'float', kind: Kind.FLOAT_OBJECT, basicSize: FloatObject.Size, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'Convert a string or number to a floating-point number, if possible.',
  attributes: {
    __new__: staticMethod('floatNew', '($type, x=0, /)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __format__: native('valueFormat', '($self, format_spec, /)', 'The number formatted as the specification says.'),
    __repr__: slot('floatRepr', '($self, /)', 'Return repr(self).'),
    __hash__: slot('floatHash', '($self, /)', 'Return hash(self).'),
    __lt__: slot('floatLt', '($self, value, /)', 'Return self<value.'),
    __le__: slot('floatLe', '($self, value, /)', 'Return self<=value.'),
    __eq__: slot('floatEq', '($self, value, /)', 'Return self==value.'),
    __ne__: slot('floatNe', '($self, value, /)', 'Return self!=value.'),
    __gt__: slot('floatGt', '($self, value, /)', 'Return self>value.'),
    __ge__: slot('floatGe', '($self, value, /)', 'Return self>=value.'),
    __add__: slot('floatAdd', '($self, value, /)', 'Return self+value.'),
    __radd__: slot('floatRadd', '($self, value, /)', 'Return value+self.'),
    __sub__: slot('floatSub', '($self, value, /)', 'Return self-value.'),
    __rsub__: slot('floatRsub', '($self, value, /)', 'Return value-self.'),
    __mul__: slot('floatMul', '($self, value, /)', 'Return self*value.'),
    __rmul__: slot('floatRmul', '($self, value, /)', 'Return value*self.'),
    __mod__: slot('floatMod', '($self, value, /)', 'Return self%value.'),
    __rmod__: slot('floatRmod', '($self, value, /)', 'Return value%self.'),
    __floordiv__: slot('floatFloordiv', '($self, value, /)', 'Return self//value.'),
    __rfloordiv__: slot('floatRfloordiv', '($self, value, /)', 'Return value//self.'),
    __truediv__: slot('floatTruediv', '($self, value, /)', 'Return self/value.'),
    __rtruediv__: slot('floatRtruediv', '($self, value, /)', 'Return value/self.'),
    __divmod__: slot('floatDivmod', '($self, value, /)', 'Return divmod(self, value).'),
    __rdivmod__: slot('floatRdivmod', '($self, value, /)', 'Return divmod(value, self).'),
    __pow__: slot('floatPow', '($self, value, mod=None, /)', 'Return pow(self, value, mod).'),
    __rpow__: slot('floatRpow', '($self, value, mod=None, /)', 'Return pow(value, self, mod).'),
    __neg__: slot('floatNeg', '($self, /)', '-self'),
    __pos__: slot('floatPlain', '($self, /)', '+self'),
    __abs__: slot('floatAbs', '($self, /)', 'abs(self)'),
    __bool__: slot('floatBool', '($self, /)', 'True if self else False'),
    __int__: slot('floatTrunc', '($self, /)', 'int(self)'),
    __float__: slot('floatPlain', '($self, /)', 'float(self)'),
    conjugate: native('floatPlain', '($self, /)', 'Return self, the complex conjugate of any float.'),
    __trunc__: native('floatTrunc', '($self, /)', 'Return the Integral closest to x between 0 and x.'),
    __floor__: native('floatFloor', '($self, /)', 'Return the floor as an Integral.'),
    __ceil__: native('floatCeil', '($self, /)', 'Return the ceiling as an Integral.'),
    __round__: native('floatRoundMethod', '($self, ndigits=None, /)', 'Return the Integral closest to x, rounding half toward even; with ndigits a float.'),
    as_integer_ratio: native('floatAsIntegerRatio', '($self, /)', 'Return a pair of integers whose ratio is exactly the float, in lowest terms.'),
    fromhex: classMethod('floatFromhex', '($type, string, /)', 'Create a floating-point number from a hexadecimal string.'),
    hex: native('floatHexMethod', '($self, /)', 'Return a hexadecimal representation of a floating-point number.'),
    is_integer: native('floatIsInteger', '($self, /)', 'Return True if the float is an integer.'),
    __getnewargs__: native('floatGetnewargs', '($self, /)'),
    __getformat__: preludeClassMethod('float_getformat', '($type, typestr, /)', "Says how 'double' or 'float' are stored."),
    real: getset('floatPlain', undefined, 'the real part of a complex number'),
    imag: getset('floatZero', undefined, 'the imaginary part of a complex number'),
  },
};

/** For the prelude. */
export const intrinsics: Record<string, Attribute> = {
  _float_wrap: nativeFunction('floatWrap', '(type, value, /)'),
  _float_parse: nativeFunction('floatParseText', '(type, text, /)'),
};
