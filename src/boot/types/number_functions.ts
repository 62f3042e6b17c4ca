// The functions of module builtins whose work is with numbers.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const functions: Record<string, Attribute> = {
  abs: nativeFunction('builtinAbs', '($module, x, /)', 'Return the absolute value of the argument.'),
  divmod: nativeFunction('builtinDivmod', '($module, x, y, /)', 'Return the tuple (x//y, x%y).'),
  max: { ...nativeFunction('builtinMax', '(*args, key=None, default=None)', 'max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the greatest of the items of an iterable, or of two or more arguments.'), hidden: true },
  min: { ...nativeFunction('builtinMin', '(*args, key=None, default=None)', 'min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the least of the items of an iterable, or of two or more arguments.'), hidden: true },
  pow: nativeFunction('builtinPow', '($module, /, base, exp, mod=None)', 'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.'),
  round: nativeFunction('builtinRound', '($module, /, number, ndigits=None)', 'Round a number to a given precision in decimal digits.'),
  sum: nativeFunction('builtinSum', '($module, iterable, /, start=0)', "Return the sum of a 'start' value and the items of an iterable of numbers."),
};

export const intrinsics: Record<string, Attribute> = {
  _sum_step: nativeFunction('sumStep', '(state, item, /)'),
  _enters_frames: nativeFunction('intrinsicEntersFrames', '(iterator, /)'),
  _sum_run: nativeFunction('sumRun', '(state, iterator, /)'),
  _math: nativeFunction('mathAgain', '(which, x, y=None, /)'),
};
