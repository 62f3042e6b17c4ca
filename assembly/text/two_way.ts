// The two-way string search of Crochemore and Perrin ("Two-way string-matching", 1991): linear
// time, no memory besides a few counters, any alphabet. search.ts turns to it where its fast way
// degenerates.
//
// The needle is cut in two at a critical factorisation: the right part is compared first, left to
// right; a mismatch there allows a shift to just past it. Text and needle are read through (base,
// step): a negative step reads backwards, which makes rfind the same algorithm.

function unitAt(address: u32, width: u32): u32 {
  if (width == 1) return load<u8>(address);
  if (width == 2) return load<u16>(address);
  return load<u32>(address);
}

/**
 * Start of the greatest suffix of the needle, by the alphabet's order or its reverse, with that
 * suffix's period in the upper 32 bits.
 */
function maximalSuffix(needle: u32, width: u32, step: u32, length: u32, reverseOrder: bool): u64 {
  let suffix: u32 = 0;
  let candidate: u32 = 1;
  let matched: u32 = 0;
  let period: u32 = 1;
  while (candidate + matched < length) {
    const a = unitAt(needle + (candidate + matched) * step, width);
    const b = unitAt(needle + (suffix + matched) * step, width);
    if (a == b) {
      if (matched + 1 != period) matched++;
      else {
        candidate += period;
        matched = 0;
      }
    } else if (reverseOrder ? b < a : a < b) {
      candidate += matched + 1;
      matched = 0;
      period = candidate - suffix;
    } else {
      suffix = candidate;
      candidate++;
      matched = 0;
      period = 1;
    }
  }
  return ((<u64>period) << 32) | suffix;
}

/** Does the needle's part before `cut` repeat after `period`? */
function startsPeriodically(needle: u32, width: u32, step: u32, cut: u32, period: u32): bool {
  for (let i: u32 = 0; i < cut; i++) {
    if (unitAt(needle + i * step, width) != unitAt(needle + (i + period) * step, width))
      return false;
  }
  return true;
}

/**
 * First index of the needle in the text, or -1. Lengths in characters; 1 <= needleLength <= length.
 */
export function twoWayFind(
  text: u32,
  textWidth: u32,
  textStep: u32,
  length: u32,
  needle: u32,
  needleWidth: u32,
  needleStep: u32,
  needleLength: u32,
): i32 {
  const forward = maximalSuffix(needle, needleWidth, needleStep, needleLength, false);
  const reverse = maximalSuffix(needle, needleWidth, needleStep, needleLength, true);
  const chosen = <u32>forward > <u32>reverse ? forward : reverse;
  const cut = <u32>chosen;
  let period = <u32>(chosen >> 32);
  // For a periodic needle, `known` characters at its start are known to match after a shift by the
  // period.
  const periodic =
    cut + period <= needleLength &&
    startsPeriodically(needle, needleWidth, needleStep, cut, period);
  if (!periodic) period = max(cut, needleLength - cut) + 1;
  let known: u32 = 0;
  let window: u32 = 0;
  while (window + needleLength <= length) {
    const base = text + window * textStep;
    let i = max(cut, known);
    while (
      i < needleLength &&
      unitAt(base + i * textStep, textWidth) == unitAt(needle + i * needleStep, needleWidth)
    ) {
      i++;
    }
    if (i < needleLength) {
      window += i - cut + 1;
      known = 0;
      continue;
    }
    i = known;
    while (
      i < cut &&
      unitAt(base + i * textStep, textWidth) == unitAt(needle + i * needleStep, needleWidth)
    ) {
      i++;
    }
    if (i >= cut) return window;
    window += period;
    known = periodic ? needleLength - period : 0;
  }
  return -1;
}
