// Normalisation (UAX #15): NFC, NFD, NFKC, NFKD over arrays of u32 code points in buffers of the
// caller.
//
//   normalizationCapacity  how many u32 the buffer needs
//   normalizeUnits         decompose, put marks in order, compose; the length in the buffer
//   quickCheck             is it normalised already? Most text is, and is never copied
//
// With `old`, the answer is that of Unicode 3.2.0 as CPython gives it: what was unassigned then
// does not decompose, and five corrected decompositions are the wrong ones again.

import { characterRecord, combiningClass } from './classify.ts';
import { NormalizationForm, QuickCheck } from './constants.ts';
import { oldCorrection, wasAssigned } from './old_unicode.ts';
import {
  CharacterRecord,
  Hangul,
  NormalizationFlag,
  Tables,
  TablesFormat,
} from './tables_layout.ts';
import { readUnit } from './units.ts';

/**
 * Runs of marks up to this long are sorted by insertion, longer ones by counting, behind the text.
 */
const SHORT_RUN: u32 = 32;
const CLASSES: u32 = 256;

function isCompatibility(form: NormalizationForm): bool {
  return (form & 2) != 0;
}

function composes(form: NormalizationForm): bool {
  return (form & 1) == 0;
}

function normalizationFlags(tables: u32, codePoint: u32): u32 {
  return load<u8>(characterRecord(tables, codePoint), CharacterRecord.Normalization);
}

/**
 * Does a run of marks end before this character? Only sure for one that stays as it is: U+0F73, not
 * a mark itself, decomposes to marks.
 */
function startsRun(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x300 || isHangulSyllable(codePoint)) return true;
  const record = characterRecord(tables, codePoint);
  const changes = load<u8>(record, CharacterRecord.Normalization) & NormalizationFlag.ChangesInNfkd;
  return changes == 0 && load<u8>(record, CharacterRecord.CombiningClass) == 0;
}

/**
 * Address of a character's own decomposition (one level), or 0: a u32 with the count in its low
 * byte and the tag above (index in decompositionTags; 0: canonical), then the code points. Hangul
 * has none here.
 */
export function decompositionOf(tables: u32, codePoint: u32): u32 {
  const block: u32 = load<u16>(
    tables + ((codePoint >> TablesFormat.BlockShift) << 1),
    Tables.DecompositionStage,
  );
  const place = tables + (block << 8) + ((codePoint & TablesFormat.BlockMask) << 1);
  const index: u32 = load<u16>(place);
  if (index == 0) return 0;
  return tables + load<u32>(tables, Tables.DecompositionData) + (index << 2);
}

function putCodePoint(target: u32, index: u32, codePoint: u32): u32 {
  if (target != 0) store<u32>(target + (index << 2), codePoint);
  return index + 1;
}

function isHangulSyllable(codePoint: u32): bool {
  return codePoint - Hangul.SyllableBase < <u32>Hangul.SyllableCount;
}

function decomposeHangul(codePoint: u32, target: u32, index: u32): u32 {
  const syllable = codePoint - Hangul.SyllableBase;
  const trail = syllable % Hangul.TrailCount;
  const vowel = (syllable / Hangul.TrailCount) % Hangul.VowelCount;
  const lead = syllable / (Hangul.TrailCount * Hangul.VowelCount);
  index = putCodePoint(target, index, Hangul.LeadBase + lead);
  index = putCodePoint(target, index, Hangul.VowelBase + vowel);
  return trail == 0 ? index : putCodePoint(target, index, Hangul.TrailBase + trail);
}

/**
 * Writes the full decomposition at `target` + 4 * index (only counts where target is 0); the index
 * after it.
 */
