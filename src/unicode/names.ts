// Names of characters, Unicode 15.1: \N{...} in source texts, unicodedata.name and unicodedata.lookup.
//
// Few programs ask, so names-15.1.bin (its form: generate_names.py) is read at the first question and
// lookup's index made at the first lookup. Hangul syllables and CJK unified ideographs, five in six of all names,
// are not stored but spelled.

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { Hangul } from '../../assembly/text/tables_layout.ts';

/** Where the packed names are, relative to this directory. */
export const NAMES_FILE = 'names-15.1.bin';

const UNIFIED_PREFIX = 'CJK UNIFIED IDEOGRAPH-';
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

export class UnicodeNames {
  readonly #names = new Map<number, string>();
  readonly #unified: (readonly [first: number, last: number])[] = [];
  readonly #aliases = new Map<string, readonly number[]>();
  #index: Map<string, number> | undefined;

  /** `packed`: the contents of names-15.1.bin. */
  constructor(packed: Uint8Array) {
    const [names = '', unified = '', aliases = ''] = inflateSync(packed)
      .toString('latin1')
      .split('\n--\n');
    this.#readNames(names);
    for (const range of unified.split('\n')) {
      const [first = 0, last = 0] = codePointsOf(range);
      this.#unified.push([first, last]);
    }
    for (const line of aliases.split('\n')) {
      const [name = '', codePoints = ''] = line.split(';');
      this.#aliases.set(name, codePointsOf(codePoints));
    }
  }

  #readNames(text: string): void {
    let codePoint = 0;
    let previous: string[] = [];
    for (const line of text.split('\n')) {
      if (line.startsWith('@')) {
        codePoint = Number.parseInt(line.slice(1), 16);
        continue;
      }
      const shared = line.charCodeAt(0) - 0x30;
      const words = line.length > 1 ? line.slice(1).split(' ') : [];
      previous = [...previous.slice(0, shared), ...words];
      this.#names.set(codePoint++, previous.join(' '));
    }
  }

  #isUnified(codePoint: number): boolean {
    return this.#unified.some(([first, last]) => first <= codePoint && codePoint <= last);
  }

  /** As unicodedata.name; undefined where a character has none. */
  name(codePoint: number): string | undefined {
    const syllable = codePoint - Hangul.SyllableBase;
    if (syllable >= 0 && syllable < Hangul.SyllableCount) return spellSyllable(codePoint);
    if (this.#isUnified(codePoint)) return UNIFIED_PREFIX + codePoint.toString(16).toUpperCase();
    return this.#names.get(codePoint);
  }

  /**
   * The character of that name or alias, as \N{...} knows it: in any case of letters, but for the spelled
   * names. Named sequences are not characters: see lookupSequence.
   */
  lookup(name: string): number | undefined {
    if (name.startsWith(SYLLABLE_PREFIX)) return parseSyllable(name);
    if (name.startsWith(UNIFIED_PREFIX)) {
      const digits = name.slice(UNIFIED_PREFIX.length);
      const codePoint = /^[0-9A-F]{4,5}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
      return this.#isUnified(codePoint) ? codePoint : undefined;
    }
    // Other letters have upper cases within ASCII ('ı'), and must not be found by them.
    if (!/^[ -~]*$/.test(name)) return undefined;
    const upper = name.toUpperCase();
    const alias = this.#aliases.get(upper);
    if (alias?.length === 1) return alias[0];
    this.#index ??= new Map(Array.from(this.#names, ([codePoint, each]) => [each, codePoint]));
    return this.#index.get(upper);
  }

  /** As unicodedata.lookup: a character, or the characters of a named sequence. */
  lookupSequence(name: string): string | undefined {
    const codePoint = this.lookup(name);
    if (codePoint !== undefined) return String.fromCodePoint(codePoint);
    const sequence = /^[ -~]*$/.test(name) ? this.#aliases.get(name.toUpperCase()) : undefined;
    return sequence && String.fromCodePoint(...sequence);
  }
}

let readPacked = (): Uint8Array => readFileSync(new URL(NAMES_FILE, import.meta.url));
let names: UnicodeNames | undefined;

function loadedNames(): UnicodeNames {
  names ??= new UnicodeNames(readPacked());
  return names;
}

/** Says where the packed names come from, where the code is bundled and the file does not lie beside it. */
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
