// What module _datetime (src/lib/modules/_datetime*.py) does natively: the usual cases, None where Python is to do it.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _date_make: nativeFunction('dateMake', '(date, year, month, day, /)'),
  _date_order: nativeFunction('dateOrder', '(a, b, date, /)'),
  _date_between: nativeFunction('dateBetween', '(a, b, date, timedelta, /)'),
  _date_sum: nativeFunction('dateSum', '(a, span, sign, date, timedelta, /)'),
  _moment_make: nativeFunction('momentMake', '(datetime, year, month, day, hour, minute, second, microsecond, /)'),
  _moment_order: nativeFunction('momentOrder', '(a, b, datetime, /)'),
  _moment_between: nativeFunction('momentBetween', '(a, b, datetime, timedelta, /)'),
  _moment_sum: nativeFunction('momentSum', '(a, span, sign, datetime, timedelta, /)'),
  _moment_at: nativeFunction('momentAt', '(datetime, seconds, microsecond, zone, /)'),
  _moment_read: nativeFunction('momentRead', '(datetime, text, month, day, /)'),
  _moment_text: nativeFunction('momentText', '(moment, datetime, separator, /)'),
  _date_ordinal: nativeFunction('dateOrdinal', '(date, /)'),
  _date_read: nativeFunction('dateRead', '(date, text, month, day, /)'),
  _time_parts: nativeFunction('timeParts', '(seconds, /)'),
  _strftime: nativeFunction('strftimePlain', '(format, year, month, day, hour, minute, second, weekday, yearday, microsecond, /)'),
  _span_make: nativeFunction('spanMake', '(timedelta, days, seconds, microseconds, milliseconds, minutes, hours, weeks, /)'),
  _span_order: nativeFunction('spanOrder', '(a, b, timedelta, /)'),
  _span_sum: nativeFunction('spanSum', '(a, b, sign, timedelta, /)'),
};
