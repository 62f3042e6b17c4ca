// The numbers that callers of the text kernels pass and get. Read by asc and by tsc, so there are
// no functions here: TypeScript must not see the kernels' code.

/** The str methods that change case. */
export const enum CaseOperation {
  Lower = 0,
  Upper = 1,
  Title = 2,
  Fold = 3,
  Capitalize = 4,
  SwapCase = 5,
}

/** What a byte string's is...() method asks of its bytes. */
export const enum BytesTest {
  Alpha = 0,
  Alphanumeric = 1,
  Digit = 2,
  Space = 3,
  Lower = 4,
  Upper = 5,
  Title = 6,
}

/** Bit 0: composes afterwards not; bit 1: by compatibility. */
export const enum NormalizationForm {
  Nfc = 0,
  Nfd = 1,
  Nfkc = 2,
  Nfkd = 3,
}

export const enum QuickCheck {
  No = 0,
  Yes = 1,
  Maybe = 2,
}

export const enum ErrorMode {
  Strict = 0,
  Ignore = 1,
  Replace = 2,
  SurrogateEscape = 3,
  SurrogatePass = 4,
  BackslashReplace = 5,
  XmlCharRefReplace = 6,
}

/** Why a kernel stopped: index in codecReasons (src/unicode/codec_reasons.ts). */
export const enum CodecReason {
  None = 0,
  InvalidStartByte = 1,
  InvalidContinuationByte = 2,
  UnexpectedEndOfData = 3,
  SurrogatesNotAllowed = 4,
  TruncatedData = 5,
  IllegalEncoding = 6,
  IllegalUtf16Surrogate = 7,
  CodePointInSurrogateRange = 8,
  CodePointNotInRange = 9,
  OrdinalNotInRange128 = 10,
  OrdinalNotInRange256 = 11,
}

/**
 * Filled in by the measuring kernels, u32 each. Decoding: Units counts code points, Union has at
 * least their bits (widthOf tells what holds them), Stop and ErrorEnd are byte offsets. Encoding:
 * Units counts bytes, Stop and ErrorEnd are character indices. Without an error, Stop is where the
 * kernel ended: the whole length, or less where `final` was false and a sequence is incomplete.
 */
export const enum CodecResult {
  Units = 0,
  Union = 4,
  Stop = 8,
  ErrorEnd = 12,
  Size = 16,
}
