// Indices and sizes past 64 bits: CPython refuses them before it looks at the sequence, an index by an IndexError that names the
// type of the index, an argument that is a size by an OverflowError.
import { ClassId } from "../shared/layout.ts";
import { isInt } from "./object.ts";
import { fitsI64, plainInt } from "./numbers.ts";
import { overflowError, raise } from "../state/raise.ts";
import { msg } from "../env.ts";

/** Is this int (of any class) past 64 bits? */
export function isHuge(value: u64): bool { return !isInt(value) && !fitsI64(plainInt(value)); }
export function hugeIndex(thread: u32, value: u64): i32 { return raise(thread, ClassId.INDEX_ERROR, msg("cannot fit '%T' into an index-sized integer"), value); }
export function hugeSize(thread: u32): i32 { return overflowError(thread, msg("Python int too large to convert to C ssize_t")); }