function decomposeCharacter(
  tables: u32,
  codePoint: u32,
  form: NormalizationForm,
  old: bool,
  target: u32,
  index: u32,
): u32 {
  if (codePoint < 0x80) return putCodePoint(target, index, codePoint);
  if (isHangulSyllable(codePoint)) {
    return decomposeHangul(codePoint, target, index);
  }
  const wanted: u32 = isCompatibility(form)
    ? NormalizationFlag.ChangesInNfkd
    : NormalizationFlag.ChangesInNfd;
  if ((normalizationFlags(tables, codePoint) & wanted) == 0) {
    return putCodePoint(target, index, codePoint);
  }
  if (old) {
    if (!wasAssigned(tables, codePoint)) return putCodePoint(target, index, codePoint);
    const corrected = oldCorrection(tables, codePoint);
    if (corrected != 0) return decomposeCharacter(tables, corrected, form, old, target, index);
  }
  const parts = decompositionOf(tables, codePoint);
  const count: u32 = load<u8>(parts);
  for (let i: u32 = 1; i <= count; i++) {
    index = decomposeCharacter(tables, load<u32>(parts + (i << 2)), form, old, target, index);
  }
  return index;
}

/** u32 words that the buffer of normalizeUnits needs for this string. */
export function normalizationCapacity(
  tables: u32,
  form: NormalizationForm,
  old: bool,
  data: u32,
  length: u32,
  width: u32,
): u32 {
  let count: u32 = 0;
  let run: u32 = 0;
  let longestRun: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    const before = count;
    count = decomposeCharacter(tables, codePoint, form, old, 0, count);
    run = startsRun(tables, codePoint) ? count - before : run + count - before;
    longestRun = max(longestRun, run);
  }
  return longestRun > SHORT_RUN ? count + longestRun + CLASSES : count;
}

/** Stable insertion sort by combining class. */
function sortShortRun(tables: u32, run: u32, length: u32): void {
  for (let i: u32 = 1; i < length; i++) {
    const codePoint = load<u32>(run + (i << 2));
    const order = combiningClass(tables, codePoint);
    let k = i;
    while (k > 0) {
      const before = load<u32>(run + ((k - 1) << 2));
      if (combiningClass(tables, before) <= order) break;
      store<u32>(run + (k << 2), before);
      k--;
    }
    store<u32>(run + (k << 2), codePoint);
  }
}

