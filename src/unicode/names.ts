// Names of characters, Unicode 15.1: \N{...} in source texts, unicodedata.name and
// unicodedata.lookup.
//
// Few programs ask, so names-15.1.bin (its form: generate_names.py) is read at the first question.
// It stays one text: a name is found in it by searching, which takes no time worth naming beside
// the inflating; only a program that looks up many gets an index. Hangul syllables and CJK unified
// ideographs, three in four of all names, are not stored but spelled.

import { existsSync, readFileSync } from 'node:fs';
import { Hangul } from '../../assembly/text/tables_layout.ts';
import { inflate } from './inflate.ts';

/** Where the packed names are, relative to this directory. */
export const NAMES_FILE = 'names-15.1.bin';

const UNIFIED_PREFIX = 'CJK UNIFIED IDEOGRAPH-';
/** Searching the text costs a fraction of a millisecond, an index of all names about ten. */
const LOOKUPS_BEFORE_INDEX = 32;
const SYLLABLE_PREFIX = 'HANGUL SYLLABLE ';
const leads = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const trails = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

function spellSyllable(codePoint: number): string {
  const syllable = codePoint - Hangul.SyllableBase;
  const trail = syllable % Hangul.TrailCount;
  const vowel = Math.floor(syllable / Hangul.TrailCount) % Hangul.VowelCount;
  const lead = Math.floor(syllable / (Hangul.TrailCount * Hangul.VowelCount));
  return `${SYLLABLE_PREFIX}${leads[lead]}${vowels[vowel]}${trails[trail]}`;
}

/** Index of the longest part that `text` begins with at `from`, or -1. */
function longestPart(parts: readonly string[], text: string, from: number): number {
  let best = -1;
  parts.forEach((part, index) => {
    const longer = best < 0 || part.length > (parts[best]?.length ?? 0);
    if (longer && text.startsWith(part, from)) best = index;
  });
  return best;
}

function parseSyllable(name: string): number | undefined {
  let at = SYLLABLE_PREFIX.length;
  const indices: number[] = [];
  for (const parts of [leads, vowels, trails]) {
    const index = longestPart(parts, name, at);
    if (index < 0) return undefined;
    indices.push(index);
    at += parts[index]?.length ?? 0;
  }
  if (at !== name.length) return undefined;
  const [lead = 0, vowel = 0, trail = 0] = indices;
  return Hangul.SyllableBase + (lead * Hangul.VowelCount + vowel) * Hangul.TrailCount + trail;
}

function codePointsOf(text: string): number[] {
  return text.split(' ').map((part) => Number.parseInt(part, 16));
}

/** Index of the last of the ascending `values` that is at most `limit`, or -1. */
function lastNotAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Characters whose names are the prefix and the code point. */
interface NumberedRange {
  readonly first: number;
  readonly last: number;
  readonly prefix: string;
}

export class UnicodeNames {
  /** Begins and ends with a line feed, so that "\nNAME\n" finds whole lines. */
  readonly #text: string;
  /** Where the "@HEX" lines begin, and the code points they say, both ascending. */
  readonly #markPlaces: number[] = [];
  readonly #markCodePoints: number[] = [];
  readonly #ranges: NumberedRange[] = [];
  readonly #aliases = new Map<string, readonly number[]>();
  #lookups = 0;
  #index: Map<string, number> | undefined;

