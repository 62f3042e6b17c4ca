// str.replace in two passes: count the occurrences (countUnits in search.ts, which also takes the
// limit), let the caller make a buffer of length + count * (newLength - oldLength) characters, and
// fill it here.
//
// The destination's width must hold the text's and the new part's characters. Where the wide
// characters were just the ones replaced, the caller finds out afterwards (narrowestWidth) and
// copies.

import { findUnits } from './search.ts';
import { copyUnits, readUnit, widthShift, writeUnit } from './units.ts';

/** Replaces single characters in a copy of the same width, all of them. */
function replaceLanes<T>(destination: u32, data: u32, length: u32, from: u32, to: u32): void {
  const lanes: u32 = 16 / <u32>sizeof<T>();
  const fromPattern = v128.splat<T>(<T>from);
  const toPattern = v128.splat<T>(<T>to);
  let i: u32 = 0;
  for (; i + lanes <= length; i += lanes) {
    const block = v128.load(data + i * sizeof<T>());
    const isFrom = v128.eq<T>(block, fromPattern);
    v128.store(destination + i * sizeof<T>(), v128.bitselect(toPattern, block, isFrom));
  }
  for (; i < length; i++) {
    const unit = <u32>load<T>(data + i * sizeof<T>());
    store<T>(destination + i * sizeof<T>(), <T>(unit == from ? to : unit));
  }
}

/**
 * Replaces every `from` by `to` while copying. `from` and `to` fit both widths; the destination is
 * at least as wide as the text, or wide enough for the result.
 */
export function replaceCharacters(
  destination: u32,
  destinationWidth: u32,
  data: u32,
  length: u32,
  width: u32,
  from: u32,
  to: u32,
): void {
  if (destinationWidth != width) {
    for (let i: u32 = 0; i < length; i++) {
      const unit = readUnit(data, i, width);
      writeUnit(destination, i, destinationWidth, unit == from ? to : unit);
    }
  } else if (width == 1) replaceLanes<u8>(destination, data, length, from, to);
  else if (width == 2) replaceLanes<u16>(destination, data, length, from, to);
  else replaceLanes<u32>(destination, data, length, from, to);
}

/**
 * The new part before each of the first `count` characters (or at the very end, for the last one).
 */
function interleave(
  destination: u32,
  destinationWidth: u32,
  data: u32,
  length: u32,
  width: u32,
  added: u32,
  addedLength: u32,
  addedWidth: u32,
  count: u32,
): void {
  let target = destination;
  for (let i: u32 = 0; i < count; i++) {
    copyUnits(target, destinationWidth, added, addedWidth, addedLength);
    target += addedLength << widthShift(destinationWidth);
    if (i < length) {
      writeUnit(target, 0, destinationWidth, readUnit(data, i, width));
      target += destinationWidth;
    }
  }
  if (count < length) {
    const rest = data + (count << widthShift(width));
    copyUnits(target, destinationWidth, rest, width, length - count);
  }
}

/**
 * Fills `destination` with the text, its first `count` occurrences of `old` replaced by `added`.
 */
export function replaceUnits(
  destination: u32,
  destinationWidth: u32,
  data: u32,
  length: u32,
  width: u32,
  old: u32,
  oldLength: u32,
  oldWidth: u32,
  added: u32,
  addedLength: u32,
  addedWidth: u32,
  count: u32,
): void {
  if (oldLength == 0) {
    interleave(
      destination,
      destinationWidth,
      data,
      length,
      width,
      added,
      addedLength,
      addedWidth,
      count,
    );
    return;
  }
  const shift = widthShift(width);
  const destinationShift = widthShift(destinationWidth);
  let target = destination;
  let from: u32 = 0;
  for (; count > 0; count--) {
    const found = findUnits(data + (from << shift), length - from, width, old, oldLength, oldWidth);
    if (found < 0) break;
    copyUnits(target, destinationWidth, data + (from << shift), width, found);
    target += (<u32>found) << destinationShift;
    copyUnits(target, destinationWidth, added, addedWidth, addedLength);
    target += addedLength << destinationShift;
    from += found + oldLength;
  }
  copyUnits(target, destinationWidth, data + (from << shift), width, length - from);
}
