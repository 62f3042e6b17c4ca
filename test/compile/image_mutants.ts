// Images of compiled programs, changed in a few bytes, their checksum repaired, run under a budget and without files, processes or network:
//
//   npm run soak:mutants -- COUNT [SEED]      10,000 take some minutes
//
// Says how many were refused, ran and ran out of budget. None may trap, hang or write where nothing is: such a mutant is printed with its number.
// The parent runs slices of mutants in children, so that one that hangs natively can be ended.
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { Base, Breaker, RunResult, Vm } from '../../assembly/shared/layout.ts';
import { HostCall, SystemRequest } from '../../assembly/shared/protocol.ts';
import { bootMemory } from '../../src/build/snapshot.ts';
import { compileModule } from '../../src/compile/compile.ts';
import { verify } from '../../src/compile/verify.ts';
import { type HostContext, ProgramEnd, hostImports } from '../../src/host/imports.ts';
import { openLibrary } from '../../src/host/library.ts';
import { CodeFormatError, decodeCode, encodeCode } from '../../src/image/code_format.ts';
import { Machine } from '../../src/image/machine.ts';
import { NULL_VALUE, fromAddress } from '../../src/image/memory.ts';
import { Writer } from '../../src/image/writer.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { filesBelow } from '../conformance/run.ts';
import { root } from '../paths.ts';
import { Random } from '../random.ts';

const SLICE_MS = 50;
const SLICES = 20; // how often the loop may come back to its driver
const HEAP_PAGES = 640; // 40 MiB
const HANG_MS = 60_000;
type Outcome = 'refused by the format' | 'refused by the verifier' | 'ran' | 'asked for the outside' | 'out of budget' | 'TRAPPED' | 'WROTE BELOW' | 'HUNG';

/** Thrown where a mutant asks for anything outside of the machine. */
class Denied extends Error {}

function originals(): Uint8Array[] {
  return filesBelow(join(root, 'programs'), '.py').filter((path) => !/^(bench|bench_library|threads|lab)\//.test(relative(join(root, 'programs'), path))).map((path) => {
    const source = new Source(readFileSync(path, 'utf8'), 'mutant.py');
    return encodeCode(compileModule(parse(source, 'exec').tree, source, { mode: 'exec' }).code);
  });
}

function mutant(image: Uint8Array, random: Random): Uint8Array {
  const bytes = image.slice();
  const view = new DataView(bytes.buffer);
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = 16 + random.below(bytes.length - 16);
    bytes[at] = random.below(3) === 0 ? random.below(256) : (bytes[at] as number) ^ (1 << random.below(8));
  }
  view.setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

