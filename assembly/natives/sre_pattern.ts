// Module _sre and the methods of Pattern that search once: compile, match, fullmatch, search; scanners and finditer's iterators.
// What needs Python (arguments with an __index__, repr, a replacement function) is in src/lib/prelude/sre.py.
import { Bytes, ClassId, Kind, List, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, kindOf, toInt } from "../objects/object.ts";
import { plainInt } from "../objects/numbers.ts";
import { newBytes } from "../objects/bytes.ts";
import { appendToList } from "../objects/list.ts";
import { pairOf } from "../objects/tuple.ts";
import { indexOf, isIndex, textData, textLength, textWidth, unicodeTables } from "../objects/text.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude4, result } from "../state/thread.ts";
import { outOfMemory, raise, typeError } from "../state/raise.ts";
import { widthShift } from "../text/units.ts";
import { simpleLower, simpleUpper } from "../text/case.ts";
import { lowerAscii, upperAscii } from "../sre/characters.ts";
import { arenaState, closeArena, isSuspended, openArena, suspend } from "../sre/arena.ts";
import { countSets, fillSets } from "../sre/code.ts";
import { Arena, Match, Method, Outcome, Pattern, Scanner, State } from "../sre/layout.ts";
import { match, search } from "../sre/search.ts";
import { sliceOf, subjectFits, subjectOf } from "../sre/subject.ts";
import { msg, prelude } from "../env.ts";

/** _sre.compile(pattern, flags, code, groups, groupindex, indexgroup) */
export function sreCompile(thread: u32, args: u32, count: i32): i32 {
  const text = argument(args, 0), code = argument(args, 2), groups = plainInt(argument(args, 3));
  if (!isExact(code, ClassId.LIST)) return typeError(thread, msg("compile() argument 'code' must be list, not %T"), code);
  if (!hasKind(argument(args, 4), Kind.DICT)) return typeError(thread, msg("compile() argument 'groupindex' must be dict, not %T"), argument(args, 4));
  if (!hasKind(argument(args, 5), Kind.TUPLE)) return typeError(thread, msg("compile() argument 'indexgroup' must be tuple, not %T"), argument(args, 5));
  const words = load<u32>(addressOf(code), Sequence.LENGTH), items = load<u32>(addressOf(code), List.ITEMS);
  const groupCount = groups == NULL || !isInt(groups) ? -1 : toInt(groups);
  if (groupCount < 0 || groupCount > 0x3ffffff || words > 0x3ffffff) return raise(thread, ClassId.RUNTIME_ERROR, msg("invalid SRE code"));
  const plain = newBytes(thread, words << 2);
  if (plain == 0) return outOfMemory(thread);
  const from = load<u32>(plain, Bytes.DATA);
  for (let i: u32 = 0; i < words; i++) {
    const word = plainInt(load<u64>(items + (i << 3)));
    if (word == NULL) return typeError(thread, msg("an integer is required"));
    if (!isInt(word) || <u64>toInt(word) > 0xffffffff) return raise(thread, ClassId.OVERFLOW_ERROR, msg("regular expression code size limit exceeded"));
    store<u32>(from + (i << 2), <u32>toInt(word));
  }
  const sets = countSets(from, words, <u32>groupCount);
  if (sets < 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("invalid SRE code"));
  const compiled = newBytes(thread, (words << 3) + (<u32>sets << 5)), pattern = allocate(thread, Pattern.Size, cls(ClassId.PATTERN), Kind.OBJECT);
  if (compiled == 0 || pattern == 0) return outOfMemory(thread);
  const to = load<u32>(compiled, Bytes.DATA);
  memory.copy(to, from, words << 2);
  fillSets(to, words, <u32>groupCount, to + (words << 3), unicodeTables());
  store<u64>(pattern, text, Pattern.PATTERN);
  store<u64>(pattern, argument(args, 1), Pattern.FLAGS);
  store<u64>(pattern, groups, Pattern.GROUPS);
  store<u64>(pattern, argument(args, 4), Pattern.GROUP_INDEX);
  store<u64>(pattern, argument(args, 5), Pattern.INDEX_GROUP);
  store<u64>(pattern, fromAddress(compiled), Pattern.CODE);
  store<u64>(pattern, fromSmall(text == NONE ? -1 : hasKind(text, Kind.STR) ? 0 : 1), Pattern.IS_BYTES);
  store<u64>(pattern, fromSmall(words), Pattern.WORDS);
  return ok(thread, fromAddress(pattern));
}

