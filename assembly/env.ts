// What the VM asks of its host (the import module is named after this file), and three forms that the build replaces by
// numbers before asc sees them: vm.wasm holds no text, so texts are collected by the build and loaded into memory at boot.

/** Index of a message template in Base.MESSAGES. Templates: see raise.ts. */
export declare function msg(text: string): u32;
/** Index of an interned string in Base.NAMES. */
export declare function name(text: string): u32;
/** Index of a prelude function in Base.PRELUDE. */
export declare function prelude(functionName: string): u32;

/**
 * Waits on the word at `address` while it holds `expected`, at most `timeoutNs` (negative: for ever). Returns 0 woken, 1 not
 * equal, 2 timed out. A host import because Node 20 miscompiles memory.atomic.wait32. The GIL must not be held.
 */
export declare function futexWait(address: u32, expected: i32, timeoutNs: f64): i32;
/** CLOCK_MONOTONIC in ns: one zero for all workers. */
export declare function monotonicNs(): i64;
/** Grows the shared memory to hold `pages` pages of 64 KiB; false where the host refuses. */
export declare function growMemory(pages: u32): i32;
/**
 * Which of the `count` pages of 4 KiB from `from` on have been written to since the snapshot was mapped: their numbers, rising, go to `at`.
 * Answers how many, or -1 where the host cannot tell.
 */
export declare function changedPages(from: u32, count: u32, at: u32): i32;
/** Calls host function `id` with `count` values at `args`; the result or the exception is in the thread block, the return value is a Status. */
export declare function hostCall(thread: u32, id: u32, args: u32, count: i32): i32;
/** Records an event of the timeline (state/trace.ts): what `thread` does, a TraceReason, two numbers that depend on the event. */
export declare function traceEvent(thread: u32, event: u32, reason: u32, a: u32, b: u32): void;
/** Asks whoever schedules the threads of a test for its turn; only under GilCheck.STEP. `point` is a Step (state/gil.ts). */
export declare function scheduleStep(point: u32, address: u32): void;
