// JSON scanners and encoders, and the state of a text being read or written.
//
// Neither reading nor writing calls Python: where a hook, a `default` function or a dict subclass's items() is to be asked, the state
// (a HOLDER) notes function and argument and the prelude (src/lib/prelude/json.py) makes the call and hands the result back. Nested
// containers lie on a list of the state, so depth costs no stack.
import { Holder } from "../shared/layout.ts";

/** Attributes of scanners and encoders: u64 values. */
export const enum JsonScanner { STRICT = 8, OBJECT_HOOK = 16, PAIRS_HOOK = 24, FLOAT = 32, INT = 40, CONSTANT = 48, Size = 56 }
export const enum JsonEncoder {
  MARKERS = 8, DEFAULT = 16, ENCODER = 24, INDENT = 32, KEY_SEPARATOR = 40, ITEM_SEPARATOR = 48, SORT_KEYS = 56, SKIP_KEYS = 64, ALLOW_NAN = 72,
  FAST = 80, // int: 1 the encoder is encode_basestring_ascii, 2 encode_basestring, 0 something else
  Size = 88,
}
/**
 * The state: values of a HOLDER. STACK is a list, two values per open container for a scan (container; key of the pair under way, or None
 * in an array) and three for an encoding (container; what is gone through; position).
 */
export const enum JsonState {
  OWNER = 16 /* scanner or encoder */, TEXT = 24 /* the str read */, INDEX = 32, STACK = 40, FUNCTION = 48, ARGUMENT = 56, RESULT = 64,
  MEMO = 72 /* block: u32 addresses of keys seen */, SCRATCH = 80 /* block for floats */, PHASE = 88, PARTS = 96 /* list of texts written */, LEVEL = 104 /* of indents, at the start */, COUNT = 12,
}
export const enum JsonPhase { TEXT, KEY_TEXT, ITEMS, DEFAULT, VALUE }
export const enum JsonLimit { DEPTH = 9990, MEMO_SLOTS = 256, SCRATCH_BYTES = 5248 }
/** Instead of a Status: the state says what to call. */
export const NEEDS_CALL: i32 = 100;
export const FIRST_VALUE: u32 = Holder.VALUES;
