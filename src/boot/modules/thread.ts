// Module _thread.
import { ClassId, Kind, Lock, ClassFlag } from '../../../assembly/shared/layout.ts';
import type { ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, native, nativeFunction, staticMethod } from '../registry.ts';

export const lock: ClassSpec = {
  id: ClassId.LOCK, name: 'lock', module: '_thread', kind: Kind.LOCK, basicSize: Lock.Size, flags: ClassFlag.NO_NEW,
  attributes: {
    __new__: staticMethod('lockNew', '($type, /)'),
    acquire: native('lockAcquire', '($self, /, blocking=True, timeout=-1)'),
    release: native('lockRelease', '($self, /)'),
    locked: native('lockLocked', '($self, /)'),
    __enter__: native('lockEnter', '($self, /)'),
    __exit__: native('lockExit', '($self, /, *args)'),
  },
};

export const thread: ModuleSpec = {
  name: '_thread',
  attributes: {
    LockType: constant({ classId: ClassId.LOCK }),
    lock: constant({ classId: ClassId.LOCK }),
    allocate_lock: nativeFunction('lockNew', '()'),
    start_new_thread: { ...nativeFunction('threadStart', '(function, args, kwargs=None, /)'), hidden: true },
    get_ident: nativeFunction('threadIdent', '()'),
    _count: nativeFunction('threadCount', '()'),
    TIMEOUT_MAX: constant({ float: 9223372036 }),
    error: constant({ classId: ClassId.RUNTIME_ERROR }),
  },
};
