// Modules _heapq and _bisect.
import { nativeFunction as f, type ModuleSpec } from '../registry.ts';

export const heapqModule: ModuleSpec = {
  name: '_heapq',
  doc: 'Heap queues: a list whose item k is never above items 2*k+1 and 2*k+2.',
  attributes: {
    heappush: f('heapPush', '($module, heap, item, /)', 'Push item onto heap, maintaining the heap invariant.'),
    heappop: f('heapPop', '($module, heap, /)', 'Pop the smallest item off the heap, maintaining the heap invariant.'),
    heappushpop: f('heapPushPop', '($module, heap, item, /)', 'Push item on the heap, then pop and return the smallest item from the heap.'),
    heapreplace: f('heapReplace', '($module, heap, item, /)', 'Pop and return the current smallest value, and add the new item.'),
    heapify: f('heapHeapify', '($module, heap, /)', 'Transform list into a heap, in-place, in O(len(heap)) time.'),
    _heappop_max: f('heapPopMax', '($module, heap, /)', 'Maxheap variant of heappop.'),
    _heapify_max: f('heapHeapifyMax', '($module, heap, /)', 'Maxheap variant of heapify.'),
    _heapreplace_max: f('heapReplaceMax', '($module, heap, item, /)', 'Maxheap variant of heapreplace.'),
    __about__: { type: 'constant', value: 'Heaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for all k, counting elements from 0.' },
  },
};

const signature = '($module, /, a, x, lo=0, hi=None, *, key=None)';
export const bisectModule: ModuleSpec = {
  name: '_bisect',
  doc: 'Bisection algorithms.',
  attributes: {
    bisect_left: f('bisectLeft', signature, 'The first place where x can be inserted into the sorted a.'),
    bisect_right: f('bisectRight', signature, 'The last place where x can be inserted into the sorted a.'),
    insort_left: f('insortLeft', signature, 'Insert x into the sorted a at the first place.'),
    insort_right: f('insortRight', signature, 'Insert x into the sorted a at the last place.'),
  },
};
