// Methods of generators and coroutines that run them on (send, throw), and what the prelude needs for the rest: close(), throw() into
// a delegate, asynchronous generators (generators.py).
import { Code, ExceptionRow, Frame, FrameObject, Generator, GeneratorState, Kind } from "../shared/layout.ts";
import { Intrinsic1, Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, fromAddress, fromBool, fromSmall, hasKind } from "../objects/object.ts";
import { frameObjectFor } from "../objects/frame_objects.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { resumeRequest, throwRequest } from "../ops/generators.ts";
import { handlerFor, lastInstruction } from "../unwind.ts";
import { msg } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function stateOf(generator: u32): u32 { return load<u32>(generator, Generator.STATE); }

/** next(generator) */
export function generatorNext(thread: u32, args: u32, count: i32): i32 { return resumeRequest(thread, self(args), NONE); }
export function generatorSend(thread: u32, args: u32, count: i32): i32 { return resumeRequest(thread, self(args), argument(args, 1)); }

/** What a suspended generator delegates to (yield from, await), NULL where it does not. */
function delegateOf(generator: u32): u64 {
  if (stateOf(generator) != GeneratorState.SUSPENDED) return NULL;
  const frame = generator + Generator.FRAME, word = load<u32>(load<u32>(frame, Frame.PC) - 4);
  if ((word & 0xff) != Op.YIELD_VALUE || (word >>> 8) == 0) return NULL;
  return load<u64>(load<u32>(frame, Frame.SP) - 8);
}
export function generatorDelegate(thread: u32, args: u32, count: i32): i32 {
  const delegate = delegateOf(self(args));
  return ok(thread, delegate == NULL ? NONE : delegate);
}

/** generator_throw(generator, exception): raises it where the generator stands, not in what it delegates to */
export function intrinsicGeneratorThrow(thread: u32, args: u32, count: i32): i32 { return throwRequest(thread, self(args), argument(args, 1)); }
/** generator_resume(generator, value): send() of any kind */
export function intrinsicGeneratorResume(thread: u32, args: u32, count: i32): i32 { return resumeRequest(thread, self(args), argument(args, 1)); }
/** generator_state(generator): 0 created, 1 suspended, 2 running, 3 closed */
export function intrinsicGeneratorState(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(stateOf(self(args)))); }
/** generator_finish(generator): one that was never started is over */
export function intrinsicGeneratorFinish(thread: u32, args: u32, count: i32): i32 {
  finishUnstarted(self(args));
  return ok(thread, NONE);
}
export function finishUnstarted(generator: u32): void {
  const frame = generator + Generator.FRAME, object = load<u32>(frame, Frame.FRAME_OBJECT);
  store<u32>(generator, GeneratorState.CLOSED, Generator.STATE);
  store<u32>(frame, frame + Frame.LOCALS, Frame.SP); // lets go of what it held
  if (object) {
    store<u32>(object, lastInstruction(frame), FrameObject.LASTI);
    store<u32>(object, 0, FrameObject.ADDRESS);
    store<u32>(frame, 0, Frame.FRAME_OBJECT);
  }
}
/** generator_is_plain(generator): it is suspended where nothing but its end would see an exception, so that close() need not run it */
export function intrinsicGeneratorIsPlain(thread: u32, args: u32, count: i32): i32 {
  const frame = self(args) + Generator.FRAME, code = load<u32>(frame, Frame.CODE);
  const row = handlerFor(code, lastInstruction(frame));
  if (row == 0) return ok(thread, TRUE);
  const word = load<u32>(load<u32>(code, Code.WORDS) + (load<u32>(row, ExceptionRow.TARGET) << 2));
  return ok(thread, fromBool((word & 0xff) == Op.CALL_INTRINSIC_1 && (word >>> 8) == Intrinsic1.STOPITERATION_ERROR));
}
/** generator_hooks(generator): bits of its own; set_generator_hooks(generator, bits) */
export function intrinsicGeneratorHooks(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Generator.HOOKS))); }
export function intrinsicSetGeneratorHooks(thread: u32, args: u32, count: i32): i32 {
  store<u32>(self(args), <u32>argument(args, 1), Generator.HOOKS);
  return ok(thread, NONE);
}
export function intrinsicGeneratorFinalizer(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args), Generator.FINALIZER);
  return ok(thread, value == NULL ? NONE : value);
}
export function intrinsicSetGeneratorFinalizer(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), Generator.FINALIZER);
  return ok(thread, NONE);
}
/** generator_flags(generator): flags of its code */
export function intrinsicGeneratorFlags(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(load<u32>(load<u32>(self(args), Generator.CODE), Code.FLAGS)));
}

export function generatorGetFrame(thread: u32, args: u32, count: i32): i32 {
  const generator = self(args);
  if (stateOf(generator) == GeneratorState.CLOSED) return ok(thread, NONE);
  const object = frameObjectFor(thread, generator + Generator.FRAME);
  return object ? ok(thread, fromAddress(object)) : outOfMemory(thread);
}
export function generatorGetRunning(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(stateOf(self(args)) == GeneratorState.RUNNING)); }
export function generatorGetSuspended(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(stateOf(self(args)) == GeneratorState.SUSPENDED)); }
export function generatorGetOrigin(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args), Generator.ORIGIN);
  return ok(thread, value == NULL ? NONE : value);
}
function nameOf(thread: u32, args: u32, offset: u32): i32 { return ok(thread, fromAddress(load<u32>(self(args) + offset))); }
export function generatorGetName(thread: u32, args: u32, count: i32): i32 { return nameOf(thread, args, Generator.NAME); }
export function generatorGetQualname(thread: u32, args: u32, count: i32): i32 { return nameOf(thread, args, Generator.QUALNAME); }
export function generatorSetName(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL || !hasKind(value, Kind.STR)) return typeError(thread, msg("__name__ must be set to a string object"));
  store<u32>(self(args), addressOf(value), Generator.NAME);
  return ok(thread, NONE);
}
export function generatorSetQualname(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL || !hasKind(value, Kind.STR)) return typeError(thread, msg("__qualname__ must be set to a string object"));
  store<u32>(self(args), addressOf(value), Generator.QUALNAME);
  return ok(thread, NONE);
}
