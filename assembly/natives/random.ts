// _random.Random: the Mersenne Twister as an object (its state is a bytearray of its own, at 8).
import { ByteArray, Int, Kind, Sequence } from "../shared/layout.ts";
import { NONE, addressOf, fromAddress, fromFloat, fromSmall, isExact, isInt, toInt } from "../objects/object.ts";
import { ClassId } from "../shared/layout.ts";
import { newByteArray } from "../objects/bytes.ts";
import { finishInt, fromU64, limbsOf, newInt, plainInt, toI64 } from "../objects/numbers.ts";
import { newTuple } from "../objects/tuple.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { argument, ok, prelude2 } from "../state/thread.ts";
import { outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { MERSENNE_WORDS, mersenneFloat, mersenneNext, mersenneSeed } from "../numeric/mersenne.ts";
import { NULL } from "../shared/values.ts";
import { Thread } from "../shared/layout.ts";
import { msg, prelude } from "../env.ts";

const STATE: u32 = 8;

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function stateOf(args: u32): u32 { return load<u32>(addressOf(load<u64>(self(args), STATE)), ByteArray.DATA); }

/** _new_random(class): seeded with 0; __new__ seeds it properly. */
export function randomNew(thread: u32, args: u32, count: i32): i32 {
  const random = newBuiltinInstance(thread, self(args), Kind.OBJECT, 16), state = newByteArray(thread, MERSENNE_WORDS << 2);
  if (random == 0 || state == 0) return outOfMemory(thread);
  store<u64>(random, fromAddress(state), STATE);
  mersenneSeed(load<u32>(state, ByteArray.DATA), 0, 0);
  return ok(thread, fromAddress(random));
}
export function randomRandom(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(mersenneFloat(stateOf(args)))); }

/** _random_seed(random, n): n an int that is not negative */
export function randomSeed(thread: u32, args: u32, count: i32): i32 {
  const n = plainInt(argument(args, 1)), state = stateOf(args);
  if (isInt(n)) {
    const value = toInt(n), key = thread + Thread.KEYWORDS;
    store<u64>(key, value);
    mersenneSeed(state, key, value >> 32 ? 2 : 1);
    store<u64>(key, NULL);
  } else mersenneSeed(state, limbsOf(addressOf(n)), load<i32>(addressOf(n), Int.SIZE));
  return ok(thread, NONE);
}

/** getrandbits(k): the first 32 bits are the lowest */
export function randomGetrandbits(thread: u32, args: u32, count: i32): i32 {
  const given = plainInt(argument(args, 1));
  if (given == NULL) return prelude2(thread, prelude("random_getrandbits"), argument(args, 0), argument(args, 1));
  if (!isInt(given)) return raise(thread, ClassId.OVERFLOW_ERROR, msg("Python int too large to convert to C int"));
  const k = toInt(given), state = stateOf(args);
  if (k < 0) return valueError(thread, msg("number of bits must be non-negative"));
  if (k == 0) return ok(thread, fromSmall(0));
  if (k <= 32) return ok(thread, fromSmall(<i64>(mersenneNext(state) >> <u32>(32 - k))));
  if (k <= 64) {
    const low = <u64>mersenneNext(state), value = fromU64(thread, low | (<u64>(mersenneNext(state) >> <u32>(64 - k)) << 32));
    return value ? ok(thread, value) : outOfMemory(thread);
  }
  if (k > 0x3fffffff) return raise(thread, ClassId.MEMORY_ERROR, msg(""));
  const limbs = <u32>((k + 31) >> 5), made = newInt(thread, limbs);
  if (made == 0) return outOfMemory(thread);
  for (let i: u32 = 0, left = k; i < limbs; i++, left -= 32) {
    store<u32>(limbsOf(made) + (i << 2), left < 32 ? mersenneNext(state) >> <u32>(32 - left) : mersenneNext(state));
  }
  let used = limbs;
  while (used && load<u32>(limbsOf(made) + (used - 1 << 2)) == 0) used--;
  const value = finishInt(thread, made, used);
  return value ? ok(thread, value) : outOfMemory(thread);
}

export function randomGetstate(thread: u32, args: u32, count: i32): i32 {
  const tuple = newTuple(thread, MERSENNE_WORDS), state = stateOf(args);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < MERSENNE_WORDS; i++) store<u64>(load<u32>(tuple, Sequence.ITEMS) + (i << 3), fromSmall(load<u32>(state + (i << 2))));
  return ok(thread, fromAddress(tuple));
}
export function randomSetstate(thread: u32, args: u32, count: i32): i32 {
  const given = argument(args, 1), state = stateOf(args);
  if (!isExact(given, ClassId.TUPLE)) return typeError(thread, msg("state vector must be a tuple"));
  const items = load<u32>(addressOf(given), Sequence.ITEMS);
  if (load<u32>(addressOf(given), Sequence.LENGTH) != MERSENNE_WORDS) return valueError(thread, msg("state vector is the wrong size"));
  for (let i: u32 = 0; i < MERSENNE_WORDS; i++) {
    const value = load<u64>(items + (i << 3));
    if (plainInt(value) == NULL) return typeError(thread, msg("an integer is required"));
    if (!isInt(value)) return raise(thread, ClassId.OVERFLOW_ERROR, msg("Python int too large to convert to C unsigned long"));
    if (toInt(value) < 0) return raise(thread, ClassId.OVERFLOW_ERROR, msg("can't convert negative value to unsigned int"));
  }
  const index = toI64(load<u64>(items + (MERSENNE_WORDS - 1 << 3)));
  if (index < 0 || index > 624) return valueError(thread, msg("invalid state"));
  for (let i: u32 = 0; i < MERSENNE_WORDS; i++) store<u32>(state + (i << 2), <u32>toInt(load<u64>(items + (i << 3))));
  return ok(thread, NONE);
}
