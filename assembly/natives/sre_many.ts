// Methods of Pattern that search again and again: findall, split, and sub with a literal or a template (a replacement function is
// called by the prelude, which searches step by step). All of them collect a list, which an interrupted search keeps in the arena.
import { ByteArray, Bytes, ClassId, Kind, List, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_BYTES, EMPTY_STR, NONE, addressOf, cls, fromAddress, fromSmall, hasKind, isExact, isInt, isObject, kindOf, toInt } from "../objects/object.ts";
import { newBytes } from "../objects/bytes.ts";
import { appendToList, newList } from "../objects/list.ts";
import { newTuple, pairOf } from "../objects/tuple.ts";
import { joinStrings } from "../objects/strings.ts";
import { indexOf, textData, textLength } from "../objects/text.ts";
import { widthShift } from "../text/units.ts";
import { findCharacter } from "../text/search.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude4, result } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { Method, Outcome, Pattern, State, Template } from "../sre/layout.ts";
import { arenaState, closeArena, isSuspended, suspendedList } from "../sre/arena.ts";
import { search } from "../sre/search.ts";
import { sliceOf, subjectFits, subjectOf } from "../sre/subject.ts";
import { clampPosition, isPosition, prepare, unfinished } from "./sre_pattern.ts";
import { plainInt } from "../objects/numbers.ts";
import { msg, prelude } from "../env.ts";

/** Text of group i (from 1) of what the state has found; `missing` where it is unset. 0 out of memory. */
function groupText(thread: u32, state: u32, object: u32, i: u32, missing: u64): u64 {
  const marks = state + (i - 1 << 3), from = load<u32>(marks, State.MARKS), to = load<u32>(marks, State.MARKS + 4);
  if (<i32>(i - 1 << 1) + 1 > load<i32>(state, State.LAST_MARK) || from == 0 || to == 0) return missing;
  const beginning = load<u32>(state, State.BEGINNING), shift = widthShift(load<u32>(state, State.WIDTH));
  return sliceOf(thread, object, from - beginning >> shift, to - beginning >> shift);
}
function emptyLike(object: u32): u64 { return kindOf(object) == Kind.STR ? EMPTY_STR : EMPTY_BYTES; }
function positionOf(state: u32, word: u32): u32 {
  return load<u32>(state + word) - load<u32>(state, State.BEGINNING) >> widthShift(load<u32>(state, State.WIDTH));
}
/** The next search begins where this match ended, and must not match nothing there again. */
function goOn(state: u32): void {
  const end = load<u32>(state, State.PTR);
  store<u32>(state, end == load<u32>(state, State.START) ? 1 : 0, State.MUST_ADVANCE);
  store<u32>(state, end, State.START);
}

/** What findall puts into its list for a match: 0 out of memory. */
function foundItem(thread: u32, state: u32, object: u32, groups: u32): u64 {
  if (groups == 0) return sliceOf(thread, object, positionOf(state, State.START), positionOf(state, State.PTR));
  if (groups == 1) return groupText(thread, state, object, 1, emptyLike(object));
  const tuple = newTuple(thread, groups);
  if (tuple == 0) return 0;
  for (let i: u32 = 0; i < groups; i++) {
    const text = groupText(thread, state, object, i + 1, emptyLike(object));
    if (text == 0) return 0;
    store<u64>(tuple + (i << 3), text, 16);
  }
  return fromAddress(tuple);
}

/** pattern.findall(string, pos, endpos) */
export function patternFindall(thread: u32, args: u32, count: i32): i32 {
  const pattern = addressOf(argument(args, 0)), subject = argument(args, 1);
  if (!isPosition(argument(args, 2)) || !isPosition(argument(args, 3))) {
    const pair = pairOf(thread, argument(args, 2) == NULL ? fromSmall(0) : argument(args, 2), argument(args, 3) == NULL ? fromSmall(0xffffffff) : argument(args, 3));
    return pair ? prelude4(thread, prelude("pattern_at_indexes"), argument(args, 0), fromSmall(Method.FINDALL), subject, pair) : outOfMemory(thread);
  }
  const object = subjectOf(thread, subject);
  if (!subjectFits(thread, pattern, subject, object)) return Status.RAISED;
  const length = textLength(object), start = clampPosition(argument(args, 2), length, 0), end = clampPosition(argument(args, 3), length, length);
  let resume = isSuspended(thread, Method.FINDALL, fromAddress(pattern), subject, start, end);
  const list = resume ? addressOf(suspendedList(thread)) : newList(thread, 0);
  let state = resume ? arenaState(thread) : prepare(thread, pattern, object, start, end);
  if (list == 0 || state == 0) return outOfMemory(thread);
  const groups = <u32>toInt(load<u64>(pattern, Pattern.GROUPS));
  while (load<u32>(state, State.START) <= load<u32>(state, State.END)) {
    const outcome = search(state, resume);
    resume = false;
    if (outcome == Outcome.FAILED) break;
    if (outcome != Outcome.MATCHED) return unfinished(thread, outcome, Method.FINDALL, pattern, subject, object, start, end, fromAddress(list));
    state = arenaState(thread);
    const item = foundItem(thread, state, object, groups);
    if (item == 0 || !appendToList(thread, list, item)) return giveUp(thread);
    goOn(state);
  }
  closeArena(thread);
  return ok(thread, fromAddress(list));
}
function giveUp(thread: u32): i32 {
  closeArena(thread);
  return outOfMemory(thread);
}

