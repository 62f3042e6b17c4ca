// Texts of the heap as JavaScript strings.
import { Str } from '../../assembly/shared/layout.ts';
import type { SharedMemory } from '../image/memory.ts';

/** Text of a str object. */
export function readText({ memory }: { memory: SharedMemory }, address: number): string {
  const length = memory.u32(address + Str.LENGTH);
  const data = memory.u32(address + Str.DATA);
  const width = memory.u16(address + 6) & 7;
  if (width === 1) return Buffer.from(memory.slice(data, length)).toString('latin1');
  if (width === 2) {
    const bytes = memory.slice(data, length * 2);
    return Buffer.from(bytes.buffer).toString('utf16le');
  }
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCodePoint(memory.u32(data + i * 4));
  return text;
}
