// Single characters: categories, sets, and the case rules of the three kinds of IGNORECASE (ASCII, locale, Unicode). The locale
// is always "C", as CPython's is until a program calls setlocale: letters are ASCII's.
import { SreCategory, SreOp } from "./layout.ts";
import { isAlphanumeric, isAsciiAlphanumeric, isAsciiDigit, isAsciiLower, isAsciiSpace, isAsciiUpper, isDecimal, isLineBreak, isSpace } from "../text/classify.ts";
import { simpleLower, simpleUpper } from "../text/case.ts";

export function lowerAscii(ch: u32): u32 { return isAsciiUpper(ch) ? ch | 0x20 : ch; }
export function upperAscii(ch: u32): u32 { return isAsciiLower(ch) ? ch ^ 0x20 : ch; }
function isWord(ch: u32): bool { return isAsciiAlphanumeric(ch) || ch == 0x5f; }
export function isUnicodeWord(tables: u32, ch: u32): bool { return isAlphanumeric(tables, ch) || ch == 0x5f; }
export function isAsciiWord(ch: u32): bool { return isWord(ch); }

export function inCategory(tables: u32, category: u32, ch: u32): bool {
  switch (category) {
    case SreCategory.DIGIT: return isAsciiDigit(ch);
    case SreCategory.NOT_DIGIT: return !isAsciiDigit(ch);
    case SreCategory.SPACE: return isAsciiSpace(ch);
    case SreCategory.NOT_SPACE: return !isAsciiSpace(ch);
    case SreCategory.WORD: case SreCategory.LOC_WORD: return isWord(ch);
    case SreCategory.NOT_WORD: case SreCategory.LOC_NOT_WORD: return !isWord(ch);
    case SreCategory.LINEBREAK: return ch == 10;
    case SreCategory.NOT_LINEBREAK: return ch != 10;
    case SreCategory.UNI_DIGIT: return isDecimal(tables, ch);
    case SreCategory.UNI_NOT_DIGIT: return !isDecimal(tables, ch);
    case SreCategory.UNI_SPACE: return isSpace(ch);
    case SreCategory.UNI_NOT_SPACE: return !isSpace(ch);
    case SreCategory.UNI_WORD: return isUnicodeWord(tables, ch);
    case SreCategory.UNI_NOT_WORD: return !isUnicodeWord(tables, ch);
    case SreCategory.UNI_LINEBREAK: return isLineBreak(ch);
    case SreCategory.UNI_NOT_LINEBREAK: return !isLineBreak(ch);
    default: return false;
  }
}

/** Is the character in the set whose words begin at `set`? A set ends with FAILURE. */
export function inSet(tables: u32, set: u32, ch: u32): bool {
  let found = true;
  while (true) {
    switch (load<u32>(set)) {
      case SreOp.LITERAL:
        if (ch == load<u32>(set, 4)) return found;
        set += 8;
        break;
      case SreOp.CATEGORY:
        if (inCategory(tables, load<u32>(set, 4), ch)) return found;
        set += 8;
        break;
      case SreOp.CHARSET: // 256 bits
        if (ch < 256 && (load<u32>(set + (ch >> 5 << 2), 4) >> (ch & 31) & 1) != 0) return found;
        set += 36;
        break;
      case SreOp.RANGE:
        if (load<u32>(set, 4) <= ch && ch <= load<u32>(set, 8)) return found;
        set += 12;
        break;
      case SreOp.RANGE_UNI_IGNORE: { // the character is in lower case already
        const from = load<u32>(set, 4), to = load<u32>(set, 8);
        if (from <= ch && ch <= to) return found;
        const upper = simpleUpper(tables, ch);
        if (from <= upper && upper <= to) return found;
        set += 12;
        break;
      }
      case SreOp.NEGATE:
        found = !found;
        set += 4;
        break;
      case SreOp.BIGCHARSET: { // count of blocks, 256 bytes: the block of a character's high byte, then blocks of 256 bits
        const count = load<u32>(set, 4), blocks = set + 8 + 256;
        if (ch < 0x10000) {
          const bit = (<u32>load<u8>(set + 8 + (ch >> 8)) << 8) + (ch & 255);
          if ((load<u32>(blocks + (bit >> 5 << 2)) >> (bit & 31) & 1) != 0) return found;
        }
        set = blocks + (count << 5);
        break;
      }
      default: return !found; // FAILURE: the end
    }
  }
}

/** Is the character in the set of one of the IN operations? */
export function inSetOf(op: u32, tables: u32, set: u32, ch: u32): bool {
  switch (op) {
    case SreOp.IN_IGNORE: return inSet(tables, set, lowerAscii(ch));
    case SreOp.IN_UNI_IGNORE: return inSet(tables, set, simpleLower(tables, ch));
    case SreOp.IN_LOC_IGNORE: return inSet(tables, set, lowerAscii(ch)) || inSet(tables, set, upperAscii(ch));
    default: return inSet(tables, set, ch);
  }
}

/** Does one of the operations that take exactly one character (at `ip`) match this one? `delta` leads to a set's bitmap. */
export function oneMatches(tables: u32, delta: u32, ip: u32, ch: u32): bool {
  const op = load<u32>(ip), operand = load<u32>(ip, 4);
  switch (op) {
    case SreOp.ANY: return ch != 10;
    case SreOp.ANY_ALL: return true;
    case SreOp.LITERAL: return ch == operand;
    case SreOp.NOT_LITERAL: return ch != operand;
    case SreOp.IN: case SreOp.IN_IGNORE: case SreOp.IN_UNI_IGNORE: case SreOp.IN_LOC_IGNORE:
      if (ch < 256) return (<u32>load<u8>(load<u32>(ip + delta) + (ch >> 3)) >> (ch & 7) & 1) != 0;
      return inSetOf(op, tables, ip + 8, ch);
    case SreOp.CATEGORY: return inCategory(tables, operand, ch);
    case SreOp.LITERAL_IGNORE: return lowerAscii(ch) == operand;
    case SreOp.NOT_LITERAL_IGNORE: return lowerAscii(ch) != operand;
    case SreOp.LITERAL_UNI_IGNORE: return simpleLower(tables, ch) == operand;
    case SreOp.NOT_LITERAL_UNI_IGNORE: return simpleLower(tables, ch) != operand;
    case SreOp.LITERAL_LOC_IGNORE: return ch == operand || lowerAscii(ch) == operand || upperAscii(ch) == operand;
    case SreOp.NOT_LITERAL_LOC_IGNORE: return !(ch == operand || lowerAscii(ch) == operand || upperAscii(ch) == operand);
    default: return false;
  }
}