/** pattern.split(string, maxsplit) */
export function patternSplit(thread: u32, args: u32, count: i32): i32 {
  const pattern = addressOf(argument(args, 0)), subject = argument(args, 1), limit = argument(args, 2);
  if (!isPosition(limit)) return prelude4(thread, prelude("pattern_at_indexes"), argument(args, 0), fromSmall(Method.SPLIT), subject, limit);
  const object = subjectOf(thread, subject);
  if (!subjectFits(thread, pattern, subject, object)) return Status.RAISED;
  const length = textLength(object), most = limit == NULL ? 0 : indexOf(limit), key = <u32>most;
  let resume = isSuspended(thread, Method.SPLIT, fromAddress(pattern), subject, key, length);
  const list = resume ? addressOf(suspendedList(thread)) : newList(thread, 0);
  let state = resume ? arenaState(thread) : prepare(thread, pattern, object, 0, length);
  if (list == 0 || state == 0) return outOfMemory(thread);
  if (!resume) { store<u32>(state, 0, State.COUNT); store<u32>(state, 0, State.LAST); }
  const groups = <u32>toInt(load<u64>(pattern, Pattern.GROUPS));
  while (most == 0 || <i64>load<u32>(state, State.COUNT) < most) {
    const outcome = search(state, resume);
    resume = false;
    if (outcome == Outcome.FAILED) break;
    if (outcome != Outcome.MATCHED) return unfinished(thread, outcome, Method.SPLIT, pattern, subject, object, key, length, fromAddress(list));
    state = arenaState(thread);
    const part = sliceOf(thread, object, load<u32>(state, State.LAST), positionOf(state, State.START));
    if (part == 0 || !appendToList(thread, list, part)) return giveUp(thread);
    for (let i: u32 = 1; i <= groups; i++) {
      const text = groupText(thread, state, object, i, NONE);
      if (text == 0 || !appendToList(thread, list, text)) return giveUp(thread);
    }
    store<u32>(state, load<u32>(state, State.COUNT) + 1, State.COUNT);
    store<u32>(state, positionOf(state, State.PTR), State.LAST);
    goOn(state);
  }
  state = arenaState(thread);
  const rest = sliceOf(thread, object, load<u32>(state, State.LAST), length);
  if (rest == 0 || !appendToList(thread, list, rest)) return giveUp(thread);
  closeArena(thread);
  return ok(thread, fromAddress(list));
}

// ---- replacing

/** _sre.template(pattern, parts): parts are text, group number, text, ..., text. */
export function sreTemplate(thread: u32, args: u32, count: i32): i32 {
  const parts = argument(args, 1);
  if (!isExact(parts, ClassId.LIST)) return typeError(thread, msg("template() argument 2 must be list, not %T"), parts);
  const length = load<u32>(addressOf(parts), Sequence.LENGTH), items = load<u32>(addressOf(parts), List.ITEMS);
  if ((length & 1) == 0) return typeError(thread, msg("invalid template"));
  const tuple = newTuple(thread, length), template = allocate(thread, Template.Size, cls(ClassId.SRE_TEMPLATE), Kind.OBJECT);
  if (tuple == 0 || template == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < length; i++) {
    const part = load<u64>(items + (i << 3));
    if (i & 1) {
      const group = plainInt(part);
      if (group == NULL || !isInt(group) || toInt(group) < 0) return typeError(thread, msg("invalid template"));
      store<u64>(tuple + (i << 3), group, 16);
    } else {
      if (subjectOf(thread, part) == 0) return typeError(thread, msg("invalid template"));
      store<u64>(tuple + (i << 3), part, 16);
    }
  }
  store<u64>(template, fromAddress(tuple), Template.PARTS);
  return ok(thread, fromAddress(template));
}

/** Is the replacement a text without a backslash, so that it stands for itself? */
function isLiteral(thread: u32, value: u64): bool {
  if (!isExact(value, ClassId.STR) && !isExact(value, ClassId.BYTES)) return false;
  const object = addressOf(value);
  return findCharacter(textData(object), textLength(object), widthOfText(object), 0x5c) < 0;
}
function widthOfText(object: u32): u32 { return kindOf(object) == Kind.STR ? <u32>load<u16>(object, 6) & 7 : 1; }

/** Appends what a template makes of the match under way; false out of memory. */
function appendExpansion(thread: u32, list: u32, state: u32, object: u32, parts: u32): bool {
  const length = load<u32>(parts, Sequence.LENGTH), items = load<u32>(parts, Sequence.ITEMS);
  for (let i: u32 = 0; i < length; i++) {
    const part = load<u64>(items + (i << 3));
    if ((i & 1) == 0) {
      if (load<u32>(addressOf(part), Bytes.LENGTH) != 0 && !appendToList(thread, list, part)) return false;
      continue;
    }
    const group = <u32>toInt(part);
    const text = group == 0 ? sliceOf(thread, object, positionOf(state, State.START), positionOf(state, State.PTR)) : groupText(thread, state, object, group, NULL);
    if (text == 0 || (text != NULL && load<u32>(addressOf(text), Bytes.LENGTH) != 0 && !appendToList(thread, list, text))) return false;
  }
  return true;
}

