// Searching: the first place where a pattern matches. What INFO at the pattern's head says makes it fast: a literal prefix is looked
// for sixteen bytes at a time, a first set by its bitmap; anything else is tried at every place.
import { Outcome, SreAt, SreInfo, SreOp, State } from "./layout.ts";
import { inSet, oneMatches } from "./characters.ts";
import { matchFrom } from "./matcher.ts";
import { arenaState } from "./arena.ts";
import { findUnits } from "../text/search.ts";

/** Where the stack begins. */
function bottomOf(state: u32): u32 { return State.MARKS + (load<u32>(state, State.MARK_COUNT) << 2); }

/** The pattern's operations, behind INFO. */
function operations(code: u32): u32 { return load<u32>(code) == SreOp.INFO ? code + 4 + (load<u32>(code, 4) << 2) : code; }

function attempt<T>(state: u32, ip: u32, ptr: u32, toplevel: bool): i32 {
  store<i32>(state, -1, State.LAST_MARK);
  store<i32>(state, -1, State.LAST_INDEX);
  const bottom = bottomOf(state);
  return matchFrom<T>(state, ip, ptr, bottom, bottom, 0, 0, toplevel, false);
}
function resumeAttempt<T>(state: u32): i32 {
  return matchFrom<T>(
    state, load<u32>(state, State.IP), load<u32>(state, State.AT), bottomOf(state), load<u32>(state, State.TOP), load<u32>(state, State.REPEAT),
    load<u32>(state, State.BARRIER), load<u32>(state, State.TOPLEVEL) != 0, true,
  );
}

function matchHere<T>(state: u32, resume: bool): i32 {
  if (resume) return resumeAttempt<T>(state);
  const code = load<u32>(state, State.CODE), start = load<u32>(state, State.START);
  if (load<u32>(code) == SreOp.INFO && (load<u32>(state, State.END) - start) / sizeof<T>() < load<u32>(code, 12)) return Outcome.FAILED;
  return attempt<T>(state, operations(code), start, true);
}

/** The next place from `ptr` on where the pattern can begin, 0 where there is none. */
function candidate<T>(state: u32, code: u32, flags: u32, ptr: u32, end: u32): u32 {
  if (flags & SreInfo.PREFIX) {
    const length = load<u32>(code, 20);
    const found = findUnits(ptr, (end - ptr) / sizeof<T>(), sizeof<T>(), code + 28, length, 4);
    return found < 0 ? 0 : ptr + <u32>found * sizeof<T>();
  }
  if (flags & SreInfo.CHARSET) {
    const bitmap = load<u32>(code + 20 + load<u32>(state, State.DELTA)), tables = load<u32>(state, State.TABLES);
    while (ptr < end) {
      const ch = <u32>load<T>(ptr);
      if (sizeof<T>() > 1 && ch >= 256) {
        if (inSet(tables, code + 20, ch)) return ptr;
      } else if ((<u32>load<u8>(bitmap + (ch >> 3)) >> (ch & 7) & 1) != 0) return ptr;
      ptr += sizeof<T>();
    }
    return 0;
  }
  return ptr <= end ? ptr : 0;
}

/** The operation that takes the match's first character, where that is certain; 0 else. */
function firstOperation(ip: u32): u32 {
  while (load<u32>(ip) == SreOp.MARK) ip += 8;
  const op = load<u32>(ip);
  if (op == SreOp.ANY || op == SreOp.LITERAL || op == SreOp.NOT_LITERAL || op == SreOp.IN || op == SreOp.IN_IGNORE || op == SreOp.LITERAL_IGNORE
    || op == SreOp.NOT_LITERAL_IGNORE || op >= <u32>SreOp.IN_LOC_IGNORE && op <= <u32>SreOp.NOT_LITERAL_UNI_IGNORE && op != SreOp.GROUPREF_UNI_IGNORE) return ip;
  if ((op == SreOp.REPEAT_ONE || op == SreOp.MIN_REPEAT_ONE || op == SreOp.POSSESSIVE_REPEAT_ONE) && load<u32>(ip, 8) > 0) return ip + 16;
  return 0;
}

function searchFrom<T>(initial: u32, resume: bool): i32 {
  let state = initial;
  const thread = load<u32>(state, State.THREAD), code = load<u32>(state, State.CODE), ip = operations(code), end = load<u32>(state, State.END);
  const flags = load<u32>(code) == SreOp.INFO ? load<u32>(code, 8) : 0, least = load<u32>(code) == SreOp.INFO ? load<u32>(code, 12) : 0;
  let ptr = load<u32>(state, State.START), outcome: i32 = Outcome.FAILED, first = true;
  if (resume) {
    first = load<u32>(state, State.FIRST) != 0;
    outcome = resumeAttempt<T>(state);
    if (outcome != Outcome.FAILED) return outcome;
    state = arenaState(thread);
  } else if (ptr > end || (end - ptr) / sizeof<T>() < least) return Outcome.FAILED;
  const known = flags & (SreInfo.PREFIX | SreInfo.CHARSET), anchored = load<u32>(ip) == SreOp.AT && (load<u32>(ip, 4) == SreAt.BEGINNING || load<u32>(ip, 4) == SreAt.BEGINNING_STRING);
  const opening = known ? 0 : firstOperation(ip), tables = load<u32>(state, State.TABLES), delta = load<u32>(state, State.DELTA);
  let skip = resume;
  while (true) {
    if (!skip) {
      if (known) {
        store<u32>(state, 0, State.MUST_ADVANCE);
        ptr = candidate<T>(state, code, flags, ptr, end);
        if (ptr == 0) return Outcome.FAILED;
      } else {
        if (opening) {
          const from = ptr;
          while (ptr < end && !oneMatches(tables, delta, opening, <u32>load<T>(ptr))) ptr += sizeof<T>();
          if (ptr >= end) return Outcome.FAILED;
          if (ptr != from) first = false;
        }
        if (!first) store<u32>(state, 0, State.MUST_ADVANCE);
      }
      store<u32>(state, ptr, State.START);
      store<u32>(state, first ? 1 : 0, State.FIRST);
      if (flags & SreInfo.LITERAL) {
        store<i32>(state, -1, State.LAST_MARK);
        store<i32>(state, -1, State.LAST_INDEX);
        store<u32>(state, ptr + load<u32>(code, 20) * sizeof<T>(), State.PTR);
        return Outcome.MATCHED;
      }
      outcome = attempt<T>(state, ip, ptr, first && !known);
      if (outcome != Outcome.FAILED) return outcome;
      state = arenaState(thread);
    }
    skip = false;
    if (first && anchored && !known) return Outcome.FAILED;
    first = false;
    if (ptr >= end) return Outcome.FAILED;
    ptr += sizeof<T>();
  }
}

/** Matches at START (fullmatch: MATCH_ALL). */
export function match(state: u32, resume: bool): i32 {
  const width = load<u32>(state, State.WIDTH);
  if (width == 1) return matchHere<u8>(state, resume);
  return width == 2 ? matchHere<u16>(state, resume) : matchHere<u32>(state, resume);
}
/** Searches from START, which then is where the match begins. */
export function search(state: u32, resume: bool): i32 {
  const width = load<u32>(state, State.WIDTH);
  if (width == 1) return searchFrom<u8>(state, resume);
  return width == 2 ? searchFrom<u16>(state, resume) : searchFrom<u32>(state, resume);
}
