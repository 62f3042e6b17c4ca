// Compares the front end with CPython 3.13, as far as one likes. By hand:
//
//   npx tsx test/syntax/compare-with-cpython.ts [MUTATIONS [SEED]]
//
// It takes CPython from $PYTHON or from the path, compares the tree of every file of its library,
// places included, and the verdicts on that many mutated programs of each sort (default 5000).

import { type Comparison, compareLibrary, compareMutations } from './compare.ts';
import { findPython } from './oracle.ts';

const count = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const shownDifferences = 20;

function report(what: string, { compared, differences }: Comparison): void {
  console.log(`${what}: ${compared} compared, ${differences.length} differ`);
  for (const difference of differences.slice(0, shownDifferences)) console.log(difference);
  if (differences.length > 0) process.exitCode = 1;
}

const python = findPython();
if (python === null) {
  console.error('No CPython 3.13 found; set PYTHON to its command.');
  process.exitCode = 2;
} else {
  report('files of the library', compareLibrary(python, 1));
  for (const sort of ['library', 'grammar', 'soup'] as const) {
    report(`mutations (${sort}, seed ${seed})`, compareMutations(python, seed, count, sort));
  }
}
