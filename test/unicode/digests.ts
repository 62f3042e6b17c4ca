// Compares what the kernels answer with what CPython answered (digests.json, see record.py), and
// says where they first differ when a CPython 3.13 of Unicode 15.1 is at hand (GILVM_CPYTHON, else
// python3.13).

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Digest {
  readonly elementSize: number;
  readonly sha256: string;
}

const digests = JSON.parse(
  readFileSync(new URL('digests.json', import.meta.url), 'utf8'),
) as Record<string, Digest>;
const recorder = fileURLToPath(new URL('record.py', import.meta.url));

function dumpOfCpython(name: string): Buffer | undefined {
  try {
    return execFileSync(process.env.GILVM_CPYTHON ?? 'python3.13', [recorder, '--dump', name], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

function firstDifference(elementSize: number, ours: Buffer, theirs: Buffer): string {
  if (elementSize === 0) {
    const [left, right] = [ours.toString().split('\n'), theirs.toString().split('\n')];
    const index = left.findIndex((line, at) => line !== right[at]);
    return `line ${index}: ${left[index]} instead of ${right[index]}`;
  }
  for (let offset = 0; offset < theirs.length; offset += elementSize) {
    const [left, right] = [ours, theirs].map((all) => all.subarray(offset, offset + elementSize));
    if (left?.equals(right as Buffer)) continue;
    const codePoint = (offset / elementSize).toString(16);
    return `U+${codePoint}: ${left?.toString('hex')} instead of ${right?.toString('hex')}`;
  }
  return `${ours.length} bytes instead of ${theirs.length}`;
}

/** Undefined where `ours` is what CPython recorded under that name, else what differs. */
export function differenceFromCpython(name: string, ours: Uint8Array): string | undefined {
  const digest = digests[name];
  if (digest === undefined) throw new Error(`nothing is recorded under ${name}`);
  if (createHash('sha256').update(ours).digest('hex') === digest.sha256) return undefined;
  const theirs = dumpOfCpython(name);
  if (theirs === undefined) return `${name} differs from CPython's (no python3.13 to find where)`;
  return `${name}: ${firstDifference(digest.elementSize, Buffer.from(ours), theirs)}`;
}
