// Characters in memory: a string is (data address, length in code points, width in bytes 1 | 2 |
// 4), width 1 being Latin-1, as in PEP 393. Reading, writing, copying between widths, finding the
// narrowest width, comparing. No other kernel knows how characters lie in memory, but for its inner
// loops.
//
// Data need not be aligned. Nothing here reads or writes past the lengths that it is given: the
// SIMD loops end with a block that overlaps the one before, and short strings go one by one.

/** log2 of a width. */
export function widthShift(width: u32): u32 {
  return width >> 1;
}

export function readUnit(data: u32, index: u32, width: u32): u32 {
  if (width == 1) return load<u8>(data + index);
  if (width == 2) return load<u16>(data + (index << 1));
  return load<u32>(data + (index << 2));
}

export function writeUnit(data: u32, index: u32, width: u32, codePoint: u32): void {
  if (width == 1) store<u8>(data + index, codePoint);
  else if (width == 2) store<u16>(data + (index << 1), codePoint);
  else store<u32>(data + (index << 2), codePoint);
}

/** The narrowest width that holds `codePoint`; also of an OR of several. */
export function widthOf(codePoint: u32): u32 {
  return codePoint < 0x100 ? 1 : codePoint < 0x10000 ? 2 : 4;
}

/** OR of all characters: tells width and ASCII-ness; not a character itself. */
export function unionOfUnits(data: u32, length: u32, width: u32): u32 {
  const size = length << widthShift(width);
  const end = data + size;
  let cursor = data;
  let union: u32 = 0;
  if (size >= 16) {
    let lanes = i32x4.splat(0);
    const last = end - 16;
    while (cursor < last) {
      lanes = v128.or(lanes, v128.load(cursor));
      cursor += 16;
    }
    lanes = v128.or(lanes, v128.load(last));
    const pair = i64x2.extract_lane(lanes, 0) | i64x2.extract_lane(lanes, 1);
    union = <u32>pair | <u32>(pair >> 32);
    if (width == 1) union |= union >> 16;
    if (width <= 2)
      union = width == 1 ? (union | (union >> 8)) & 0xff : (union | (union >> 16)) & 0xffff;
    return union;
  }
  if (size >= 4) { // (as above, in words)
    const last = end - 4;
    for (; cursor < last; cursor += 4) union |= load<u32>(cursor);
    union |= load<u32>(last);
    if (width == 4) return union;
    union |= union >> 16;
    return width == 1 ? (union | (union >> 8)) & 0xff : union & 0xffff;
  }
  for (let i: u32 = 0; i < length; i++) union |= readUnit(data, i, width);
  return union;
}

export function isAsciiUnits(data: u32, length: u32, width: u32): bool {
  return unionOfUnits(data, length, width) < 0x80;
}

/** The narrowest width that can hold these characters (1 for an empty string). */
export function narrowestWidth(data: u32, length: u32, width: u32): u32 {
  return width == 1 ? 1 : widthOf(unionOfUnits(data, length, width));
}

/** The largest code point, as a maximum and not a union; 0 for an empty string. */
export function maximumUnit(data: u32, length: u32, width: u32): u32 {
  let maximum: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit > maximum) maximum = unit;
  }
  return maximum;
}

function widen8To16(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 8 <= count) {
    v128.store(destination + (i << 1), v128.load_ext<u8>(source + i));
    i += 8;
  }
  for (; i < count; i++) store<u16>(destination + (i << 1), load<u8>(source + i));
}

function widen8To32(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 8 <= count) {
    const lanes = v128.load_ext<u8>(source + i);
    v128.store(destination + (i << 2), i32x4.extend_low_i16x8_u(lanes));
    v128.store(destination + (i << 2), i32x4.extend_high_i16x8_u(lanes), 16);
    i += 8;
  }
  for (; i < count; i++) store<u32>(destination + (i << 2), load<u8>(source + i));
}

function widen16To32(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 4 <= count) {
    v128.store(destination + (i << 2), v128.load_ext<u16>(source + (i << 1)));
    i += 4;
  }
  for (; i < count; i++) store<u32>(destination + (i << 2), load<u16>(source + (i << 1)));
}

