// What the collector does not keep alive by itself: weak references, objects that wait for their finaliser, and the machine's
// own weak fields (inline caches, links of code to globals, lists of subclasses).
//
// Order, when marking from the roots is over (as in PEP 442):
//   1. weak references to what is dead are cleared; callbacks of those that live are put on a list
//   2. dead objects with a finaliser go to the queue, once in their life, and are marked with all they refer to: they live
//      until it has run, and a later collection that finds them dead frees them
//   3. dead weak references leave the table, weak fields let go of what is dead
// The program's threads run the callbacks and finalisers at switch points of user code: nextWeakCallback, nextFinalizer.
import {
  Base, Block, Cache, Class, ClassFlag, Code, Function, Gc, Generator, GeneratorState, Header, Heap, Kind, Link, Sequence, Shape, Special, Vm,
  Weakref, WeakrefFlag,
} from "../shared/layout.ts";
import { CodeFlag } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOfObject, isObject, kindOf, special } from "../objects/object.ts";
import { allocate, allocateBlock, blockCapacity, freeBlock, reallocateBlock } from "./heap.ts";
import { isLive, markObject, popMarked, popWeak, weakChunk, weakChunkEnd, weakChunkStart } from "./collector_mark.ts";
import { cachedValue, traceEntry } from "./collector_trace.ts";

// ---- weak references

function bucketOf(referent: u32): u32 {
  return load<u32>(Heap.WEAK_TABLE) + Block.PAYLOAD + ((((referent >>> 4) * 0x9e3779b1) >>> 7 & (load<u32>(Heap.WEAK_BUCKETS) - 1)) << 2);
}

/** A weak reference of exactly this class without a callback, so that `ref(x) is ref(x)`; 0 where there is none. */
export function findWeakref(referent: u32, klass: u32): u32 {
  for (let ref = firstWeakref(referent); ref; ref = nextWeakref(ref, referent)) {
    if (load<u32>(ref) == klass && load<u64>(ref, Weakref.CALLBACK) == NULL) return ref;
  }
  return 0;
}
/** The weak references to an object, the newest first; 0 ends. */
export function firstWeakref(referent: u32): u32 {
  if (load<u32>(Heap.WEAK_TABLE) == 0) return 0;
  const ref = load<u32>(bucketOf(referent));
  return ref == 0 || load<u32>(ref, Weakref.REFERENT) == referent ? ref : nextWeakref(ref, referent);
}
export function nextWeakref(ref: u32, referent: u32): u32 {
  do ref = load<u32>(ref, Weakref.NEXT); while (ref && load<u32>(ref, Weakref.REFERENT) != referent);
  return ref;
}

/** A new weak reference of class `klass` (of Kind.WEAKREF); 0 where memory is short. */
export function newWeakref(thread: u32, klass: u32, referent: u32, callback: u64): u32 {
  if (!roomForWeakref(thread)) return 0;
  const ref = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, Kind.WEAKREF);
  if (ref == 0) return 0;
  store<u32>(ref, referent, Weakref.REFERENT);
  store<u64>(ref, callback, Weakref.CALLBACK);
  store<u64>(ref, NULL, Weakref.HASH);
  const end = ref + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = ref + Weakref.Size; at < end; at += 8) store<u64>(at, NULL);
  const bucket = bucketOf(referent);
  store<u32>(ref, load<u32>(bucket), Weakref.NEXT);
  store<u32>(bucket, ref);
  store<u32>(Heap.WEAK_COUNT, load<u32>(Heap.WEAK_COUNT) + 1);
  return ref;
}

/** Doubles the table where it is full; a table that cannot grow goes on with longer chains. */
function roomForWeakref(thread: u32): bool {
  const buckets = load<u32>(Heap.WEAK_BUCKETS), old = load<u32>(Heap.WEAK_TABLE);
  if (load<u32>(Heap.WEAK_COUNT) < buckets) return true;
  const more: u32 = buckets ? buckets << 1 : 64;
  const table = allocateBlock(thread, more << 2);
  if (table == 0) return old != 0;
  memory.fill(table + Block.PAYLOAD, 0, more << 2);
  store<u32>(Heap.WEAK_TABLE, table);
  store<u32>(Heap.WEAK_BUCKETS, more);
  for (let i = buckets; i > 0; i--) {
    let ref = load<u32>(old + Block.PAYLOAD + (i << 2) - 4), last: u32 = 0;
    for (; ref; ref = last) { // relink; chains come out backwards, which only ages the order of callbacks
      last = load<u32>(ref, Weakref.NEXT);
      const bucket = bucketOf(load<u32>(ref, Weakref.REFERENT));
      store<u32>(ref, load<u32>(bucket), Weakref.NEXT);
      store<u32>(bucket, ref);
    }
  }
  if (old) freeBlock(thread, old);
  return true;
}

