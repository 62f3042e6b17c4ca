// The math library: C99's functions on doubles, with the digits that CPython prints on Linux.
//
// No tables in memory, no state, no allocation; special values as C99 has them, and which of them raise
// is the caller's business. Floor, ceil, trunc, sqrt, copysign and fabs are single Wasm instructions
// (asc's builtins), so they are not here.
//
// libm_exp_log     correctly rounded in all but some 1 in 10^5 results:
//                  exp, exp2, log, log2, pow
// libm_trig        the same: sin, cos, tan
// libm_arc         the same: asin, acos, atan, atan2
// libm_hyperbolic  fdlibm's methods, whose results are up to 2 units off the rounded ones:
//                  expm1, log1p, log10, sinh, cosh, tanh, asinh, acosh, atanh; cbrt, correctly rounded
// libm_special     erf, erfc by fdlibm; gamma, lgamma as CPython
// float_ops        exact or rounded once: remainders, fma, parts, neighbours, hypot, hash, comparison
// libm_tables      the constants of the first three
import { exp, exp2, log, log2, pow } from './libm_exp_log.ts';
import { cos, sin, tan } from './libm_trig.ts';
import { acos, asin, atan, atan2 } from './libm_arc.ts';
import {
  acosh,
  asinh,
  atanh,
  cbrt,
  cosh,
  expm1,
  log10,
  log1p,
  sinh,
  tanh,
} from './libm_hyperbolic.ts';
import { erf, erfc, gamma, lgamma } from './libm_special.ts';
import {
  fmod,
  remainder,
  floatFloorDivide,
  floatModulo,
  fma,
  ldexp,
  frexp,
  modf,
  nextAfter,
  nextAfterSteps,
  ulp,
  hypot,
  vectorNorm,
  floatCompareI64,
  floatHash,
  roundHalfEven,
} from './float_ops.ts';

export {
  exp,
  exp2,
  log,
  log2,
  pow,
  cos,
  sin,
  tan,
  acos,
  asin,
  atan,
  atan2,
  acosh,
  asinh,
  atanh,
  cbrt,
  cosh,
  expm1,
  log10,
  log1p,
  sinh,
  tanh,
  erf,
  erfc,
  gamma,
  lgamma,
  fmod,
  remainder,
  floatFloorDivide,
  floatModulo,
  fma,
  ldexp,
  frexp,
  modf,
  nextAfter,
  nextAfterSteps,
  ulp,
  hypot,
  vectorNorm,
  floatCompareI64,
  floatHash,
  roundHalfEven,
};
