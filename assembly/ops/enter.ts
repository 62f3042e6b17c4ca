// The loop's way into Python functions whose arguments have to be bound: defaults, keywords, *args, **kwargs, a bound method's self, a
// constructor's instance. Each answers the new frame, now current, or 0 with nothing done: what is wrong is told by the general way
// (calls.ts), which begins anew.
//
// `args` lies on the caller's operand stack, in a tuple or list: anywhere but above the stack, where the frame goes.
import {
  Class, ClassFlag, ClassId, Code, Frame, FrameFlag, Function, Header, Kind, Method, OnReturn, Special, Status, Thread,
} from "../shared/layout.ts";
import { CodeFlag } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, cls, fromAddress, isObject, kindOf, special } from "../objects/object.ts";
import { bindArguments } from "../arguments.ts";
import { enterSimple } from "../calls.ts";
import { hasPlainExceptionNew, newInstance, newPlainException } from "./instances.ts";

/** A call of a function with `count` arguments, of which `names` (a tuple, or NULL) names the last. */
export function enterBinding(thread: u32, caller: u32, functionObject: u32, args: u32, count: u32, names: u64): u32 {
  const code = load<u32>(functionObject, Function.CODE), flags = load<u32>(code, Code.FLAGS), size = load<u32>(code, Code.FRAME_SIZE);
  const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), depth = load<i32>(thread, Thread.DEPTH_LEFT);
  if (depth <= 0 || (flags & CodeFlag.OPTIMIZED) == 0 || args - top < size || top + size - chunk > load<u32>(thread, Thread.STACK_LIMIT) - chunk) return 0;
  const isPrelude = (flags & CodeFlag.PRELUDE) != 0;
  store<u32>(top, caller, Frame.PREVIOUS);
  store<u32>(top, code, Frame.CODE);
  store<u32>(top, functionObject, Frame.FUNCTION);
  store<u32>(top, load<u32>(code, Code.WORDS), Frame.PC);
  store<u64>(top, load<u64>(functionObject, Function.GLOBALS), Frame.GLOBALS); // and BUILTINS
  store<u64>(top, <u64>load<u32>(functionObject, Function.LINK) << 32, Frame.LOCALS_MAPPING); // and LINK
  store<u32>(top, (isPrelude ? <u32>FrameFlag.PRELUDE : 0) << 16, Frame.ON_RETURN);
  store<u64>(top, 0, Frame.FRAME_OBJECT); // and GENERATOR
  const locals = top + Frame.LOCALS, end = locals + (load<u32>(code, Code.LOCAL_COUNT) << 3);
  for (let at = locals; at < end; at += 8) store<u64>(at, NULL);
  store<u32>(top, end, Frame.SP);
  if (bindArguments(thread, functionObject, functionObject, code, top, args, count, names) != Status.OK) return 0;
  if (!isPrelude) store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, top + size, Thread.STACK_TOP);
  store<u32>(thread, top, Thread.FRAME);
  return top;
}

/** A call of a bound method of a Python function. The word before the arguments, on the operand stack, becomes its self. */
function enterMethod(thread: u32, caller: u32, method: u32, args: u32, count: u32, names: u64): u32 {
  const inner = load<u64>(method, Method.FUNCTION);
  if (!isObject(inner) || kindOf(addressOf(inner)) != Kind.FUNCTION) return 0;
  const before = load<u64>(args - 8);
  store<u64>(args - 8, load<u64>(method, Method.SELF));
  let entered: u32 = names == NULL ? enterSimple(thread, caller, addressOf(inner), args - 8, count + 1) : 0;
  if (entered == 0) entered = enterBinding(thread, caller, addressOf(inner), args - 8, count + 1, names);
  if (entered == 0) store<u64>(args - 8, before);
  return entered;
}

/**
 * Calling a class whose instances object.__new__ makes (or BaseException.__new__) and an __init__ in Python fills. The frame is that of __init__, whose None gives way to
 * the instance.
 */
function enterConstructor(thread: u32, caller: u32, klass: u32, args: u32, count: u32, names: u64): u32 {
  const flags = load<u32>(klass, Class.FLAGS);
  const isException = (flags & ClassFlag.PLAIN_NEW) == 0 && names == NULL && hasPlainExceptionNew(klass);
  if (!isException && ((flags & ClassFlag.PLAIN_NEW) == 0 || load<u32>(klass, Header.SHAPE) != cls(ClassId.TYPE))) return 0;
  const init = special(klass, Special.INIT);
  if (init == NULL || kindOf(addressOf(init)) != Kind.FUNCTION || load<i32>(thread, Thread.DEPTH_LEFT) <= 0) return 0;
  const isSimple = names == NULL && load<u32>(load<u32>(addressOf(init), Function.CODE), Code.SIMPLE_ARGS) == count + 1;
  if (!isSimple && (flags & ClassFlag.HAS_FINALIZER) != 0) return 0; // where binding fails nothing must be left to finalise
  const instance = isException ? newPlainException(thread, klass, args, count) : newInstance(thread, klass);
  if (instance == 0) return 0;
  const before = load<u64>(args - 8);
  store<u64>(args - 8, fromAddress(instance));
  const frame = isSimple ? enterSimple(thread, caller, addressOf(init), args - 8, count + 1) : enterBinding(thread, caller, addressOf(init), args - 8, count + 1, names);
  if (frame == 0) {
    store<u64>(args - 8, before);
    return 0;
  }
  store<u32>(frame, load<u32>(frame, Frame.ON_RETURN) | OnReturn.INIT, Frame.ON_RETURN);
  store<u64>(frame, fromAddress(instance), Frame.EXTRA);
  return frame;
}

/** What CALL and its kin try where the callee is no function with just its positional parameters; the word before `args` may be overwritten. */
export function enterCallable(thread: u32, caller: u32, callee: u64, args: u32, count: u32, names: u64): u32 {
  if (!isObject(callee)) return 0;
  const object = addressOf(callee);
  switch (kindOf(object)) {
    case Kind.FUNCTION: return enterBinding(thread, caller, object, args, count, names);
    case Kind.CLASS: return enterConstructor(thread, caller, object, args, count, names);
    case Kind.METHOD: return enterMethod(thread, caller, object, args, count, names);
    default: return 0;
  }
}