/** Takes the next weak reference whose callback is to be called with it; 0 where there is none. */
export function nextWeakCallback(): u32 {
  const ref = load<u32>(Heap.CALLBACKS);
  if (ref) {
    store<u32>(Heap.CALLBACKS, load<u32>(ref, Weakref.NEXT));
    store<u32>(ref, 0, Weakref.NEXT);
  }
  return ref;
}

/** The program made this weak reference itself and may look soon whether the object is gone: collections are prompt while it lives. */
export function countWeakref(ref: u32): void {
  if (load<u16>(ref, Header.FLAGS) & WeakrefFlag.OWN) return;
  store<u16>(ref, load<u16>(ref, Header.FLAGS) | <u16>WeakrefFlag.OWN, Header.FLAGS);
  addFinalizers(1, 1);
}
function uncountWeakref(ref: u32): void {
  if ((load<u16>(ref, Header.FLAGS) & WeakrefFlag.OWN) == 0) return;
  store<u16>(ref, load<u16>(ref, Header.FLAGS) & ~<u16>WeakrefFlag.OWN, Header.FLAGS);
  addFinalizers(-1, -1);
}
function addFinalizers(all: i32, own: i32): void {
  store<u32>(Vm.FINALIZERS, load<u32>(Vm.FINALIZERS) + all);
  store<u32>(Vm.OWN_FINALIZERS, load<u32>(Vm.OWN_FINALIZERS) + own);
}
/** Counts an object that is registered or forgotten; generators do not count. */
function countFinalizable(object: u32, by: i32): void {
  if (kindOf(object) != Kind.GENERATOR) addFinalizers(by, isOwnFinalizer(classOfObject(object)) ? by : 0);
}
/** Is a class's __del__ the program's own (or the library's), not that of a built-in class, as a socket's, which prints nothing? */
function isOwnFinalizer(klass: u32): bool {
  if ((load<u32>(klass, Class.FLAGS) & ClassFlag.HEAP) == 0) return false;
  const method = special(klass, Special.DEL);
  if (method == NULL || !isObject(method)) return true;
  const kind = kindOf(addressOf(method));
  if (kind != Kind.FUNCTION) return kind != Kind.NATIVE;
  return (load<u32>(load<u32>(addressOf(method), Function.CODE), Code.FLAGS) & CodeFlag.PRELUDE) == 0;
}

/** Step 1. */
export function clearWeakrefs(): void {
  const table = load<u32>(Heap.WEAK_TABLE) + Block.PAYLOAD, buckets = load<u32>(Heap.WEAK_BUCKETS);
  let last: u32 = Heap.CALLBACKS - Weakref.NEXT; // the address whose NEXT is the list's head
  while (load<u32>(last, Weakref.NEXT)) last = load<u32>(last, Weakref.NEXT);
  for (let i: u32 = 0; i < buckets; i++) {
    let link = table + (i << 2);
    for (let ref = load<u32>(link); ref; ref = load<u32>(link)) {
      if (isLive(load<u32>(ref, Weakref.REFERENT))) { link = ref + Weakref.NEXT; continue; }
      store<u32>(link, load<u32>(ref, Weakref.NEXT));
      uncountWeakref(ref);
      store<u32>(ref, 0, Weakref.REFERENT);
      store<u32>(ref, 0, Weakref.NEXT);
      store<u32>(Heap.WEAK_COUNT, load<u32>(Heap.WEAK_COUNT) - 1);
      if (isLive(ref) && load<u64>(ref, Weakref.CALLBACK) != NULL) {
        store<u32>(last, ref, Weakref.NEXT);
        last = ref;
      }
    }
  }
}

/** Step 3: weak references that nobody holds leave the table. */
function dropWeakrefs(): void {
  const table = load<u32>(Heap.WEAK_TABLE) + Block.PAYLOAD, buckets = load<u32>(Heap.WEAK_BUCKETS);
  for (let i: u32 = 0; i < buckets; i++) {
    let link = table + (i << 2);
    for (let ref = load<u32>(link); ref; ref = load<u32>(link)) {
      if (isLive(ref)) { link = ref + Weakref.NEXT; continue; }
      store<u32>(link, load<u32>(ref, Weakref.NEXT));
      uncountWeakref(ref);
      store<u32>(Heap.WEAK_COUNT, load<u32>(Heap.WEAK_COUNT) - 1);
    }
  }
}

// ---- finalisers

