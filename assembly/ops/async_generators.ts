// Asynchronous generators as `async for` and `await` step them, without Python between: GET_ANEXT makes an asend(), SEND to it runs the
// generator on. What comes out is told apart there: a value that its own `yield` gave is wrapped (Intrinsic1.ASYNC_GEN_WRAP) and ends the
// awaiting, any other comes from an await inside and goes up to the event loop. throw(), close(), athrow() and everything
// out of the ordinary is generators.py, which keeps the same fields.
import { Asend, AsendState, AsyncHook, ClassId, Frame, Generator, Kind, OnRaise, OnReturn, Thread, WrappedValue } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromSmall, isExact } from "../objects/object.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { enterGenerator } from "./quick.ts";

/** ASYNC_GEN_WRAP: what an asynchronous generator yields. */
export function wrapYielded(thread: u32, value: u64): i32 {
  const wrapped = newValuesObject(thread, cls(ClassId.INTERNAL), Kind.OBJECT);
  if (wrapped == 0) return outOfMemory(thread);
  store<u64>(wrapped, value, WrappedValue.VALUE);
  return ok(thread, fromAddress(wrapped));
}

function isSet(hook: u64): bool { return hook != NULL && hook != NONE; }

/** The asend() of one step, NULL where the generator's hooks are still to be called (or memory is short). */
export function newAsend(thread: u32, generator: u32): u64 {
  const hooks = load<u32>(generator, Generator.HOOKS);
  if ((hooks & AsyncHook.CALLED) == 0) {
    if (isSet(load<u64>(thread, Thread.ASYNC_HOOKS)) || isSet(load<u64>(thread, Thread.ASYNC_HOOKS + 8))) return NULL;
    store<u32>(generator, hooks | AsyncHook.CALLED, Generator.HOOKS);
  }
  const asend = newValuesObject(thread, cls(ClassId.ASYNC_GENERATOR_ASEND), Kind.OBJECT);
  if (asend == 0) return NULL;
  store<u64>(asend, fromAddress(generator), Asend.GENERATOR);
  store<u64>(asend, NONE, Asend.VALUE);
  store<u64>(asend, fromSmall(AsendState.INITIAL), Asend.STATE);
  return fromAddress(asend);
}

/** SEND to an asend(): the frame of its generator, now current, or 0 where anything is out of the ordinary. */
export function enterAsend(thread: u32, caller: u32, asend: u32, value: u64): u32 {
  const generator = addressOf(load<u64>(asend, Asend.GENERATOR)), state = load<u64>(asend, Asend.STATE);
  const hooks = load<u32>(generator, Generator.HOOKS);
  if (state == fromSmall(AsendState.ENDED)) return 0;
  if (state == fromSmall(AsendState.INITIAL)) {
    if (hooks & AsyncHook.RUNNING) return 0;
    if (value == NONE) value = load<u64>(asend, Asend.VALUE);
  }
  const frame = enterGenerator(thread, caller, generator, value, OnRaise.ASEND);
  if (frame == 0) return 0;
  store<u8>(frame, OnReturn.ASEND, Frame.ON_RETURN);
  store<u64>(frame, fromAddress(asend), Frame.EXTRA);
  store<u64>(asend, fromSmall(AsendState.ITERATING), Asend.STATE);
  store<u32>(generator, hooks | AsyncHook.RUNNING, Generator.HOOKS);
  return frame;
}

/** Its generator has ended, raised, or yielded. */
export function endAsend(asend: u32): void {
  const generator = addressOf(load<u64>(asend, Asend.GENERATOR));
  store<u64>(asend, fromSmall(AsendState.ENDED), Asend.STATE);
  store<u32>(generator, load<u32>(generator, Generator.HOOKS) & ~AsyncHook.RUNNING, Generator.HOOKS);
}

/** What the generator gave to the SEND of the current frame. */
export function asendYielded(thread: u32, asend: u32, value: u64): i32 {
  if (!isExact(value, ClassId.INTERNAL)) return ok(thread, value);
  endAsend(asend);
  const frame = load<u32>(thread, Thread.FRAME), pc = load<u32>(frame, Frame.PC);
  store<u32>(frame, pc + ((<i32>load<u32>(pc - 4) >> 8) << 2), Frame.PC); // as a receiver that has returned
  return ok(thread, load<u64>(addressOf(value), WrappedValue.VALUE));
}
