// Source `==>` tree, one file for each part of the language. The trees are CPython's own
// (record_trees.py).

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpTree } from '../../src/syntax/dump.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { lookupUnicodeName } from './names.ts';

const folder = new URL('./trees/', import.meta.url);

for (const file of readdirSync(folder)) {
  describe(file, () => {
    for (const text of readFileSync(new URL(file, folder), 'utf8').split(/^### /m).slice(1)) {
      const [, name, source, tree] = /^(.*)\n([\s\S]*?)^==>\n([\s\S]*)$/m.exec(text) as string[];
      it(name as string, () => {
        const parsed = parse(new Source(source as string, file), 'exec', { lookupUnicodeName });
        expect(dumpTree(parsed.tree, { indent: 2 })).toBe((tree as string).trimEnd());
      });
    }
  });
}
