// What a driver calls to have a thread run: the loop under a GIL, or, under `off`, free stretches and locked ones in turn (state/gil_off.ts).
import { Frame, GilPolicy, RunResult, Thread, Vm } from "./shared/layout.ts";
import { beginHeld, endFree, endKeeping, goFree, isAlone, isPressed, keepLock, passLock } from "./state/gil_off.ts";
import { interpret } from "./loop.ts";
import { Free, runFree } from "./loop_free.ts";
import { countInstruction } from "./ops/tracing.ts";

/** Instructions that a thread runs under the lock at least before it is free again: a free stretch that ends at once costs more than two of them. */
const LOCKED_STEPS: u32 = 2;

/**
 * Runs the thread's current frame until its entry frame ends (RETURNED: value in RESULT; RAISED: EXCEPTION) or a slice is
 * over (SLICE: call again; V8 replaces the loop by optimised code only when it is entered anew). The GIL is held.
 */
export function run(thread: u32): i32 {
  if (load<u32>(thread, Thread.TRACING)) return interpret<f32>(thread);
  return load<u32>(Vm.GIL_POLICY) == GilPolicy.OFF ? runWithoutGil(thread) : interpret<u32>(thread);
}

/** The lock is held at the beginning and at the end. */
function runWithoutGil(thread: u32): i32 {
  const isStressed = load<u32>(Vm.GIL_STRESS) != 0; // never alone, never held: as many hand-overs as can be
  while (true) {
    let outcome: i32;
    const isHeld = !isStressed && !isAlone() && isPressed(thread);
    if (isHeld) {
      beginHeld(thread);
      outcome = interpret<u32>(thread);
    } else if (!isStressed && isAlone()) outcome = runAlone(thread);
    else {
      store<u32>(thread, LOCKED_STEPS + 1, Thread.STEPS_LEFT);
      outcome = interpret<f32>(thread);
      store<u32>(thread, 0, Thread.STEPS_LEFT);
    }
    if (outcome != RunResult.SLICE || load<u32>(thread, Thread.TRACING) || load<u32>(Vm.EXIT_STATE)) {
      endKeeping(thread);
      return outcome;
    }
    if (isHeld) passLock(thread);
    else goFree(thread);
    const free = runFree(thread);
    if (free == Free.HAS_LOCK) continue;
    if (free != Free.NEEDS_LOCK) return free; // it has the lock, too
    endFree(thread);
    if (load<u32>(Vm.COUNT_OPCODES)) countInstruction(load<u32>(load<u32>(load<u32>(thread, Thread.FRAME), Frame.PC)) & 0xff); // what asked for the lock
  }
}

/** Others who come ask for the lock, and the loop is left. Said before OFF_ACTIVE is looked at again: who adds itself later sees that it has to ask. */
function runAlone(thread: u32): i32 {
  keepLock(thread, 0);
  const outcome: i32 = isAlone() ? interpret<u32>(thread) : RunResult.SLICE;
  endKeeping(thread);
  return outcome;
}
