// next() of the iterators of itertools, by class.
import { Class, ClassFlag, ClassId, Shape, Status } from "../shared/layout.ts";
import { cls, shapeOf } from "../objects/object.ts";
import * as simple from "./itertools.ts";
import * as more from "./itertools_more.ts";

export function nextOfItertools(thread: u32, it: u32): i32 {
  let klass = load<u32>(shapeOf(it), Shape.CLASS);
  while (load<u32>(klass, Class.FLAGS) & ClassFlag.HEAP) klass = load<u32>(klass, Class.BASE);
  switch ((klass - cls(ClassId.ITERTOOLS_COUNT)) / Class.Size) {
    case 0: return simple.countNext(thread, it);
    case 1: return simple.repeatNext(thread, it);
    case 2: return simple.cycleNext(thread, it);
    case 3: return simple.accumulateNext(thread, it);
    case 4: return simple.chainNext(thread, it);
    case 5: return simple.compressNext(thread, it);
    case 6: case 7: case 8: return simple.filterNext(thread, it);
    case 9: return simple.starmapNext(thread, it);
    case 10: return more.groupbyNext(thread, it);
    case 11: return more.grouperNext(thread, it);
    case 12: return simple.isliceNext(thread, it);
    case 13: return simple.pairwiseNext(thread, it);
    case 14: return more.teeNext(thread, it);
    case 16: return more.zipLongestNext(thread, it);
    case 17: return more.productNext(thread, it);
    case 18: return more.permutationsNext(thread, it);
    case 19: return more.combinationsNext(thread, it);
    case 20: return more.replacementsNext(thread, it);
    case 21: return more.batchedNext(thread, it);
    default: return Status.STOP;
  }
}
