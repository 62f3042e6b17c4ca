// Names of all characters against CPython, the way back from each name, and lookup's odder
// spellings.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  lookupUnicodeName,
  lookupUnicodeSequence,
  setUnicodeNamesSource,
  unicodeName,
  UnicodeNames,
} from '../../src/unicode/names.ts';
import { differenceFromCpython } from './digests.ts';

const COUNT = 0x110000;
const { lookup: cases } = JSON.parse(
  readFileSync(new URL('cases.json', import.meta.url), 'utf8'),
) as { lookup: [name: string, found: string | null][] };

describe('character names', () => {
  it('the name of every code point', () => {
    const lines: string[] = [];
    for (let codePoint = 0; codePoint < COUNT; codePoint++) {
      lines.push(unicodeName(codePoint) ?? '', '\n');
    }
    expect(differenceFromCpython('names', Buffer.from(lines.join('')))).toBeUndefined();
  });

  it('every name finds its character', () => {
    let named = 0;
    for (let codePoint = 0; codePoint < COUNT; codePoint++) {
      const name = unicodeName(codePoint);
      if (name === undefined) continue;
      named++;
      if (lookupUnicodeName(name) !== codePoint) expect.fail(`${name} is not found`);
    }
    expect(named).toBe(143_668);
  });

  it('the first lookups search, later ones use an index: both find, both miss', () => {
    const packed = readFileSync(new URL('../../src/unicode/names-15.1.bin', import.meta.url));
    // One name in each of many blocks; a new reader searches for its first names.
    for (let codePoint = 0x21; codePoint < 0x1fb00; codePoint += 0x65) {
      const name = unicodeName(codePoint);
      if (name === undefined || name.startsWith('CJK') || name.startsWith('HANGUL')) continue;
      const names = new UnicodeNames(packed);
      for (let round = 0; round < 40; round++) {
        if (names.lookup(name) !== codePoint) expect.fail(`${name} in round ${round}`);
        if (names.lookup(`${name}X`) !== undefined) expect.fail(`${name}X in round ${round}`);
      }
      codePoint += 0x800;
    }
  });

  it.each(cases)('lookup of %j', (name, found) => {
    expect(lookupUnicodeSequence(name) ?? null).toBe(found);
    // \N{...} takes no named sequences.
    const isCharacter = found !== null && [...found].length === 1;
    expect(lookupUnicodeName(name)).toBe(isCharacter ? found.codePointAt(0) : undefined);
  });

  it('letters outside ASCII do not pass for ASCII ones', () => {
    expect(lookupUnicodeName('dıgıt one')).toBeUndefined();
    expect(lookupUnicodeSequence('keycap dıgıt one')).toBeUndefined();
    expect(lookupUnicodeName('ſnowman')).toBeUndefined();
  });

  it('the source of the names can be set, and is read once', () => {
    const packed = readFileSync(new URL('../../src/unicode/names-15.1.bin', import.meta.url));
    let reads = 0;
    setUnicodeNamesSource(() => {
      reads++;
      return packed;
    });
    expect(unicodeName(0x2603)).toBe('SNOWMAN');
    expect(lookupUnicodeName('SNOWMAN')).toBe(0x2603);
    expect(reads).toBe(1);
  });
});