async function machineOfMutants(): Promise<(image: Uint8Array) => Outcome> {
  const booted = await bootMemory();
  const { memory } = booted;
  const snapshot = new Uint8Array(memory.buffer).slice(0, booted.info.bytes);
  const context: HostContext = { memory, library: openLibrary(join(root, 'build/stdlib.bin')) };
  const imports = hostImports(context);
  // Nobody else asks the loop to come back to its driver.
  new Worker('const { workerData } = require("node:worker_threads"); const words = new Int32Array(workerData.buffer, 0, 1 << 20);\n'
    + `setInterval(() => Atomics.or(words, ${Base.THREADS / 4}, ${Breaker.SLICE}), ${SLICE_MS});`, { eval: true, workerData: { buffer: memory.buffer } });
  const env = imports as unknown as { hostCall(thread: number, id: number, args: number, count: number): number; futexWait(): number };
  const { hostCall } = env;
  const allowed = new Set<number>([HostCall.LIBRARY_CODE, HostCall.LIBRARY_SOURCE, HostCall.ENVIRONMENT, HostCall.TIME_ZONE, HostCall.TIME, HostCall.CARETS, HostCall.UNICODE_NAME, HostCall.UNICODE_LOOKUP, HostCall.COMPILE, HostCall.EXIT]);
  env.hostCall = (thread, id, args, count) => {
    if (id === HostCall.WRITE || id === HostCall.WRITE_BYTES) return hostCall(thread, HostCall.ORDER_WORKERS, args, count);
    if (id === HostCall.SYSTEM && count === SystemRequest.AVAILABLE) return 0; // the answer, 0, stands there already
    if (!allowed.has(id)) { if (process.env.MUTANT_DEBUG) process.stderr.write(`denied ${id} ${count}\n`); throw new Denied(); }
    return hostCall(thread, id, args, count);
  };
  env.futexWait = () => { throw new Denied(); };
  const machine = new Machine(new WebAssembly.Module(readFileSync(join(root, 'build/vm.wasm'))), memory, imports);
  context.machine = machine;

  return (image) => {
    let code: ReturnType<typeof decodeCode>;
    try {
      code = decodeCode(image);
    } catch (error) {
      if (error instanceof CodeFormatError) return 'refused by the format';
      throw error;
    }
    if (verify(code) !== null) return 'refused by the verifier';
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(snapshot);
    bytes.fill(0, snapshot.length);
    machine.memory.setU32(Vm.HEAP_LIMIT_PAGES, HEAP_PAGES);
    const thread = Base.THREADS;
    try {
      machine.exports.gilTake(thread);
      const writer = new Writer(machine, thread);
      const args = [fromAddress(writer.code(code))];
      machine.exports.vmStartCall(thread, writer.prelude('exec_value'), fromAddress(writer.tuple(args)), NULL_VALUE);
      for (let slice = 0; slice < SLICES; slice++) if (machine.exports.run(thread) !== RunResult.SLICE) return hasWrittenBelow() ? 'WROTE BELOW' : 'ran';
      return hasWrittenBelow() ? 'WROTE BELOW' : 'out of budget';
    } catch (error) {
      if (error instanceof Denied) return 'asked for the outside';
      if (error instanceof ProgramEnd) return 'ran';
      if (process.env.MUTANT_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
      return 'TRAPPED';
    }
  };
  function hasWrittenBelow(): boolean { return new Uint8Array(memory.buffer, 0, Base.VM).some((byte) => byte !== 0); }
}

/** A child: mutants FROM .. TO, each outcome told to the parent. */
async function child(from: number, to: number, seed: number): Promise<void> {
  const images = originals();
  const run = await machineOfMutants();
  for (let number = from; number < to; number++) {
    const random = new Random((seed * 1_000_003 + number * 7919 + 1) | 1);
    for (let i = 0; i < 5; i++) random.below(2);
    const started = performance.now();
    const outcome = run(mutant(images[number % images.length] as Uint8Array, random));
    if (process.env.MUTANT_DEBUG) process.stderr.write(`${number} ${outcome} ${(performance.now() - started).toFixed(0)} ms\n`);
    process.send?.([number, outcome]);
  }
  process.exit(0);
}

async function parent(count: number, seed: number): Promise<void> {
  const tally = new Map<Outcome, number>();
  let next = 0;
  const note = (number: number, outcome: Outcome): void => {
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    if (outcome === outcome.toUpperCase()) process.stdout.write(`mutant ${number} of seed ${seed}: ${outcome}\n`);
    next = number + 1;
  };
  while (next < count) {
    await new Promise<void>((resolve) => {
      const worker: ChildProcess = fork(fileURLToPath(import.meta.url), ['--child', String(next), String(count), String(seed)], { execArgv: process.execArgv });
      let timer = setTimeout(() => {}, 0);
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => { note(next, 'HUNG'); worker.kill('SIGKILL'); }, HANG_MS);
      };
      watch();
      worker.on('message', (message) => { const [number, outcome] = message as [number, Outcome]; note(number, outcome); watch(); });
      worker.on('exit', (status) => {
        clearTimeout(timer);
        if (status) note(next, 'TRAPPED'); // an error of ours, which nobody has caught
        resolve();
      });
    });
  }
  for (const [outcome, times] of tally) process.stdout.write(`${String(times).padStart(7)} ${outcome}\n`);
  process.exitCode = [...tally.keys()].some((outcome) => outcome === outcome.toUpperCase()) ? 1 : 0;
}

const args = process.argv.slice(2);
if (args[0] === '--child') await child(Number(args[1]), Number(args[2]), Number(args[3]));
else await parent(Number(args[0] ?? 10_000), Number(args[1] ?? 1));
