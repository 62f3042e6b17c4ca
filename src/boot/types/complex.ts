// complex
import { ClassFlag, ClassId, Complex, Kind } from '../../../assembly/shared/layout.ts';
import type { ClassSpec } from '../registry.ts';
import { member, native, slot, staticMethod } from '../registry.ts';

export const complex: ClassSpec = {
  id: ClassId.COMPLEX, name: 'complex', kind: Kind.COMPLEX, basicSize: Complex.Size, flags: ClassFlag.SUBCLASSABLE, builtin: true,
  doc: 'Create a complex number from a string or numbers.',
  attributes: {
    __new__: staticMethod('complexNew', '($type, real=0, imag=0)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __format__: native('valueFormat', '($self, format_spec, /)', 'The number formatted as the specification says.'),
    __repr__: slot('complexRepr', '($self, /)', 'Return repr(self).'),
    __hash__: slot('complexHash', '($self, /)', 'Return hash(self).'),
    __lt__: slot('complexOrder', '($self, value, /)', 'Return self<value.'),
    __le__: slot('complexOrder', '($self, value, /)', 'Return self<=value.'),
    __eq__: slot('complexEq', '($self, value, /)', 'Return self==value.'),
    __ne__: slot('complexNe', '($self, value, /)', 'Return self!=value.'),
    __gt__: slot('complexOrder', '($self, value, /)', 'Return self>value.'),
    __ge__: slot('complexOrder', '($self, value, /)', 'Return self>=value.'),
    __add__: slot('complexAdd', '($self, value, /)', 'Return self+value.'),
    __radd__: slot('complexRadd', '($self, value, /)', 'Return value+self.'),
    __sub__: slot('complexSub', '($self, value, /)', 'Return self-value.'),
    __rsub__: slot('complexRsub', '($self, value, /)', 'Return value-self.'),
    __mul__: slot('complexMul', '($self, value, /)', 'Return self*value.'),
    __rmul__: slot('complexRmul', '($self, value, /)', 'Return value*self.'),
    __truediv__: slot('complexTruediv', '($self, value, /)', 'Return self/value.'),
    __rtruediv__: slot('complexRtruediv', '($self, value, /)', 'Return value/self.'),
    __pow__: slot('complexPow', '($self, value, mod=None, /)', 'Return pow(self, value, mod).'),
    __rpow__: slot('complexRpow', '($self, value, mod=None, /)', 'Return pow(value, self, mod).'),
    __neg__: slot('complexNeg', '($self, /)', '-self'),
    __pos__: slot('complexPlain', '($self, /)', '+self'),
    __abs__: slot('complexAbs', '($self, /)', 'abs(self)'),
    __bool__: slot('complexBool', '($self, /)', 'True if self else False'),
    conjugate: native('complexConjugate', '($self, /)', 'Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.'),
    __complex__: native('complexPlain', '($self, /)', 'Convert this value to exact type complex.'),
    __getnewargs__: native('complexGetnewargs', '($self, /)'),
    real: member(Complex.REAL, 'value'),
    imag: member(Complex.IMAG, 'value'),
  },
};
