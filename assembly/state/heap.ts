// The heap: allocation never collects.
import { Header, Kind, Singleton, Thread, Vm } from "../shared/layout.ts";
import { growMemory } from "../env.ts";

/** Allocates `size` bytes (header included), zeroed but for the header; 0 where the hard limit is reached: return outOfMemory(thread). */
export function allocate(thread: u32, size: u32, shape: u32, kind: u32): u32 {
  const bytes = (size + 15) & ~15;
  const at = load<u32>(Vm.HEAP);
  const end = at + bytes;
  if (end < at) return 0;
  const pages = (end + 65535) >>> 16;
  if (pages > <u32>memory.size() && !growMemory(pages)) return 0;
  store<u32>(Vm.HEAP, end);
  store<u32>(at, shape, Header.SHAPE);
  store<u32>(at, kind, Header.KIND);
  return at;
}
/** A raw block of `bytes` bytes of payload (at block + 8). */
export function allocateBlock(thread: u32, bytes: u32): u32 { return allocate(thread, bytes + 8, 0, Kind.BLOCK); }
