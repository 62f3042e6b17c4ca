// Module math.
import type { Attribute, ModuleSpec } from '../registry.ts';
import { constant, nativeFunction as f } from '../registry.ts';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const one = (name: string, doc: string): [string, Attribute] => [name, f(`math${capital(name)}`, '($module, x, /)', doc)];

const functionsOfOne: [string, string][] = [
  ['acos', 'Return the arc cosine (in radians) of x.'], ['acosh', 'Return the inverse hyperbolic cosine of x.'],
  ['asin', 'Return the arc sine (in radians) of x.'], ['asinh', 'Return the inverse hyperbolic sine of x.'],
  ['atan', 'Return the arc tangent (in radians) of x.'], ['atanh', 'Return the inverse hyperbolic tangent of x.'],
  ['cbrt', 'Return the cube root of x.'], ['ceil', 'Return the least integer that is not below x.'],
  ['cos', 'Return the cosine of x (in radians).'], ['cosh', 'Return the hyperbolic cosine of x.'],
  ['degrees', 'Convert angle x from radians to degrees.'], ['erf', 'Error function at x.'], ['erfc', 'Complementary error function at x.'],
  ['exp', 'Return e raised to the power of x.'], ['exp2', 'Return 2 raised to the power of x.'], ['expm1', 'Return exp(x)-1 without loss of digits for small x.'],
  ['fabs', 'Return the absolute value of the float x.'], ['floor', 'Return the greatest integer that is not above x.'],
  ['frexp', 'Return the mantissa and exponent of x, as pair (m, e).'], ['gamma', 'Gamma function at x.'],
  ['isfinite', 'Return True if x is neither an infinity nor a NaN.'], ['isinf', 'Return True if x is an infinity.'], ['isnan', 'Return True if x is not a number.'],
  ['lgamma', 'Natural logarithm of the absolute value of the gamma function at x.'], ['log1p', 'Return the natural logarithm of 1+x (base e).'],
  ['log2', 'Return the base 2 logarithm of x.'], ['log10', 'Return the base 10 logarithm of x.'], ['modf', 'Return the fractional and integer parts of x.'],
  ['radians', 'Convert angle x from degrees to radians.'], ['sin', 'Return the sine of x (in radians).'], ['sinh', 'Return the hyperbolic sine of x.'],
  ['sqrt', 'Return the square root of x.'], ['tan', 'Return the tangent of x (in radians).'], ['tanh', 'Return the hyperbolic tangent of x.'],
  ['trunc', 'Return x with its fraction cut off, as an integer.'], ['ulp', 'Return the value of the least significant bit of the float x.'],
];

export const math: ModuleSpec = {
  name: 'math',
  doc: 'Mathematical functions, as the C standard defines them.',
  attributes: {
    ...Object.fromEntries(functionsOfOne.map(([name, doc]) => one(name, doc))),
    atan2: f('mathAtan2', '($module, y, x, /)', 'Return the arc tangent (in radians) of y/x, by the signs of both.'),
    comb: f('mathComb', '($module, n, k, /)', 'Number of ways to choose k items from n items without repetition and without order.'),
    copysign: f('mathCopysign', '($module, x, y, /)', 'Return a float with the magnitude of x and the sign of y.'),
    dist: f('mathDist', '($module, p, q, /)', 'Return the Euclidean distance between two points p and q.'),
    factorial: f('mathFactorial', '($module, n, /)', 'Find n!.'),
    fma: f('mathFma', '($module, x, y, z, /)', 'Return x * y + z, rounded once.'),
    fmod: f('mathFmod', '($module, x, y, /)', "Return fmod(x, y), according to platform C."),
    fsum: f('mathFsum', '($module, seq, /)', 'Return an accurate sum of the floats of an iterable.'),
    gcd: f('mathGcd', '($module, *integers)', 'Greatest Common Divisor.'),
    hypot: { ...f('mathHypot', '(*coordinates)', 'Euclidean distance of a point from the origin.'), hidden: true },
    isclose: f('mathIsclose', '($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)', 'Determine whether two floats are close in value.'),
    isqrt: f('mathIsqrt', '($module, n, /)', 'Return the integer part of the square root of the input.'),
    lcm: f('mathLcm', '($module, *integers)', 'Least Common Multiple.'),
    ldexp: f('mathLdexp', '($module, x, i, /)', 'Return x * (2**i).'),
    log: { ...f('mathLog', '(x, base=None, /)', 'Return the logarithm of x to the given base, or the natural one.'), hidden: true },
    nextafter: f('mathNextafter', '($module, x, y, /, *, steps=None)', 'Return the float the given number of steps after x towards y.'),
    perm: f('mathPerm', '($module, n, k=None, /)', 'Number of ways to choose k items from n items without repetition and with order.'),
    pow: f('mathPow', '($module, x, y, /)', 'Return x**y (x to the power of y).'),
    prod: f('mathProd', '($module, iterable, /, *, start=1)', 'Calculate the product of all the elements in the input iterable.'),
    remainder: f('mathRemainder', '($module, x, y, /)', 'Difference between x and the closest integer multiple of y.'),
    sumprod: f('mathSumprod', '($module, p, q, /)', 'Return the sum of products of values from two iterables p and q.'),
    pi: constant({ float: Math.PI }),
    e: constant({ float: Math.E }),
    tau: constant({ float: 2 * Math.PI }),
    inf: constant({ float: Infinity }),
    nan: constant({ float: NaN }),
  },
};
