// The shape of the Unicode 15.1 tables: one block of memory, at an address that is passed to every
// kernel as `tables`. Read by asc, by tsc and by src/unicode/generate.py, which takes the numbers
// from the text of this file (one `Name = number,` a line), so there is no second copy of them.
//
//   tables + 0            header: offsets from `tables`, u32 each
//   + CharacterStage      u16[8704], one per 128 code points: where its block is, in 256 bytes
//   + DecompositionStage  u16[8704], the same for decompositions
//   + ...                 blocks, u16[128]; only the stages know where
//   + CharacterRecords    32 bytes each; a block holds their offset / 8
//   + DecompositionData   u32: count | tag << 8, then `count` code points; a block holds the index
//   + ...                 case expansions, numeric values, composition pairs, Unicode 3.2.0
//
// The two stages stand at fixed offsets and hold absolute (block-relative) positions, so that a
// look-up is three dependent loads and never reads the header. One record answers every question
// about a character: some 1,300 different ones cover all of Unicode, in less memory than two
// tries would take.

/** Byte offsets in the block. What has no fixed place has its offset in the header. */
export const enum Tables {
  Magic = 0,
  Size = 4,
  CharacterRecords = 8,
  CaseExpansions = 12,
  NumericValues = 16,
  DecompositionData = 20,
  CompositionPairs = 24,
  OldRecords = 28,
  OldRecordCount = 32,
  OldCorrections = 36,
  OldCorrectionCount = 40,
  CharacterStage = 256,
  DecompositionStage = 17664,
  Blocks = 35072,
}

export const enum TablesFormat {
  MagicNumber = 0x31353155,
  BlockShift = 7,
  BlockMask = 127,
  CompositionSlotBits = 11,
  CompositionSlotSize = 12,
  FirstMultiplier = 0x9e3779b1,
  SecondMultiplier = 0x85ebca6b,
}

/**
 * A character's record. The four mappings are even: 2 * (mapped - code point), or odd:
 * 2 * (index | count << 16) + 1 for `count` code points at CaseExpansions[index].
 */
export const enum CharacterRecord {
  Flags = 0,
  Lower = 4,
  Upper = 8,
  Title = 12,
  Fold = 16,
  NumericIndex = 20,
  DecimalValue = 22,
  DigitValue = 23,
  Category = 24,
  Bidirectional = 25,
  CombiningClass = 26,
  EastAsianWidth = 27,
  Normalization = 28,
  Size = 32,
}

/**
 * Bits of CharacterRecord.Flags, as CPython's str methods define them (not all are Unicode
 * properties).
 */
export const enum CharacterFlag {
  Alpha = 0x0001,
  Decimal = 0x0002,
  Digit = 0x0004,
  Numeric = 0x0008,
  Lower = 0x0010,
  Upper = 0x0020,
  Title = 0x0040,
  Space = 0x0080,
  Printable = 0x0100,
  IdentifierStart = 0x0200,
  IdentifierContinue = 0x0400,
  LineBreak = 0x0800,
  Cased = 0x1000,
  CaseIgnorable = 0x2000,
  Mirrored = 0x4000,
  Alphanumeric = 0x000f,
}

/** Bits of CharacterRecord.Normalization: what the quick checks of UAX #15 and composition ask. */
export const enum NormalizationFlag {
  ChangesInNfd = 0x01,
  ChangesInNfkd = 0x02,
  ChangesInNfc = 0x04,
  ChangesInNfkc = 0x08,
  ComposesWithNext = 0x10,
  ComposesWithPrevious = 0x20,
}

/** Hangul syllables are composed and named by arithmetic (The Unicode Standard, section 3.12). */
export const enum Hangul {
  SyllableBase = 0xac00,
  LeadBase = 0x1100,
  VowelBase = 0x1161,
  TrailBase = 0x11a7,
  LeadCount = 19,
  VowelCount = 21,
  TrailCount = 28,
  SyllableCount = 11172,
}

/**
 * How Unicode 3.2.0 (unicodedata.ucd_3_2_0, which IDNA needs) differs: records sorted by First,
 * each with the old values for the code points First..Last. Where Category is Cn, there is no
 * numeric value, no decomposition and combining class 0 either.
 */
export const enum OldRecord {
  First = 0,
  Last = 4,
  Category = 8,
  Bidirectional = 9,
  EastAsianWidth = 10,
  Mirrored = 11,
  DecimalValue = 12,
  Size = 16,
}

/**
 * The decompositions that were wrong in 3.2.0 and put right later (normalisation only): u32 pairs.
 */
export const enum OldCorrection {
  CodePoint = 0,
  DecomposesTo = 4,
  Size = 8,
}