function narrow16To8(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 16 <= count) {
    const from = source + (i << 1);
    v128.store(destination + i, i8x16.narrow_i16x8_u(v128.load(from), v128.load(from, 16)));
    i += 16;
  }
  for (; i < count; i++) store<u8>(destination + i, load<u16>(source + (i << 1)));
}

function narrow32To16(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 8 <= count) {
    const from = source + (i << 2);
    v128.store(destination + (i << 1), i16x8.narrow_i32x4_u(v128.load(from), v128.load(from, 16)));
    i += 8;
  }
  for (; i < count; i++) store<u16>(destination + (i << 1), load<u32>(source + (i << 2)));
}

function narrow32To8(destination: u32, source: u32, count: u32): void {
  let i: u32 = 0;
  while (i + 16 <= count) {
    const from = source + (i << 2);
    const low = i16x8.narrow_i32x4_u(v128.load(from), v128.load(from, 16));
    const high = i16x8.narrow_i32x4_u(v128.load(from, 32), v128.load(from, 48));
    v128.store(destination + i, i8x16.narrow_i16x8_u(low, high));
    i += 16;
  }
  for (; i < count; i++) store<u8>(destination + i, load<u32>(source + (i << 2)));
}

/**
 * memory.copy, which is a call into C++ that costs more than copying a short string: up to 32 bytes are two loads and two stores that
 * overlap. Source and destination may overlap too, since all is read before anything is written.
 */
export function copyBytes(destination: u32, source: u32, size: u32): void {
  if (size > 32) {
    memory.copy(destination, source, size);
  } else if (size > 16) {
    const head = v128.load(source), tail = v128.load(source + size - 16);
    v128.store(destination, head);
    v128.store(destination + size - 16, tail);
  } else if (size >= 8) {
    const head = load<u64>(source), tail = load<u64>(source + size - 8);
    store<u64>(destination, head);
    store<u64>(destination + size - 8, tail);
  } else if (size >= 4) {
    const head = load<u32>(source), tail = load<u32>(source + size - 4);
    store<u32>(destination, head);
    store<u32>(destination + size - 4, tail);
  } else if (size) {
    const head = load<u8>(source), middle = load<u8>(source + (size >> 1)), tail = load<u8>(source + size - 1);
    store<u8>(destination, head);
    store<u8>(destination + (size >> 1), middle);
    store<u8>(destination + size - 1, tail);
  }
}

/**
 * Copies `count` characters between buffers of any widths. A narrower destination must be able to
 * hold them (see narrowestWidth). The buffers may overlap only where the widths are equal.
 */
export function copyUnits(
  destination: u32,
  destinationWidth: u32,
  source: u32,
  sourceWidth: u32,
  count: u32,
): void {
  if (destinationWidth == sourceWidth) {
    copyBytes(destination, source, count << widthShift(sourceWidth));
  } else if (sourceWidth == 1) {
    if (destinationWidth == 2) widen8To16(destination, source, count);
    else widen8To32(destination, source, count);
  } else if (sourceWidth == 2) {
    if (destinationWidth == 1) narrow16To8(destination, source, count);
    else widen16To32(destination, source, count);
  } else if (destinationWidth == 1) narrow32To8(destination, source, count);
  else narrow32To16(destination, source, count);
}

/** Writes `count` times the same character. */
export function fillUnits(destination: u32, width: u32, codePoint: u32, count: u32): void {
  if (width == 1) {
    if (count > 32) memory.fill(destination, <u8>codePoint, count);
    else for (let i: u32 = 0; i < count; i++) store<u8>(destination + i, <u8>codePoint);
    return;
  }
  const pattern = width == 2 ? i16x8.splat(<i16>codePoint) : i32x4.splat(<i32>codePoint);
  const size = count << widthShift(width);
  let offset: u32 = 0;
  while (offset + 16 <= size) {
    v128.store(destination + offset, pattern);
    offset += 16;
  }
  for (let i = offset >> widthShift(width); i < count; i++) {
    writeUnit(destination, i, width, codePoint);
  }
}

