// CALL_INTRINSIC_1 and _2: rare operations that need no opcode of their own.
import { ClassId, Frame, List } from "../shared/layout.ts";
import { Intrinsic1, Intrinsic2 } from "../shared/opcodes.ts";
import { NONE, addressOf, fromAddress, isInstance } from "../objects/object.ts";
import { tupleOf } from "../objects/tuple.ts";
import { ok, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { wrapYielded } from "./async_generators.ts";
import { prelude } from "../env.ts";

export function intrinsic1(thread: u32, frame: u32, which: u32, value: u64): i32 {
  switch (which) {
    case Intrinsic1.LIST_TO_TUPLE: {
      const list = addressOf(value), tuple = tupleOf(thread, load<u32>(list, List.ITEMS), load<u32>(list, List.LENGTH));
      return tuple ? ok(thread, tuple) : outOfMemory(thread);
    }
    case Intrinsic1.STOPITERATION_ERROR: return generatorRaised(thread, frame, value);
    case Intrinsic1.PRINT: return prelude1(thread, prelude("display_hook"), value);
    case Intrinsic1.IMPORT_STAR: {
      const mapping = load<u32>(frame, Frame.LOCALS_MAPPING);
      return prelude2(thread, prelude("import_star"), value, mapping ? fromAddress(mapping) : fromAddress(load<u32>(frame, Frame.GLOBALS)));
    }
    case Intrinsic1.ASYNC_GEN_WRAP: return wrapYielded(thread, value);
    case Intrinsic1.TYPEVAR: return prelude1(thread, prelude("make_typevar"), value);
    case Intrinsic1.PARAMSPEC: return prelude1(thread, prelude("make_paramspec"), value);
    case Intrinsic1.TYPEVARTUPLE: return prelude1(thread, prelude("make_typevartuple"), value);
    case Intrinsic1.SUBSCRIPT_GENERIC: return prelude1(thread, prelude("subscript_generic"), value);
    case Intrinsic1.TYPEALIAS: return prelude1(thread, prelude("make_typealias"), value);
    default: break;
  }
  unreachable();
  return 0;
}

/** PEP 479: StopIteration that leaves a generator's body is a RuntimeError; so is StopAsyncIteration of an asynchronous one. */
function generatorRaised(thread: u32, frame: u32, exception: u64): i32 {
  if (!isInstance(exception, ClassId.STOP_ITERATION) && !isInstance(exception, ClassId.STOP_ASYNC_ITERATION)) return ok(thread, exception);
  return prelude2(thread, prelude("generator_raised"), exception, fromAddress(load<u32>(frame, Frame.CODE)));
}

export function intrinsic2(thread: u32, frame: u32, which: u32, first: u64, second: u64): i32 {
  switch (which) {
    case Intrinsic2.PREP_RERAISE_STAR: return prelude2(thread, prelude("prepare_reraise_star"), first, second);
    case Intrinsic2.TYPEVAR_WITH_BOUND: return prelude3(thread, prelude("make_typevar_with"), first, second, NONE);
    case Intrinsic2.TYPEVAR_WITH_CONSTRAINTS: return prelude3(thread, prelude("make_typevar_with"), first, NONE, second);
    case Intrinsic2.SET_FUNCTION_TYPE_PARAMS: return prelude2(thread, prelude("set_function_type_params"), first, second);
    case Intrinsic2.SET_TYPEPARAM_DEFAULT: return prelude2(thread, prelude("set_typeparam_default"), first, second);
    default: break;
  }
  unreachable();
  return 0;
}
