// The exports of the VM, nothing else. Natives (natives/*.ts) go into the Wasm table by their export name.
export { run } from "./loop.ts";
export {
  bootAllocate, bootDict, bootDictGet, bootDictSet, bootFinishClass, bootFrame, bootFrozenset, bootFunction, bootHeap, bootIntern, bootMro,
  bootToGlobals,
} from "./boot.ts";
export { gilDrop, gilRelease, gilTake } from "./state/gil.ts";
export { vmResetThread, vmStartCall } from "./driver.ts";
export * from "./natives/builtins.ts";
export * from "./natives/host.ts";
export * from "./natives/list.ts";
export * from "./natives/run.ts";
export * from "./natives/thread.ts";
export * from "./natives/descriptors.ts";
export * from "./natives/function_attributes.ts";
export * from "./natives/modules.ts";
export * from "./natives/object.ts";
export * from "./natives/object_access.ts";
export * from "./natives/type.ts";
export * from "./natives/gc.ts";
export * from "./natives/dict.ts";
export * from "./natives/dict_steps.ts";
export * from "./natives/dict_views.ts";
export * from "./natives/set.ts";
export * from "./natives/weakrefs.ts";
export * from "./natives/tuple.ts";
export * from "./natives/range.ts";
export * from "./natives/iterators.ts";
export * from "./natives/int.ts";
export * from "./natives/int_operators.ts";
export * from "./natives/float.ts";
export * from "./natives/float_operators.ts";
export * from "./natives/complex.ts";
export * from "./natives/number_functions.ts";
export * from "./natives/number_sequences.ts";
export * from "./natives/math.ts";
export * from "./natives/math_integers.ts";
export * from "./natives/math_sums.ts";
export * from "./natives/format.ts";
export * from "./natives/str.ts";
export * from "./natives/text_case.ts";
export * from "./natives/text_search.ts";
export * from "./natives/text_split.ts";
export * from "./natives/bytes.ts";
export * from "./natives/bytearray.ts";
export * from "./natives/text_codec.ts";
export * from "./natives/bytes_view.ts";
