// Module cmath: written in Python (src/lib/prelude/numbers_cmath.py) on the functions of math.
import type { Attribute, ModuleSpec } from '../registry.ts';
import { constant, preludeFunction as f } from '../registry.ts';

const functionsOfOne: [string, string][] = [
  ['acos', 'Return the arc cosine of z.'], ['acosh', 'Return the inverse hyperbolic cosine of z.'], ['asin', 'Return the arc sine of z.'],
  ['asinh', 'Return the inverse hyperbolic sine of z.'], ['atan', 'Return the arc tangent of z.'], ['atanh', 'Return the inverse hyperbolic tangent of z.'],
  ['cos', 'Return the cosine of z.'], ['cosh', 'Return the hyperbolic cosine of z.'], ['exp', 'Return the exponential value e**z.'],
  ['isfinite', 'Return True if both the real and imaginary parts of z are finite, else False.'], ['isinf', 'Checks if the real or imaginary part of z is infinite.'],
  ['isnan', 'Checks if the real or imaginary part of z not a number (NaN).'], ['log10', 'Return the base-10 logarithm of z.'],
  ['phase', 'Return argument, also known as the phase angle, of a complex.'], ['polar', 'Convert a complex from rectangular coordinates to polar coordinates.'],
  ['sin', 'Return the sine of z.'], ['sinh', 'Return the hyperbolic sine of z.'], ['sqrt', 'Return the square root of z.'],
  ['tan', 'Return the tangent of z.'], ['tanh', 'Return the hyperbolic tangent of z.'],
];

export const cmath: ModuleSpec = {
  name: 'cmath',
  doc: 'Mathematical functions of complex numbers.',
  attributes: {
    ...Object.fromEntries(functionsOfOne.map(([name, doc]): [string, Attribute] => [name, f(`cmath_${name}`, '($module, z, /)', doc)])),
    isclose: f('cmath_isclose', '($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)', 'Determine whether two complex numbers are close in value.'),
    log: { ...f('cmath_log', '(z, base=None, /)', 'Return the logarithm of z to the given base, or the natural one.'), hidden: true },
    rect: f('cmath_rect', '($module, r, phi, /)', 'Convert from polar coordinates to rectangular coordinates.'),
    pi: constant({ float: Math.PI }),
    e: constant({ float: Math.E }),
    tau: constant({ float: 2 * Math.PI }),
    inf: constant({ float: Infinity }),
    nan: constant({ float: NaN }),
    infj: constant({ imaginary: Infinity }),
    nanj: constant({ imaginary: NaN }),
  },
};
