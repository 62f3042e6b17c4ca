// Numbers that VM and host agree on.

/** Which service env.hostCall asks for; the host answers a Status and leaves a result or an exception in the thread block. */
export const enum HostCall {
  WRITE = 1, EXIT, TIME, START_THREAD, COMPILE, READ_LINE, UNICODE_NAME, UNICODE_LOOKUP, READ_FILE, TIME_ZONE, ENVIRONMENT, CARETS,
}