  /** `packed`: the contents of names-15.1.bin. */
  constructor(packed: Uint8Array) {
    const [names = '', ranges = '', aliases = ''] = inflate(packed)
      .toString('latin1')
      .split('\n--\n');
    this.#text = `\n${names}\n`;
    for (let at = 0; at >= 0; at = this.#text.indexOf('\n@', at + 1)) {
      this.#markPlaces.push(at + 1);
      const digits = this.#text.slice(at + 2, this.#text.indexOf('\n', at + 2));
      this.#markCodePoints.push(Number.parseInt(digits, 16));
    }
    for (const line of ranges.split('\n')) {
      const [first = '', last = '', ...prefix] = line.split(' ');
      this.#ranges.push({
        first: Number.parseInt(first, 16),
        last: Number.parseInt(last, 16),
        prefix: prefix.join(' '),
      });
    }
    for (const line of aliases.split('\n')) {
      const [name = '', codePoints = ''] = line.split(';');
      this.#aliases.set(name, codePointsOf(codePoints));
    }
  }

  /** The stored name of a code point. */
  #storedName(codePoint: number): string | undefined {
    const mark = lastNotAbove(this.#markCodePoints, codePoint);
    if (mark < 0) return undefined;
    let start = this.#text.indexOf('\n', this.#markPlaces[mark]) + 1;
    for (let at = this.#markCodePoints[mark] ?? 0; at < codePoint; at++) {
      start = this.#text.indexOf('\n', start) + 1;
      // The next mark, or the end: the code point lies in a gap.
      if (start >= this.#text.length || this.#text[start] === '@') return undefined;
    }
    return this.#text.slice(start, this.#text.indexOf('\n', start));
  }

  /** The code point of a stored name. */
  #findStored(name: string): number | undefined {
    if (++this.#lookups > LOOKUPS_BEFORE_INDEX) {
      this.#index ??= this.#makeIndex();
      return this.#index.get(name);
    }
    const place = this.#text.indexOf(`\n${name}\n`);
    if (place < 0 || name === '' || name.startsWith('@')) return undefined;
    const mark = lastNotAbove(this.#markPlaces, place);
    let codePoint = (this.#markCodePoints[mark] ?? 0) - 1;
    for (let at = this.#markPlaces[mark] ?? 0; at <= place; codePoint++) {
      at = this.#text.indexOf('\n', at) + 1;
    }
    return codePoint;
  }

  #makeIndex(): Map<string, number> {
    const index = new Map<string, number>();
    let codePoint = 0;
    for (const line of this.#text.slice(1, -1).split('\n')) {
      if (line.startsWith('@')) codePoint = Number.parseInt(line.slice(1), 16);
      else index.set(line, codePoint++);
    }
    return index;
  }

  #rangeOf(codePoint: number): NumberedRange | undefined {
    return this.#ranges.find(({ first, last }) => first <= codePoint && codePoint <= last);
  }

  /** The code point that a name of a numbered range ends in; `name` in capitals. */
  #findNumbered(name: string): number | undefined {
    const [, prefix, digits = ''] = /^(.*-)([0-9A-F]{4,5})$/.exec(name) ?? [];
    const codePoint = Number.parseInt(digits, 16);
    const range = this.#rangeOf(codePoint);
    if (range === undefined || range.prefix !== prefix) return undefined;
    // CPython takes a zero before the digits of unified ideographs, and of nothing else.
    return prefix === UNIFIED_PREFIX || !digits.startsWith('0') ? codePoint : undefined;
  }

  /** As unicodedata.name; undefined where a character has none. */
  name(codePoint: number): string | undefined {
    const syllable = codePoint - Hangul.SyllableBase;
    if (syllable >= 0 && syllable < Hangul.SyllableCount) return spellSyllable(codePoint);
    const range = this.#rangeOf(codePoint);
    if (range) return range.prefix + codePoint.toString(16).toUpperCase();
    return this.#storedName(codePoint);
  }

  /**
   * The character of that name or alias, as \N{...} knows it: in any case of letters, but for the
   * spelled names. Named sequences are not characters: see lookupSequence.
   */
  lookup(name: string): number | undefined {
    if (name.startsWith(SYLLABLE_PREFIX)) return parseSyllable(name);
    if (name.startsWith(UNIFIED_PREFIX)) return this.#findNumbered(name);
    // Other letters have upper cases within ASCII ('ı'), and must not be found by them.
    if (!/^[ -~]*$/.test(name)) return undefined;
    const upper = name.toUpperCase();
    const alias = this.#aliases.get(upper);
    if (alias?.length === 1) return alias[0];
    if (upper.startsWith(UNIFIED_PREFIX)) return undefined;
    return this.#findNumbered(upper) ?? this.#findStored(upper);
  }

  /** As unicodedata.lookup: a character, or the characters of a named sequence. */
  lookupSequence(name: string): string | undefined {
    const codePoint = this.lookup(name);
    if (codePoint !== undefined) return String.fromCodePoint(codePoint);
    const sequence = /^[ -~]*$/.test(name) ? this.#aliases.get(name.toUpperCase()) : undefined;
    return sequence && String.fromCodePoint(...sequence);
  }
}

/** Beside this module; in a bundle, where parts of it lie one folder deeper, beside the command. */
function readPackedNames(): Uint8Array {
  const beside = new URL(NAMES_FILE, import.meta.url);
  return readFileSync(existsSync(beside) ? beside : new URL(`../${NAMES_FILE}`, import.meta.url));
}

let readPacked = readPackedNames;
let names: UnicodeNames | undefined;

function loadedNames(): UnicodeNames {
  names ??= new UnicodeNames(readPacked());
  return names;
}

/**
 * Says where the packed names come from, where the code is bundled and the file does not lie beside
 * it.
 */
export function setUnicodeNamesSource(read: () => Uint8Array): void {
  readPacked = read;
  names = undefined;
}

/** The code point that \N{name} stands for. */
export function lookupUnicodeName(name: string): number | undefined {
  return loadedNames().lookup(name);
}

/** What unicodedata.lookup returns; undefined for a KeyError. */
export function lookupUnicodeSequence(name: string): string | undefined {
  return loadedNames().lookupSequence(name);
}

/** What unicodedata.name returns; undefined for a ValueError. */
export function unicodeName(codePoint: number): string | undefined {
  return loadedNames().name(codePoint);
}
