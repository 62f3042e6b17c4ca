// The matcher: does the pattern match here? One loop over the pattern's words with a stack of what to go back to (Entry). Where an
// operation has a choice it pushes an entry and goes on with the first possibility; a failure takes entries off until one has another
// possibility. Entries that only undo something (a repeat's count, which repeat is the innermost) lie between them.
//
// Groups, as CPython keeps them: marks above LAST_MARK count as unset, so going back is mostly setting LAST_MARK back; inside of
// repeats the marks themselves are saved below the entry. An assertion or atomic group is a barrier: SUCCESS in it cuts the stack
// back to the barrier and goes on behind the group.
//
// Compiled once per width of the subject's characters.
import { Entry, EntryKind, Outcome, SreAt, SreLimit, SreOp, State } from "./layout.ts";
import { inCategory, isAsciiWord, isUnicodeWord, lowerAscii, oneMatches } from "./characters.ts";
import { growStack, interrupted } from "./arena.ts";
import { simpleLower } from "../text/case.ts";

/** Is the position between two characters of which one is a word character? */
function atBoundary<T>(state: u32, ptr: u32, unicode: bool): bool {
  const tables = load<u32>(state, State.TABLES);
  let before: bool = false, after: bool = false;
  if (ptr > load<u32>(state, State.BEGINNING)) {
    const ch = <u32>load<T>(ptr - sizeof<T>());
    before = unicode ? isUnicodeWord(tables, ch) : isAsciiWord(ch);
  }
  if (ptr < load<u32>(state, State.END)) {
    const ch = <u32>load<T>(ptr);
    after = unicode ? isUnicodeWord(tables, ch) : isAsciiWord(ch);
  }
  return before != after;
}

function isAt<T>(state: u32, ptr: u32, at: u32): bool {
  const beginning = load<u32>(state, State.BEGINNING), end = load<u32>(state, State.END);
  switch (at) {
    case SreAt.BEGINNING: case SreAt.BEGINNING_STRING: return ptr == beginning;
    case SreAt.BEGINNING_LINE: return ptr == beginning || <u32>load<T>(ptr - sizeof<T>()) == 10;
    case SreAt.END: return ptr == end || (end - ptr == sizeof<T>() && <u32>load<T>(ptr) == 10);
    case SreAt.END_LINE: return ptr == end || <u32>load<T>(ptr) == 10;
    case SreAt.END_STRING: return ptr == end;
    case SreAt.BOUNDARY: case SreAt.LOC_BOUNDARY: return beginning != end && atBoundary<T>(state, ptr, false);
    case SreAt.NON_BOUNDARY: case SreAt.LOC_NON_BOUNDARY: return beginning != end && !atBoundary<T>(state, ptr, false);
    case SreAt.UNI_BOUNDARY: return beginning != end && atBoundary<T>(state, ptr, true);
    case SreAt.UNI_NON_BOUNDARY: return beginning != end && !atBoundary<T>(state, ptr, true);
    default: return false;
  }
}

/** How far the operation at `ip`, which takes one character, matches from `ptr` on, at most to `end`. */
export function runOf<T>(tables: u32, delta: u32, ip: u32, ptr: u32, end: u32): u32 {
  const operand = load<u32>(ip, 4);
  switch (load<u32>(ip)) {
    case SreOp.IN: {
      const bitmap = load<u32>(ip + delta);
      while (ptr < end) {
        const ch = <u32>load<T>(ptr);
        if (sizeof<T>() > 1 && ch >= 256) {
          if (!oneMatches(tables, delta, ip, ch)) break;
        } else if ((<u32>load<u8>(bitmap + (ch >> 3)) >> (ch & 7) & 1) == 0) break;
        ptr += sizeof<T>();
      }
      return ptr;
    }
    case SreOp.ANY: while (ptr < end && <u32>load<T>(ptr) != 10) ptr += sizeof<T>(); return ptr;
    case SreOp.ANY_ALL: return end;
    case SreOp.LITERAL: while (ptr < end && <u32>load<T>(ptr) == operand) ptr += sizeof<T>(); return ptr;
    case SreOp.NOT_LITERAL: while (ptr < end && <u32>load<T>(ptr) != operand) ptr += sizeof<T>(); return ptr;
    default: while (ptr < end && oneMatches(tables, delta, ip, <u32>load<T>(ptr))) ptr += sizeof<T>(); return ptr;
  }
}