/** A fresh search of `object` from `start` to `end` (character positions); 0 out of memory. */
export function prepare(thread: u32, pattern: u32, object: u32, start: u32, end: u32): u32 {
  const groups = <u32>toInt(load<u64>(pattern, Pattern.GROUPS)), state = openArena(thread, groups << 1);
  if (state == 0) return 0;
  const data = textData(object), width = textWidth(object), shift = widthShift(width), code = addressOf(load<u64>(pattern, Pattern.CODE));
  store<u32>(state, data, State.BEGINNING);
  store<u32>(state, data + (start << shift), State.START);
  store<u32>(state, data + (end << shift), State.END);
  store<u32>(state, 0, State.MUST_ADVANCE);
  store<u32>(state, 0, State.MATCH_ALL);
  store<u32>(state, load<u32>(code, Bytes.DATA), State.CODE);
  store<u32>(state, <u32>toInt(load<u64>(pattern, Pattern.WORDS)) << 2, State.DELTA);
  store<u32>(state, unicodeTables(), State.TABLES);
  store<u32>(state, width, State.WIDTH);
  store<u32>(state, groups << 1, State.MARK_COUNT);
  store<i32>(state, Arena.CHECK_STEPS, State.BUDGET);
  store<u32>(state, 0, State.PENDING);
  return state;
}

/** A position argument within 0 .. length. */
export function clampPosition(value: u64, length: u32, missing: u32): u32 {
  if (value == NULL) return missing;
  const index = indexOf(value);
  return index < 0 ? 0 : index > <i64>length ? length : <u32>index;
}
export function isPosition(value: u64): bool { return value == NULL || isIndex(value); }

/** May a search of it be taken up again? Its contents cannot change meanwhile. */
export function isImmutable(subject: u64, object: u32): bool { return <u32>subject == object && kindOf(object) != Kind.BYTEARRAY; }

function once(thread: u32, args: u32, method: u32): i32 {
  const pattern = addressOf(argument(args, 0)), subject = argument(args, 1);
  if (!isPosition(argument(args, 2)) || !isPosition(argument(args, 3))) {
    return prelude4(thread, prelude("pattern_at_indexes"), argument(args, 0), fromSmall(method), subject, indexPair(thread, args));
  }
  const object = subjectOf(thread, subject);
  if (!subjectFits(thread, pattern, subject, object)) return Status.RAISED;
  const length = textLength(object), start = clampPosition(argument(args, 2), length, 0), end = clampPosition(argument(args, 3), length, length);
  return oneMatch(thread, method, pattern, subject, object, start, end);
}
/** The two positions as a tuple, for the prelude. */
function indexPair(thread: u32, args: u32): u64 {
  const start = argument(args, 2) == NULL ? fromSmall(0) : argument(args, 2), end = argument(args, 3) == NULL ? fromSmall(0xffffffff) : argument(args, 3);
  const pair = pairOf(thread, start, end);
  return pair ? pair : NONE;
}

function oneMatch(thread: u32, method: u32, pattern: u32, subject: u64, object: u32, start: u32, end: u32): i32 {
  const resume = isSuspended(thread, method, fromAddress(pattern), subject, start, end);
  const state = resume ? arenaState(thread) : prepare(thread, pattern, object, start, end);
  if (state == 0) return outOfMemory(thread);
  if (method == Method.FULLMATCH) store<u32>(state, 1, State.MATCH_ALL);
  const outcome = method == Method.SEARCH ? search(state, resume) : match(state, resume);
  if (outcome == Outcome.MATCHED) {
    const found = newMatch(thread, pattern, subject, start, end, method != Method.SEARCH);
    closeArena(thread);
    return found ? ok(thread, fromAddress(found)) : outOfMemory(thread);
  }
  return unfinished(thread, outcome, method, pattern, subject, object, start, end, NONE);
}

