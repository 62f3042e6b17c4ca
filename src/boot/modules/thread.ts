// Module _thread: natives of assembly/natives/thread.ts and locks.ts; what is Python is in src/lib/prelude/threads.py (what natives hand
// over) and in src/lib/modules/_thread.py (thread-local data, the hook for exceptions).
import { ClassFlag, ClassId, Kind, Lock } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, getset, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, staticMethod } from '../registry.ts';

const ACQUIRE = `Lock the lock.  Without argument, this blocks if the lock is already
locked (even by the same thread), waiting for another thread to release
the lock, and return True once the lock is acquired.
With an argument, this will only block if the argument is true,
and the return value reflects whether the lock is acquired.
The blocking operation is interruptible.`;
const RELEASE = `Release the lock, allowing another thread that is blocked waiting for
the lock to acquire the lock.  The lock must be in the locked state,
but it needn't be locked by the same thread that unlocks it.`;

export const lock: ClassSpec = {
  id: ClassId.LOCK, name: 'lock', module: '_thread', kind: Kind.LOCK, basicSize: Lock.Size,
  doc: 'A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().  Methods are:\n\nacquire() -- lock the lock, possibly blocking until it can be obtained\nrelease() -- unlock of the lock\nlocked() -- test whether the lock is currently locked\n\nA lock is not owned by the thread that locked it; another thread may\nunlock it.  A thread attempting to lock a lock that it has already locked\nwill block until another thread unlocks it.  Deadlocks may ensue.',
  attributes: {
    __new__: staticMethod('lockNewOfType', '($type, *args, **kwargs)'),
    __repr__: preludeSlot('lock_repr', '($self, /)'),
    acquire: native('lockAcquire', '($self, /, blocking=True, timeout=-1)', ACQUIRE),
    acquire_lock: native('lockAcquire', '($self, /, blocking=True, timeout=-1)', 'An obsolete synonym of acquire().'),
    release: native('lockRelease', '($self, /)', RELEASE),
    release_lock: native('lockRelease', '($self, /)', 'An obsolete synonym of release().'),
    locked: native('lockLocked', '($self, /)', 'Return whether the lock is in the locked state.'),
    locked_lock: native('lockLocked', '($self, /)', 'An obsolete synonym of locked().'),
    __enter__: native('lockEnter', '($self, /)', 'Lock the lock.'),
    __exit__: native('lockExit', '($self, /, *exc_info)', 'Release the lock.'),
    _at_fork_reinit: native('lockReset', '($self, /)'),
  },
};

const rlock: ClassSpec = {
  id: ClassId.RLOCK, name: 'RLock', module: '_thread', kind: Kind.LOCK, basicSize: Lock.Size, flags: ClassFlag.SUBCLASSABLE,
  attributes: {
    __new__: staticMethod('rlockNew', '($type, *args, **kwargs)'),
    __init__: native('rlockInit', '($self, /, *args, **kwargs)'),
    __repr__: preludeSlot('rlock_repr', '($self, /)'),
    acquire: native('rlockAcquire', '($self, /, blocking=True, timeout=-1)', ACQUIRE),
    release: native('rlockRelease', '($self, /)', 'Release the lock, allowing another thread that is blocked waiting for\nthe lock to acquire the lock.'),
    __enter__: native('lockEnter', '($self, /)', 'Lock the lock.'),
    __exit__: native('rlockExit', '($self, /, *exc_info)', 'Release the lock.'),
    _is_owned: native('rlockIsOwned', '($self, /)', 'For internal use by `threading.Condition`.'),
    _recursion_count: native('rlockRecursionCount', '($self, /)', 'For internal use by reentrancy detection.'),
    _acquire_restore: preludeMethod('rlock_acquire_restore', '($self, state, /)', 'For internal use by `threading.Condition`.'),
    _release_save: preludeMethod('rlock_release_save', '($self, /)', 'For internal use by `threading.Condition`.'),
    _at_fork_reinit: native('lockReset', '($self, /)'),
  },
};

const handle: ClassSpec = {
  id: ClassId.THREAD_HANDLE, name: '_ThreadHandle', module: '_thread', kind: Kind.LOCK, basicSize: Lock.Size,
  attributes: {
    __new__: staticMethod('handleNew', '($type)'),
    __repr__: preludeSlot('handle_repr', '($self, /)'),
    join: { ...preludeMethod('handle_join', '($self, timeout=None, /)'), hidden: true },
    _set_done: preludeMethod('handle_set_done', '($self, /)'),
    is_done: native('handleIsDone', '($self, /)'),
    ident: getset('handleIdent'),
  },
};