/** Back reference at `ip`: where it ends, 0 where the group is unset or its text is not here. */
function referenceEnd<T>(state: u32, ip: u32, ptr: u32, end: u32, lastMark: i32): u32 {
  const group = load<u32>(ip, 4) << 1, op = load<u32>(ip), tables = load<u32>(state, State.TABLES);
  if (<i32>group >= lastMark) return 0;
  const from = load<u32>(state + (group << 2), State.MARKS), to = load<u32>(state + (group << 2), State.MARKS + 4);
  if (from == 0 || to == 0 || to < from) return 0;
  for (let at = from; at < to; at += sizeof<T>(), ptr += sizeof<T>()) {
    if (ptr >= end) return 0;
    const a = <u32>load<T>(at), b = <u32>load<T>(ptr);
    if (a == b) continue;
    if (op == SreOp.GROUPREF) return 0;
    if (op == SreOp.GROUPREF_UNI_IGNORE ? simpleLower(tables, a) != simpleLower(tables, b) : lowerAscii(a) != lowerAscii(b)) return 0;
  }
  return ptr;
}

/** Pushes marks 0 .. lastMark; answers the new top. There is room. */
function pushMarks(state: u32, top: u32, lastMark: i32): u32 {
  const bytes = <u32>(lastMark + 1) << 2;
  memory.copy(state + top, state + State.MARKS, bytes);
  return top + bytes;
}
function popMarks(state: u32, top: u32, lastMark: i32): u32 {
  const bytes = <u32>(lastMark + 1) << 2;
  memory.copy(state + State.MARKS, state + top - bytes, bytes);
  return top - bytes;
}
function entry(state: u32, top: u32, kind: u32, ip: u32, ptr: u32, lastMark: i32, lastIndex: i32, a: u32, b: u32, c: u32): u32 {
  const at = state + top;
  store<u32>(at, kind, Entry.KIND);
  store<u32>(at, ip, Entry.IP);
  store<u32>(at, ptr, Entry.PTR);
  store<i32>(at, lastMark, Entry.LAST_MARK);
  store<i32>(at, lastIndex, Entry.LAST_INDEX);
  store<u32>(at, a, Entry.A);
  store<u32>(at, b, Entry.B);
  store<u32>(at, c, Entry.C);
  return top + Entry.Size;
}

/**
 * Matches from `ip` at `ptr`. MATCHED leaves the end in PTR, the groups in MARKS, LAST_MARK and LAST_INDEX. `top` is the offset where the
 * stack begins; a search taken up again passes its registers as they were.
 */