/** What a search that did not match comes to. */
export function unfinished(thread: u32, outcome: i32, method: u32, pattern: u32, subject: u64, object: u32, start: u32, end: u32, list: u64): i32 {
  if (outcome == Outcome.FAILED) {
    closeArena(thread);
    return ok(thread, NONE);
  }
  if (outcome == Outcome.INTERRUPTED) {
    if (isImmutable(subject, object)) suspend(thread, method, fromAddress(pattern), subject, start, end, list);
    return Status.AGAIN;
  }
  closeArena(thread);
  return outOfMemory(thread);
}

/** The match that the thread's state has found; `atStart` where it begins at START as it was given. 0 out of memory. */
export function newMatch(thread: u32, pattern: u32, subject: u64, position: u32, end: u32, atStart: bool): u32 {
  const state = arenaState(thread), groups = <u32>toInt(load<u64>(pattern, Pattern.GROUPS));
  const found = allocate(thread, Match.MARKS + (groups + 1 << 3), cls(ClassId.MATCH), Kind.OBJECT);
  if (found == 0) return 0;
  const shift = widthShift(load<u32>(state, State.WIDTH)), beginning = load<u32>(state, State.BEGINNING), lastMark = load<i32>(state, State.LAST_MARK);
  store<u64>(found, fromAddress(pattern), Match.PATTERN);
  store<u64>(found, subject, Match.STRING);
  store<u64>(found, fromSmall(position), Match.POS);
  store<u64>(found, fromSmall(end), Match.END_POS);
  const lastIndex = load<i32>(state, State.LAST_INDEX);
  store<u64>(found, lastIndex >= 0 ? fromSmall(lastIndex) : NONE, Match.LAST_INDEX);
  store<u32>(found, groups + 1, Match.GROUPS);
  store<u32>(found, load<u32>(state, State.START) - beginning >> shift, Match.MARKS);
  store<u32>(found, load<u32>(state, State.PTR) - beginning >> shift, Match.MARKS + 4);
  for (let i: u32 = 0; i < groups; i++) {
    const marks = state + (i << 3), to = found + (i << 3);
    let from: i32 = -1, until: i32 = -1;
    if (<i32>(i << 1) + 1 <= lastMark && load<u32>(marks, State.MARKS) != 0 && load<u32>(marks, State.MARKS + 4) != 0) {
      from = <i32>(load<u32>(marks, State.MARKS) - beginning >> shift);
      until = <i32>(load<u32>(marks, State.MARKS + 4) - beginning >> shift);
    }
    store<i32>(to, from, Match.MARKS + 8);
    store<i32>(to, until, Match.MARKS + 12);
  }
  return found;
}

export function patternMatch(thread: u32, args: u32, count: i32): i32 { return once(thread, args, Method.MATCH); }
export function patternFullmatch(thread: u32, args: u32, count: i32): i32 { return once(thread, args, Method.FULLMATCH); }
export function patternSearch(thread: u32, args: u32, count: i32): i32 { return once(thread, args, Method.SEARCH); }

/** Are two patterns the same text, flags and code? _pattern_same(a, b) */
export function patternSame(thread: u32, args: u32, count: i32): i32 {
  const left = addressOf(argument(args, 0)), right = addressOf(argument(args, 1));
  const a = addressOf(load<u64>(left, Pattern.CODE)), b = addressOf(load<u64>(right, Pattern.CODE)), words = <u32>toInt(load<u64>(left, Pattern.WORDS));
  if (load<u64>(left, Pattern.WORDS) != load<u64>(right, Pattern.WORDS) || load<u64>(left, Pattern.FLAGS) != load<u64>(right, Pattern.FLAGS)) return ok(thread, fromBool(false));
  if (load<u64>(left, Pattern.IS_BYTES) != load<u64>(right, Pattern.IS_BYTES)) return ok(thread, fromBool(false));
  return ok(thread, fromBool(memory.compare(load<u32>(a, Bytes.DATA), load<u32>(b, Bytes.DATA), words << 2) == 0));
}

