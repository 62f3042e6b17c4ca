// find, rfind and count of one string in another, of any widths (the model: units.ts).
//
// A single character: sixteen bytes at a time. Longer needles: a block of positions is a candidate
// where the needle's first character and, one needle further on, its last are both right; only
// candidates are compared. On text that is a few GB/s. On adversarial input (long repeats with a
// flaw in the middle) it would be quadratic, so comparisons are counted, and when they outgrow the
// distance covered the search goes over to the two-way algorithm (two_way.ts), which is linear. The
// counting is what makes the worst case safe: do not drop it.

import { twoWayFind } from './two_way.ts';
import { equalBytes, readUnit, widthShift } from './units.ts';

/**
 * Comparisons, in blocks of 16 bytes, that a search may make for nothing; then so many per
 * position.
 */
const WORK_ALLOWANCE: u32 = 512;
const WORK_PER_POSITION: u32 = 3;

const NOT_FOUND: i32 = -1;

function lanesOf<T>(): u32 {
  return 16 / <u32>sizeof<T>();
}

function findCharacterIn<T>(data: u32, length: u32, codePoint: u32): i32 {
  const lanes = lanesOf<T>();
  let i: u32 = 0;
  if (length >= lanes) {
    const pattern = v128.splat<T>(<T>codePoint);
    const last = length - lanes;
    // Four blocks at a time while none has the character: one test for all.
    for (; i + 4 * lanes <= last; i += 4 * lanes) {
      const place = data + i * <u32>sizeof<T>();
      const low = v128.or(
        v128.eq<T>(v128.load(place), pattern),
        v128.eq<T>(v128.load(place, 16), pattern),
      );
      const high = v128.or(
        v128.eq<T>(v128.load(place, 32), pattern),
        v128.eq<T>(v128.load(place, 48), pattern),
      );
      if (v128.any_true(v128.or(low, high))) break;
    }
    while (true) {
      const block = v128.load(data + i * sizeof<T>());
      const mask = <u32>v128.bitmask<T>(v128.eq<T>(block, pattern));
      if (mask != 0) return i + ctz<u32>(mask);
      if (i == last) return NOT_FOUND;
      i = min(i + lanes, last);
    }
  }
  for (; i < length; i++) {
    if (<u32>load<T>(data + i * sizeof<T>()) == codePoint) return i;
  }
  return NOT_FOUND;
}

function findCharacterBackIn<T>(data: u32, length: u32, codePoint: u32): i32 {
  const lanes = lanesOf<T>();
  const pattern = v128.splat<T>(<T>codePoint);
  for (; length >= 4 * lanes; length -= 4 * lanes) {
    const place = data + (length - 4 * lanes) * <u32>sizeof<T>();
    const low = v128.or(
      v128.eq<T>(v128.load(place), pattern),
      v128.eq<T>(v128.load(place, 16), pattern),
    );
    const high = v128.or(
      v128.eq<T>(v128.load(place, 32), pattern),
      v128.eq<T>(v128.load(place, 48), pattern),
    );
    if (v128.any_true(v128.or(low, high))) break;
  }
  while (length >= lanes) {
    const block = v128.load(data + (length - lanes) * sizeof<T>());
    const mask = <u32>v128.bitmask<T>(v128.eq<T>(block, pattern));
    if (mask != 0) return length - lanes + (31 - clz<u32>(mask));
    length -= lanes;
  }
  while (length > 0) {
    length--;
    if (<u32>load<T>(data + length * sizeof<T>()) == codePoint) return length;
  }
  return NOT_FOUND;
}

function countCharacterIn<T>(data: u32, length: u32, codePoint: u32): u32 {
  const lanes = lanesOf<T>();
  const pattern = v128.splat<T>(<T>codePoint);
  let count: u32 = 0;
  let i: u32 = 0;
  for (; i + lanes <= length; i += lanes) {
    const block = v128.load(data + i * sizeof<T>());
    count += popcnt<u32>(<u32>v128.bitmask<T>(v128.eq<T>(block, pattern)));
  }
  for (; i < length; i++) count += u32(<u32>load<T>(data + i * sizeof<T>()) == codePoint);
  return count;
}

