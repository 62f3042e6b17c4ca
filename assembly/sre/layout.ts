// The regular expression engine: the words of compiled patterns, and the memory of a search under way.
//
// A pattern is a sequence of u32 words, as re._compiler of CPython's library writes them (re/_constants.py numbers the operations).
// The engine holds nothing in Wasm globals or on Wasm's stack: what a search knows lies in the thread's arena, a block of
//
//   | State words | marks: u32 address per group boundary | backtracking stack: Entries of 32 bytes, growing upwards |
//
// so no pattern overflows, and a search that is interrupted goes on where it was (see Status.AGAIN).

export const enum SreOp {
  FAILURE, SUCCESS, ANY, ANY_ALL, ASSERT, ASSERT_NOT, AT, BRANCH, CATEGORY, CHARSET, BIGCHARSET, GROUPREF, GROUPREF_EXISTS, IN, INFO, JUMP,
  LITERAL, MARK, MAX_UNTIL, MIN_UNTIL, NOT_LITERAL, NEGATE, RANGE, REPEAT, REPEAT_ONE, SUBPATTERN, MIN_REPEAT_ONE, ATOMIC_GROUP,
  POSSESSIVE_REPEAT, POSSESSIVE_REPEAT_ONE,
  GROUPREF_IGNORE, IN_IGNORE, LITERAL_IGNORE, NOT_LITERAL_IGNORE,
  GROUPREF_LOC_IGNORE, IN_LOC_IGNORE, LITERAL_LOC_IGNORE, NOT_LITERAL_LOC_IGNORE,
  GROUPREF_UNI_IGNORE, IN_UNI_IGNORE, LITERAL_UNI_IGNORE, NOT_LITERAL_UNI_IGNORE, RANGE_UNI_IGNORE,
  Size,
}
export const enum SreAt {
  BEGINNING, BEGINNING_LINE, BEGINNING_STRING, BOUNDARY, NON_BOUNDARY, END, END_LINE, END_STRING,
  LOC_BOUNDARY, LOC_NON_BOUNDARY, UNI_BOUNDARY, UNI_NON_BOUNDARY, Size,
}
export const enum SreCategory {
  DIGIT, NOT_DIGIT, SPACE, NOT_SPACE, WORD, NOT_WORD, LINEBREAK, NOT_LINEBREAK, LOC_WORD, LOC_NOT_WORD,
  UNI_DIGIT, UNI_NOT_DIGIT, UNI_SPACE, UNI_NOT_SPACE, UNI_WORD, UNI_NOT_WORD, UNI_LINEBREAK, UNI_NOT_LINEBREAK, Size,
}
export const enum SreInfo { PREFIX = 1, LITERAL = 2, CHARSET = 4 }
export const enum SreLimit { MAX_REPEAT = 0xffffffff, MAX_GROUPS = 0x3fffffff, MAGIC = 20230612 }

/** Pattern objects: u64 values. CODE is a bytes object: the words, then a word for each (see code.ts), then character bitmaps. */
export const enum Pattern { PATTERN = 8, FLAGS = 16, GROUPS = 24, GROUP_INDEX = 32, INDEX_GROUP = 40, CODE = 48, IS_BYTES = 56 /* -1: pattern is None */, WORDS = 64, Size = 72 }
/** Match objects: values, then raw marks: i32 start and end of group 0, 1 ..., -1 where it did not take part. */
export const enum Match { PATTERN = 8, STRING = 16, POS = 24, END_POS = 32, LAST_INDEX = 40 /* int or None */, GROUPS = 48 /* u32 from here on: group 0 counts */, MARKS = 52, ValuesSize = 48 }
/** Scanners, and the iterators of finditer: START is None once there is no further match. */
export const enum Scanner { PATTERN = 8, STRING = 16, START = 24, END = 32, MUST_ADVANCE = 40 /* int */, POS = 48, LAST = 56 /* int: end of the last match, for sub() */, Size = 64 }
/** What a replacement template is made of: a tuple of texts and group numbers in turn, a text first and last. */
export const enum Template { PARTS = 8, Size = 16 }

/** Words of the arena's block, offsets from its payload. All pointers into the subject are addresses. */
export const enum State {
  THREAD = 0, BEGINNING = 4, START = 8, END = 12, PTR = 16 /* where the match ended */, MUST_ADVANCE = 20, MATCH_ALL = 24,
  LAST_MARK = 28, LAST_INDEX = 32, CODE = 36, DELTA = 40 /* bytes from a code word to its side word */, TABLES = 44,
  WIDTH = 48, SUBJECT = 52 /* the object whose data it is */, MARK_COUNT = 56, LIMIT = 60 /* offset where the stack's room ends */,
  BUDGET = 64, // i32: steps until the eval breaker is looked at
  // a search that was interrupted: the registers of the matcher and who was searching
  IP = 68, AT = 72, TOP = 76, REPEAT = 80, BARRIER = 84, TOPLEVEL = 88, PENDING = 92 /* 1: to be taken up again */,
  KEY_FRAME = 96, KEY_PC = 100, KEY_PATTERN = 104, KEY_SUBJECT = 112, KEY_METHOD = 120, KEY_START = 124, KEY_END = 128, COUNT = 132, LAST = 136, FIRST = 140 /* 1: the attempt at the start itself */,
  MARKS = 144,
}
/** Offsets are from the state's address, since the block moves when it grows. */
export const enum Entry { KIND = 0, IP = 4, PTR = 8, LAST_MARK = 12, LAST_INDEX = 16, A = 20, B = 24, C = 28, Size = 32 }
export const enum EntryKind {
  BRANCH, BRANCH_MARKS, REPEAT_ONE, REPEAT_ONE_MARKS, MIN_REPEAT_ONE, MIN_REPEAT_ONE_MARKS, REPEAT, UNTIL_MINIMUM, MAX_BODY, MAX_TAIL, MIN_TAIL,
  MIN_TAIL_MARKS, MIN_BODY, ASSERT, ASSERT_NOT, ASSERT_NOT_MARKS, ATOMIC, POSSESSIVE_MINIMUM, POSSESSIVE_MORE,
}
/** What the matcher answers. */
export const enum Outcome { FAILED = 0, MATCHED = 1, NO_MEMORY = -1, INTERRUPTED = -2 }
export const enum Arena { FIRST_BYTES = 8000, KEPT_BYTES = 262144, CHECK_STEPS = 4096 }
/** Who is searching; the prelude's pattern_at_indexes knows the numbers too. */
export const enum Method { MATCH, FULLMATCH, SEARCH, FINDALL, SPLIT, SUB, SCAN_MATCH, SCAN_SEARCH }