// ---- scanners

/** pattern.scanner(string, pos, endpos) and finditer: a Scanner of the class `id`. */
function newScanner(thread: u32, args: u32, id: u32): i32 {
  const pattern = addressOf(argument(args, 0)), subject = argument(args, 1);
  if (!isPosition(argument(args, 2)) || !isPosition(argument(args, 3))) {
    return prelude4(thread, prelude("pattern_at_indexes"), argument(args, 0), fromSmall(id == ClassId.SCANNER ? 8 : 9), subject, indexPair(thread, args));
  }
  const object = subjectOf(thread, subject);
  if (!subjectFits(thread, pattern, subject, object)) return Status.RAISED;
  const length = textLength(object), start = clampPosition(argument(args, 2), length, 0), end = clampPosition(argument(args, 3), length, length);
  const scanner = allocate(thread, Scanner.Size, cls(id), Kind.OBJECT);
  if (scanner == 0) return outOfMemory(thread);
  store<u64>(scanner, argument(args, 0), Scanner.PATTERN);
  store<u64>(scanner, subject, Scanner.STRING);
  store<u64>(scanner, fromSmall(start), Scanner.START);
  store<u64>(scanner, fromSmall(end), Scanner.END);
  store<u64>(scanner, fromSmall(0), Scanner.MUST_ADVANCE);
  store<u64>(scanner, fromSmall(start), Scanner.POS);
  store<u64>(scanner, fromSmall(start), Scanner.LAST);
  return ok(thread, fromAddress(scanner));
}
export function patternScanner(thread: u32, args: u32, count: i32): i32 { return newScanner(thread, args, ClassId.SCANNER); }
export function patternFinditer(thread: u32, args: u32, count: i32): i32 { return newScanner(thread, args, ClassId.SRE_ITERATOR); }

/** One step: a match, or None where there is none (any more). */
function scan(thread: u32, scanner: u32, method: u32): i32 {
  const from = load<u64>(scanner, Scanner.START);
  if (from == NONE) return ok(thread, NONE);
  const pattern = addressOf(load<u64>(scanner, Scanner.PATTERN)), subject = load<u64>(scanner, Scanner.STRING), object = subjectOf(thread, subject);
  if (object == 0) return outOfMemory(thread);
  const length = textLength(object), end = min<u32>(<u32>toInt(load<u64>(scanner, Scanner.END)), length), start = min<u32>(<u32>toInt(from), length);
  if (start > end) {
    store<u64>(scanner, NONE, Scanner.START);
    return ok(thread, NONE);
  }
  const resume = isSuspended(thread, method, fromAddress(pattern), subject, start, end);
  const state = resume ? arenaState(thread) : prepare(thread, pattern, object, start, end);
  if (state == 0) return outOfMemory(thread);
  if (!resume) store<u32>(state, <u32>toInt(load<u64>(scanner, Scanner.MUST_ADVANCE)), State.MUST_ADVANCE);
  const outcome = method == Method.SCAN_SEARCH ? search(state, resume) : match(state, resume);
  if (outcome == Outcome.MATCHED) {
    const found = newMatch(thread, pattern, subject, <u32>toInt(load<u64>(scanner, Scanner.POS)), end, false);
    if (found == 0) return outOfMemory(thread);
    const until = load<u32>(found, Match.MARKS + 4);
    store<u64>(scanner, fromSmall(until), Scanner.START);
    store<u64>(scanner, fromSmall(until == load<u32>(found, Match.MARKS) ? 1 : 0), Scanner.MUST_ADVANCE);
    closeArena(thread);
    return ok(thread, fromAddress(found));
  }
  if (outcome == Outcome.FAILED) store<u64>(scanner, NONE, Scanner.START);
  return unfinished(thread, outcome, method, pattern, subject, object, start, end, NONE);
}
export function scannerMatch(thread: u32, args: u32, count: i32): i32 { return scan(thread, addressOf(argument(args, 0)), Method.SCAN_MATCH); }
export function scannerSearch(thread: u32, args: u32, count: i32): i32 { return scan(thread, addressOf(argument(args, 0)), Method.SCAN_SEARCH); }
/** __next__ of finditer's iterator */
export function sreIteratorNext(thread: u32, args: u32, count: i32): i32 {
  const status = scan(thread, addressOf(argument(args, 0)), Method.SCAN_SEARCH);
  return status == Status.OK && result(thread) == NONE ? <i32>Status.STOP : status;
}