/** Repeats the first `size` bytes at `data` until `totalSize` bytes are filled (str * int). */
export function repeatBytes(data: u32, size: u32, totalSize: u32): void {
  let done = size;
  while (done < totalSize) {
    const part = min(done, totalSize - done);
    memory.copy(data + done, data, part);
    done += part;
  }
}

/** Number of equal bytes from the start on, at most `size`. */
function commonBytes(left: u32, right: u32, size: u32): u32 {
  let offset: u32 = 0;
  while (offset + 16 <= size) {
    const same = i8x16.eq(v128.load(left + offset), v128.load(right + offset));
    const mask = <u32>i8x16.bitmask(same);
    if (mask != 0xffff) return offset + ctz<u32>(~mask);
    offset += 16;
  }
  while (offset + 4 <= size && load<u32>(left + offset) == load<u32>(right + offset)) offset += 4;
  while (offset < size && load<u8>(left + offset) == load<u8>(right + offset)) offset++;
  return offset;
}

export function equalBytes(left: u32, right: u32, size: u32): bool {
  if (size >= 16) {
    const last = size - 16;
    for (let offset: u32 = 0; offset < last; offset += 16) {
      if (v128.any_true(v128.xor(v128.load(left + offset), v128.load(right + offset))))
        return false;
    }
    return !v128.any_true(v128.xor(v128.load(left + last), v128.load(right + last)));
  }
  if (size >= 8) {
    const last = size - 8;
    return (
      ((load<u64>(left) ^ load<u64>(right)) | (load<u64>(left + last) ^ load<u64>(right + last))) ==
      0
    );
  }
  if (size >= 4) {
    const last = size - 4;
    return (
      ((load<u32>(left) ^ load<u32>(right)) | (load<u32>(left + last) ^ load<u32>(right + last))) ==
      0
    );
  }
  for (let offset: u32 = 0; offset < size; offset++) {
    if (load<u8>(left + offset) != load<u8>(right + offset)) return false;
  }
  return true;
}

/** Are the `count` characters at both places the same, whatever the widths? */
export function equalUnits(
  left: u32,
  leftWidth: u32,
  right: u32,
  rightWidth: u32,
  count: u32,
): bool {
  if (leftWidth == rightWidth) return equalBytes(left, right, count << widthShift(leftWidth));
  for (let i: u32 = 0; i < count; i++) {
    if (readUnit(left, i, leftWidth) != readUnit(right, i, rightWidth)) return false;
  }
  return true;
}

/** The first eight bytes, as one number each, mostly tell. */
function compareNarrow(left: u32, right: u32, common: u32, leftLength: u32, rightLength: u32): i32 {
  let i: u32 = 0;
  for (; i + 8 <= common; i += 8) {
    const a = load<u64>(left + i), b = load<u64>(right + i);
    if (a != b) return bswap<u64>(a) < bswap<u64>(b) ? -1 : 1;
  }
  for (; i < common; i++) {
    const a: u32 = load<u8>(left + i), b: u32 = load<u8>(right + i);
    if (a != b) return a < b ? -1 : 1;
  }
  return leftLength == rightLength ? 0 : leftLength < rightLength ? -1 : 1;
}

/** -1, 0 or 1: order by code points, the shorter first where one begins with the other. */
export function compareUnits(
  left: u32,
  leftLength: u32,
  leftWidth: u32,
  right: u32,
  rightLength: u32,
  rightWidth: u32,
): i32 {
  const common = min(leftLength, rightLength);
  let i: u32 = 0;
  if (leftWidth == 1 && rightWidth == 1) return compareNarrow(left, right, common, leftLength, rightLength);
  if (leftWidth == rightWidth) {
    const shift = widthShift(leftWidth);
    i = commonBytes(left, right, common << shift) >> shift;
  } else {
    while (i < common && readUnit(left, i, leftWidth) == readUnit(right, i, rightWidth)) i++;
  }
  if (i < common) {
    return readUnit(left, i, leftWidth) < readUnit(right, i, rightWidth) ? -1 : 1;
  }
  return leftLength == rightLength ? 0 : leftLength < rightLength ? -1 : 1;
}
