// Where native continuations (ops/continue.ts) go on. `state` is the object that asked, `value` what it asked for, NULL at an iterator's
// end where it wanted to know. Answers are those of any native: OK, STOP, RAISED, or a further request.
import { Continuation } from "../shared/layout.ts";
import { addressOf } from "../objects/object.ts";
import * as iterators from "./itertools.ts";
import * as drains from "./collections.ts";
import * as functools from "./functools.ts";
import * as sums from "./sums.ts";
import * as combined from "./itertools_more.ts";

export function continueNatively(thread: u32, which: u32, stateValue: u64, value: u64): i32 {
  const state = addressOf(stateValue);
  switch (which) {
    case Continuation.COUNT_ADDED: return iterators.countAdded(thread, state, value);
    case Continuation.CYCLE_DREW: return iterators.cycleDrew(thread, state, value);
    case Continuation.ACCUMULATE_DREW: return iterators.accumulateDrew(thread, state, value);
    case Continuation.ACCUMULATE_ADDED: return iterators.accumulateAdded(thread, state, value);
    case Continuation.CHAIN_SOURCE_DREW: return iterators.chainSourceDrew(thread, state, value);
    case Continuation.CHAIN_OPENED: return iterators.chainOpened(thread, state, value);
    case Continuation.CHAIN_DREW: return iterators.chainDrew(thread, state, value);
    case Continuation.COMPRESS_DATA_DREW: return iterators.compressDataDrew(thread, state, value);
    case Continuation.COMPRESS_SELECTOR_DREW: return iterators.compressSelectorDrew(thread, state, value);
    case Continuation.COMPRESS_TESTED: return iterators.compressTested(thread, state, value);
    case Continuation.FILTER_DREW: return iterators.filterDrew(thread, state, value);
    case Continuation.FILTER_CALLED: return iterators.filterCalled(thread, state, value);
    case Continuation.FILTER_TESTED: return iterators.filterTested(thread, state, value);
    case Continuation.STARMAP_DREW: return iterators.starmapDrew(thread, state, value);
    case Continuation.ISLICE_DREW: return iterators.isliceDrew(thread, state, value);
    case Continuation.PAIRWISE_DREW: return iterators.pairwiseDrew(thread, state, value);
    case Continuation.LIST_DREW: return drains.listDrew(thread, state, value);
    case Continuation.REDUCE_DREW: return functools.reduceDrew(thread, state, value);
    case Continuation.REDUCE_CALLED: return functools.reduceCalled(thread, state, value);
    case Continuation.KEY_COMPARED: return functools.keyCompared(thread, state, value);
    case Continuation.LRU_COMPUTED: return functools.lruComputed(thread, state, value);
    case Continuation.DEQUE_EXTEND_DREW: return drains.dequeExtendDrew(thread, state, value);
    case Continuation.DEFAULT_MADE: return drains.defaultMade(thread, state, value);
    case Continuation.COUNT_ELEMENTS_DREW: return drains.countElementsDrew(thread, state, value);
    case Continuation.GROUPBY_DREW: return combined.groupbyDrew(thread, state, value);
    case Continuation.GROUPBY_KEYED: return combined.groupbyKeyed(thread, state, value);
    case Continuation.GROUPBY_COMPARED: return combined.groupbyCompared(thread, state, value);
    case Continuation.GROUPER_DREW: return combined.grouperDrew(thread, state, value);
    case Continuation.GROUPER_KEYED: return combined.grouperKeyed(thread, state, value);
    case Continuation.GROUPER_COMPARED: return combined.grouperCompared(thread, state, value);
    case Continuation.TEE_DREW: return combined.teeDrew(thread, state, value);
    case Continuation.ZIP_LONGEST_DREW: return combined.zipLongestDrew(thread, state, value);
    case Continuation.BATCHED_DREW: return combined.batchedDrew(thread, state, value);
    case Continuation.SUM_DREW: return sums.sumDrew(thread, state, value);
    default: return unreachable();
  }
}

/** What a native drew from has raised something else than StopIteration. */
export function abandonNatively(which: u32, stateValue: u64): void {
  const state = addressOf(stateValue);
  switch (which) {
    case Continuation.CHAIN_SOURCE_DREW: iterators.chainAbandoned(state); return;
    case Continuation.TEE_DREW: combined.teeAbandoned(state); return;
    case Continuation.ZIP_LONGEST_DREW: combined.zipLongestAbandoned(state); return;
    default: return;
  }
}
