// Match objects: groups by number and name, their places. Anything odd (an __index__, a template to expand) goes to the prelude.
import { ClassId, Kind, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromAddress, fromSmall, hasKind, isExact, isInt, isObject, toInt } from "../objects/object.ts";
import { dictGetStr } from "../objects/dict.ts";
import { plainInt } from "../objects/numbers.ts";
import { newTuple, pairOf } from "../objects/tuple.ts";
import { newDict, dictNext, dictSetStr, entryKey, entryValue } from "../objects/dict.ts";
import { textLength } from "../objects/text.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { indexError, outOfMemory } from "../state/raise.ts";
import { Match, Pattern, Template } from "../sre/layout.ts";
import { sliceOf, subjectOf } from "../sre/subject.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
const NO_GROUP: i32 = -1;
const ASK_PYTHON: i32 = -2;

/** Number of the group a value names. */
function groupOf(match: u32, value: u64): i32 {
  if (value == NULL) return 0;
  let number = plainInt(value);
  if (number == NULL) {
    if (!isObject(value)) return NO_GROUP; // a float
    if (!isExact(value, ClassId.STR)) return ASK_PYTHON;
    const dict = load<u64>(addressOf(load<u64>(match, Match.PATTERN)), Pattern.GROUP_INDEX);
    number = plainIntOrNull(dictGetStr(addressOf(dict), addressOf(value)));
    if (number == NULL) return NO_GROUP;
  }
  if (!isInt(number) || <u64>toInt(number) >= <u64>load<u32>(match, Match.GROUPS)) return NO_GROUP;
  return <i32>toInt(number);
}
function plainIntOrNull(value: u64): u64 { return value == NULL ? NULL : plainInt(value); }
function noGroup(thread: u32): i32 { return indexError(thread, msg("no such group")); }
function startOf(match: u32, group: i32): i32 { return load<i32>(match + (group << 3), Match.MARKS); }
function endOf(match: u32, group: i32): i32 { return load<i32>(match + (group << 3), Match.MARKS + 4); }

/** Text of a group, `missing` where it took no part; 0 out of memory. */
function textOfGroup(thread: u32, match: u32, group: i32, missing: u64): u64 {
  if (startOf(match, group) < 0) return missing;
  const object = subjectOf(thread, load<u64>(match, Match.STRING));
  if (object == 0) return 0;
  const length = textLength(object); // a bytearray may have become shorter
  return sliceOf(thread, object, min<u32>(<u32>startOf(match, group), length), min<u32>(<u32>endOf(match, group), length));
}
function finish(thread: u32, value: u64): i32 { return value ? ok(thread, value) : outOfMemory(thread); }

/** group([group1, ...]) */
export function matchGroup(thread: u32, args: u32, count: i32): i32 {
  const match = self(args);
  if (count <= 2) {
    const group = groupOf(match, count == 2 ? argument(args, 1) : NULL);
    if (group >= 0) return finish(thread, textOfGroup(thread, match, group, NONE));
    return group == NO_GROUP ? noGroup(thread) : prelude3(thread, prelude("match_by_index"), argument(args, 0), fromSmall(0), argument(args, 1));
  }
  const tuple = newTuple(thread, <u32>count - 1);
  if (tuple == 0) return outOfMemory(thread);
  for (let i = 1; i < count; i++) {
    const group = groupOf(match, argument(args, i));
    if (group < 0) {
      if (group == NO_GROUP) return noGroup(thread);
      for (let k = 1; k < count; k++) store<u64>(tuple + (k - 1 << 3), argument(args, k), 16);
      return prelude2(thread, prelude("match_groups_by_index"), argument(args, 0), fromAddress(tuple));
    }
    const text = textOfGroup(thread, match, group, NONE);
    if (text == 0) return outOfMemory(thread);
    store<u64>(tuple + (i - 1 << 3), text, 16);
  }
  return ok(thread, fromAddress(tuple));
}
export function matchGetitem(thread: u32, args: u32, count: i32): i32 { return matchGroup(thread, args, 2); }