function substitute(thread: u32, args: u32, method: u32): i32 {
  const pattern = addressOf(argument(args, 0)), replacement = argument(args, 1), subject = argument(args, 2), limit = argument(args, 3);
  const isTemplate = isExact(replacement, ClassId.SRE_TEMPLATE);
  if (!isPosition(limit) || (!isTemplate && !isLiteral(thread, replacement))) {
    return prelude4(thread, method == Method.SUB ? prelude("pattern_sub") : prelude("pattern_subn"), argument(args, 0), replacement, subject, limit == NULL ? fromSmall(0) : limit);
  }
  const object = subjectOf(thread, subject);
  if (!subjectFits(thread, pattern, subject, object)) return Status.RAISED;
  const length = textLength(object), most = limit == NULL ? 0 : indexOf(limit), key = <u32>most;
  let resume = isSuspended(thread, method, fromAddress(pattern), subject, key, length);
  const list = resume ? addressOf(suspendedList(thread)) : newList(thread, 0);
  let state = resume ? arenaState(thread) : prepare(thread, pattern, object, 0, length);
  if (list == 0 || state == 0) return outOfMemory(thread);
  if (!resume) { store<u32>(state, 0, State.COUNT); store<u32>(state, 0, State.LAST); }
  while (most == 0 || <i64>load<u32>(state, State.COUNT) < most) {
    const outcome = search(state, resume);
    resume = false;
    if (outcome == Outcome.FAILED) break;
    if (outcome != Outcome.MATCHED) return unfinished(thread, outcome, method, pattern, subject, object, key, length, fromAddress(list));
    state = arenaState(thread);
    const from = positionOf(state, State.START), last = load<u32>(state, State.LAST);
    if (last < from) {
      const part = sliceOf(thread, object, last, from);
      if (part == 0 || !appendToList(thread, list, part)) return giveUp(thread);
    }
    if (isTemplate ? !appendExpansion(thread, list, state, object, addressOf(load<u64>(addressOf(replacement), Template.PARTS))) : !appendToList(thread, list, replacement)) return giveUp(thread);
    store<u32>(state, load<u32>(state, State.COUNT) + 1, State.COUNT);
    store<u32>(state, positionOf(state, State.PTR), State.LAST);
    goOn(state);
  }
  state = arenaState(thread);
  const made = load<u32>(state, State.COUNT), last = load<u32>(state, State.LAST);
  if (last < length) {
    const rest = sliceOf(thread, object, last, length);
    if (rest == 0 || !appendToList(thread, list, rest)) return giveUp(thread);
  }
  closeArena(thread);
  const status = joinParts(thread, list, object);
  if (status != Status.OK || method == Method.SUB) return status;
  const pair = pairOf(thread, result(thread), fromSmall(made));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}
export function patternSub(thread: u32, args: u32, count: i32): i32 { return substitute(thread, args, Method.SUB); }
export function patternSubn(thread: u32, args: u32, count: i32): i32 { return substitute(thread, args, Method.SUB + 16); }

/** The parts in a row: str, or bytes where bytes were searched. */
function joinParts(thread: u32, list: u32, object: u32): i32 {
  const length = load<u32>(list, Sequence.LENGTH), items = load<u32>(list, List.ITEMS), isText = kindOf(object) == Kind.STR;
  let total: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const part = load<u64>(items + (i << 3)), good = isText ? hasKind(part, Kind.STR) : isObject(part) && (kindOf(addressOf(part)) == Kind.BYTES || kindOf(addressOf(part)) == Kind.BYTEARRAY);
    if (!good) {
      return isText ? typeError(thread, msg("sequence item %d: expected str instance, %T found"), fromSmall(i), part)
        : typeError(thread, msg("sequence item %d: expected a bytes-like object, %T found"), fromSmall(i), part);
    }
    total += load<u32>(addressOf(part), Bytes.LENGTH);
  }
  if (length == 1 && (isExact(load<u64>(items), ClassId.STR) || isExact(load<u64>(items), ClassId.BYTES))) return ok(thread, load<u64>(items));
  if (isText) return joinStrings(thread, items, length);
  if (total == 0) return ok(thread, EMPTY_BYTES);
  const joined = newBytes(thread, total);
  if (joined == 0) return outOfMemory(thread);
  let to = load<u32>(joined, Bytes.DATA);
  for (let i: u32 = 0; i < length; i++) {
    const part = addressOf(load<u64>(items + (i << 3)));
    memory.copy(to, load<u32>(part, ByteArray.DATA), load<u32>(part, Bytes.LENGTH));
    to += load<u32>(part, Bytes.LENGTH);
  }
  return ok(thread, fromAddress(joined));
}
