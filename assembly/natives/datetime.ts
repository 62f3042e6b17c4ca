// Module _datetime: making, ordering, adding and subtracting dates, datetimes of one zone and spans of time. Each answers None where
// src/lib/modules/_datetime*.py is to do it: other classes and zones, values out of range, whatever is no small int.
import { Kind } from "../shared/layout.ts";
import { NONE, addressOf, fromAddress, fromSmall, isInt, isObject, shapeOf, toInt } from "../objects/object.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";

/** Slots of the classes, each class's own in the order of their names, datetime's behind date's. */
export const enum DateSlot { DAY = 8, HASH = 16, MONTH = 24, YEAR = 32 }
export const enum MomentSlot { FOLD = 40, HOUR = 48, MICROSECOND = 56, MINUTE = 64, SECOND = 72, ZONE = 80 }
const enum SpanSlot { DAYS = 8, HASH = 16, MICROSECONDS = 24, SECONDS = 32 }

export const MAX_ORDINAL: i64 = 3652059, DAY_SECONDS: i64 = 86400, MILLION: i64 = 1000000, MOST_DAYS: i64 = 999999999;

export function none(thread: u32): i32 { return ok(thread, NONE); }
export function made(thread: u32, object: u32): i32 { return object ? ok(thread, fromAddress(object)) : outOfMemory(thread); }
export function isOf(value: u64, klass: u64): bool { return isObject(value) && fromAddress(shapeOf(addressOf(value))) == klass; }
export function field(object: u32, slot: u32): i64 { return toInt(load<u64>(object + slot)); }
export function put(object: u32, slot: u32, value: i64): void { store<u64>(object + slot, fromSmall(value)); }

// ---- the calendar

