// The exports of the VM, nothing else. Natives (natives/*.ts) go into the Wasm table by their export name.
export { run } from "./run.ts";
export {
  bootAllocate, bootDict, bootDictGet, bootDictSet, bootFinishClass, bootFrame, bootFrozenset, bootFunction, bootHeap, bootIntern, bootMro,
  bootToGlobals,
} from "./boot.ts";
export { gilDrop, gilRelease, gilTake } from "./state/gil.ts";
export { vmBeginThread, vmEndThread, vmPrepareSnapshot, vmResetThread, vmStartCall, vmThreadName } from "./driver.ts";
export * from "./natives/builtins.ts";
export * from "./natives/host.ts";
export * from "./natives/list.ts";
export * from "./natives/memoryview.ts";
export * from "./natives/bytes_made.ts";
export * from "./natives/run.ts";
export * from "./natives/thread.ts";
export * from "./natives/locks.ts";
export * from "./natives/queue.ts";
export * from "./natives/deadlock.ts";
export * from "./natives/system.ts";
export * from "./natives/signals.ts";
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
export * from "./natives/itertools.ts";
export * from "./natives/deque.ts";
export * from "./natives/collections.ts";
export { abcChecks, abcForget, abcNote } from "./ops/abstract_checks.ts";
export * from "./natives/random.ts";
export { structPack, structPackAt, structPackMethod, structUnpack, structUnpackAt, structUnpackFrom, structUnpackFromMethod, structUnpackMethod, intrinsicPlainBytes } from "./natives/struct.ts";
export {
  arrayAdd, arrayAppend, arrayByteswap, arrayContains, arrayCount, arrayData, arrayEq, arrayExtend, arrayFromBytes, arrayGetItem, arrayIndex,
  arrayInsert, arrayIter, arrayIteratorNext, arrayLen, arrayMake, arrayNe, arrayPop, arrayPut, arrayReverse, arraySetItem, arraySetItems,
  arrayToBytes, arrayToList, arrayType, bytearrayExported,
} from "./natives/array.ts";
export * from "./natives/heapq.ts";
export * from "./natives/functools.ts";
export * from "./natives/operator.ts";
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
export * from "./natives/exceptions.ts";
export * from "./natives/frames.ts";
export * from "./natives/generators.ts";
export * from "./natives/sre_pattern.ts";
export * from "./natives/sre_many.ts";
export * from "./natives/sre_match.ts";
export * from "./natives/io_files.ts";
export * from "./natives/io_text.ts";
export * from "./natives/io_buffered.ts";
export * from "./natives/io_string.ts";
export * from "./natives/io_bytes.ts";
export * from "./natives/json.ts";
export * from "./natives/csv.ts";
export * from "./natives/decimal.ts";
export * from "./natives/datetime.ts";
export * from "./natives/pickle.ts";
export * from "./natives/datetime_texts.ts";
export * from "./natives/hashes.ts";
export * from "./natives/binascii.ts";
export * from "./natives/unicodedata.ts";
export * from "./natives/zlib.ts";
