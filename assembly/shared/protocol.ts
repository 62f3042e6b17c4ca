// Numbers that VM and host agree on.

/** Which service env.hostCall asks for; the host answers a Status and leaves a result or an exception in the thread block. */
export const enum HostCall {
  WRITE = 1, EXIT, TIME, ORDER_WORKERS, COMPILE, READ_LINE, UNICODE_NAME, UNICODE_LOOKUP, READ_FILE, TIME_ZONE, ENVIRONMENT, CARETS,
  LIBRARY_CODE, LIBRARY_SOURCE,
  FILE, READ, WRITE_BYTES, MAKE_CODE,
  SYSTEM = 64, // a SystemRequest, see src/host/system.ts
  SIGNAL_ACTION, // what the process does with the signal given in place of the arguments' address: `count` is a SignalAction
  WAKE, // writes to the wake descriptor given in place of the arguments' address
  NUDGE, // ends the system call (Thread.IN_CALL) of the thread given in place of the arguments' address
}

/** What becomes of a signal: the system's default, nothing, or it is put into Vm.SIGNALS. */
export const enum SignalAction { DEFAULT, IGNORE, CATCH }

/** What HostCall.SYSTEM asks for. Arguments and answer are f64 at the address it hands over. */
export const enum SystemRequest {
  CALL, // (function, its arguments) -> its result, or -errno
  WAIT, // (descriptor, events, ns or -1) -> revents, 0 timed out, 0x10000 look at the eval breaker, -errno
  POLL, // (address of pollfds, how many, ns or -1) -> how many are ready, else the same
  ADDRESS, // (address in the heap) -> address in the process, 0 where there are no system calls
  DIRECT, // as CALL, of a call that blocks until it is done or a signal comes: -1000 where the breaker wants attention first
  AVAILABLE, // () -> 1 where there are system calls
  WOKEN = 0x10000,
}
