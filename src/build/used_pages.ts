// Notes in build/snapshot.json which pages of the snapshots small programs use, by running two: a start asks the system for these pages at once
// (src/host/mapping.ts). Pages that a program needs beside them come as they are touched.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_BYTES } from '../host/changed_pages.ts';
import type { UsedPages } from '../host/mapping.ts';

const GREETING = 'def main():\n    print("hello")\n\nmain()\n';
const IMPORTS = `import threading, re, json, random, collections, dataclasses\n${GREETING}`;

interface Part { bytes: number; used: UsedPages }
interface Facts extends Part { library: Part }

/** What lies within the snapshot. */
const within = (ranges: number[], part: Part): number[] => ranges.map((page) => Math.min(page, part.bytes / PAGE_BYTES)).filter((_, i, all) => (all[i & ~1] as number) < (all[i | 1] as number));

export function noteUsedPages(root: string): void {
  const file = join(root, 'build/snapshot.json');
  const program = join(root, 'build/used_pages.py');
  const answer = join(root, 'build/used_pages.json');
  const facts = JSON.parse(readFileSync(file, 'utf8')) as Facts;
  const none: UsedPages = { read: [], written: [] };
  facts.used = none; // while it is found out
  facts.library.used = none;
  writeFileSync(file, JSON.stringify(facts));
  const usedBy = (text: string, part: Part): UsedPages => {
    writeFileSync(program, text);
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/gilvm.js'), program], { env: { ...process.env, GILVM_WRITE_USED_PAGES: answer }, encoding: 'utf8' });
    if (status !== 0) throw new Error(`a program whose pages were to be noted failed: ${stderr}`);
    const { read, written } = JSON.parse(readFileSync(answer, 'utf8')) as UsedPages;
    return { read: within(read, part), written: within(written, part) };
  };
  facts.used = usedBy(GREETING, facts);
  facts.library.used = usedBy(IMPORTS, facts.library);
  writeFileSync(file, JSON.stringify(facts));
  rmSync(program);
  rmSync(answer);
}
