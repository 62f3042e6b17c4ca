// What natives and slow paths return, and how they ask for a call. All of it goes through the thread block, since an instance
// of the VM holds no state of its own (see Thread in shared/layout.ts).
//
// A native gets (thread, args, count): `args` is the address of its argument values. Fixed-arity natives always see MAXIMUM
// values, NULL for what was not given; VARARGS natives see `count` positional values and find keyword-only ones (NULL where
// not given) in the thread's KEYWORDS area, **kwargs behind them as a dict or NULL.
//
// A native never calls Python. It returns Status.CALL, having put callee and arguments into the thread block: the callee's
// result, looked at as `onReturn` says, becomes the native's own. So a CALL stands before the first visible effect, or hands
// all remaining work to a prelude function.
import { Thread, Status, OnReturn, OnRaise } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { preludeAt } from "../objects/object.ts";

/** Returns a value from a native. */
export function ok(thread: u32, value: u64): i32 { store<u64>(thread, value, Thread.RESULT); return Status.OK; }
/** The result of the native or slow path that just returned OK. */
export function result(thread: u32): u64 { return load<u64>(thread, Thread.RESULT); }
/** Argument i of a native. */
export function argument(args: u32, i: u32): u64 { return load<u64>(args + (i << 3)); }
/** Keyword-only argument i of a VARARGS native, NULL where not given. */
export function keyword(thread: u32, i: u32): u64 { return load<u64>(thread + Thread.KEYWORDS + (i << 3)); }

/** Prepares a request; arguments follow by setArgument, how to see the result by the last two. Returns Status.CALL. */
export function request(thread: u32, callee: u64, count: u32, onReturn: u32 = OnReturn.PUSH, onRaise: u32 = OnRaise.NONE): i32 {
  store<u64>(thread, callee, Thread.CALLEE);
  store<u32>(thread, thread + Thread.ARGS, Thread.CALL_ARGS);
  store<u32>(thread, count, Thread.CALL_COUNT);
  store<u64>(thread, NULL, Thread.CALL_NAMES);
  store<u32>(thread, onReturn, Thread.ON_RETURN);
  store<u32>(thread, onRaise, Thread.ON_RAISE);
  return Status.CALL;
}
export function setArgument(thread: u32, i: u32, value: u64): void { store<u64>(thread + Thread.ARGS + (i << 3), value); }
export function setExtra(thread: u32, extra: u64, extra2: u64): void { store<u64>(thread, extra, Thread.EXTRA); store<u64>(thread, extra2, Thread.EXTRA2); }

export function call0(thread: u32, callee: u64, onReturn: u32 = OnReturn.PUSH): i32 { return request(thread, callee, 0, onReturn); }
export function call1(thread: u32, callee: u64, a: u64, onReturn: u32 = OnReturn.PUSH): i32 { setArgument(thread, 0, a); return request(thread, callee, 1, onReturn); }
export function call2(thread: u32, callee: u64, a: u64, b: u64, onReturn: u32 = OnReturn.PUSH): i32 {
  setArgument(thread, 0, a); setArgument(thread, 1, b);
  return request(thread, callee, 2, onReturn);
}
export function call3(thread: u32, callee: u64, a: u64, b: u64, c: u64, onReturn: u32 = OnReturn.PUSH): i32 {
  setArgument(thread, 0, a); setArgument(thread, 1, b); setArgument(thread, 2, c);
  return request(thread, callee, 3, onReturn);
}
export function call4(thread: u32, callee: u64, a: u64, b: u64, c: u64, d: u64, onReturn: u32 = OnReturn.PUSH): i32 {
  setArgument(thread, 3, d);
  call3(thread, callee, a, b, c, onReturn);
  return request(thread, callee, 4, onReturn);
}
/** Hands over to a prelude function: `prelude1(thread, prelude("list_from_iterable"), x)`. */
export function prelude0(thread: u32, index: u32): i32 { return call0(thread, preludeAt(index)); }
export function prelude1(thread: u32, index: u32, a: u64): i32 { return call1(thread, preludeAt(index), a); }
export function prelude2(thread: u32, index: u32, a: u64, b: u64): i32 { return call2(thread, preludeAt(index), a, b); }
export function prelude3(thread: u32, index: u32, a: u64, b: u64, c: u64): i32 { return call3(thread, preludeAt(index), a, b, c); }
export function prelude4(thread: u32, index: u32, a: u64, b: u64, c: u64, d: u64): i32 { return call4(thread, preludeAt(index), a, b, c, d); }

/**
 * A native that lets the GIL go calls this before: its arguments stand above its caller's SP, where another thread's collection
 * would not see them. `releaseArguments` when it has the GIL again.
 */
export function holdArguments(thread: u32, args: u32, count: u32): void {
  store<u32>(thread, args, Thread.BLOCKED_ARGS);
  store<u32>(thread, count, Thread.BLOCKED_COUNT);
}
export function releaseArguments(thread: u32): void { store<u32>(thread, 0, Thread.BLOCKED_COUNT); }
