// Module _queue: SimpleQueue. Its class Empty is in src/lib/modules/_queue.py.
import { ClassFlag, ClassId, Kind, Lock } from '../../../assembly/shared/layout.ts';
import type { ClassSpec, ModuleSpec } from '../registry.ts';
import { classMethod, constant, native, nativeFunction, preludeMethod, staticMethod } from '../registry.ts';
import type { Attribute } from '../registry.ts';

export const simpleQueue: ClassSpec = {
  id: ClassId.SIMPLE_QUEUE, name: 'SimpleQueue', module: '_queue', kind: Kind.LOCK, basicSize: Lock.Size, flags: ClassFlag.SUBCLASSABLE,
  doc: 'Simple, unbounded, reentrant FIFO queue.',
  attributes: {
    __new__: staticMethod('simpleQueueNew', '($type, *args, **kwargs)'),
    put: native('simpleQueuePut', '($self, /, item, block=True, timeout=None)', 'Put the item on the queue.'),
    put_nowait: native('simpleQueuePut', '($self, /, item)', 'Put an item into the queue without blocking.'),
    get: native('simpleQueueGet', '($self, /, block=True, timeout=None)', 'Remove and return an item from the queue.'),
    get_nowait: preludeMethod('queue_get_nowait', '($self, /)', 'Remove and return an item from the queue without blocking.'),
    empty: native('simpleQueueEmpty', '($self, /)', 'Return True if the queue is empty, False otherwise (not reliable!).'),
    qsize: native('simpleQueueSize', '($self, /)', 'Return the approximate size of the queue (not reliable!).'),
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
  },
};

export const queue: ModuleSpec = {
  name: '_queue',
  attributes: { SimpleQueue: constant({ classId: ClassId.SIMPLE_QUEUE }) },
};

export const intrinsics: Record<string, Attribute> = {
  _queue_pop: nativeFunction('intrinsicQueuePop', '(queue, default, /)'),
};
