// Deflate (RFC 1951) in zlib (1950), gzip (1952) or no wrapping. Both directions keep what they know in one object's raw payload, so a stream
// may be gone on with by any thread; while they work nothing is allocated, so that they can do it without the GIL.

/** A stream being inflated. Codes are tables of u16 entries (symbol << 4 | length), by the next bits of the input. */
export const enum Inflate {
  BYTES = 8, MODE = 16, WRAP = 20 /* 0 raw, 1 zlib, 2 gzip, 3 either of the two */, BITS = 24 /* u64 */, BIT_COUNT = 32, LAST = 36,
  IN = 40, IN_END = 44, OUT = 48, OUT_START = 52, OUT_END = 56, // addresses, for one run
  LENGTH = 60, DISTANCE = 64, // a copy under way, or the bytes left of a stored block
  LITERAL_BITS = 68, DISTANCE_BITS = 72, HISTORY = 76 /* bytes of WINDOW that are filled */, CHECK = 80, TOTAL = 84, SUMMED = 88 /* address up to which CHECK goes */, BUSY = 92,
  HLIT = 96, HDIST = 100, HCLEN = 104, COUNT = 108, FLAGS = 112, WANTED = 116 /* the dictionary's Adler-32 */,
  LENGTHS = 128, // u8 x 320
  CODE_LENGTHS = 448, // u8 x 19
  LITERALS = 512, DISTANCES = 66048, WINDOW = 131584, WindowSize = 32768, Size = 164352,
}
export const enum InflateMode {
  HEAD, GZIP_FLAGS, GZIP_EXTRA_LENGTH, GZIP_EXTRA, GZIP_NAME, GZIP_COMMENT, GZIP_HEADER_CRC, DICTIONARY, BLOCK, STORED, STORED_COPY, TABLE, CODE_LENGTHS, LENGTHS, CODES, COPY,
  CHECK, LENGTH, DONE, FAILED,
}
/** What a run comes to; from 16 on it is what is wrong. */
export const enum InflateOutcome {
  NEEDS_INPUT, NEEDS_OUTPUT, DONE, NEEDS_DICTIONARY,
  NO_MEMORY = 15,
  HEADER = 16, METHOD, WINDOW_SIZE, BLOCK_TYPE, STORED_LENGTHS, TOO_MANY, CODE_LENGTHS, REPEAT, NO_END, LITERAL_SET, DISTANCE_SET, LITERAL, DISTANCE, TOO_FAR, DATA_CHECK, LENGTH_CHECK,
}

/** A stream being deflated: only the bits that do not fill a byte yet, and checksums; the text before is handed over with each part. */
export const enum Deflate {
  BYTES = 8, WRAP = 16, LEVEL = 20, BITS = 24 /* u64 */, BIT_COUNT = 32, CHECK = 36, TOTAL = 40, STARTED = 44, OUT = 48, BUSY = 56, Size = 64,
}
/** Room for one deflating: chains of earlier places, the block's tokens, and code building. Offsets from its start. */
export const enum Work {
  HEADS = 0, // u32 x 32768: the last place (+ 1) with a hash
  CHAIN = 131072, // u32 x 32768: the place before, by place & 32767
  TOKENS = 262144, // u32 x 32768: a literal, or length << 16 | distance (length 3..258)
  LITERAL_COUNTS = 393216, DISTANCE_COUNTS = 394368, // u32 x 288, x 32
  LITERAL_LENGTHS = 394496, DISTANCE_LENGTHS = 394784, // u8 x 288, x 32
  LITERAL_CODES = 394816, DISTANCE_CODES = 395392, // u16 x 288, x 32
  SORT = 395456, // u32 x 2 x 600: while lengths are made
  RUNS = 400256, // u16 x 330: code lengths in runs
  RUN_COUNTS = 400920, RUN_LENGTHS = 400996, RUN_CODES = 401016, // u32, u8, u16 x 19
  Size = 401088,
}
