// Module _datetime and time: POSIX seconds taken apart, and the usual texts of dates and times. Each answers None where Python code
// (src/lib/modules/_datetime*.py, time.py) is to do it: rarer forms, other classes, whatever is no small int. The locale is C's.
import { Header, Kind, Sequence, StrFlag } from "../shared/layout.ts";
import { NONE, addressOf, fromAddress, fromSmall, hasKind, isInt, nameAt, toInt } from "../objects/object.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import { isAscii, newString, strData, strLength } from "../objects/strings.ts";
import { Builder, builderAdded, builderRoom, builderUnit, builderUnits, dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { newTuple } from "../objects/tuple.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { DateSlot, MAX_ORDINAL, MomentSlot, field, floorDivide, isDate, isOf, made, newDate, none, ordinal, ordinalOf, put, putDate } from "./datetime.ts";
import { name } from "../env.ts";

const EPOCH_DAY: i64 = 719163, DAY_SECONDS: i64 = 86400;

/** Days of the year before a date's own, 0 for the first of January. */
function dayOfYear(year: i64, month: i64, day: i64): i64 { return ordinalOf(year, month, day) - ordinalOf(year, 1, 1); }

// ---- POSIX seconds

/** _time_parts(seconds): (year, month, day, hour, minute, second, day of the week from Monday, day of the year from 1) of the years 1 to 9999 */
export function timeParts(thread: u32, args: u32, count: i32): i32 {
  if (!isInt(argument(args, 0))) return none(thread);
  const seconds = toInt(argument(args, 0)), days = floorDivide(seconds, DAY_SECONDS), rest = seconds - days * DAY_SECONDS, number = days + EPOCH_DAY;
  if (number < 1 || number > MAX_ORDINAL) return none(thread);
  const tuple = newTuple(thread, 8);
  if (tuple == 0) return outOfMemory(thread);
  const items = load<u32>(tuple, Sequence.ITEMS);
  const since = number + 305, era = since / 146097, inEra = since - era * 146097; // as in putDate()
  const years = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365, inYear = inEra - (years * 365 + years / 4 - years / 100);
  const m = (inYear * 5 + 2) / 153, year = era * 400 + years + (m < 10 ? 0 : 1);
  store<u64>(items, fromSmall(year));
  store<u64>(items, fromSmall(m < 10 ? m + 3 : m - 9), 8);
  store<u64>(items, fromSmall(inYear - (m * 153 + 2) / 5 + 1), 16);
  store<u64>(items, fromSmall(rest / 3600), 24);
  store<u64>(items, fromSmall(rest / 60 % 60), 32);
  store<u64>(items, fromSmall(rest % 60), 40);
  store<u64>(items, fromSmall((number + 6) % 7), 48);
  store<u64>(items, fromSmall(number - ordinalOf(year, 1, 1) + 1), 56);
  return ok(thread, fromAddress(tuple));
}

/** _moment_at(datetime, seconds, microsecond, zone): the moment that so many POSIX seconds show on clocks of UTC, with any zone */
export function momentAt(thread: u32, args: u32, count: i32): i32 {
  if (!isInt(argument(args, 1))) return none(thread);
  const seconds = toInt(argument(args, 1)), days = floorDivide(seconds, DAY_SECONDS), rest = seconds - days * DAY_SECONDS, number = days + EPOCH_DAY;
  if (number < 1 || number > MAX_ORDINAL) return none(thread);
  const moment = newValuesObject(thread, addressOf(argument(args, 0)), Kind.OBJECT);
  if (moment == 0) return outOfMemory(thread);
  putDate(moment, number);
  put(moment, MomentSlot.HOUR, rest / 3600);
  put(moment, MomentSlot.MINUTE, rest / 60 % 60);
  put(moment, MomentSlot.SECOND, rest % 60);
  store<u64>(moment, argument(args, 2), MomentSlot.MICROSECOND);
  store<u64>(moment, argument(args, 3), MomentSlot.ZONE);
  put(moment, MomentSlot.FOLD, 0);
  return made(thread, moment);
}

/** _date_ordinal(date): the day's number, 1 for the first of January of year 1 */
export function dateOrdinal(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(ordinal(addressOf(argument(args, 0))))); }

// ---- ISO 8601