function fitsWidth(codePoint: u32, width: u32): bool {
  return width == 4 || codePoint >> (width << 3) == 0;
}

/** First index of a character, or -1. */
export function findCharacter(data: u32, length: u32, width: u32, codePoint: u32): i32 {
  if (!fitsWidth(codePoint, width)) return NOT_FOUND;
  if (width == 1) return findCharacterIn<u8>(data, length, codePoint);
  if (width == 2) return findCharacterIn<u16>(data, length, codePoint);
  return findCharacterIn<u32>(data, length, codePoint);
}

/** Last index of a character, or -1. */
export function findCharacterBack(data: u32, length: u32, width: u32, codePoint: u32): i32 {
  if (!fitsWidth(codePoint, width)) return NOT_FOUND;
  if (width == 1) return findCharacterBackIn<u8>(data, length, codePoint);
  if (width == 2) return findCharacterBackIn<u16>(data, length, codePoint);
  return findCharacterBackIn<u32>(data, length, codePoint);
}

export function countCharacter(data: u32, length: u32, width: u32, codePoint: u32): u32 {
  if (!fitsWidth(codePoint, width)) return 0;
  if (width == 1) return countCharacterIn<u8>(data, length, codePoint);
  if (width == 2) return countCharacterIn<u16>(data, length, codePoint);
  return countCharacterIn<u32>(data, length, codePoint);
}

/**
 * Compares `count` characters; 0 where they are equal, else what it cost to find out, in blocks of
 * 16 bytes and at least 1.
 */
function costOfDifference(left: u32, leftWidth: u32, right: u32, rightWidth: u32, count: u32): u32 {
  if (leftWidth != rightWidth) {
    for (let i: u32 = 0; i < count; i++) {
      if (readUnit(left, i, leftWidth) != readUnit(right, i, rightWidth)) return 1 + (i >> 3);
    }
    return 0;
  }
  const size = count << widthShift(leftWidth);
  let offset: u32 = 0;
  while (offset + 16 <= size) {
    if (v128.any_true(v128.xor(v128.load(left + offset), v128.load(right + offset)))) {
      return 1 + (offset >> 4);
    }
    offset += 16;
  }
  return equalBytes(left + offset, right + offset, size - offset) ? 0 : 1 + (offset >> 4);
}

/** `needleLength` >= 2 and <= `length`; the needle's first and last characters fit T. */
function findPairIn<T>(
  data: u32,
  length: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
): i32 {
  const lanes = lanesOf<T>();
  const width = <u32>sizeof<T>();
  const positions = length - needleLength + 1;
  const first = readUnit(needle, 0, needleWidth);
  const last = readUnit(needle, needleLength - 1, needleWidth);
  const middle = needle + needleWidth;
  const toLast = (needleLength - 1) * width;
  let i: u32 = 0;
  if (positions >= lanes) {
    const firstPattern = v128.splat<T>(<T>first);
    const lastPattern = v128.splat<T>(<T>last);
    const lastBlock = positions - lanes;
    let work: u32 = 0;
    while (true) {
      const place = data + i * width;
      const matches = v128.and(
        v128.eq<T>(v128.load(place), firstPattern),
        v128.eq<T>(v128.load(place + toLast), lastPattern),
      );
      let mask = <u32>v128.bitmask<T>(matches);
      while (mask != 0) {
        const position = i + ctz<u32>(mask);
        const cost = costOfDifference(
          data + (position + 1) * width,
          width,
          middle,
          needleWidth,
          needleLength - 2,
        );
        if (cost == 0) return position;
        work += cost;
        mask &= mask - 1;
      }
      if (i == lastBlock) return NOT_FOUND;
      i = min(i + lanes, lastBlock);
      if (work > WORK_ALLOWANCE + i * WORK_PER_POSITION) {
        const found = twoWayFind(
          data + i * width,
          width,
          width,
          length - i,
          needle,
          needleWidth,
          needleWidth,
          needleLength,
        );
        return found < 0 ? NOT_FOUND : found + i;
      }
    }
  }
  for (; i < positions; i++) {
    const place = data + i * width;
    if (
      <u32>load<T>(place) == first &&
      <u32>load<T>(place + toLast) == last &&
      costOfDifference(place + width, width, middle, needleWidth, needleLength - 2) == 0
    ) {
      return i;
    }
  }
  return NOT_FOUND;
}