export function matchFrom<T>(initial: u32, ip: u32, ptr: u32, bottom: u32, top: u32, repeat: u32, barrier: u32, toplevel: bool, failing: bool): i32 {
  let state = initial;
  const tables = load<u32>(state, State.TABLES), delta = load<u32>(state, State.DELTA), end = load<u32>(state, State.END);
  const room: u32 = Entry.Size * 2 + (load<u32>(state, State.MARK_COUNT) << 2);
  let lastMark = load<i32>(state, State.LAST_MARK), lastIndex = load<i32>(state, State.LAST_INDEX), limit = load<u32>(state, State.LIMIT) - room;
  while (true) {
    if (!failing) {
      if (top > limit) {
        state = growStack(state, top);
        if (state == 0) return Outcome.NO_MEMORY;
        limit = load<u32>(state, State.LIMIT) - room;
      }
      // runs until something fails or matches
      while (true) {
        switch (load<u32>(ip)) {
          case SreOp.LITERAL:
            if (ptr >= end || <u32>load<T>(ptr) != load<u32>(ip, 4)) break;
            ip += 8; ptr += sizeof<T>();
            continue;
          case SreOp.NOT_LITERAL:
            if (ptr >= end || <u32>load<T>(ptr) == load<u32>(ip, 4)) break;
            ip += 8; ptr += sizeof<T>();
            continue;
          case SreOp.ANY:
            if (ptr >= end || <u32>load<T>(ptr) == 10) break;
            ip += 4; ptr += sizeof<T>();
            continue;
          case SreOp.ANY_ALL:
            if (ptr >= end) break;
            ip += 4; ptr += sizeof<T>();
            continue;
          case SreOp.IN: case SreOp.IN_IGNORE: case SreOp.IN_UNI_IGNORE: case SreOp.IN_LOC_IGNORE:
            if (ptr >= end || !oneMatches(tables, delta, ip, <u32>load<T>(ptr))) break;
            ip += 4 + (load<u32>(ip, 4) << 2); ptr += sizeof<T>();
            continue;
          case SreOp.CATEGORY:
            if (ptr >= end || !inCategory(tables, load<u32>(ip, 4), <u32>load<T>(ptr))) break;
            ip += 8; ptr += sizeof<T>();
            continue;
          case SreOp.LITERAL_IGNORE: case SreOp.NOT_LITERAL_IGNORE: case SreOp.LITERAL_LOC_IGNORE: case SreOp.NOT_LITERAL_LOC_IGNORE:
          case SreOp.LITERAL_UNI_IGNORE: case SreOp.NOT_LITERAL_UNI_IGNORE:
            if (ptr >= end || !oneMatches(tables, delta, ip, <u32>load<T>(ptr))) break;
            ip += 8; ptr += sizeof<T>();
            continue;
          case SreOp.AT:
            if (!isAt<T>(state, ptr, load<u32>(ip, 4))) break;
            ip += 8;
            continue;
          case SreOp.MARK: {
            const mark = <i32>load<u32>(ip, 4);
            if (mark & 1) lastIndex = (mark >> 1) + 1;
            if (mark > lastMark) {
              for (let i = lastMark + 1; i < mark; i++) store<u32>(state + (<u32>i << 2), 0, State.MARKS);
              lastMark = mark;
            }
            store<u32>(state + (<u32>mark << 2), ptr, State.MARKS);
            ip += 8;
            continue;
          }
          case SreOp.JUMP: case SreOp.INFO: ip += 4 + (load<u32>(ip, 4) << 2); continue;
          case SreOp.SUCCESS: {
            if (barrier == 0) {
              if (toplevel && ((load<u32>(state, State.MATCH_ALL) != 0 && ptr != end)
                || (load<u32>(state, State.MUST_ADVANCE) != 0 && ptr == load<u32>(state, State.START)))) break;
              store<u32>(state, ptr, State.PTR);
              store<i32>(state, lastMark, State.LAST_MARK);
              store<i32>(state, lastIndex, State.LAST_INDEX);
              return Outcome.MATCHED;
            }
            // cut back to the barrier, whatever could still be tried inside of it
            const at = state + barrier, kind = load<u32>(at, Entry.KIND), pattern = load<u32>(at, Entry.IP);
            top = barrier;
            repeat = load<u32>(at, Entry.A);
            if (kind == EntryKind.POSSESSIVE_MINIMUM || kind == EntryKind.POSSESSIVE_MORE) {
              const count = load<u32>(at, Entry.C) + 1, minimum = load<u32>(pattern, 8), maximum = load<u32>(pattern, 12);
              if (kind == EntryKind.POSSESSIVE_MORE) {
                top -= <u32>(load<i32>(at, Entry.LAST_MARK) + 1) << 2;
                if ((count < maximum || maximum == <u32>SreLimit.MAX_REPEAT) && load<u32>(at, Entry.PTR) != ptr) {
                  const outer = load<u32>(at, Entry.B);
                  top = pushMarks(state, top, lastMark);
                  barrier = top;
                  top = entry(state, top, EntryKind.POSSESSIVE_MORE, pattern, ptr, lastMark, lastIndex, repeat, outer, count);
                  ip = pattern + 16;
                } else {
                  barrier = load<u32>(at, Entry.B);
                  ip = pattern + 8 + (load<u32>(pattern, 4) << 2);
                }
              } else if (count < minimum) {
                store<u32>(at, count, Entry.C);
                top = barrier + Entry.Size;
                ip = pattern + 16;
              } else {
                const outer = load<u32>(at, Entry.B);
                if (count < maximum || maximum == <u32>SreLimit.MAX_REPEAT) {
                  top = pushMarks(state, top, lastMark);
                  barrier = top;
                  top = entry(state, top, EntryKind.POSSESSIVE_MORE, pattern, ptr, lastMark, lastIndex, repeat, outer, count);
                  ip = pattern + 16;
                } else {
                  barrier = outer;
                  ip = pattern + 8 + (load<u32>(pattern, 4) << 2);
                }
              }
              if (top > limit) break;
              continue;
            }
            barrier = load<u32>(at, Entry.B);
            if (kind == EntryKind.ASSERT_NOT || kind == EntryKind.ASSERT_NOT_MARKS) {
              if (kind == EntryKind.ASSERT_NOT_MARKS) top -= <u32>(load<i32>(at, Entry.LAST_MARK) + 1) << 2;
              break;
            }
            if (kind == EntryKind.ASSERT) ptr = load<u32>(at, Entry.PTR);
            ip = pattern;
            continue;
          }
          case SreOp.BRANCH: {
            const chosen = nextAlternative<T>(tables, delta, ip + 4, ptr, end);
            if (chosen == 0) break;
            const following = nextAlternative<T>(tables, delta, chosen + (load<u32>(chosen) << 2), ptr, end);
            if (following) { // where only one is possible there is nothing to come back to
              if (repeat) {
                top = pushMarks(state, top, lastMark);
                top = entry(state, top, EntryKind.BRANCH_MARKS, following, ptr, lastMark, lastIndex, 0, 0, 0);
              } else top = entry(state, top, EntryKind.BRANCH, following, ptr, lastMark, lastIndex, 0, 0, 0);
            }
            ip = chosen + 4;
            if (top > limit) break;
            continue;
          }
          case SreOp.REPEAT_ONE: {
            const minimum = load<u32>(ip, 8), maximum = load<u32>(ip, 12), left = (end - ptr) / sizeof<T>();
            if (minimum > left) break;
            const stop = maximum < left ? ptr + maximum * sizeof<T>() : end, least = ptr + minimum * sizeof<T>();
            ptr = runOf<T>(tables, delta, ip + 16, ptr, stop);
            if (ptr < least) break;
            const tail = ip + 4 + (load<u32>(ip, 4) << 2);
            ptr = lastPossible<T>(tail, ptr, least, end);
            if (ptr == 0) break;
            if (ptr > least) { // a shorter run is possible: A is the shortest's end
              if (repeat) {
                top = pushMarks(state, top, lastMark);
                top = entry(state, top, EntryKind.REPEAT_ONE_MARKS, tail, ptr, lastMark, lastIndex, least, 0, 0);
              } else top = entry(state, top, EntryKind.REPEAT_ONE, tail, ptr, lastMark, lastIndex, least, 0, 0);
            }
            ip = tail;
            if (top > limit) break;
            continue;
          }
          case SreOp.MIN_REPEAT_ONE: {
            const minimum = load<u32>(ip, 8), maximum = load<u32>(ip, 12), left = (end - ptr) / sizeof<T>();
            if (minimum > left) break;
            if (minimum) {
              const least = ptr + minimum * sizeof<T>();
              if (runOf<T>(tables, delta, ip + 16, ptr, least) < least) break;
              ptr = least;
            }
            const most = maximum - minimum < (end - ptr) / sizeof<T>() ? ptr + (maximum - minimum) * sizeof<T>() : end;
            if (repeat) {
              top = pushMarks(state, top, lastMark);
              top = entry(state, top, EntryKind.MIN_REPEAT_ONE_MARKS, ip, ptr, lastMark, lastIndex, most, 0, 0);
            } else top = entry(state, top, EntryKind.MIN_REPEAT_ONE, ip, ptr, lastMark, lastIndex, most, 0, 0);
            ip += 4 + (load<u32>(ip, 4) << 2);
            if (top > limit) break;
            continue;
          }
          case SreOp.POSSESSIVE_REPEAT_ONE: {
            const minimum = load<u32>(ip, 8), maximum = load<u32>(ip, 12), left = (end - ptr) / sizeof<T>();
            if (minimum > left) break;
            const least = ptr + minimum * sizeof<T>();
            ptr = runOf<T>(tables, delta, ip + 16, ptr, maximum < left ? ptr + maximum * sizeof<T>() : end);
            if (ptr < least) break;
            ip += 4 + (load<u32>(ip, 4) << 2);
            continue;
          }
          case SreOp.REPEAT: { // the entry is the repeat's own record: A the outer one, B the count, C where the last round began
            const previous = repeat;
            repeat = top;
            top = entry(state, top, EntryKind.REPEAT, ip, ptr, lastMark, lastIndex, previous, <u32>-1, 0);
            ip += 4 + (load<u32>(ip, 4) << 2);
            if (top > limit) break;
            continue;
          }
          case SreOp.MAX_UNTIL: {
            const record = state + repeat, pattern = load<u32>(record, Entry.IP), count = load<i32>(record, Entry.B) + 1;
            const maximum = load<u32>(pattern, 12);
            if (<u32>count < load<u32>(pattern, 8)) {
              store<i32>(record, count, Entry.B);
              top = entry(state, top, EntryKind.UNTIL_MINIMUM, 0, ptr, 0, 0, repeat, <u32>count, 0);
              ip = pattern + 16;
            } else if ((<u32>count < maximum || maximum == <u32>SreLimit.MAX_REPEAT) && ptr != load<u32>(record, Entry.C)) {
              const before = load<u32>(record, Entry.C);
              store<i32>(record, count, Entry.B);
              store<u32>(record, ptr, Entry.C);
              top = pushMarks(state, top, lastMark);
              top = entry(state, top, EntryKind.MAX_BODY, ip + 4, ptr, lastMark, lastIndex, repeat, <u32>count, before);
              ip = pattern + 16;
            } else {
              top = entry(state, top, EntryKind.MAX_TAIL, 0, 0, 0, 0, repeat, 0, 0);
              repeat = load<u32>(record, Entry.A);
              ip += 4;
            }
            if (top > limit) break;
            continue;
          }
          case SreOp.MIN_UNTIL: {
            const record = state + repeat, pattern = load<u32>(record, Entry.IP), count = load<i32>(record, Entry.B) + 1;
            if (<u32>count < load<u32>(pattern, 8)) {
              store<i32>(record, count, Entry.B);
              top = entry(state, top, EntryKind.UNTIL_MINIMUM, 0, ptr, 0, 0, repeat, <u32>count, 0);
              ip = pattern + 16;
            } else { // the tail first
              const inner = repeat;
              repeat = load<u32>(record, Entry.A);
              if (repeat) {
                top = pushMarks(state, top, lastMark);
                top = entry(state, top, EntryKind.MIN_TAIL_MARKS, 0, ptr, lastMark, lastIndex, inner, <u32>count, 0);
              } else top = entry(state, top, EntryKind.MIN_TAIL, 0, ptr, lastMark, lastIndex, inner, <u32>count, 0);
              ip += 4;
            }
            if (top > limit) break;
            continue;
          }
          case SreOp.POSSESSIVE_REPEAT: {
            const minimum = load<u32>(ip, 8), maximum = load<u32>(ip, 12);
            if (minimum == 0 && maximum == 0) { ip += 8 + (load<u32>(ip, 4) << 2); continue; }
            const outer = barrier;
            if (minimum == 0) top = pushMarks(state, top, lastMark);
            barrier = top;
            top = entry(state, top, minimum ? EntryKind.POSSESSIVE_MINIMUM : EntryKind.POSSESSIVE_MORE, ip, ptr, lastMark, lastIndex, repeat, outer, 0);
            ip += 16;
            if (top > limit) break;
            continue;
          }
          case SreOp.ATOMIC_GROUP: {
            const outer = barrier;
            barrier = top;
            top = entry(state, top, EntryKind.ATOMIC, ip + 4 + (load<u32>(ip, 4) << 2), ptr, lastMark, lastIndex, repeat, outer, 0);
            ip += 8;
            if (top > limit) break;
            continue;
          }
          case SreOp.ASSERT: {
            const back = load<u32>(ip, 8);
            if ((ptr - load<u32>(state, State.BEGINNING)) / sizeof<T>() < back) break;
            const outer = barrier;
            barrier = top;
            top = entry(state, top, EntryKind.ASSERT, ip + 4 + (load<u32>(ip, 4) << 2), ptr, lastMark, lastIndex, repeat, outer, 0);
            ptr -= back * sizeof<T>();
            ip += 12;
            if (top > limit) break;
            continue;
          }
          case SreOp.ASSERT_NOT: {
            const back = load<u32>(ip, 8), after = ip + 4 + (load<u32>(ip, 4) << 2);
            if ((ptr - load<u32>(state, State.BEGINNING)) / sizeof<T>() < back) { ip = after; continue; }
            const outer = barrier;
            if (repeat) top = pushMarks(state, top, lastMark);
            barrier = top;
            top = entry(state, top, repeat ? EntryKind.ASSERT_NOT_MARKS : EntryKind.ASSERT_NOT, after, ptr, lastMark, lastIndex, repeat, outer, 0);
            ptr -= back * sizeof<T>();
            ip += 12;
            if (top > limit) break;
            continue;
          }
          case SreOp.GROUPREF: case SreOp.GROUPREF_IGNORE: case SreOp.GROUPREF_LOC_IGNORE: case SreOp.GROUPREF_UNI_IGNORE: {
            const after = referenceEnd<T>(state, ip, ptr, end, lastMark);
            if (after == 0) break;
            ptr = after;
            ip += 8;
            continue;
          }
          case SreOp.GROUPREF_EXISTS: {
            const group = load<u32>(ip, 4) << 1;
            let isSet = false;
            if (<i32>group < lastMark) {
              const from = load<u32>(state + (group << 2), State.MARKS), to = load<u32>(state + (group << 2), State.MARKS + 4);
              isSet = from != 0 && to != 0 && to >= from;
            }
            ip = isSet ? ip + 12 : ip + 4 + (load<u32>(ip, 8) << 2);
            continue;
          }
          default: break; // FAILURE
        }
        break;
      }
      if (top > limit) continue; // no failure: an entry was pushed and the stack is nearly full
    }
    failing = false;

    // ---- back to the last choice
    const budget = load<i32>(state, State.BUDGET) - 1;
    store<i32>(state, budget, State.BUDGET);
    if (budget <= 0 && interrupted(state)) {
      store<i32>(state, lastMark, State.LAST_MARK);
      store<i32>(state, lastIndex, State.LAST_INDEX);
      store<u32>(state, ip, State.IP);
      store<u32>(state, ptr, State.AT);
      store<u32>(state, top, State.TOP);
      store<u32>(state, repeat, State.REPEAT);
      store<u32>(state, barrier, State.BARRIER);
      store<u32>(state, toplevel ? 1 : 0, State.TOPLEVEL);
      return Outcome.INTERRUPTED;
    }
    let resumed = false;
    while (top > bottom) {
      top -= Entry.Size;
      const at = state + top, kind = load<u32>(at, Entry.KIND);
      switch (kind) {
        case EntryKind.BRANCH: case EntryKind.BRANCH_MARKS: {
          ip = load<u32>(at, Entry.IP);
          ptr = load<u32>(at, Entry.PTR);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          const following = nextAlternative<T>(tables, delta, ip + (load<u32>(ip) << 2), ptr, end);
          if (kind == EntryKind.BRANCH_MARKS) {
            const below = popMarks(state, top, lastMark);
            if (!following) top = below;
          }
          if (following) {
            store<u32>(at, following, Entry.IP);
            top += Entry.Size;
          }
          ip += 4;
          resumed = true;
          break;
        }
        case EntryKind.REPEAT_ONE: case EntryKind.REPEAT_ONE_MARKS: {
          const least = load<u32>(at, Entry.A);
          ip = load<u32>(at, Entry.IP);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          ptr = lastPossible<T>(ip, load<u32>(at, Entry.PTR) - sizeof<T>(), least, end);
          if (kind == EntryKind.REPEAT_ONE_MARKS) {
            const below = popMarks(state, top, lastMark);
            if (ptr <= least) top = below;
          }
          if (ptr == 0) break;
          if (ptr > least) {
            store<u32>(at, ptr, Entry.PTR);
            top += Entry.Size;
          }
          resumed = true;
          break;
        }
        case EntryKind.MIN_REPEAT_ONE: case EntryKind.MIN_REPEAT_ONE_MARKS: {
          const most = load<u32>(at, Entry.A);
          ip = load<u32>(at, Entry.IP);
          ptr = load<u32>(at, Entry.PTR);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          const tail = ip + 4 + (load<u32>(ip, 4) << 2), wanted = load<u32>(tail, 4), isLiteral = load<u32>(tail) == SreOp.LITERAL;
          let onward = false;
          while (ptr < most && oneMatches(tables, delta, ip + 16, <u32>load<T>(ptr))) {
            ptr += sizeof<T>();
            if (isLiteral && (ptr >= end || <u32>load<T>(ptr) != wanted)) continue; // the tail cannot match there
            onward = true;
            break;
          }
          if (kind == EntryKind.MIN_REPEAT_ONE_MARKS) {
            const below = popMarks(state, top, lastMark);
            if (!onward) top = below;
          }
          if (!onward) break;
          store<u32>(at, ptr, Entry.PTR);
          top += Entry.Size;
          ip = tail;
          resumed = true;
          break;
        }
        case EntryKind.REPEAT: repeat = load<u32>(at, Entry.A); break;
        case EntryKind.UNTIL_MINIMUM: store<i32>(state + load<u32>(at, Entry.A), load<i32>(at, Entry.B) - 1, Entry.B); break;
        case EntryKind.MAX_BODY: { // no further round: the tail
          const inner = load<u32>(at, Entry.A), record = state + inner;
          ip = load<u32>(at, Entry.IP);
          ptr = load<u32>(at, Entry.PTR);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          store<u32>(record, load<u32>(at, Entry.C), Entry.C);
          store<i32>(record, load<i32>(at, Entry.B) - 1, Entry.B);
          top = popMarks(state, top, lastMark);
          top = entry(state, top, EntryKind.MAX_TAIL, 0, 0, 0, 0, inner, 0, 0);
          repeat = load<u32>(record, Entry.A);
          resumed = true;
          break;
        }
        case EntryKind.MAX_TAIL: repeat = load<u32>(at, Entry.A); break;
        case EntryKind.MIN_TAIL: case EntryKind.MIN_TAIL_MARKS: { // the tail does not match: one more round
          const count = load<u32>(at, Entry.B);
          repeat = load<u32>(at, Entry.A);
          ptr = load<u32>(at, Entry.PTR);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          if (kind == EntryKind.MIN_TAIL_MARKS) top = popMarks(state, top, lastMark);
          const record = state + repeat, pattern = load<u32>(record, Entry.IP), maximum = load<u32>(pattern, 12), before = load<u32>(record, Entry.C);
          if ((count >= maximum && maximum != <u32>SreLimit.MAX_REPEAT) || ptr == before) break;
          store<u32>(record, count, Entry.B);
          store<u32>(record, ptr, Entry.C);
          top = entry(state, top, EntryKind.MIN_BODY, 0, ptr, 0, 0, repeat, count, before);
          ip = pattern + 16;
          resumed = true;
          break;
        }
        case EntryKind.MIN_BODY: {
          const record = state + load<u32>(at, Entry.A);
          store<u32>(record, load<u32>(at, Entry.C), Entry.C);
          store<i32>(record, load<i32>(at, Entry.B) - 1, Entry.B);
          break;
        }
        case EntryKind.ASSERT: case EntryKind.ATOMIC: case EntryKind.POSSESSIVE_MINIMUM: barrier = load<u32>(at, Entry.B); break;
        default: { // ASSERT_NOT, POSSESSIVE_MORE: the inner pattern does not match, so go on behind it
          barrier = load<u32>(at, Entry.B);
          repeat = load<u32>(at, Entry.A);
          ptr = load<u32>(at, Entry.PTR);
          ip = load<u32>(at, Entry.IP);
          lastMark = load<i32>(at, Entry.LAST_MARK);
          lastIndex = load<i32>(at, Entry.LAST_INDEX);
          if (kind != EntryKind.ASSERT_NOT) top = popMarks(state, top, lastMark);
          if (kind == EntryKind.POSSESSIVE_MORE) ip += 8 + (load<u32>(ip, 4) << 2);
          resumed = true;
          break;
        }
      }
      if (resumed) break;
    }
    if (!resumed) {
      store<i32>(state, lastMark, State.LAST_MARK);
      store<i32>(state, lastIndex, State.LAST_INDEX);
      return Outcome.FAILED;
    }
  }
  return Outcome.FAILED;
}

/** The first alternative from `at` on (its length word) that can match here by its first operation; 0 where there is none. */
function nextAlternative<T>(tables: u32, delta: u32, at: u32, ptr: u32, end: u32): u32 {
  while (true) {
    const length = load<u32>(at);
    if (length == 0) return 0;
    const op = load<u32>(at, 4);
    if (op == SreOp.LITERAL) {
      if (ptr < end && <u32>load<T>(ptr) == load<u32>(at, 8)) return at;
    } else if (op == SreOp.IN) {
      if (ptr < end && oneMatches(tables, delta, at + 4, <u32>load<T>(ptr))) return at;
    } else return at;
    at += length << 2;
  }
}

/** The last position from `ptr` back to `least` where a tail that begins with a literal can match; `ptr` where it does not; 0 for none. */
function lastPossible<T>(tail: u32, ptr: u32, least: u32, end: u32): u32 {
  if (load<u32>(tail) != SreOp.LITERAL) return ptr >= least ? ptr : 0;
  const wanted = load<u32>(tail, 4);
  if (ptr == end) ptr -= sizeof<T>();
  while (ptr >= least) {
    if (<u32>load<T>(ptr) == wanted) return ptr;
    ptr -= sizeof<T>();
  }
  return 0;
}
