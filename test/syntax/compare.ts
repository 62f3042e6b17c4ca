// The comparisons with CPython proper: the trees of its library, and its verdicts on mutations.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceFromBytes } from '../../src/syntax/decode-source.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import type { UnicodeNameLookup } from '../../src/syntax/literals.ts';
import { parse } from '../../src/syntax/parse.ts';
import { hashTree, judge, type Recorded, runPython } from './oracle.ts';

export interface Comparison {
  compared: number;
  /** One line for each that differs. */
  differences: string[];
}

interface LibraryTrees {
  files: Record<string, string[] | null>;
  characters: Record<string, number>;
}

function script(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Compares the trees of every `every`th file of the library. `compared` counts files. */
export function compareLibrary(python: string, every: number): Comparison {
  const output = runPython(python, [script('dump_library.py'), String(every)]);
  const { files, characters } = JSON.parse(output) as LibraryTrees;
  const names = new Map(Object.entries(characters));
  const lookup: UnicodeNameLookup = (name) => names.get(name.toUpperCase());
  const differences: string[] = [];
  for (const [path, hashes] of Object.entries(files)) {
    const difference = compareFile(path, hashes, lookup);
    if (difference !== null) differences.push(`${path}: ${difference}`);
  }
  return { compared: Object.keys(files).length, differences };
}

function compareFile(
  path: string,
  hashes: string[] | null,
  lookupUnicodeName: UnicodeNameLookup,
): string | null {
  try {
    const source = sourceFromBytes(readFileSync(path), path, 'bytes');
    const { tree } = parse(source, 'exec', { lookupUnicodeName });
    if (hashes === null) return 'CPython rejects it';
    if (tree.body.length !== hashes.length) return 'another number of statements';
    const wrong = tree.body.findIndex((node, index) => hashTree(node, source) !== hashes[index]);
    if (wrong < 0) return null;
    const line = source.position(tree.body[wrong]?.start ?? 0).line;
    return `the statement on line ${line} differs`;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return hashes === null ? null : `rejected: line ${error.line}: ${error.message}`;
  }
}

/** Compares verdicts on fresh mutations. */
export function compareMutations(
  python: string,
  seed: number,
  count: number,
  sort: 'library' | 'grammar' | 'soup',
): Comparison {
  const modes = 'exec,exec,exec,eval,single';
  const output = runPython(python, [script('mutate.py'), String(seed), String(count), modes, sort]);
  const recorded = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recorded);
  return compareRecorded(recorded);
}

/** Compares our verdicts with recorded ones. */
export function compareRecorded(recorded: readonly Recorded[]): Comparison {
  const differences: string[] = [];
  for (const { source, mode, characters, other, ...expected } of recorded) {
    if (other !== undefined) continue;
    const verdict = judge(source, mode, '<mutation>', (name) => characters[name.toUpperCase()]);
    const wanted = JSON.stringify(expected, Object.keys(expected).sort());
    const found = JSON.stringify(verdict, Object.keys(verdict).sort());
    if (wanted !== found) {
      differences.push(
        `${mode} ${JSON.stringify(source)}\n  CPython ${wanted}\n  we      ${found}`,
      );
    }
  }
  return { compared: recorded.length, differences };
}
