// V8 compiles a function of the module when it is first called, for all instances of the process. While the first worker boots, which
// takes longest, the process's main thread has nothing to do: so it calls what every program runs first. It does so in a memory that
// nobody else uses yet, and leaves nothing there but garbage.
import { Base, RunResult } from '../../assembly/shared/layout.ts';
import { Machine } from '../image/machine.ts';
import { NULL_VALUE, fromAddress, growMemory } from '../image/memory.ts';
import { Writer } from '../image/writer.ts';

/** Imports without a host behind them: warm_up of the prelude (run.py) does nothing outside the heap. */
const imports = (memory: WebAssembly.Memory) => ({
  futexWait: () => 2,
  monotonicNs: () => process.hrtime.bigint(),
  traceEvent: () => {},
  scheduleStep: () => {},
  growMemory: (pages: number) => growMemory(memory, pages),
  hostCall: () => { throw new Error('warm_up of the prelude asks for something outside the heap'); },
});

/** Runs warm_up in thread 0, from taking the GIL to giving it up. Before the program, and before its options, are in memory. */
export function warmUp(module: WebAssembly.Module, memory: WebAssembly.Memory): void {
  const thread = Base.THREADS;
  const machine = new Machine(module, memory, imports(memory));
  machine.exports.gilTake(thread);
  const writer = new Writer(machine, thread);
  machine.exports.vmStartCall(thread, writer.prelude('warm_up'), fromAddress(writer.tuple([])), NULL_VALUE);
  let outcome: RunResult;
  do outcome = machine.exports.run(thread); while (outcome === RunResult.SLICE);
  if (outcome === RunResult.RAISED) throw new Error('warm_up of the prelude failed');
  machine.exports.gilDrop(thread, 1);
}
