// Source `==>` listing, one file for each group of constructs.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/compile/verify.ts';
import { listingOf, splitCases } from './golden_format.ts';
import { compileText } from './helpers.ts';

const folder = new URL('./golden/', import.meta.url);

for (const name of readdirSync(folder)) {
  describe(name, () => {
    for (const { title, source, expected } of splitCases(
      readFileSync(new URL(name, folder), 'utf8'),
    )) {
      it(title, () => {
        expect(listingOf(source)).toBe(expected.replace(/^\n+/, ''));
        expect(verify(compileText(source))).toBeNull();
      });
    }
  });
}
