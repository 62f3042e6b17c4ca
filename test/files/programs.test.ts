// Programs about streams, files and codecs, each in a folder of its own, against what CPython 3.13 printed there.
// (Record in an empty folder: python3.13 -W ignore x.py > x.out.)
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';

const folder = fileURLToPath(new URL('./programs/', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', async (name) => {
  const place = mkdtempSync(join(tmpdir(), 'gilvm-files-'));
  try {
    const ended = await gilvm(['run', '-W', 'ignore', join(folder, name)], '', undefined, place);
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toBe(readFileSync(join(folder, name.replace('.py', '.out')), 'utf8'));
    expect(ended.status).toBe(0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 60_000);
