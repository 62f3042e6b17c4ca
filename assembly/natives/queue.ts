// _queue.SimpleQueue: a list whose items from HEAD on are in the queue, and STATE 1 while there are none, so that it can be waited for
// as a lock is. Waiting with a deadline and what Empty is are in the prelude and in src/lib/modules/_queue.py.
import { ClassId, List, Lock, Sequence } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall } from "../objects/object.ts";
import { appendToList, newList } from "../objects/list.ts";
import { newWaitable } from "../objects/locks.ts";
import { makeAvailable } from "../state/park.ts";
import { argument, ok, prelude3 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { msg, prelude } from "../env.ts";

/** Items that the list may carry before its head, which have gone already. */
const GONE_MAXIMUM: u32 = 64;

export function simpleQueueNew(thread: u32, args: u32, count: i32): i32 {
  if (count > 1 && argument(args, 0) == fromAddress(cls(ClassId.SIMPLE_QUEUE))) return typeError(thread, msg("SimpleQueue() takes no positional arguments"));
  const queue = newWaitable(thread, addressOf(argument(args, 0)));
  if (queue == 0) return outOfMemory(thread);
  const list = newList(thread, 0);
  if (list == 0) return outOfMemory(thread);
  store<u32>(queue, 1, Lock.STATE);
  store<u64>(queue, fromAddress(list), Lock.VALUE);
  return ok(thread, fromAddress(queue));
}

function listOf(queue: u32): u32 { return addressOf(load<u64>(queue, Lock.VALUE)); }
function lengthOf(queue: u32): u32 { return load<u32>(listOf(queue), Sequence.LENGTH) - load<u32>(queue, Lock.HEAD); }

/** put(item, block=True, timeout=None): never waits. */
export function simpleQueuePut(thread: u32, args: u32, count: i32): i32 {
  const queue = addressOf(argument(args, 0));
  if (!appendToList(thread, listOf(queue), argument(args, 1))) return outOfMemory(thread);
  makeAvailable(thread, queue);
  return ok(thread, NONE);
}

/** The first item, NULL where there is none. */
function pop(queue: u32): u64 {
  const list = listOf(queue), length = load<u32>(list, Sequence.LENGTH);
  let head = load<u32>(queue, Lock.HEAD);
  if (head == length) return NULL;
  const items = load<u32>(list, List.ITEMS), item = load<u64>(items + (head << 3));
  store<u64>(items + (head << 3), NONE);
  head++;
  if (head == length) { // empty: from the start again
    head = 0;
    store<u32>(list, 0, Sequence.LENGTH);
    store<u32>(queue, 1, Lock.STATE); // under the GIL, as every change of this kind of STATE
  } else if (head >= GONE_MAXIMUM && head << 1 >= length) {
    memory.copy(items, items + (head << 3), (length - head) << 3);
    store<u32>(list, length - head, Sequence.LENGTH);
    head = 0;
  }
  store<u32>(queue, head, Lock.HEAD);
  return item;
}

/** get(block=True, timeout=None): what has to wait or fails goes on in the prelude. */
export function simpleQueueGet(thread: u32, args: u32, count: i32): i32 {
  const block = argument(args, 1), timeout = argument(args, 2);
  if (timeout == NULL || timeout == NONE) {
    const item = pop(addressOf(argument(args, 0)));
    if (item != NULL) return ok(thread, item);
  }
  return prelude3(thread, prelude("simple_queue_get"), argument(args, 0), block == NULL ? TRUE : block, timeout == NULL ? NONE : timeout);
}
/** queue_pop(queue, default): without waiting */
export function intrinsicQueuePop(thread: u32, args: u32, count: i32): i32 {
  const item = pop(addressOf(argument(args, 0)));
  return ok(thread, item == NULL ? argument(args, 1) : item);
}
export function simpleQueueSize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(lengthOf(addressOf(argument(args, 0))))); }
export function simpleQueueEmpty(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(lengthOf(addressOf(argument(args, 0))) == 0)); }
