// The few character names that the tests write as `\N{NAME}`.

import type { UnicodeNameLookup } from '../../src/syntax/literals.ts';

const codePoints: ReadonlyMap<string, number> = new Map([
  ['DIGIT ONE', 0x31],
  ['LATIN SMALL LETTER A', 0x61],
  ['BULLET', 0x2022],
  ['SNOWMAN', 0x2603],
]);

export const lookupUnicodeName: UnicodeNameLookup = (name) => codePoints.get(name.toUpperCase());
