// The table of modules in docs/library.md, from the built snapshot, the library image and the ledger of CPython's tests.
// Run: tsx src/build/library_docs.ts (a test tells where the page is not what this makes of them)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LibraryImage } from '../image/library_image.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'docs/library.md');
const START = '<!-- table: npx tsx src/build/library_docs.ts -->';
const END = '<!-- end of the table -->';

interface LedgerEntry { passed: number; failed: number; skipped: number; problem?: string }

function table(): string {
  const { builtinModules } = JSON.parse(readFileSync(join(root, 'build/snapshot.json'), 'utf8')) as { builtinModules: string[] };
  const image = new LibraryImage(join(root, 'build/stdlib.bin'));
  const ledgerPath = join(root, 'test/conformance/cpython-ledger.json');
  const ledger = (existsSync(ledgerPath) ? JSON.parse(readFileSync(ledgerPath, 'utf8')) : {}) as Record<string, LedgerEntry>;
  const builtin = new Set(builtinModules.filter((name) => !['_intrinsics', '__main__'].includes(name)));
  const rows = ['| module | where it comes from | CPython\'s tests: passed, failed, skipped |', '| --- | --- | --- |'];
  const names = new Set([...builtin, ...Object.keys(image.index.modules).filter((name) => !name.includes('.') && !name.startsWith('_')), ...Object.keys(ledger).map((name) => name.replace('test_', ''))]);
  for (const name of [...names].sort()) {
    const entry = ledger[`test_${name.replace(/^_/, '')}`];
    const isPublic = !name.startsWith('_');
    if (!isPublic && !builtin.has(name)) continue;
    const part = existsSync(join(root, `src/lib/modules/${name}.py`));
    const isOurs = existsSync(join(root, `src/lib/overlay/${name}.py`)) || existsSync(join(root, `src/lib/overlay/${name}`));
    const where = builtin.has(name) ? (part ? 'built in, partly in Python' : 'built in') : isOurs ? 'ours, in Python' : name in image.index.modules ? "CPython's library" : 'the language';
    const tests = entry && isPublic ? `${entry.passed}, ${entry.failed}, ${entry.skipped}${entry.problem ? ` (${entry.problem.replaceAll('|', '/')})` : ''}` : '';
    rows.push(`| \`${name}\` | ${where} | ${tests} |`);
  }
  return rows.join('\n');
}

/** The page as it is, and as it should be. */
export function libraryPage(): { found: string; wanted: string } {
  const found = readFileSync(page, 'utf8');
  const before = found.includes(START) ? found.slice(0, found.indexOf(START)) : `${found.trimEnd()}\n\n## Modules\n\n`;
  const after = found.includes(END) ? found.slice(found.indexOf(END) + END.length) : '\n';
  return { found, wanted: `${before}${START}\n\n${table()}\n\n${END}${after}` };
}

export function writeLibraryPage(): void { writeFileSync(page, libraryPage().wanted); }

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLibraryPage();
