// next() of the iterators of itertools, step by step (those with more state are in itertools_more.ts). Each is an ITERATOR object whose
// VALUES are named beside it; a step that needs Python asks for it with a Continuation and goes on here.
import { Class, ClassFlag, ClassId, Continuation, Iterator, List, Shape, Status, Thread, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, bothInt, cls, fromAddress, fromSmall, isExact, preludeAt, shapeOf, toInt } from "../objects/object.ts";
import { appendToList } from "../objects/list.ts";
import { fromI64 } from "../objects/numbers.ts";
import { pairOf } from "../objects/tuple.ts";
import { call0, ok, result, prelude2 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { NOT_NATIVE } from "./arithmetic.ts";
import { numberBinary } from "./number_arithmetic.ts";
import { askCall1, askCall2, askTruth, draw, open, plainTruth } from "./continue.ts";
import { callDirect, callDirect2 } from "./direct.ts";
import { NOT_DIRECT } from "../calls.ts";
import { prelude } from "../env.ts";

export function get(iterator: u32, i: u32): u64 { return load<u64>(iterator + (i << 3), Iterator.VALUES); }
export function set(iterator: u32, i: u32, value: u64): void { store<u64>(iterator + (i << 3), value, Iterator.VALUES); }

// ---- count: 0 current, 1 step

export function countNext(thread: u32, it: u32): i32 {
  const current = get(it, 0), step = get(it, 1);
  if (bothInt(current, step)) {
    const next = fromI64(thread, toInt(current) + toInt(step));
    if (next == 0) return outOfMemory(thread);
    set(it, 0, next);
    return ok(thread, current);
  }
  const status = numberBinary(thread, 0, current, step);
  if (status == NOT_NATIVE) return askCall2(thread, preludeAt(prelude("_add")), current, step, Continuation.COUNT_ADDED, it);
  if (status != Status.OK) return status;
  return countAdded(thread, it, result(thread));
}
export function countAdded(thread: u32, it: u32, value: u64): i32 {
  const current = get(it, 0);
  set(it, 0, value);
  return ok(thread, current);
}

// ---- repeat: 0 value, 1 how many are left (None: no end)

export function repeatNext(thread: u32, it: u32): i32 {
  const left = get(it, 1);
  if (left != NONE) {
    if (left == fromSmall(0)) return Status.STOP;
    set(it, 1, left - 1);
  }
  return ok(thread, get(it, 0));
}

// ---- cycle: 0 iterator (None once it has ended), 1 list of what it gave; INDEX the next of these

export function cycleNext(thread: u32, it: u32): i32 {
  if (get(it, 0) == NONE) return cycleAgain(thread, it);
  const status = draw(thread, get(it, 0), Continuation.CYCLE_DREW, it, true);
  if (status == Status.OK) return cycleDrew(thread, it, result(thread));
  return status == Status.STOP ? cycleDrew(thread, it, NULL) : status;
}
export function cycleDrew(thread: u32, it: u32, value: u64): i32 {
  if (value == NULL) {
    set(it, 0, NONE);
    return cycleAgain(thread, it);
  }
  return appendToList(thread, addressOf(get(it, 1)), value) ? ok(thread, value) : outOfMemory(thread);
}
function cycleAgain(thread: u32, it: u32): i32 {
  const saved = addressOf(get(it, 1)), length = load<u32>(saved, List.LENGTH);
  if (length == 0) return Status.STOP;
  let index = load<u32>(it, Iterator.INDEX);
  if (index >= length) index = 0;
  store<u32>(it, index + 1, Iterator.INDEX);
  return ok(thread, load<u64>(load<u32>(saved, List.ITEMS) + (index << 3)));
}

// ---- accumulate: 0 iterator, 1 function (None: +), 2 total (NULL: none yet), 3 initial (NULL: none, or given out)

export function accumulateNext(thread: u32, it: u32): i32 {
  const initial = get(it, 3);
  if (initial != NULL) {
    set(it, 3, NULL);
    set(it, 2, initial);
    return ok(thread, initial);
  }
  const status = draw(thread, get(it, 0), Continuation.ACCUMULATE_DREW, it, false);
  return status == Status.OK ? accumulateDrew(thread, it, result(thread)) : status;
}
export function accumulateDrew(thread: u32, it: u32, value: u64): i32 {
  const total = get(it, 2), by = get(it, 1);
  if (total == NULL) return accumulateAdded(thread, it, value);
  if (by != NONE) {
    const served = callDirect2(thread, by, total, value);
    if (served == Status.OK) return accumulateAdded(thread, it, result(thread));
    return served == Status.RAISED ? served : askCall2(thread, by, total, value, Continuation.ACCUMULATE_ADDED, it);
  }
  const status = numberBinary(thread, 0, total, value);
  if (status == NOT_NATIVE) return askCall2(thread, preludeAt(prelude("_add")), total, value, Continuation.ACCUMULATE_ADDED, it);
  return status == Status.OK ? accumulateAdded(thread, it, result(thread)) : status;
}
export function accumulateAdded(thread: u32, it: u32, value: u64): i32 {
  set(it, 2, value);
  return ok(thread, value);
}

// ---- chain: 0 iterator over the iterables, 1 iterator over the present one (None: there is none)

export function chainNext(thread: u32, it: u32): i32 {
  while (true) {
    if (get(it, 1) != NONE) {
      const status = draw(thread, get(it, 1), Continuation.CHAIN_DREW, it, true);
      if (status != Status.STOP) return status;
      set(it, 1, NONE);
    }
    if (get(it, 0) == NONE) return Status.STOP;
    let status = draw(thread, get(it, 0), Continuation.CHAIN_SOURCE_DREW, it, true);
    if (status == Status.STOP) { set(it, 0, NONE); return status; }
    if (status == Status.OK) status = open(thread, result(thread), Continuation.CHAIN_OPENED, it);
    if (status == Status.RAISED) set(it, 0, NONE);
    if (status != Status.OK) return status;
    set(it, 1, result(thread));
  }
}
export function chainSourceDrew(thread: u32, it: u32, value: u64): i32 {
  if (value == NULL) { set(it, 0, NONE); return Status.STOP; }
  const status = open(thread, value, Continuation.CHAIN_OPENED, it);
  if (status == Status.RAISED) set(it, 0, NONE);
  return status == Status.OK ? chainOpened(thread, it, result(thread)) : status;
}
export function chainOpened(thread: u32, it: u32, value: u64): i32 {
  set(it, 1, value);
  return chainNext(thread, it);
}
export function chainDrew(thread: u32, it: u32, value: u64): i32 {
  if (value != NULL) return ok(thread, value);
  set(it, 1, NONE);
  return chainNext(thread, it);
}
export function chainAbandoned(it: u32): void { set(it, 0, NONE); }

// ---- compress: 0 data, 1 selectors, 2 the datum whose selector is being looked at

export function compressNext(thread: u32, it: u32): i32 {
  while (true) {
    const status = draw(thread, get(it, 0), Continuation.COMPRESS_DATA_DREW, it, false);
    if (status != Status.OK) return status;
    set(it, 2, result(thread));
    const outcome = compressSelect(thread, it);
    if (outcome != Status.AGAIN) return outcome;
  }
}
/** Draws the selector of the present datum and looks at it; AGAIN: it is false. */
function compressSelect(thread: u32, it: u32): i32 {
  const status = draw(thread, get(it, 1), Continuation.COMPRESS_SELECTOR_DREW, it, false);
  return status == Status.OK ? compressLook(thread, it, result(thread)) : status;
}
function compressLook(thread: u32, it: u32, selector: u64): i32 {
  const truth = plainTruth(selector);
  if (truth < 0) return askTruth(thread, selector, Continuation.COMPRESS_TESTED, it);
  return truth ? ok(thread, get(it, 2)) : <i32>Status.AGAIN;
}
export function compressDataDrew(thread: u32, it: u32, value: u64): i32 {
  set(it, 2, value);
  const outcome = compressSelect(thread, it);
  return outcome == Status.AGAIN ? compressNext(thread, it) : outcome;
}
export function compressSelectorDrew(thread: u32, it: u32, value: u64): i32 {
  const outcome = compressLook(thread, it, value);
  return outcome == Status.AGAIN ? compressNext(thread, it) : outcome;
}
export function compressTested(thread: u32, it: u32, value: u64): i32 {
  return value == TRUE ? ok(thread, get(it, 2)) : compressNext(thread, it);
}

// ---- dropwhile, takewhile, filterfalse and filter: 0 predicate, 1 iterator, 2 the value it is asked about; INDEX 1: it is asked no more

export function filterNext(thread: u32, it: u32): i32 {
  if (load<u32>(it, Iterator.INDEX) && kindOfFilter(it) == <u32>Filter.TAKE) return Status.STOP;
  while (true) {
    const status = draw(thread, get(it, 1), Continuation.FILTER_DREW, it, false);
    if (status != Status.OK) return status;
    const outcome = filterLook(thread, it, result(thread));
    if (outcome != Status.AGAIN) return outcome;
  }
}
function filterAgain(thread: u32, it: u32, outcome: i32): i32 { return outcome == Status.AGAIN ? filterNext(thread, it) : outcome; }
export function filterDrew(thread: u32, it: u32, value: u64): i32 { return filterAgain(thread, it, filterLook(thread, it, value)); }

/** What becomes of a value: OK it is given out, AGAIN it is not, STOP, or a call. */
function filterLook(thread: u32, it: u32, value: u64): i32 {
  if (load<u32>(it, Iterator.INDEX)) return ok(thread, value); // dropwhile that has begun
  const by = get(it, 0);
  set(it, 2, value);
  const mayOmit = kindOfFilter(it) >= <u32>Filter.FALSE;
  if (mayOmit && (by == NONE || by == fromAddress(cls(ClassId.BOOL)))) return filterJudge(thread, it, value);
  const served = callDirect2(thread, by, value, NULL);
  if (served == Status.OK) return filterJudge(thread, it, result(thread));
  return served == Status.RAISED ? served : askCall1(thread, by, value, Continuation.FILTER_CALLED, it);
}
const enum Filter { DROP, TAKE, FALSE, TRUE }
function kindOfFilter(it: u32): u32 {
  let klass = load<u32>(shapeOf(it), Shape.CLASS);
  while (load<u32>(klass, Class.FLAGS) & ClassFlag.HEAP) klass = load<u32>(klass, Class.BASE);
  if (klass == cls(ClassId.ITERTOOLS_DROPWHILE)) return Filter.DROP;
  if (klass == cls(ClassId.ITERTOOLS_TAKEWHILE)) return Filter.TAKE;
  return klass == cls(ClassId.ITERTOOLS_FILTERFALSE) ? <u32>Filter.FALSE : <u32>Filter.TRUE;
}
function filterJudge(thread: u32, it: u32, verdict: u64): i32 {
  const truth = plainTruth(verdict);
  if (truth < 0) return askTruth(thread, verdict, Continuation.FILTER_TESTED, it);
  return filterDecide(thread, it, truth != 0);
}
function filterDecide(thread: u32, it: u32, truth: bool): i32 {
  const value = get(it, 2);
  switch (kindOfFilter(it)) {
    case Filter.DROP:
      if (truth) return Status.AGAIN;
      store<u32>(it, 1, Iterator.INDEX);
      return ok(thread, value);
    case Filter.TAKE:
      if (truth) return ok(thread, value);
      store<u32>(it, 1, Iterator.INDEX);
      return Status.STOP;
    case Filter.FALSE: return truth ? <i32>Status.AGAIN : ok(thread, value);
    default: return truth ? ok(thread, value) : <i32>Status.AGAIN;
  }
}
export function filterCalled(thread: u32, it: u32, value: u64): i32 { return filterAgain(thread, it, filterJudge(thread, it, value)); }
export function filterTested(thread: u32, it: u32, value: u64): i32 { return filterAgain(thread, it, filterDecide(thread, it, value == TRUE)); }

// ---- starmap: 0 function, 1 iterator

export function starmapNext(thread: u32, it: u32): i32 {
  const status = draw(thread, get(it, 1), Continuation.STARMAP_DREW, it, false);
  return status == Status.OK ? starmapDrew(thread, it, result(thread)) : status;
}
export function starmapDrew(thread: u32, it: u32, value: u64): i32 {
  if (isExact(value, ClassId.TUPLE)) return starmapTuple(thread, it, value);
  return prelude2(thread, prelude("starmap_call"), get(it, 0), value); // one call: who draws from this may have a continuation of its own
}
function starmapTuple(thread: u32, it: u32, value: u64): i32 {
  const tuple = addressOf(value), served = callDirect(thread, get(it, 0), load<u32>(tuple, Tuple.ITEMS), load<u32>(tuple, Tuple.LENGTH));
  if (served != NOT_DIRECT) return served;
  call0(thread, get(it, 0));
  store<u32>(thread, load<u32>(tuple, Tuple.ITEMS), Thread.CALL_ARGS);
  store<u32>(thread, load<u32>(tuple, Tuple.LENGTH), Thread.CALL_COUNT);
  return Status.CALL;
}

// ---- islice: 0 iterator (None: ended), 1 number of the next value to give, 2 where to stop (-1: nowhere), 3 step, 4 how many were drawn

export function isliceNext(thread: u32, it: u32): i32 {
  if (get(it, 0) == NONE) return Status.STOP;
  while (true) {
    const stop = toInt(get(it, 2)), drawn = toInt(get(it, 4));
    if (drawn >= toInt(get(it, 1)) && stop != -1 && drawn >= stop) return isliceEnd(it);
    const status = draw(thread, get(it, 0), Continuation.ISLICE_DREW, it, true);
    if (status == Status.STOP) return isliceEnd(it);
    if (status != Status.OK) return status;
    const outcome = isliceTake(thread, it, result(thread));
    if (outcome != Status.AGAIN) return outcome;
  }
}
function isliceEnd(it: u32): i32 {
  set(it, 0, NONE);
  return Status.STOP;
}
/** AGAIN: the value is skipped. */
function isliceTake(thread: u32, it: u32, value: u64): i32 {
  const drawn = toInt(get(it, 4)), next = toInt(get(it, 1)), stop = toInt(get(it, 2));
  set(it, 4, fromSmall(drawn + 1));
  if (drawn < next) return Status.AGAIN;
  const following = next + toInt(get(it, 3));
  set(it, 1, fromSmall(stop != -1 && following > stop ? stop : following));
  return ok(thread, value);
}
export function isliceDrew(thread: u32, it: u32, value: u64): i32 {
  if (value == NULL) return isliceEnd(it);
  const outcome = isliceTake(thread, it, value);
  return outcome == Status.AGAIN ? isliceNext(thread, it) : outcome;
}

// ---- pairwise: 0 iterator (None: ended), 1 the value before (NULL: none yet)

export function pairwiseNext(thread: u32, it: u32): i32 {
  if (get(it, 0) == NONE) return Status.STOP;
  while (true) {
    const status = draw(thread, get(it, 0), Continuation.PAIRWISE_DREW, it, true);
    if (status == Status.STOP) return pairwiseDrew(thread, it, NULL);
    if (status != Status.OK) return status;
    if (get(it, 1) != NULL) return pairwiseDrew(thread, it, result(thread));
    set(it, 1, result(thread));
  }
}
export function pairwiseDrew(thread: u32, it: u32, value: u64): i32 {
  if (value == NULL) {
    set(it, 0, NONE);
    set(it, 1, NULL);
    return Status.STOP;
  }
  const before = get(it, 1);
  if (before == NULL && get(it, 0) != NONE) {
    set(it, 1, value);
    return pairwiseNext(thread, it);
  }
  if (before == NULL) return Status.STOP; // ended meanwhile by a step of its own iterator
  const pair = pairOf(thread, before, value);
  if (pair == 0) return outOfMemory(thread);
  set(it, 1, value);
  return ok(thread, pair);
}