const enum Place { START = 1, END = 2, SPAN = 3 }
function place(thread: u32, args: u32, which: u32): i32 {
  const match = self(args), group = groupOf(match, argument(args, 1));
  if (group < 0) return group == NO_GROUP ? noGroup(thread) : prelude3(thread, prelude("match_by_index"), argument(args, 0), fromSmall(which), argument(args, 1));
  if (which == Place.START) return ok(thread, fromSmall(startOf(match, group)));
  if (which == Place.END) return ok(thread, fromSmall(endOf(match, group)));
  return finish(thread, pairOf(thread, fromSmall(startOf(match, group)), fromSmall(endOf(match, group))));
}
export function matchStart(thread: u32, args: u32, count: i32): i32 { return place(thread, args, Place.START); }
export function matchEnd(thread: u32, args: u32, count: i32): i32 { return place(thread, args, Place.END); }
export function matchSpan(thread: u32, args: u32, count: i32): i32 { return place(thread, args, Place.SPAN); }

/** groups(default=None) */
export function matchGroups(thread: u32, args: u32, count: i32): i32 {
  const match = self(args), missing = argument(args, 1) == NULL ? NONE : argument(args, 1), groups = load<u32>(match, Match.GROUPS) - 1;
  const tuple = newTuple(thread, groups);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < groups; i++) {
    const text = startOf(match, <i32>i + 1) < 0 ? missing : textOfGroup(thread, match, <i32>i + 1, NONE);
    if (text == 0 && startOf(match, <i32>i + 1) >= 0) return outOfMemory(thread); // (the word 0 may be a default of 0.0)
    store<u64>(tuple + (i << 3), text, 16);
  }
  return ok(thread, fromAddress(tuple));
}
/** groupdict(default=None) */
export function matchGroupdict(thread: u32, args: u32, count: i32): i32 {
  const match = self(args), missing = argument(args, 1) == NULL ? NONE : argument(args, 1), dict = newDict(thread);
  if (dict == 0) return outOfMemory(thread);
  const names = addressOf(load<u64>(addressOf(load<u64>(match, Match.PATTERN)), Pattern.GROUP_INDEX));
  for (let at = dictNext(names, 0); at; at = dictNext(names, at)) {
    const group = groupOf(match, entryValue(names, at)), key = entryKey(names, at);
    if (group < 0 || !hasKind(key, Kind.STR)) continue;
    const text = textOfGroup(thread, match, group, missing);
    if ((text == 0 && startOf(match, group) >= 0) || dictSetStr(thread, dict, addressOf(key), text) != Status.OK) return outOfMemory(thread);
  }
  return ok(thread, fromAddress(dict));
}
/** regs: the places of all groups */
export function matchRegs(thread: u32, args: u32, count: i32): i32 {
  const match = self(args), groups = load<u32>(match, Match.GROUPS), tuple = newTuple(thread, groups);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < groups; i++) {
    const pair = pairOf(thread, fromSmall(startOf(match, <i32>i)), fromSmall(endOf(match, <i32>i)));
    if (pair == 0) return outOfMemory(thread);
    store<u64>(tuple + (i << 3), pair, 16);
  }
  return ok(thread, fromAddress(tuple));
}
/** lastgroup: the name of the last group, if it has one */
export function matchLastgroup(thread: u32, args: u32, count: i32): i32 {
  const match = self(args), last = load<u64>(match, Match.LAST_INDEX), names = addressOf(load<u64>(addressOf(load<u64>(match, Match.PATTERN)), Pattern.INDEX_GROUP));
  if (!isInt(last) || <u64>toInt(last) >= <u64>load<u32>(names, Sequence.LENGTH)) return ok(thread, NONE);
  return ok(thread, load<u64>(load<u32>(names, Sequence.ITEMS) + (<u32>toInt(last) << 3)));
}
/** _template_parts(template): its texts and group numbers in turn */
export function templateParts(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Template.PARTS)); }
export function sreSelf(thread: u32, args: u32, count: i32): i32 { return ok(thread, argument(args, 0)); }
/** _is_template(value) */
export function isTemplate(thread: u32, args: u32, count: i32): i32 { return ok(thread, isExact(argument(args, 0), ClassId.SRE_TEMPLATE) ? fromSmall(1) : fromSmall(0)); }