/** `count` digits as a number, -1 where they are none. */
function digits(at: u32, count: u32): i64 {
  let value: i64 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const digit = <u32>load<u8>(at + i) - 0x30;
    if (digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
/** Year, month and day of YYYY-MM-DD as the words behind `args`; false where it is no such text of a day that there is. */
function readDate(args: u32, at: u32): bool {
  if (load<u8>(at + 4) != 0x2d || load<u8>(at + 7) != 0x2d) return false;
  const year = digits(at, 4), month = digits(at + 5, 2), day = digits(at + 8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  store<u64>(args + 8, fromSmall(year));
  store<u64>(args + 16, fromSmall(month));
  store<u64>(args + 24, fromSmall(day));
  return isDate(fromSmall(year), fromSmall(month), fromSmall(day));
}
function isPlainText(value: u64): bool { return hasKind(value, Kind.STR) && isAscii(addressOf(value)); }

/** _date_read(date, text, None, None): a date of YYYY-MM-DD */
export function dateRead(thread: u32, args: u32, count: i32): i32 {
  const text = argument(args, 1);
  if (!isPlainText(text) || strLength(addressOf(text)) != 10 || !readDate(args, strData(addressOf(text)))) return none(thread);
  return made(thread, newDate(thread, args));
}
/** _moment_read(datetime, text, None, None): a datetime of YYYY-MM-DD, with any separator and HH:MM, HH:MM:SS, and .ffffff behind it or not */
export function momentRead(thread: u32, args: u32, count: i32): i32 {
  const text = argument(args, 1);
  if (!isPlainText(text)) return none(thread);
  const length = strLength(addressOf(text)), at = strData(addressOf(text));
  if (length != 10 && length != 16 && length != 19 && length != 26) return none(thread);
  let hour: i64 = 0, minute: i64 = 0, second: i64 = 0, microsecond: i64 = 0;
  if (length >= 16) {
    hour = digits(at + 11, 2);
    minute = digits(at + 14, 2);
    if (load<u8>(at + 13) != 0x3a || hour < 0 || hour > 23 || minute < 0 || minute > 59) return none(thread);
  }
  if (length >= 19) {
    second = digits(at + 17, 2);
    if (load<u8>(at + 16) != 0x3a || second < 0 || second > 59) return none(thread);
  }
  if (length == 26) {
    microsecond = digits(at + 20, 6);
    if (load<u8>(at + 19) != 0x2e || microsecond < 0) return none(thread);
  }
  if (!readDate(args, at)) return none(thread);
  const moment = newDate(thread, args);
  if (moment == 0) return outOfMemory(thread);
  put(moment, MomentSlot.HOUR, hour);
  put(moment, MomentSlot.MINUTE, minute);
  put(moment, MomentSlot.SECOND, second);
  put(moment, MomentSlot.MICROSECOND, microsecond);
  store<u64>(moment, NONE, MomentSlot.ZONE);
  put(moment, MomentSlot.FOLD, 0);
  return made(thread, moment);
}

/** Writes a number in `count` digits and answers the address behind it. */
function putDigits(at: u32, value: i64, count: u32): u32 {
  let rest = <u32>value;
  for (let i = count; i > 0; i--) {
    store<u8>(at + i - 1, <u8>(0x30 + rest % 10));
    rest /= 10;
  }
  return at + count;
}
function putMark(at: u32, value: i64, count: u32, mark: u32): u32 {
  const end = putDigits(at, value, count);
  store<u8>(end, <u8>mark);
  return end + 1;
}

/** _moment_text(moment, datetime, separator): YYYY-MM-DD, the separator, HH:MM:SS and .ffffff where that is not 0, of one without a zone */
export function momentText(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), separator = argument(args, 2);
  if (!isOf(value, argument(args, 1)) || !isPlainText(separator) || strLength(addressOf(separator)) != 1) return none(thread);
  const moment = addressOf(value);
  if (load<u64>(moment, MomentSlot.ZONE) != NONE) return none(thread);
  const microsecond = field(moment, MomentSlot.MICROSECOND), text = newString(thread, microsecond ? 26 : 19, 1);
  if (text == 0) return outOfMemory(thread);
  let at = putMark(strData(text), field(moment, DateSlot.YEAR), 4, 0x2d);
  at = putMark(at, field(moment, DateSlot.MONTH), 2, 0x2d);
  at = putMark(at, field(moment, DateSlot.DAY), 2, load<u8>(strData(addressOf(separator))));
  at = putMark(at, field(moment, MomentSlot.HOUR), 2, 0x3a);
  at = putMark(at, field(moment, MomentSlot.MINUTE), 2, 0x3a);
  at = putDigits(at, field(moment, MomentSlot.SECOND), 2);
  if (microsecond) {
    store<u8>(at, 0x2e);
    putDigits(at + 1, microsecond, 6);
  }
  store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return ok(thread, fromAddress(text));
}

// ---- strftime

function weekdayName(day: i64): u32 { // from Sunday
  switch (<u32>day) {
    case 0: return nameAt(name("Sunday"));
    case 1: return nameAt(name("Monday"));
    case 2: return nameAt(name("Tuesday"));
    case 3: return nameAt(name("Wednesday"));
    case 4: return nameAt(name("Thursday"));
    case 5: return nameAt(name("Friday"));
    default: return nameAt(name("Saturday"));
  }
}
function monthName(month: i64): u32 {
  switch (<u32>month) {
    case 1: return nameAt(name("January"));
    case 2: return nameAt(name("February"));
    case 3: return nameAt(name("March"));
    case 4: return nameAt(name("April"));
    case 5: return nameAt(name("May"));
    case 6: return nameAt(name("June"));
    case 7: return nameAt(name("July"));
    case 8: return nameAt(name("August"));
    case 9: return nameAt(name("September"));
    case 10: return nameAt(name("October"));
    case 11: return nameAt(name("November"));
    default: return nameAt(name("December"));
  }
}

function addNumber(thread: u32, builder: u32, value: i64, count: u32): bool {
  const room = builderRoom(thread, builder, count, 1);
  if (room == 0 || load<u32>(builder, Builder.WIDTH) != 1) return false;
  putDigits(room, value, count);
  builderAdded(builder, count);
  return true;
}
function addName(thread: u32, builder: u32, text: u32, most: u32): bool {
  const length = strLength(text);
  return builderUnits(thread, builder, strData(text), length < most ? length : most, 1);
}
function addTriple(thread: u32, builder: u32, a: i64, aDigits: u32, b: i64, c: i64, mark: u32): bool {
  return addNumber(thread, builder, a, aDigits) && builderUnit(thread, builder, mark) && addNumber(thread, builder, b, 2)
    && builderUnit(thread, builder, mark) && addNumber(thread, builder, c, 2);
}

/** Appends what a letter behind % stands for; false where Python (and C's strftime) must see to it. */
function addField(thread: u32, builder: u32, args: u32, letter: u32): bool {
  const year = toInt(argument(args, 1)), month = toInt(argument(args, 2)), day = toInt(argument(args, 3));
  const hour = toInt(argument(args, 4)), minute = toInt(argument(args, 5)), second = toInt(argument(args, 6));
  switch (letter) {
    case 0x59: return addNumber(thread, builder, year, 4); // Y
    case 0x6d: return addNumber(thread, builder, month, 2); // m
    case 0x64: return addNumber(thread, builder, day, 2); // d
    case 0x48: return addNumber(thread, builder, hour, 2); // H
    case 0x4d: return addNumber(thread, builder, minute, 2); // M
    case 0x53: return addNumber(thread, builder, second, 2); // S
    case 0x79: return addNumber(thread, builder, year % 100, 2); // y
    case 0x6a: return addNumber(thread, builder, toInt(argument(args, 8)) + 1, 3); // j
    case 0x49: return addNumber(thread, builder, (hour + 11) % 12 + 1, 2); // I
    case 0x77: return addNumber(thread, builder, toInt(argument(args, 7)), 1); // w
    case 0x66: return toInt(argument(args, 9)) >= 0 && addNumber(thread, builder, toInt(argument(args, 9)), 6); // f
    case 0x61: return addName(thread, builder, weekdayName(toInt(argument(args, 7))), 3); // a
    case 0x41: return addName(thread, builder, weekdayName(toInt(argument(args, 7))), 99); // A
    case 0x62: return addName(thread, builder, monthName(month), 3); // b
    case 0x42: return addName(thread, builder, monthName(month), 99); // B
    case 0x70: return builderUnit(thread, builder, hour < 12 ? 0x41 : 0x50) && builderUnit(thread, builder, 0x4d); // p
    case 0x46: return addTriple(thread, builder, year, 4, month, day, 0x2d); // F
    case 0x54: return addTriple(thread, builder, hour, 2, minute, second, 0x3a); // T
    case 0x44: return addTriple(thread, builder, month, 2, day, year % 100, 0x2f); // D
    case 0x25: return builderUnit(thread, builder, 0x25); // %
    default: return false;
  }
}

/**
 * _strftime(format, year, month, day, hour, minute, second, day of the week from Sunday, day of the year from 0, microsecond): -1 for what
 * days follow from the date, and as microsecond for a time that has none
 */
export function strftimePlain(thread: u32, args: u32, count: i32): i32 {
  if (!isPlainText(argument(args, 0))) return none(thread);
  for (let i = 1; i < 10; i++) if (!isInt(argument(args, i))) return none(thread);
  const year = toInt(argument(args, 1)), month = toInt(argument(args, 2)), day = toInt(argument(args, 3));
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return none(thread);
  if (toInt(argument(args, 7)) < 0) store<u64>(args, fromSmall(ordinalOf(year, month, day) % 7), 56);
  if (toInt(argument(args, 8)) < 0) store<u64>(args, fromSmall(dayOfYear(year, month, day)), 64);
  const format = addressOf(argument(args, 0)), length = strLength(format), data = strData(format);
  const builder = newBuilder(thread, length * 2 + 16);
  if (builder == 0) return outOfMemory(thread);
  for (let at: u32 = 0; at < length; at++) {
    const unit = <u32>load<u8>(data + at);
    if (unit != 0x25 ? unit != 0 && builderUnit(thread, builder, unit) : ++at < length && addField(thread, builder, args, load<u8>(data + at))) continue;
    dropBuilder(thread, builder);
    return none(thread);
  }
  const text = finishBuilder(thread, builder);
  return text ? ok(thread, text) : outOfMemory(thread);
}
