// Case, classification, padding and translation of str, bytes and bytearray.
import { ClassId, Header, Kind, Status, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromAddress, fromBool, hasKind, isInt, kindOf } from "../objects/object.ts";
import { indexOf, isBytesLike, isIndex, isStr, textData, textLength, textOf, textWidth, typeWord, unicodeTables, wholeText } from "../objects/text.ts";
import { charString, finishString, isAscii, newString, strData, strLength, strWidth } from "../objects/strings.ts";
import { newByteArray, newBytes } from "../objects/bytes.ts";
import { fitsI64, plainInt } from "../objects/numbers.ts";
import { tupleOf } from "../objects/tuple.ts";
import { argument, ok, prelude3 } from "../state/thread.ts";
import { outOfMemory, overflowError, raise, typeError } from "../state/raise.ts";
import { asciiCapitalize, asciiLower, asciiSwapCase, asciiTitle, asciiUpper } from "../text/ascii_case.ts";
import { fillCase, measureCase } from "../text/case.ts";
import { CharacterFlag } from "../text/tables_layout.ts";
import { BytesTest, CaseOperation } from "../text/constants.ts";
import {
  bytesTest, stringHasFlags, stringIsIdentifier, stringIsLower, stringIsPrintable, stringIsSpace, stringIsTitle, stringIsUpper,
} from "../text/string_tests.ts";
import { copyUnits, fillUnits, isAsciiUnits, readUnit, widthOf, widthShift } from "../text/units.ts";
import { msg, name, prelude } from "../env.ts";
import { nameAt } from "../objects/object.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }

/** A new text of the family of `object`, to be filled in; 0 out of memory. */
function newLike(thread: u32, object: u32, length: u32, width: u32): u32 {
  const kind = kindOf(object);
  if (kind == Kind.STR) return newString(thread, length, width);
  return kind == Kind.BYTES ? newBytes(thread, length) : newByteArray(thread, length);
}

// ---- case

function changeCase(thread: u32, object: u32, operation: u32): i32 {
  const length = textLength(object), data = textData(object);
  if (isStr(object) && !isAscii(object)) return changeUnicodeCase(thread, object, operation);
  if (length == 0) {
    const same = wholeText(thread, object);
    return same ? ok(thread, same) : outOfMemory(thread);
  }
  const result = newLike(thread, object, length, 1);
  if (result == 0) return outOfMemory(thread);
  const to = textData(result);
  switch (operation) {
    case CaseOperation.Lower: case CaseOperation.Fold: asciiLower(to, data, length); break;
    case CaseOperation.Upper: asciiUpper(to, data, length); break;
    case CaseOperation.Title: asciiTitle(to, data, length); break;
    case CaseOperation.Capitalize: asciiCapitalize(to, data, length); break;
    default: asciiSwapCase(to, data, length);
  }
  if (isStr(object)) {
    if (length == 1) return ok(thread, charString(thread, load<u8>(to)));
    store<u16>(result, 1 | StrFlag.ASCII, Header.FLAGS);
  }
  return ok(thread, fromAddress(result));
}

function changeUnicodeCase(thread: u32, text: u32, operation: u32): i32 {
  const tables = unicodeTables(), scratch = thread + 472; // spare words of the keyword area
  const measured = measureCase(tables, operation, strData(text), strLength(text), strWidth(text), scratch);
  const length = <u32>measured, width = <u32>(measured >> 32);
  const result = newString(thread, length, width);
  if (result == 0) return outOfMemory(thread);
  fillCase(tables, operation, strData(result), width, strData(text), strLength(text), strWidth(text), scratch);
  if (length == 1) return ok(thread, charString(thread, readUnit(strData(result), 0, width)));
  return ok(thread, fromAddress(finishString(result)));
}

export function textLower(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.Lower); }
export function textUpper(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.Upper); }
export function textTitle(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.Title); }
export function textCapitalize(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.Capitalize); }
export function textSwapcase(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.SwapCase); }
export function strCasefold(thread: u32, args: u32, count: i32): i32 { return changeCase(thread, self(args), CaseOperation.Fold); }

// ---- tests

function hasFlags(thread: u32, args: u32, flags: u32): i32 {
  const text = self(args);
  return ok(thread, fromBool(stringHasFlags(unicodeTables(), flags, strData(text), strLength(text), strWidth(text))));
}
function ofBytes(thread: u32, object: u32, test: BytesTest): i32 { return ok(thread, fromBool(bytesTest(test, textData(object), textLength(object)))); }

