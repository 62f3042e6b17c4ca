// What the timeline records: events, reasons, and how a record and the buffer are laid out. Read by asc (the VM says what happens)
// and by tsc (workers write, src/lab/trace/ reads). docs/trace-format.md describes it for users.

export const enum TraceEvent {
  NONE,
  WAIT, // wants the GIL and has to wait. A: ticket (slot + 1) of whoever has it
  TAKE, // has the GIL now
  REQUEST, // put a drop request on somebody. A: their ticket
  EXPIRED, // a switch interval passed without a request: somebody else had the lock meanwhile
  DROP, // lets the GIL go. REASON: a TraceReason
  COLLECT, COLLECTED, // a collection begins, has ended. COLLECTED, A: KiB that are alive
  START, // a Python thread begins on this slot. A: its number among all of the run
  END, // ... has ended
  SPAWN, // asked for a new thread. A: its slot
  LOCK_WAIT, // a lock of the program's is taken: waits for it. A: the lock's address, B: ticket of its holder where known
  LOCK_GOT, // ... has got it. A: the lock
  LOCK_GIVE, // released a lock that somebody waits for. A: the lock, B: ticket of whoever is woken where known
  NAME, // the thread's name. PLACE: the text
  Size,
}

/** Why the GIL was let go. From SYSTEM on: SYSTEM + number of the system call (src/host/system_table.ts). */
export const enum TraceReason {
  BLOCK, FORCED, END, SLEEP, LOCK, POLL,
  FILE, // reads or writes a descriptor
  NATIVE, // hashing, compression and the like on a large block
  BUSY, // another thread works on the same native object
  WORKER, // a new thread's worker boots
  SIGNAL, // signal.pause()
  SYSTEM = 32,
}

/** A record: 32 bytes. */
export const enum TraceRecord {
  TIME = 0, // u64 ns on CLOCK_MONOTONIC
  EVENT = 8, // u8 TraceEvent
  REASON = 9, // u8 TraceReason, 255 from there on
  COLUMN = 10, // u16 first column, 0xffff none
  LINE = 12, // u32, 0 none
  PLACE = 16, // u32: where in TEXTS the file and function stand, 0 none
  A = 20, B = 24, // u32
  END_COLUMN = 28, // u16
  Size = 32,
}

/**
 * The buffer: a shared array of its own beside the VM's memory.
 *
 *   | head | texts: length u32, UTF-8 ... | chunk 0 | chunk 1 | ...
 *
 * A thread takes chunks from the pool by fetch-and-add and is their only writer. Where the pool is empty it goes on in its own
 * oldest chunk and counts what it overwrites.
 */
export const enum TraceBuffer {
  NEXT_CHUNK = 0, // u32: chunks given out
  CHUNK_COUNT = 4, // u32
  TEXT_END = 8, // u32: end of the texts
  LOST = 12, // u32: records of threads that found no chunk at all
  HEAD = 64,
  TEXT_BYTES = 0x100000,
  CHUNKS = 0x100040, // HEAD + TEXT_BYTES
  CHUNK_BYTES = 0x10000,
}
/** The head of a chunk; its records follow. */
export const enum TraceChunk { SLOT = 0 /* slot + 1; 0 = not used */, SEQUENCE = 4 /* u32, per slot */, COUNT = 8 /* u32 records */, OVERWRITTEN = 12 /* u32 records lost before this chunk */, Size = 32 }
