// Against a CPython 3.13, where the machine has one: a part of its library, and fresh mutations.
// compare-with-cpython.ts does the whole of it.

import { describe, expect, it } from 'vitest';
import { compareLibrary, compareMutations } from './compare.ts';
import { findPython } from './oracle.ts';

const python = findPython();
const timeoutMs = 120_000;

describe.skipIf(python === null)('CPython 3.13', () => {
  it(
    'parses its library to the same trees, places included',
    () => {
      const { compared, differences } = compareLibrary(python as string, 20);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(30);
    },
    timeoutMs,
  );

  for (const sort of ['library', 'grammar', 'soup'] as const) {
    const seed = Math.floor(Math.random() * 1e6);
    it(
      `says the same of mutations: ${sort}, seed ${seed}`,
      () => {
        const { compared, differences } = compareMutations(python as string, seed, 300, sort);
        expect(differences).toEqual([]);
        expect(compared).toBe(300);
      },
      timeoutMs,
    );
  }
});
