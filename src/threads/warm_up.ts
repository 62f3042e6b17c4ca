// V8 compiles a function of the module when it is first called, for all instances of the process. While the first worker boots, which
// takes longest, the process's main thread has nothing to do: so it calls what every program runs first. It does so in a memory that
// nobody else uses yet, and leaves nothing there but garbage.
import { Base, Vm } from '../../assembly/shared/layout.ts';
import { Machine } from '../image/machine.ts';
import { NULL_VALUE, fromAddress, toAddress } from '../image/memory.ts';
import { Writer } from '../image/writer.ts';

const RETURNED = 0;
const RAISED = 1;

/** Imports without a host behind them: warm_up of the prelude (run.py) does nothing outside the heap. */
const imports = (memory: WebAssembly.Memory) => ({
  futexWait: () => 2,
  monotonicNs: () => process.hrtime.bigint(),
  traceEvent: () => {},
  scheduleStep: () => {},
  growMemory: (pages: number): number => {
    const missing = pages - memory.buffer.byteLength / 65536;
    if (missing > 0) memory.grow(missing);
    return 1;
  },
  hostCall: () => { throw new Error('warm_up of the prelude asks for something outside the heap'); },
});

/** Runs warm_up in thread 0, from taking the GIL to giving it up. Before the program, and before its options, are in memory. */
export function warmUp(module: WebAssembly.Module, memory: WebAssembly.Memory): void {
  const thread = Base.THREADS;
  const machine = new Machine(module, memory, imports(memory));
  machine.exports.gilTake(thread);
  const writer = new Writer(machine, thread);
  const callee = writer.get(toAddress(machine.memory.u64(Vm.PRELUDE_GLOBALS)), 'warm_up');
  if (callee === undefined) throw new Error('the prelude has no warm_up');
  machine.exports.vmStartCall(thread, fromAddress(callee), fromAddress(writer.tuple([])), NULL_VALUE);
  let outcome: number;
  do outcome = machine.exports.run(thread); while (outcome !== RETURNED && outcome !== RAISED);
  if (outcome === RAISED) throw new Error('warm_up of the prelude failed');
  machine.exports.gilDrop(thread, 1);
}