export function textIsalpha(thread: u32, args: u32, count: i32): i32 {
  return isStr(self(args)) ? hasFlags(thread, args, CharacterFlag.Alpha) : ofBytes(thread, self(args), BytesTest.Alpha);
}
export function textIsalnum(thread: u32, args: u32, count: i32): i32 {
  return isStr(self(args)) ? hasFlags(thread, args, CharacterFlag.Alphanumeric) : ofBytes(thread, self(args), BytesTest.Alphanumeric);
}
export function textIsdigit(thread: u32, args: u32, count: i32): i32 {
  return isStr(self(args)) ? hasFlags(thread, args, CharacterFlag.Digit) : ofBytes(thread, self(args), BytesTest.Digit);
}
export function strIsdecimal(thread: u32, args: u32, count: i32): i32 { return hasFlags(thread, args, CharacterFlag.Decimal); }
export function strIsnumeric(thread: u32, args: u32, count: i32): i32 { return hasFlags(thread, args, CharacterFlag.Numeric); }
export function textIsspace(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  if (!isStr(text)) return ofBytes(thread, text, BytesTest.Space);
  return ok(thread, fromBool(stringIsSpace(strData(text), strLength(text), strWidth(text))));
}
export function textIslower(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  if (!isStr(text)) return ofBytes(thread, text, BytesTest.Lower);
  return ok(thread, fromBool(stringIsLower(unicodeTables(), strData(text), strLength(text), strWidth(text))));
}
export function textIsupper(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  if (!isStr(text)) return ofBytes(thread, text, BytesTest.Upper);
  return ok(thread, fromBool(stringIsUpper(unicodeTables(), strData(text), strLength(text), strWidth(text))));
}
export function textIstitle(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  if (!isStr(text)) return ofBytes(thread, text, BytesTest.Title);
  return ok(thread, fromBool(stringIsTitle(unicodeTables(), strData(text), strLength(text), strWidth(text))));
}
export function strIsidentifier(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  return ok(thread, fromBool(stringIsIdentifier(unicodeTables(), strData(text), strLength(text), strWidth(text))));
}
export function strIsprintable(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  return ok(thread, fromBool(stringIsPrintable(unicodeTables(), strData(text), strLength(text), strWidth(text))));
}
export function textIsascii(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  return ok(thread, fromBool((isStr(text) && isAscii(text)) || isAsciiUnits(textData(text), textLength(text), textWidth(text))));
}

// ---- padding

/** The text with `left` and `right` fill characters at its sides. */
function pad(thread: u32, object: u32, left: i64, right: i64, fill: u32): i32 {
  if (left <= 0 && right <= 0) {
    const same = wholeText(thread, object);
    return same ? ok(thread, same) : outOfMemory(thread);
  }
  const length = textLength(object), own = textWidth(object), total = left + length + right;
  if (total > 0x3fffffff) return outOfMemory(thread);
  const width = max(own, isStr(object) ? widthOf(fill) : 1), shift = widthShift(width);
  const result = newLike(thread, object, <u32>total, width);
  if (result == 0) return outOfMemory(thread);
  const to = textData(result);
  fillUnits(to, width, fill, <u32>left);
  copyUnits(to + (<u32>left << shift), width, textData(object), own, length);
  fillUnits(to + (<u32>(left + length) << shift), width, fill, <u32>right);
  return ok(thread, fromAddress(isStr(object) ? finishString(result) : result));
}

/** The fill character of the second argument, a blank where it is not given; -1 with the exception set. */
function fillOf(thread: u32, object: u32, value: u64, method: u64): i32 {
  if (value == NULL) return 0x20;
  if (isStr(object)) {
    if (!hasKind(value, Kind.STR)) {
      typeError(thread, msg("The fill character must be a unicode character, not %T"), value);
      return -1;
    }
    if (strLength(addressOf(value)) != 1) {
      typeError(thread, msg("The fill character must be exactly one character long"));
      return -1;
    }
  } else {
    if (!isBytesLike(value) || textLength(addressOf(value)) != 1) {
      typeError(thread, msg("%S() argument 2 must be a byte string of length 1, not %S"), method, typeWord(value));
      return -1;
    }
  }
  return readUnit(textData(addressOf(value)), 0, textWidth(addressOf(value)));
}

/** A width that does not even fit 64 bits. */
function isHuge(value: u64): bool { return !isInt(value) && !fitsI64(plainInt(value)); }
function tooLarge(thread: u32): i32 { return overflowError(thread, msg("Python int too large to convert to C ssize_t")); }