/** Counting sort; `scratch` has room for a count per class and a copy of the run. */
function sortLongRun(tables: u32, run: u32, length: u32, scratch: u32): void {
  const copy = scratch + (CLASSES << 2);
  memory.fill(scratch, 0, CLASSES << 2);
  memory.copy(copy, run, length << 2);
  for (let i: u32 = 0; i < length; i++) {
    const counter = scratch + (combiningClass(tables, load<u32>(copy + (i << 2))) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  let start: u32 = 0;
  for (let i: u32 = 0; i < CLASSES; i++) {
    const count = load<u32>(scratch + (i << 2));
    store<u32>(scratch + (i << 2), start);
    start += count;
  }
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = load<u32>(copy + (i << 2));
    const counter = scratch + (combiningClass(tables, codePoint) << 2);
    const place = load<u32>(counter);
    store<u32>(counter, place + 1);
    store<u32>(run + (place << 2), codePoint);
  }
}

/** Puts the marks after each base into canonical order. */
function orderMarks(tables: u32, text: u32, length: u32): void {
  const scratch = text + (length << 2);
  let i: u32 = 0;
  while (i < length) {
    let previous = combiningClass(tables, load<u32>(text + (i << 2)));
    if (previous == 0) {
      i++;
      continue;
    }
    const start = i;
    let sorted = true;
    for (i++; i < length; i++) {
      const order = combiningClass(tables, load<u32>(text + (i << 2)));
      if (order == 0) break;
      if (order < previous) sorted = false;
      previous = order;
    }
    if (sorted) continue;
    const run = text + (start << 2);
    if (i - start <= SHORT_RUN) sortShortRun(tables, run, i - start);
    else sortLongRun(tables, run, i - start, scratch);
  }
}

/** The composite of two characters, or 0. */
export function composePair(tables: u32, first: u32, second: u32): u32 {
  const vowel = second - Hangul.VowelBase;
  const lead = first - Hangul.LeadBase;
  if (lead < <u32>Hangul.LeadCount && vowel < <u32>Hangul.VowelCount) {
    return Hangul.SyllableBase + (lead * Hangul.VowelCount + vowel) * Hangul.TrailCount;
  }
  if (isHangulSyllable(first)) {
    const trail = second - Hangul.TrailBase;
    const hasNone = (first - Hangul.SyllableBase) % Hangul.TrailCount == 0;
    return hasNone && trail - 1 < <u32>Hangul.TrailCount - 1 ? first + trail : 0;
  }
  if ((normalizationFlags(tables, first) & NormalizationFlag.ComposesWithNext) == 0) return 0;
  const mixed =
    (first * <u32>TablesFormat.FirstMultiplier) ^ (second * <u32>TablesFormat.SecondMultiplier);
  const slots: u32 = 1 << TablesFormat.CompositionSlotBits;
  const table = tables + load<u32>(tables, Tables.CompositionPairs);
  let slot = mixed >> (32 - TablesFormat.CompositionSlotBits);
  while (true) {
    const pair = table + slot * TablesFormat.CompositionSlotSize;
    const candidate = load<u32>(pair);
    if (candidate == 0) return 0;
    if (candidate == first && load<u32>(pair, 4) == second) return load<u32>(pair, 8);
    slot = (slot + 1) & (slots - 1);
  }
}

/** Composes in place; the new length. */
function composeUnits(tables: u32, text: u32, length: u32): u32 {
  let end: u32 = 0;
  let starter: u32 = 0;
  let hasStarter = false;
  // Combining class of what stands between the starter and here; -1: nothing.
  let between: i32 = -1;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = load<u32>(text + (i << 2));
    const record = characterRecord(tables, codePoint);
    const order: i32 = load<u8>(record, CharacterRecord.CombiningClass);
    const joins =
      (load<u8>(record, CharacterRecord.Normalization) & NormalizationFlag.ComposesWithPrevious) !=
      0;
    if (joins && hasStarter && between < order) {
      const composite = composePair(tables, load<u32>(text + (starter << 2)), codePoint);
      if (composite != 0) {
        store<u32>(text + (starter << 2), composite);
        continue;
      }
    }
    if (order == 0) {
      starter = end;
      hasStarter = true;
      between = -1;
    } else between = order;
    store<u32>(text + (end << 2), codePoint);
    end++;
  }
  return end;
}

/**
 * Normalises into `target`, a buffer of normalizationCapacity words; how many of them are the
 * result.
 */
export function normalizeUnits(
  tables: u32,
  form: NormalizationForm,
  old: bool,
  data: u32,
  length: u32,
  width: u32,
  target: u32,
): u32 {
  let count: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    count = decomposeCharacter(tables, readUnit(data, i, width), form, old, target, count);
  }
  orderMarks(tables, target, count);
  return composes(form) ? composeUnits(tables, target, count) : count;
}

function changesIn(form: NormalizationForm): u32 {
  switch (form) {
    case NormalizationForm.Nfc:
      return NormalizationFlag.ChangesInNfc;
    case NormalizationForm.Nfd:
      return NormalizationFlag.ChangesInNfd;
    case NormalizationForm.Nfkc:
      return NormalizationFlag.ChangesInNfkc;
    default:
      return NormalizationFlag.ChangesInNfkd;
  }
}

/** Normalised already? Maybe: only normalizing and comparing tells. (For 15.1 only.) */
export function quickCheck(
  tables: u32,
  form: NormalizationForm,
  data: u32,
  length: u32,
  width: u32,
): QuickCheck {
  const changes = changesIn(form);
  const joins: u32 = composes(form) ? NormalizationFlag.ComposesWithPrevious : 0;
  let result: QuickCheck = QuickCheck.Yes;
  let previous: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    if (codePoint < 0x80) {
      previous = 0;
      continue;
    }
    const record = characterRecord(tables, codePoint);
    const order: u32 = load<u8>(record, CharacterRecord.CombiningClass);
    if (order != 0 && previous > order) return QuickCheck.No;
    previous = order;
    const flags: u32 = load<u8>(record, CharacterRecord.Normalization);
    if ((flags & changes) != 0) return QuickCheck.No;
    if ((flags & joins) != 0) result = QuickCheck.Maybe;
  }
  return result;
}
