// Stands in for an interpreter: answers --version, and prints figures that depend on its own name only. `broken` fails half way, `crash` as Node does.
import { basename } from 'node:path';

const [kind, program, ...args] = process.argv.slice(2);
if (program === '--version') { console.log(`Fake ${kind}`); process.exit(0); }
if (kind === 'crash') throw new Error('as asked');
const threads = (args[args.indexOf('--threads') + 1] ?? '1').split(',').map(Number);
const factor = kind === 'fast' ? 2 : 1;
for (const count of threads) {
  if (kind === 'broken' && count > 1) { console.error('Traceback (most recent call last):\n  File "x.py", line 1, in <module>\nValueError: no more threads\nx.py:1: UserWarning: something leaked'); process.exit(1); }
  console.log(JSON.stringify({ cell: { threads: count }, figures: { speedup: factor, sequential_s: 1, threaded_s: 1 / factor, cores_used: 1 }, samples: { some_us: [1, 2, 3] } }));
}
if (basename(program) !== 'cpu.py') process.exit(3);
