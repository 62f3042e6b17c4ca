// Where the threads are, read from outside: on SIGQUIT, where no thread came to a switch point within a second to say it itself. The threads go on
// meanwhile, so a line may be that of a moment ago, and what cannot be read is left out.
import { writeSync } from 'node:fs';
import { Base, Code, Frame, Limit, PositionRow, Thread, ThreadState } from '../../assembly/shared/layout.ts';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import { readText } from '../host/texts.ts';
import { SharedMemory } from '../image/memory.ts';

const MOST_FRAMES = 100;

/** The frames of a thread, from the outside in. */
function framesOf(memory: SharedMemory, thread: number): string {
  const lines: string[] = [];
  for (let frame = memory.u32(thread + Thread.FRAME); frame !== 0 && lines.length < MOST_FRAMES; frame = memory.u32(frame + Frame.PREVIOUS)) {
    const code = memory.u32(frame + Frame.CODE);
    if ((memory.u32(code + Code.FLAGS) & CodeFlag.PRELUDE) !== 0) continue; // shims too; the frame's own flags are not always set
    const index = (memory.u32(frame + Frame.PC) - memory.u32(code + Code.WORDS)) / 4;
    const isInside = index >= 0 && index < memory.u32(code + Code.WORD_COUNT);
    const line = isInside ? memory.i32(memory.u32(code + Code.POSITIONS) + index * PositionRow.Size + PositionRow.LINE) : memory.u32(code + Code.FIRST_LINE);
    lines.unshift(`  File "${readText({ memory }, memory.u32(code + Code.FILENAME))}", line ${line}, in ${readText({ memory }, memory.u32(code + Code.NAME))}\n`);
  }
  return lines.join('');
}

/** Prints them; `holder` is who had the GIL when the signal came (slot + 1, 0 = nobody). */
export function dumpFromOutside(shared: WebAssembly.Memory, holder: number): void {
  const memory = new SharedMemory(shared);
  let text = `\nWhere the threads are (SIGQUIT), approximately: none came to a switch point within a second; ${holder ? `thread ${holder} holds the GIL` : 'nobody holds the GIL'}.\n`;
  for (let index = 0; index < Limit.THREADS; index++) {
    const thread = Base.THREADS + index * Thread.Size;
    const state = memory.u32(thread + Thread.STATE);
    if (index > 0 && state !== ThreadState.RUNNING) continue;
    let frames = '';
    try { frames = framesOf(memory, thread); } catch { /* its frames changed under us */ }
    text += `\nThread ${index + 1}${memory.u32(thread + Thread.WAIT_OBJECT) ? ' waits for a lock, a thread or a queue' : ''}\n${frames || '  <no frames>\n'}`;
  }
  writeSync(2, text);
}