/** As findPairIn, from the end. */
function findPairBackIn<T>(
  data: u32,
  length: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
): i32 {
  const lanes = lanesOf<T>();
  const width = <u32>sizeof<T>();
  const first = readUnit(needle, 0, needleWidth);
  const last = readUnit(needle, needleLength - 1, needleWidth);
  const firstPattern = v128.splat<T>(<T>first);
  const lastPattern = v128.splat<T>(<T>last);
  const middle = needle + needleWidth;
  const toLast = (needleLength - 1) * width;
  const positions = length - needleLength + 1;
  let left = positions;
  let work: u32 = 0;
  while (left >= lanes) {
    const place = data + (left - lanes) * width;
    const matches = v128.and(
      v128.eq<T>(v128.load(place), firstPattern),
      v128.eq<T>(v128.load(place + toLast), lastPattern),
    );
    let mask = <u32>v128.bitmask<T>(matches);
    while (mask != 0) {
      const lane: u32 = 31 - clz<u32>(mask);
      const cost = costOfDifference(
        place + (lane + 1) * width,
        width,
        middle,
        needleWidth,
        needleLength - 2,
      );
      if (cost == 0) return left - lanes + lane;
      work += cost;
      mask ^= (<u32>1) << lane;
    }
    left -= lanes;
    if (work > WORK_ALLOWANCE + (positions - left) * WORK_PER_POSITION) {
      return findTwoWayBack(
        data,
        width,
        left + needleLength - 1,
        needle,
        needleWidth,
        needleLength,
      );
    }
  }
  while (left > 0) {
    left--;
    const place = data + left * width;
    if (
      <u32>load<T>(place) == first &&
      <u32>load<T>(place + toLast) == last &&
      costOfDifference(place + width, width, middle, needleWidth, needleLength - 2) == 0
    ) {
      return left;
    }
  }
  return NOT_FOUND;
}

/** The two-way search of the reversed needle in the reversed text. */
function findTwoWayBack(
  data: u32,
  width: u32,
  length: u32,
  needle: u32,
  needleWidth: u32,
  needleLength: u32,
): i32 {
  if (length < needleLength) return NOT_FOUND;
  const found = twoWayFind(
    data + (length - 1) * width,
    width,
    -width,
    length,
    needle + (needleLength - 1) * needleWidth,
    needleWidth,
    -needleWidth,
    needleLength,
  );
  return found < 0 ? NOT_FOUND : length - needleLength - found;
}

/** Counts on from position `from` by separate searches. */
function countSlowly(
  data: u32,
  length: u32,
  width: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
  maximum: u32,
  from: u32,
): u32 {
  let count: u32 = 0;
  while (count < maximum && from < length) {
    const found = findUnits(
      data + (from << widthShift(width)),
      length - from,
      width,
      needle,
      needleLength,
      needleWidth,
    );
    if (found < 0) break;
    count++;
    from += found + needleLength;
  }
  return count;
}

/**
 * As findPairIn, going on within a block after a match: dense matches are common ("," in a table).
 */