/**
 * Remembers a new object whose finaliser is to run when it dies: an instance of a class with ClassFlag.HAS_FINALIZER, or a
 * generator that has a `try` to leave (only one that is suspended then is finalised), or a coroutine, which may never be awaited. False where memory is short.
 */
export function registerFinalizable(thread: u32, object: u32): bool {
  const count = load<u32>(Heap.CANDIDATE_COUNT), pending = load<u32>(Heap.QUEUE_COUNT);
  // The queue has room for every candidate, so that the collector need not allocate.
  if (count + pending >= load<u32>(Heap.CANDIDATE_ROOM)) {
    if (!roomFor(thread, Heap.CANDIDATES, count + 1) || !roomFor(thread, Heap.QUEUE, pending + count + 1)) return false;
    store<u32>(Heap.CANDIDATE_ROOM, min(blockCapacity(load<u32>(Heap.CANDIDATES)), blockCapacity(load<u32>(Heap.QUEUE))) >>> 2);
  }
  store<u32>(load<u32>(Heap.CANDIDATES) + (count << 2), object, Block.PAYLOAD);
  store<u32>(Heap.CANDIDATE_COUNT, count + 1);
  countFinalizable(object, 1);
  return true;
}
/** The finaliser of an object need not run any more: a file that was closed. */
export function forgetFinalizable(object: u32): void {
  const items = load<u32>(Heap.CANDIDATES) + Block.PAYLOAD, count = load<u32>(Heap.CANDIDATE_COUNT);
  for (let i = count; i > 0; i--) { // from the end: what was opened last is closed first
    const at = items + ((i - 1) << 2);
    if (load<u32>(at) != object) continue;
    memory.copy(at, at + 4, (count - i) << 2);
    store<u32>(Heap.CANDIDATE_COUNT, count - 1);
    countFinalizable(object, -1);
    return;
  }
}
/** A generator is over: it leaves the list where it is the last, as one that runs to its end within the call that made it mostly is. */
export function forgetLastFinalizable(object: u32): void {
  const count = load<u32>(Heap.CANDIDATE_COUNT);
  if (count && load<u32>(load<u32>(Heap.CANDIDATES) + (count << 2) - 4, Block.PAYLOAD) == object) store<u32>(Heap.CANDIDATE_COUNT, count - 1);
}
function roomFor(thread: u32, word: u32, count: u32): bool {
  const block = load<u32>(word);
  if (block && blockCapacity(block) >>> 2 >= count) return true;
  const bytes = (count + (count >>> 1) + 8) << 2;
  const larger = block ? reallocateBlock(thread, block, bytes) : allocateBlock(thread, bytes);
  if (larger == 0) return false;
  store<u32>(word, larger);
  return true;
}

/** Takes the next object whose finaliser is to run; 0 where there is none. It is not remembered any more. */
export function nextFinalizer(): u32 {
  const head = load<u32>(Heap.QUEUE_HEAD), count = load<u32>(Heap.QUEUE_COUNT);
  if (head == count) return 0;
  const empty = head + 1 == count;
  store<u32>(Heap.QUEUE_HEAD, empty ? 0 : head + 1);
  if (empty) store<u32>(Heap.QUEUE_COUNT, 0);
  return load<u32>(load<u32>(Heap.QUEUE) + (head << 2), Block.PAYLOAD);
}

export function hasPending(): bool { return load<u32>(Heap.CALLBACKS) != 0 || load<u32>(Heap.QUEUE_COUNT) != 0; }

function enqueue(object: u32): void {
  const count = load<u32>(Heap.QUEUE_COUNT);
  store<u32>(load<u32>(Heap.QUEUE) + (count << 2), object, Block.PAYLOAD);
  store<u32>(Heap.QUEUE_COUNT, count + 1);
  store<u8>(object, load<u8>(object, Header.GC) | Gc.FINALIZED, Header.GC);
}

/** Is there still something to run for a dead candidate? */
function needsFinalizer(object: u32): bool {
  if (kindOf(object) != Kind.GENERATOR) return true;
  const state = load<u32>(object, Generator.STATE);
  if (state == GeneratorState.SUSPENDED) return true;
  return state == GeneratorState.CREATED && (load<u32>(load<u32>(object, Generator.CODE), Code.FLAGS) & CodeFlag.COROUTINE) != 0; // never awaited
}

