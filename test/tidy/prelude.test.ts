// What built-in code in Python must not do: its `except` does not set the exception that a bare `raise` would raise again.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';

test.each(['src/lib/prelude', 'src/lib/modules'])('no bare raise in %s', (folder) => {
  const found = readdirSync(join(root, folder)).filter((name) => /^\s+raise\s*(#.*)?$/m.test(readFileSync(join(root, folder, name), 'utf8')));
  expect(found).toEqual([]);
});