/**
 * _scanner_step(scanner, parts): the next match or None; the text before the match is appended to the list `parts`, with no match the
 * text to the end. What sub() with a function repeats.
 */
export function scannerStep(thread: u32, args: u32, count: i32): i32 {
  const scanner = addressOf(argument(args, 0)), parts = addressOf(argument(args, 1)), before = load<u64>(scanner, Scanner.START), must = load<u64>(scanner, Scanner.MUST_ADVANCE);
  const status = scan(thread, scanner, Method.SCAN_SEARCH);
  if (status != Status.OK) return status;
  const found = result(thread), object = subjectOf(thread, load<u64>(scanner, Scanner.STRING));
  if (object != 0 && appendBetween(thread, scanner, parts, object, found)) return ok(thread, found);
  store<u64>(scanner, before, Scanner.START);
  store<u64>(scanner, must, Scanner.MUST_ADVANCE);
  return outOfMemory(thread);
}
/** _scanner_rest(scanner, parts): appends the text behind the last match. */
export function scannerRest(thread: u32, args: u32, count: i32): i32 {
  const scanner = addressOf(argument(args, 0)), object = subjectOf(thread, load<u64>(scanner, Scanner.STRING));
  return object != 0 && appendBetween(thread, scanner, addressOf(argument(args, 1)), object, NONE) ? ok(thread, NONE) : outOfMemory(thread);
}
function appendBetween(thread: u32, scanner: u32, parts: u32, object: u32, found: u64): bool {
  const last = <u32>toInt(load<u64>(scanner, Scanner.LAST)), length = textLength(object);
  const until = found == NONE ? min<u32>(<u32>toInt(load<u64>(scanner, Scanner.END)), length) : load<u32>(addressOf(found), Match.MARKS);
  if (last < until) {
    const part = sliceOf(thread, object, last, until);
    if (part == 0 || !appendToList(thread, parts, part)) return false;
  }
  if (found != NONE) store<u64>(scanner, fromSmall(load<u32>(addressOf(found), Match.MARKS + 4)), Scanner.LAST);
  return true;
}

// ---- functions of the module about characters

function characterOf(value: u64): u32 { return <u32>indexOf(value); }
export function sreAsciiIscased(thread: u32, args: u32, count: i32): i32 {
  const ch = characterOf(argument(args, 0));
  return ok(thread, fromBool(ch < 128 && (lowerAscii(ch) != ch || upperAscii(ch) != ch)));
}
export function sreUnicodeIscased(thread: u32, args: u32, count: i32): i32 {
  const ch = characterOf(argument(args, 0)), tables = unicodeTables();
  return ok(thread, fromBool(ch < 0x110000 && (simpleLower(tables, ch) != ch || simpleUpper(tables, ch) != ch)));
}
export function sreAsciiTolower(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(lowerAscii(characterOf(argument(args, 0))))); }
export function sreUnicodeTolower(thread: u32, args: u32, count: i32): i32 {
  const ch = characterOf(argument(args, 0));
  return ok(thread, fromSmall(ch < 0x110000 ? simpleLower(unicodeTables(), ch) : ch));
}
export function sreGetcodesize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(4)); }
/** _pattern_groups(pattern): the dict of names itself */
export function patternGroups(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(addressOf(argument(args, 0)), Pattern.GROUP_INDEX)); }
