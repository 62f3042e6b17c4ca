// Methods of hash objects (_md5, _sha1, _sha2, _sha3, _blake2). Updates of more than 2047 bytes run without the GIL, as CPython's do.
import { Bytes, Kind } from "../shared/layout.ts";
import { NONE, addressOf, classOfObject, fromAddress, fromSmall, hasKind, toInt } from "../objects/object.ts";
import { bytesOf, newBytes } from "../objects/bytes.ts";
import { asciiString } from "../objects/strings.ts";
import { indexOf, isIndex, textData, textLength } from "../objects/text.ts";
import { asBuffer } from "../ops/buffers.ts";
import { allocate } from "../state/heap.ts";
import { dropOwnLock, resumeWithGil, takeOwnLock, workWithoutGil } from "../state/release.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { Hash } from "../hash/layout.ts";
import { beginBlake, beginHash, finishHash, updateHash } from "../hash/state.ts";
import { msg } from "../env.ts";

/** From so many bytes on the GIL is let go. */
const GIL_FREE_BYTES: u32 = 2048;

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

/** _hash_new(class, algorithm, digest size, block size, suffix) */
export function hashNew(thread: u32, args: u32, count: i32): i32 {
  const object = allocate(thread, Hash.Size, self(args), Kind.OPAQUE);
  if (object == 0) return outOfMemory(thread);
  beginHash(object, <u32>toInt(argument(args, 1)), <u32>toInt(argument(args, 2)), <u32>toInt(argument(args, 3)), <u32>toInt(argument(args, 4)));
  return ok(thread, fromAddress(object));
}
/** _hash_parameters(object, block): BLAKE2's */
export function hashParameters(thread: u32, args: u32, count: i32): i32 {
  beginBlake(self(args), textData(addressOf(argument(args, 1))));
  return ok(thread, NONE);
}

/** update(data) */
export function hashUpdate(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), value = argument(args, 1);
  if (hasKind(value, Kind.STR)) return typeError(thread, msg("Strings must be encoded before hashing"));
  const buffer = asBuffer(thread, value);
  if (buffer == 0) return typeError(thread, msg("object supporting the buffer API required"));
  takeOwnLock(thread, args, 2, object + Hash.BUSY);
  const length = textLength(buffer);
  if (length >= GIL_FREE_BYTES && <u32>value == buffer) {
    workWithoutGil(thread, args, 2, buffer);
    updateHash(object, textData(buffer), length);
    resumeWithGil(thread, buffer);
  } else updateHash(object, textData(buffer), length);
  dropOwnLock(object + Hash.BUSY);
  return ok(thread, NONE);
}

function copyOf(thread: u32, args: u32): u32 {
  const object = self(args);
  takeOwnLock(thread, args, 1, object + Hash.BUSY);
  const copy = allocate(thread, Hash.Size, classOfObject(object), Kind.OPAQUE);
  if (copy) {
    memory.copy(copy + 8, object + 8, Hash.Size - 8);
    store<u32>(copy, 0, Hash.BUSY);
  }
  dropOwnLock(object + Hash.BUSY);
  return copy;
}
export function hashCopy(thread: u32, args: u32, count: i32): i32 {
  const copy = copyOf(thread, args);
  return copy ? ok(thread, fromAddress(copy)) : outOfMemory(thread);
}

function digest(thread: u32, args: u32, length: u32, hex: bool): i32 {
  const copy = copyOf(thread, args), bytes = newBytes(thread, length);
  if (copy == 0 || bytes == 0) return outOfMemory(thread);
  const out = load<u32>(bytes, Bytes.DATA);
  finishHash(copy, out, length);
  if (!hex) return ok(thread, fromAddress(bytes));
  const digits = newBytes(thread, length << 1);
  if (digits == 0) return outOfMemory(thread);
  const to = load<u32>(digits, Bytes.DATA);
  for (let i: u32 = 0; i < length; i++) {
    const byte = <u32>load<u8>(out + i);
    store<u8>(to + (i << 1), <u8>digit(byte >> 4));
    store<u8>(to + (i << 1), <u8>digit(byte & 15), 1);
  }
  const text = asciiString(thread, to, length << 1);
  return text ? ok(thread, text) : outOfMemory(thread);
}
function digit(value: u32): u32 { return value < 10 ? 0x30 + value : 0x57 + value; }
export function hashDigest(thread: u32, args: u32, count: i32): i32 { return digest(thread, args, load<u32>(self(args), Hash.DIGEST_SIZE), false); }
export function hashHexdigest(thread: u32, args: u32, count: i32): i32 { return digest(thread, args, load<u32>(self(args), Hash.DIGEST_SIZE), true); }

/** SHAKE's digests have the length that is asked for. */
function shake(thread: u32, args: u32, hex: bool): i32 {
  const value = argument(args, 1);
  if (!isIndex(value)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
  const length = indexOf(value);
  if (length < 0) return valueError(thread, msg("value must be positive"));
  if (length >= 0x20000000) return valueError(thread, msg("length is too large"));
  return digest(thread, args, <u32>length, hex);
}
export function shakeDigest(thread: u32, args: u32, count: i32): i32 { return shake(thread, args, false); }
export function shakeHexdigest(thread: u32, args: u32, count: i32): i32 { return shake(thread, args, true); }

export function hashDigestSize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Hash.DIGEST_SIZE))); }
export function hashBlockSize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Hash.BLOCK_SIZE))); }
export function hashSuffix(thread: u32, args: u32, count: i32): i32 {
  const bytes = bytesOf(thread, self(args) + Hash.SUFFIX, 1);
  return bytes ? ok(thread, bytes) : outOfMemory(thread);
}