function justify(thread: u32, args: u32, how: u32): i32 {
  const object = self(args), widthValue = argument(args, 1);
  const method = fromAddress(how == 0 ? nameAt(name("ljust")) : how == 1 ? nameAt(name("rjust")) : nameAt(name("center")));
  if (!isIndex(widthValue)) {
    const given = tupleOf(thread, args + 8, argument(args, 2) == NULL ? 1 : 2);
    return given ? prelude3(thread, prelude("text_with_indexes"), argument(args, 0), method, given) : outOfMemory(thread);
  }
  if (isHuge(widthValue)) return tooLarge(thread);
  const fill = fillOf(thread, object, argument(args, 2), method);
  if (fill < 0) return Status.RAISED;
  const width = indexOf(widthValue), missing = width - textLength(object);
  if (missing <= 0) return pad(thread, object, 0, 0, fill);
  if (how == 0) return pad(thread, object, 0, missing, fill);
  if (how == 1) return pad(thread, object, missing, 0, fill);
  const left = missing / 2 + (missing & width & 1);
  return pad(thread, object, left, missing - left, fill);
}
export function textLjust(thread: u32, args: u32, count: i32): i32 { return justify(thread, args, 0); }
export function textRjust(thread: u32, args: u32, count: i32): i32 { return justify(thread, args, 1); }
export function textCenter(thread: u32, args: u32, count: i32): i32 { return justify(thread, args, 2); }

export function textZfill(thread: u32, args: u32, count: i32): i32 {
  const object = self(args);
  if (!isIndex(argument(args, 1))) {
    const given = tupleOf(thread, args + 8, 1);
    return given ? prelude3(thread, prelude("text_with_indexes"), argument(args, 0), fromAddress(nameAt(name("zfill"))), given) : outOfMemory(thread);
  }
  if (isHuge(argument(args, 1))) return tooLarge(thread);
  const missing = indexOf(argument(args, 1)) - textLength(object);
  const status = pad(thread, object, max<i64>(missing, 0), 0, 0x30);
  if (status != Status.OK || missing <= 0 || textLength(object) == 0) return status;
  const result = addressOf(load<u64>(thread, 152)), data = textData(result), width = textWidth(result);
  const sign = readUnit(data, <u32>missing, width);
  if (sign == 0x2b || sign == 0x2d) {
    fillUnits(data, width, sign, 1);
    fillUnits(data + (<u32>missing << widthShift(width)), width, 0x30, 1);
  }
  return status;
}

export function textExpandtabs(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), data = textData(object), length = textLength(object), width = textWidth(object);
  let tab: i64 = 8;
  if (argument(args, 1) != NULL) {
    if (!isIndex(argument(args, 1))) {
      const given = tupleOf(thread, args + 8, 1);
      return given ? prelude3(thread, prelude("text_with_indexes"), argument(args, 0), fromAddress(nameAt(name("expandtabs"))), given) : outOfMemory(thread);
    }
    tab = indexOf(argument(args, 1));
    if (tab > 0x7fffffff || tab < -0x80000000) return raise(thread, ClassId.OVERFLOW_ERROR, msg("Python int too large to convert to C int"));
  }
  let total: i64 = 0, column: i64 = 0, found = false;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit == 9) {
      found = true;
      if (tab > 0) { const step = tab - column % tab; total += step; column += step; }
    } else {
      total++;
      column = unit == 10 || unit == 13 ? 0 : column + 1;
    }
    if (total > 0x3fffffff) return raise(thread, ClassId.OVERFLOW_ERROR, isStr(object) ? msg("new string is too long") : msg("result too long"));
  }
  if (!found) return pad(thread, object, 0, 0, 0x20);
  const result = newLike(thread, object, <u32>total, width);
  if (result == 0) return outOfMemory(thread);
  const to = textData(result);
  let at: u32 = 0;
  column = 0;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit == 9) {
      if (tab > 0) {
        const step = tab - column % tab;
        fillUnits(to + (at << widthShift(width)), width, 0x20, <u32>step);
        at += <u32>step;
        column += step;
      }
    } else {
      fillUnits(to + (at << widthShift(width)), width, unit, 1);
      at++;
      column = unit == 10 || unit == 13 ? 0 : column + 1;
    }
  }
  if (!isStr(object)) return ok(thread, fromAddress(result));
  const text = textOf(thread, object, to, <u32>total, width);
  return text ? ok(thread, text) : outOfMemory(thread);
}