/** Step 2; `all`: every candidate that there is, dead or not (at exit). */
export function queueFinalizers(all: bool): void {
  const head = load<u32>(Heap.QUEUE_HEAD), pending = load<u32>(Heap.QUEUE_COUNT);
  const queue = load<u32>(Heap.QUEUE) + Block.PAYLOAD;
  if (head) {
    memory.copy(queue, queue + (head << 2), (pending - head) << 2);
    store<u32>(Heap.QUEUE_HEAD, 0);
    store<u32>(Heap.QUEUE_COUNT, pending - head);
  }
  const items = load<u32>(Heap.CANDIDATES) + Block.PAYLOAD, count = load<u32>(Heap.CANDIDATE_COUNT);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const object = load<u32>(items + (i << 2));
    if (!all && isLive(object)) {
      store<u32>(items + (kept << 2), object);
      kept++;
      continue;
    }
    if (needsFinalizer(object)) enqueue(object);
    countFinalizable(object, -1);
  }
  store<u32>(Heap.CANDIDATE_COUNT, kept);
}

/** Marks what waits in the queue. True where there is anything. */
export function reviveQueue(): bool {
  const items = load<u32>(Heap.QUEUE) + Block.PAYLOAD, count = load<u32>(Heap.QUEUE_COUNT);
  for (let i: u32 = 0; i < count; i++) markObject(load<u32>(items + (i << 2)));
  return count != 0;
}

// ---- the machine's weak fields

/** Follows all that is on the mark stack. */
export function drain(): void {
  for (let entry = popMarked(); entry; entry = popMarked()) traceEntry(entry);
}

/** A link of code to globals lives as long as the globals (or a function or frame that holds it). */
export function markLinks(): void {
  let found = true;
  while (found) {
    found = false;
    for (let chunk = weakChunk(); chunk; chunk = load<u32>(chunk)) {
      for (let at = weakChunkStart(chunk); at < weakChunkEnd(chunk); at += 8) {
        const object = load<u32>(at);
        if (kindOf(object) != Kind.CODE) continue;
        for (let link = load<u32>(object, Code.LINK); link; link = load<u32>(link, Link.NEXT)) {
          if (isLive(link) || !isLive(load<u32>(link, Link.GLOBALS))) continue;
          markObject(link);
          drain();
          found = true;
        }
      }
    }
  }
}

/** Step 3: everything weak lets go of what is dead. Nothing is marked any more. */
export function finishWeak(): void {
  memory.fill(Base.RECORDS, 0, 4096 << 2);
  memory.fill(Base.ABSTRACT_CHECKS, 0, 1024 << 3);
  if (load<u32>(Heap.WEAK_TABLE)) dropWeakrefs();
  for (let object = popWeak(); object; object = popWeak()) {
    switch (kindOf(object)) {
      case Kind.CODE: pruneChain(object + Code.LINK, Link.NEXT); break;
      case Kind.SHAPE: pruneChain(object + Shape.CACHES, Cache.NEXT); break;
      case Kind.CLASS: {
        const subclasses = load<u32>(object, Class.SUBCLASSES);
        if (subclasses) pruneSubclasses(subclasses);
        pruneChain(object + Class.CACHES, Cache.NEXT);
        break;
      }
      default: finishCache(object); break;
    }
  }
}

function pruneChain(link: u32, next: u32): void {
  for (let at = load<u32>(link); at; at = load<u32>(link)) {
    if (isLive(at)) link = at + next;
    else store<u32>(link, load<u32>(at + next));
  }
}

function pruneSubclasses(list: u32): void {
  const items = load<u32>(list, Sequence.ITEMS), count = load<u32>(list, Sequence.LENGTH);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const value = load<u64>(items + (i << 3));
    if (!isLive(<u32>value)) continue;
    if (kept != i) store<u64>(items + (kept << 3), value); // what has not changed is not written: see collector_permanent.ts
    kept++;
  }
  if (kept != count) store<u32>(list, kept, Sequence.LENGTH);
}

/** A cache record that leads to something dead never matches again. */
function finishCache(cache: u32): void {
  if (isLive(load<u32>(cache, Cache.SHAPE)) && isLive(load<u32>(cache, Cache.OWNER)) && isLive(load<u32>(cache, Cache.NEXT_SHAPE))
    && isLive(cachedValue(cache))) return;
  clearCache(cache);
}
export function clearCache(cache: u32): void {
  store<u32>(cache, 0, Cache.SHAPE);
  store<u64>(cache, NULL, Cache.VALUE);
  store<u32>(cache, 0, Cache.OWNER);
  store<u32>(cache, 0, Cache.NEXT_SHAPE);
}
/** For marking without a weak stack: forgets the cache records of a shape or class. */
export function forgetCaches(chain: u32): void {
  for (let cache = load<u32>(chain); cache; cache = load<u32>(cache, Cache.NEXT)) clearCache(cache);
  store<u32>(chain, 0);
}
