// Running code objects from the prelude: module code and exec.
import { Class, ClassFlag, ClassId, Code, Frame, Function, Kind, Module, Native, NativeFlag, Status, Thread, Vm } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, nameAt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { dictGetStr } from "../objects/dict.ts";
import { newFunction } from "../ops/functions.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { hostCall, name } from "../env.ts";
import { initializeFrame, takeFrame } from "../state/frames.ts";

/** _run_code(code, globals, builtins, locals): enters the code over a locals mapping; its result is the call's. */
export function runCode(thread: u32, args: u32, count: i32): i32 {
  const code = addressOf(argument(args, 0)), globals = addressOf(argument(args, 1));
  const builtins = argument(args, 2) == NULL ? load<u32>(addressOf(load<u64>(Vm.BUILTINS_MODULE)), Module.DICT) : addressOf(argument(args, 2));
  const mapping = argument(args, 3) == NULL ? globals : addressOf(argument(args, 3));
  const functionObject = newFunction(thread, code, globals, builtins);
  if (functionObject == 0) return outOfMemory(thread);
  if (argument(args, 4) != NULL) store<u32>(functionObject, addressOf(argument(args, 4)), Function.CLOSURE);
  const frame = takeFrame(thread, load<u32>(code, Code.FRAME_SIZE));
  if (frame == 0) return outOfMemory(thread);
  initializeFrame(frame, load<u32>(thread, Thread.FRAME), code, functionObject, globals, builtins, load<u32>(functionObject, Function.LINK), 0);
  store<u32>(frame, mapping, Frame.LOCALS_MAPPING);
  store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, frame, Thread.FRAME);
  return Status.ENTERED;
}

/** compile_source(source, filename, mode, flags, optimize), caret_marks(lines, start, end), read_file(path), read_line(): see src/host/services.ts */
export function hostCompile(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.COMPILE, args, count); }
export function hostMakeCode(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.MAKE_CODE, args, count); }
export function hostCarets(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.CARETS, args, count); }
export function hostReadFile(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.READ_FILE, args, count); }
export function hostLibraryCode(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.LIBRARY_CODE, args, count); }
export function hostLibrarySource(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.LIBRARY_SOURCE, args, count); }
export function hostReadLine(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.READ_LINE, args, count); }

/** native_owner(native): its class or None; native_signature(native): the text or None */
export function intrinsicNativeOwner(thread: u32, args: u32, count: i32): i32 {
  const owner = load<u32>(addressOf(argument(args, 0)), Native.OWNER);
  return ok(thread, owner ? fromAddress(owner) : NONE);
}
export function intrinsicNativeSignature(thread: u32, args: u32, count: i32): i32 {
  const signature = load<u32>(addressOf(argument(args, 0)), Native.SIGNATURE);
  return ok(thread, signature ? fromAddress(signature) : NONE);
}

/**
 * _make_native(function, owner, module, signature): a built-in function over a function of a module's Python part, or, with a class as
 * owner, the method that stands for it there. The function's own parameters say what it takes.
 */
export function intrinsicMakeNative(thread: u32, args: u32, count: i32): i32 {
  const functionObject = addressOf(argument(args, 0));
  const owner = argument(args, 1) == NONE ? 0 : addressOf(argument(args, 1));
  const native = allocate(thread, Native.Size, cls(owner ? ClassId.METHOD_DESCRIPTOR : ClassId.BUILTIN_FUNCTION), Kind.NATIVE);
  if (native == 0) return outOfMemory(thread);
  const module = argument(args, 2);
  store<u32>(native, owner ? NativeFlag.METHOD : 0, Native.FLAGS);
  store<u32>(native, load<u32>(functionObject, Function.NAME), Native.NAME);
  store<u32>(native, owner, Native.OWNER);
  store<u16>(native, 0xffff, Native.MAXIMUM);
  const doc = load<u64>(functionObject, Function.DOC);
  store<u32>(native, doc == NULL || doc == NONE ? 0 : addressOf(doc), Native.DOC);
  store<u64>(native, owner ? NULL : module, Native.SELF);
  store<u32>(native, functionObject, Native.FUNCTION);
  store<u32>(native, argument(args, 3) == NONE ? 0 : addressOf(argument(args, 3)), Native.SIGNATURE);
  store<u64>(native, owner ? NONE : dictGetStr(load<u32>(addressOf(module), Module.DICT), nameAt(name("__name__"))), Native.MODULE);
  return ok(thread, fromAddress(native));
}

/** _seal_class(class): a class of a module's Python part stands for a C type: programs cannot change it, messages spell its module. */
export function intrinsicSealClass(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0));
  store<u32>(klass, load<u32>(klass, Class.FLAGS) | ClassFlag.IMMUTABLE | ClassFlag.C_TYPE, Class.FLAGS);
  return ok(thread, NONE);
}