export const threadTypes: ClassSpec[] = [rlock, handle];

const start = preludeFunction('thread_start_new', '(function, args, kwargs={}, /)', 'Start a new thread and return its identifier.');

export const thread: ModuleSpec = {
  name: '_thread',
  attributes: {
    LockType: constant({ classId: ClassId.LOCK }),
    lock: constant({ classId: ClassId.LOCK }),
    RLock: constant({ classId: ClassId.RLOCK }),
    _ThreadHandle: constant({ classId: ClassId.THREAD_HANDLE }),
    allocate_lock: nativeFunction('lockNew', '()', 'Create a new lock object.'),
    allocate: nativeFunction('lockNew', '()', 'An obsolete synonym of allocate_lock().'),
    start_new_thread: start,
    start_new: start,
    start_joinable_thread: preludeFunction('thread_start_joinable', '(function, handle=None, daemon=True)', '*For internal use only*: start a new thread.'),
    _make_thread_handle: preludeFunction('thread_make_handle', '(ident, /)', 'Internal only.'),
    _shutdown: preludeFunction('thread_shutdown', '()', 'Wait for all non-daemon threads (other than the calling thread) to stop.'),
    get_ident: nativeFunction('threadIdent', '()', 'Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.'),
    get_native_id: nativeFunction('threadNativeId', '()', 'Return a non-negative integer identifying the thread as reported\nby the OS (kernel).'),
    _get_main_thread_ident: preludeFunction('thread_main_ident', '()', 'Internal only.'),
    _is_main_interpreter: preludeFunction('return_true', '()', 'Return True if the current interpreter is the main Python interpreter.'),
    daemon_threads_allowed: preludeFunction('return_true', '()', 'Return True if daemon threads are allowed in the current interpreter.'),
    interrupt_main: preludeFunction('thread_interrupt_main', '(signum=2, /)', 'Simulate the arrival of the given signal in the main thread.'),
    stack_size: preludeFunction('thread_stack_size', '(size=0, /)', 'Return the thread stack size used when creating new threads.'),
    exit: preludeFunction('thread_exit', '()', 'This is synonymous to ``raise SystemExit\'\'.'),
    exit_thread: preludeFunction('thread_exit', '()', 'An obsolete synonym of exit().'),
    _excepthook: preludeFunction('thread_excepthook', '(args, /)', 'Handle uncaught Thread.run() exception.'),
    _count: nativeFunction('threadCount', '()', 'Return the number of currently running Python threads.'),
    TIMEOUT_MAX: constant({ float: 9223372036 }),
    error: constant({ classId: ClassId.RUNTIME_ERROR }),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _lock_wait_until: nativeFunction('intrinsicLockWaitUntil', '(lock, end, /)'),
  _lock_owner: nativeFunction('intrinsicLockOwner', '(lock, /)'),
  _lock_count: nativeFunction('intrinsicLockCount', '(lock, /)'),
  _rlock_give_up: nativeFunction('intrinsicRlockGiveUp', '(lock, /)'),
  _rlock_set_count: nativeFunction('intrinsicRlockSetCount', '(lock, count, /)'),
  _start_thread: nativeFunction('intrinsicStartThread', '(function, args, kwargs, handle, daemon, /)'),
  _make_handle: nativeFunction('intrinsicMakeHandle', '(ident, /)'),
  _handle_state: nativeFunction('intrinsicHandleState', '(handle, /)'),
  _handle_set_state: nativeFunction('intrinsicHandleSetState', '(handle, state, /)'),
  _wait_available: nativeFunction('intrinsicWaitAvailable', '(object, end, /)'),
  _thread_serial: nativeFunction('intrinsicThreadSerial', '()'),
  _set_local_class: nativeFunction('intrinsicSetLocalClass', '(class, parts, /)'),
  _thread_locals: nativeFunction('intrinsicThreadLocals', '()'),
  _set_thread_locals: nativeFunction('intrinsicSetThreadLocals', '(value, /)'),
  _next_joinable: nativeFunction('intrinsicNextJoinable', '()'),
  _next_thread: nativeFunction('intrinsicNextThread', '(ident, /)'),
  _waits_for: nativeFunction('intrinsicWaitsFor', '(ident, /)'),
  _every_op: nativeFunction('intrinsicEveryOp', '()'),
  _stop_threads: nativeFunction('intrinsicStopThreads', '()'),
  _frame_of: nativeFunction('intrinsicFrameOf', '(ident, /)'),
  _deadlock_word: nativeFunction('intrinsicDeadlockWord', '(value=None, /)'),
  _waits_for_interrupt: nativeFunction('intrinsicWaitsForInterrupt', '()'),
};
