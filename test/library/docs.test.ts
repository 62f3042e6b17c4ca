// The table of modules in docs/library.md is what the build and the ledger of CPython's tests say.
import { expect, test } from 'vitest';
import { libraryPage } from '../../src/build/library_docs.ts';

test('docs/library.md is current (npx tsx src/build/library_docs.ts makes it anew)', () => {
  const { found, wanted } = libraryPage();
  expect(found).toBe(wanted);
});