function countPairsIn<T>(
  data: u32,
  length: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
  maximum: u32,
): u32 {
  const lanes = lanesOf<T>();
  const width = <u32>sizeof<T>();
  const positions = length - needleLength + 1;
  const firstPattern = v128.splat<T>(<T>readUnit(needle, 0, needleWidth));
  const lastPattern = v128.splat<T>(<T>readUnit(needle, needleLength - 1, needleWidth));
  const middle = needle + needleWidth;
  const toLast = (needleLength - 1) * width;
  let count: u32 = 0;
  let work: u32 = 0;
  // Positions before `next` lie in the match before.
  let next: u32 = 0;
  let i: u32 = 0;
  for (; i + lanes <= positions; i += lanes) {
    const place = data + i * width;
    const matches = v128.and(
      v128.eq<T>(v128.load(place), firstPattern),
      v128.eq<T>(v128.load(place + toLast), lastPattern),
    );
    let mask = <u32>v128.bitmask<T>(matches);
    while (mask != 0) {
      const position = i + ctz<u32>(mask);
      mask &= mask - 1;
      if (position < next) continue;
      if (needleLength > 2) {
        const cost = costOfDifference(
          data + (position + 1) * width,
          width,
          middle,
          needleWidth,
          needleLength - 2,
        );
        work += cost;
        if (cost != 0) continue;
      }
      if (++count == maximum) return count;
      next = position + needleLength;
    }
    if (work > WORK_ALLOWANCE + i * WORK_PER_POSITION) {
      i += lanes;
      break;
    }
  }
  return (
    count +
    countSlowly(
      data,
      length,
      width,
      needle,
      needleLength,
      needleWidth,
      maximum - count,
      max(i, next),
    )
  );
}

/**
 * Can the needle's ends occur in text of this width? (Its middle is compared character by
 * character.)
 */
function endsFit(needle: u32, needleLength: u32, needleWidth: u32, width: u32): bool {
  if (needleWidth <= width) return true;
  return (
    fitsWidth(readUnit(needle, 0, needleWidth), width) &&
    fitsWidth(readUnit(needle, needleLength - 1, needleWidth), width)
  );
}

/** First index of the needle, or -1; 0 for an empty needle. */
export function findUnits(
  data: u32,
  length: u32,
  width: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
): i32 {
  if (needleLength == 0) return 0;
  if (needleLength > length) return NOT_FOUND;
  if (needleLength == 1) {
    return findCharacter(data, length, width, readUnit(needle, 0, needleWidth));
  }
  if (!endsFit(needle, needleLength, needleWidth, width)) return NOT_FOUND;
  if (width == 1) return findPairIn<u8>(data, length, needle, needleLength, needleWidth);
  if (width == 2) return findPairIn<u16>(data, length, needle, needleLength, needleWidth);
  return findPairIn<u32>(data, length, needle, needleLength, needleWidth);
}

/** Last index of the needle, or -1; `length` for an empty needle. */
export function findUnitsBack(
  data: u32,
  length: u32,
  width: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
): i32 {
  if (needleLength == 0) return length;
  if (needleLength > length) return NOT_FOUND;
  if (needleLength == 1) {
    return findCharacterBack(data, length, width, readUnit(needle, 0, needleWidth));
  }
  if (!endsFit(needle, needleLength, needleWidth, width)) return NOT_FOUND;
  if (width == 1) return findPairBackIn<u8>(data, length, needle, needleLength, needleWidth);
  if (width == 2) return findPairBackIn<u16>(data, length, needle, needleLength, needleWidth);
  return findPairBackIn<u32>(data, length, needle, needleLength, needleWidth);
}

/**
 * Occurrences that do not overlap, counted from the left, at most `maximum`; length + 1 for an
 * empty needle.
 */
export function countUnits(
  data: u32,
  length: u32,
  width: u32,
  needle: u32,
  needleLength: u32,
  needleWidth: u32,
  maximum: u32,
): u32 {
  if (needleLength == 0) return min(length + 1, maximum);
  if (needleLength == 1) {
    return min(countCharacter(data, length, width, readUnit(needle, 0, needleWidth)), maximum);
  }
  if (maximum == 0 || needleLength > length) return 0;
  if (!endsFit(needle, needleLength, needleWidth, width)) return 0;
  if (width == 1) return countPairsIn<u8>(data, length, needle, needleLength, needleWidth, maximum);
  if (width == 2)
    return countPairsIn<u16>(data, length, needle, needleLength, needleWidth, maximum);
  return countPairsIn<u32>(data, length, needle, needleLength, needleWidth, maximum);
}
