// The eval breaker: what a thread looks at where it may be switched. One word per thread; anybody may set a bit (by an atomic
// or), only the thread itself clears bits (by an atomic and), each when it has done what the bit asks.
import { Breaker, ClassId, Code, Frame, GilPolicy, OnReturn, Status, Thread, Vm } from "./shared/layout.ts";
import { CodeFlag } from "./shared/opcodes.ts";
import { clearTransient, collect, safePoint } from "./state/collector.ts";
import { countDownWake } from "./state/gil_common.ts";
import { gilTick, gilYield } from "./state/gil.ts";
import { raiseClass } from "./state/raise.ts";
import { cls, fromSmall } from "./objects/object.ts";
import { NULL } from "./shared/values.ts";
import { prelude0, prelude1 } from "./state/thread.ts";
import { settle } from "./calls.ts";
import { prelude } from "./env.ts";

/** Sets bits of a thread's breaker. Sequentially consistent: what the bits announce must be visible before them. */
export function setBreaker(thread: u32, bits: u32): void { atomic.or<u32>(thread, bits, Thread.EVAL_BREAKER); }
function clearBreaker(thread: u32, bits: u32): void { atomic.and<u32>(thread, ~bits, Thread.EVAL_BREAKER); }

/**
 * Serves the breaker at a safe point of `frame` (its PC and SP are saved). OK: go on with `frame`; ENTERED: go on with the
 * thread's current frame; LEAVE: back to the driver; RAISED. In prelude code only collections are served: it is no switch point.
 */
export function pollBreaker(thread: u32, frame: u32, onReturn: u32 = OnReturn.DROP): i32 {
  let bits = atomic.load<u32>(thread, Thread.EVAL_BREAKER);
  if (bits & Breaker.COLLECT) {
    safePoint(thread);
    bits = atomic.load<u32>(thread, Thread.EVAL_BREAKER); // finalisers may wait now
  }
  if (bits & Breaker.WAKE) countDownWake(thread);
  if (bits & Breaker.RETRIED) clearBreaker(thread, Breaker.RETRIED);
  if (load<u32>(load<u32>(frame, Frame.CODE), Code.FLAGS) & CodeFlag.PRELUDE) return Status.OK;
  if (bits & Breaker.TICK) gilTick(thread);
  if (bits & Breaker.HALT) clearBreaker(thread, Breaker.HALT); // who asked for it has had the lock before this thread
  const isWithoutGil = load<u32>(Vm.GIL_POLICY) == GilPolicy.OFF;
  if (bits & Breaker.DROP_REQUEST && !isWithoutGil) gilYield(thread); // clears the bit itself, after the exchange
  const interrupted = serveInterrupts(thread, frame, bits, onReturn);
  if (interrupted != Status.OK) return interrupted;
  if (bits & Breaker.SLICE || (isWithoutGil && bits & Breaker.DROP_REQUEST)) { // DROP_REQUEST: this thread is no longer alone (run.ts)
    clearBreaker(thread, Breaker.SLICE | Breaker.DROP_REQUEST);
    return Status.LEAVE;
  }
  return Status.OK;
}

/** What also ends a wait (INTERRUPTS): the end of the program, an exception, signals, finalisers. `onReturn`: how `frame` goes on after a handler. */
function serveInterrupts(thread: u32, frame: u32, bits: u32, onReturn: u32): i32 {
  if (bits & Breaker.STOP) return stopHere(thread);
  if (bits & Breaker.ASYNC_EXCEPTION) {
    clearBreaker(thread, Breaker.ASYNC_EXCEPTION);
    return raiseClass(thread, cls(ClassId.KEYBOARD_INTERRUPT), NULL);
  }
  if (bits & Breaker.DUMP) {
    clearBreaker(thread, Breaker.DUMP);
    const request = atomic.xchg<u32>(Vm.DUMP_REQUEST, 0); // whoever comes first prints for all, who all stand still at a switch point
    if (request != 0) return enterPrelude(thread, frame, prelude1(thread, prelude("dump_threads"), fromSmall(<i64>request - 1)), onReturn);
  }
  if (bits & Breaker.SIGNAL) {
    clearBreaker(thread, Breaker.SIGNAL); // before the signals are looked at: one that comes later sets it again
    return enterPrelude(thread, frame, prelude0(thread, prelude("run_signal_handlers")), onReturn);
  }
  if (bits & Breaker.PENDING) {
    clearBreaker(thread, Breaker.PENDING);
    return enterPrelude(thread, frame, prelude0(thread, prelude("run_pending")), onReturn);
  }
  return Status.OK;
}

/** The same where PC is the target of a jump: what is raised there is raised at the target, not at the instruction before it. */
export function pollAtJump(thread: u32, frame: u32): i32 {
  const status = pollBreaker(thread, frame, OnReturn.RUN_AGAIN);
  if (status == Status.RAISED || status == Status.ENTERED) store<u32>(frame, load<u32>(frame, Frame.PC) + 4, Frame.PC);
  return status;
}

/** The program is ending and this thread is a daemon: it leaves for good, the driver sees Vm.EXIT_STATE. */
function stopHere(thread: u32): i32 { return Status.LEAVE; }

/** Finalisers, weak reference callbacks, signal handlers: one call of a prelude function, whose result nobody sees. */
function enterPrelude(thread: u32, frame: u32, status: i32, onReturn: u32): i32 {
  store<u32>(thread, onReturn, Thread.ON_RETURN);
  return settle(thread, frame, status); // ENTERED: the loop takes its registers from the new frame
}

/** How often an instruction in a loop may meet the hard limit, where nothing else meets it in between. */
const MOST_RETRIES: u32 = 1000;

/**
 * An instruction answered RETRY (nothing has happened, memory is short) or AGAIN (its wait was interrupted: serve that, in prelude code too, and
 * run it again). OK: run it again.
 * The second RETRY of one instruction after a collection is a MemoryError; not where it has gone through in between, as in a loop: then a switch
 * point has come, which RETRIED asks for. Only an instruction that calls Python before it needs memory meets one without having gone through:
 * so there is an end to that as well.
 */
export function afterRetry(thread: u32, frame: u32, status: i32, pc: u32): i32 {
  if (status == Status.AGAIN) return serveInterrupts(thread, frame, atomic.load<u32>(thread, Thread.EVAL_BREAKER), OnReturn.RUN_AGAIN);
  const isSame = load<u32>(thread, Thread.RETRY_PC) == pc && load<u32>(thread, Thread.RETRY_FRAME) == frame;
  const times: u32 = isSame ? load<u32>(thread, Thread.RETRY_COUNT) + 1 : 0;
  if (isSame && (times > MOST_RETRIES || (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.RETRIED) != 0)) {
    store<u32>(thread, 0, Thread.RETRY_PC);
    return raiseClass(thread, cls(ClassId.MEMORY_ERROR), NULL);
  }
  setBreaker(thread, Breaker.RETRIED);
  store<u32>(thread, times, Thread.RETRY_COUNT);
  store<u32>(thread, pc, Thread.RETRY_PC);
  store<u32>(thread, frame, Thread.RETRY_FRAME);
  clearTransient(thread); // the instruction makes its requests anew
  collect(thread);
  return Status.OK;
}