function isLeap(year: i64): bool { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
function monthLength(year: i64, month: i64): i64 {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
/** Day number of a date, 1 for the first of January of year 1: by years that begin in March (leap days come last). */
export function ordinalOf(year: i64, month: i64, day: i64): i64 {
  const y = month > 2 ? year : year - 1, m = month > 2 ? month - 3 : month + 9;
  return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 306;
}
/** Writes the date of a day number. */
export function putDate(object: u32, ordinal: i64): void {
  const days = ordinal + 305; // since the first of March of year 0
  const era = days / 146097, rest = days - era * 146097;
  const years = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365, dayOfYear = rest - (years * 365 + years / 4 - years / 100);
  const m = (dayOfYear * 5 + 2) / 153;
  put(object, DateSlot.DAY, dayOfYear - (m * 153 + 2) / 5 + 1);
  put(object, DateSlot.MONTH, m < 10 ? m + 3 : m - 9);
  put(object, DateSlot.YEAR, era * 400 + years + (m < 10 ? 0 : 1));
  put(object, DateSlot.HASH, -1);
}
export function ordinal(date: u32): i64 { return ordinalOf(field(date, DateSlot.YEAR), field(date, DateSlot.MONTH), field(date, DateSlot.DAY)); }
/** Seconds of the day. */
function clock(moment: u32): i64 { return (field(moment, MomentSlot.HOUR) * 60 + field(moment, MomentSlot.MINUTE)) * 60 + field(moment, MomentSlot.SECOND); }

function isBetween(value: u64, low: i64, high: i64): bool { return isInt(value) && toInt(value) >= low && toInt(value) <= high; }
export function isDate(year: u64, month: u64, day: u64): bool {
  return isBetween(year, 1, 9999) && isBetween(month, 1, 12) && isBetween(day, 1, 31) && toInt(day) <= monthLength(toInt(year), toInt(month));
}

/** A date, or what is one too, of the class, year, month and day that are given; 0 out of memory. */
export function newDate(thread: u32, args: u32): u32 {
  const date = newValuesObject(thread, addressOf(argument(args, 0)), Kind.OBJECT);
  if (date == 0) return 0;
  store<u64>(date, argument(args, 1), DateSlot.YEAR);
  store<u64>(date, argument(args, 2), DateSlot.MONTH);
  store<u64>(date, argument(args, 3), DateSlot.DAY);
  put(date, DateSlot.HASH, -1);
  return date;
}
/** _date_make(date, year, month, day) */
export function dateMake(thread: u32, args: u32, count: i32): i32 {
  return isDate(argument(args, 1), argument(args, 2), argument(args, 3)) ? made(thread, newDate(thread, args)) : none(thread);
}
/** _moment_make(datetime, year, month, day, hour, minute, second, microsecond), without a zone */
export function momentMake(thread: u32, args: u32, count: i32): i32 {
  if (!isDate(argument(args, 1), argument(args, 2), argument(args, 3)) || !isBetween(argument(args, 4), 0, 23) || !isBetween(argument(args, 5), 0, 59)
    || !isBetween(argument(args, 6), 0, 59) || !isBetween(argument(args, 7), 0, 999999)) return none(thread);
  const moment = newDate(thread, args);
  if (moment == 0) return outOfMemory(thread);
  store<u64>(moment, argument(args, 4), MomentSlot.HOUR);
  store<u64>(moment, argument(args, 5), MomentSlot.MINUTE);
  store<u64>(moment, argument(args, 6), MomentSlot.SECOND);
  store<u64>(moment, argument(args, 7), MomentSlot.MICROSECOND);
  store<u64>(moment, NONE, MomentSlot.ZONE);
  put(moment, MomentSlot.FOLD, 0);
  return made(thread, moment);
}

// ---- order

function sign(difference: i64): i64 { return difference < 0 ? -1 : difference > 0 ? 1 : 0; }
function dateDifference(a: u32, b: u32): i64 {
  const years = field(a, DateSlot.YEAR) - field(b, DateSlot.YEAR);
  if (years) return years;
  const months = field(a, DateSlot.MONTH) - field(b, DateSlot.MONTH);
  return months ? months : field(a, DateSlot.DAY) - field(b, DateSlot.DAY);
}
/** _date_order(a, b, date): -1, 0, 1 */
export function dateOrder(thread: u32, args: u32, count: i32): i32 {
  const a = argument(args, 0), b = argument(args, 1), klass = argument(args, 2);
  return isOf(a, klass) && isOf(b, klass) ? ok(thread, fromSmall(sign(dateDifference(addressOf(a), addressOf(b))))) : none(thread);
}
/** _moment_order(a, b, datetime): -1, 0, 1 of two with the same zone, or none */
export function momentOrder(thread: u32, args: u32, count: i32): i32 {
  if (!areOfOneZone(argument(args, 0), argument(args, 1), argument(args, 2))) return none(thread);
  const a = addressOf(argument(args, 0)), b = addressOf(argument(args, 1));
  let order = dateDifference(a, b);
  if (order == 0) order = clock(a) - clock(b);
  if (order == 0) order = field(a, MomentSlot.MICROSECOND) - field(b, MomentSlot.MICROSECOND);
  return ok(thread, fromSmall(sign(order)));
}
function areOfOneZone(a: u64, b: u64, klass: u64): bool {
  return isOf(a, klass) && isOf(b, klass) && load<u64>(addressOf(a), MomentSlot.ZONE) == load<u64>(addressOf(b), MomentSlot.ZONE);
}
/** _span_order(a, b, timedelta): -1, 0, 1 */
export function spanOrder(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 2);
  if (!isOf(argument(args, 0), klass) || !isOf(argument(args, 1), klass)) return none(thread);
  const a = addressOf(argument(args, 0)), b = addressOf(argument(args, 1));
  let order = field(a, SpanSlot.DAYS) - field(b, SpanSlot.DAYS);
  if (order == 0) order = field(a, SpanSlot.SECONDS) - field(b, SpanSlot.SECONDS);
  if (order == 0) order = field(a, SpanSlot.MICROSECONDS) - field(b, SpanSlot.MICROSECONDS);
  return ok(thread, fromSmall(sign(order)));
}

// ---- sums and differences

export function floorDivide(a: i64, b: i64): i64 { return a >= 0 ? a / b : -((b - 1 - a) / b); }

/** A timedelta of parts that may be out of their ranges by a few units; None where it has too many days. */
function spanOf(thread: u32, klass: u64, days: i64, seconds: i64, microseconds: i64): i32 {
  const carry = floorDivide(microseconds, MILLION);
  microseconds -= carry * MILLION;
  seconds += carry;
  const more = floorDivide(seconds, DAY_SECONDS);
  seconds -= more * DAY_SECONDS;
  days += more;
  if (days > MOST_DAYS || days < -MOST_DAYS) return none(thread);
  const span = newValuesObject(thread, addressOf(klass), Kind.OBJECT);
  if (span == 0) return outOfMemory(thread);
  put(span, SpanSlot.DAYS, days);
  put(span, SpanSlot.SECONDS, seconds);
  put(span, SpanSlot.MICROSECONDS, microseconds);
  put(span, SpanSlot.HASH, -1);
  return made(thread, span);
}
/** _span_make(timedelta, days, seconds, microseconds, milliseconds, minutes, hours, weeks) of small ints */
export function spanMake(thread: u32, args: u32, count: i32): i32 {
  for (let i = 1; i < 8; i++) if (!isBetween(argument(args, i), -1000000000, 1000000000)) return none(thread);
  const days = toInt(argument(args, 1)) + toInt(argument(args, 7)) * 7;
  const seconds = toInt(argument(args, 2)) + toInt(argument(args, 5)) * 60 + toInt(argument(args, 6)) * 3600;
  return spanOf(thread, argument(args, 0), days, seconds, toInt(argument(args, 3)) + toInt(argument(args, 4)) * 1000);
}
/** _span_sum(a, b, sign, timedelta): a + sign * b */
export function spanSum(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 3), factor = toInt(argument(args, 2));
  if (!isOf(argument(args, 0), klass) || !isOf(argument(args, 1), klass)) return none(thread);
  const a = addressOf(argument(args, 0)), b = addressOf(argument(args, 1));
  return spanOf(
    thread, klass, field(a, SpanSlot.DAYS) + factor * field(b, SpanSlot.DAYS), field(a, SpanSlot.SECONDS) + factor * field(b, SpanSlot.SECONDS),
    field(a, SpanSlot.MICROSECONDS) + factor * field(b, SpanSlot.MICROSECONDS),
  );
}
/** _date_between(a, b, date, timedelta): a - b */
export function dateBetween(thread: u32, args: u32, count: i32): i32 {
  const a = argument(args, 0), b = argument(args, 1), klass = argument(args, 2);
  if (!isOf(a, klass) || !isOf(b, klass)) return none(thread);
  return spanOf(thread, argument(args, 3), ordinal(addressOf(a)) - ordinal(addressOf(b)), 0, 0);
}
/** _moment_between(a, b, datetime, timedelta): a - b of one zone */
export function momentBetween(thread: u32, args: u32, count: i32): i32 {
  if (!areOfOneZone(argument(args, 0), argument(args, 1), argument(args, 2))) return none(thread);
  const a = addressOf(argument(args, 0)), b = addressOf(argument(args, 1));
  return spanOf(thread, argument(args, 3), ordinal(a) - ordinal(b), clock(a) - clock(b), field(a, MomentSlot.MICROSECOND) - field(b, MomentSlot.MICROSECOND));
}
/** _date_sum(a, span, sign, date, timedelta): a + sign * span */
export function dateSum(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 3);
  if (!isOf(argument(args, 0), klass) || !isOf(argument(args, 1), argument(args, 4))) return none(thread);
  const day = ordinal(addressOf(argument(args, 0))) + toInt(argument(args, 2)) * field(addressOf(argument(args, 1)), SpanSlot.DAYS);
  if (day < 1 || day > MAX_ORDINAL) return none(thread);
  const date = newValuesObject(thread, addressOf(klass), Kind.OBJECT);
  if (date == 0) return outOfMemory(thread);
  putDate(date, day);
  return made(thread, date);
}
/** _moment_sum(a, span, sign, datetime, timedelta): a + sign * span, in a's zone */
export function momentSum(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 3), factor = toInt(argument(args, 2));
  if (!isOf(argument(args, 0), klass) || !isOf(argument(args, 1), argument(args, 4))) return none(thread);
  const a = addressOf(argument(args, 0)), span = addressOf(argument(args, 1));
  let microsecond = field(a, MomentSlot.MICROSECOND) + factor * field(span, SpanSlot.MICROSECONDS);
  const carry = floorDivide(microsecond, MILLION);
  microsecond -= carry * MILLION;
  let second = clock(a) + factor * field(span, SpanSlot.SECONDS) + carry;
  const more = floorDivide(second, DAY_SECONDS);
  second -= more * DAY_SECONDS;
  const day = ordinal(a) + factor * field(span, SpanSlot.DAYS) + more;
  if (day < 1 || day > MAX_ORDINAL) return none(thread);
  const moment = newValuesObject(thread, addressOf(klass), Kind.OBJECT);
  if (moment == 0) return outOfMemory(thread);
  putDate(moment, day);
  put(moment, MomentSlot.HOUR, second / 3600);
  put(moment, MomentSlot.MINUTE, second / 60 % 60);
  put(moment, MomentSlot.SECOND, second % 60);
  put(moment, MomentSlot.MICROSECOND, microsecond);
  store<u64>(moment, load<u64>(a, MomentSlot.ZONE), MomentSlot.ZONE);
  put(moment, MomentSlot.FOLD, 0);
  return made(thread, moment);
}
