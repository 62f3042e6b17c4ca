// Doubles as text: against what CPython was seen to write and read, and against the JavaScript engine,
// whose shortest digits and toPrecision are exact.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Arena, type Kernels, loadKernels } from './kernels.ts';

interface Expected {
  texts: [bits: string, repr: string, hex: string][];
  formats: [bits: string, spec: string, text: string][];
  rounds: [bits: string, places: number, bits: string][];
  parsed: [text: string, bits: string][];
  hexes: [text: string, bits: string][];
}

const expectedFile = process.env.GILVM_EXPECTED_FLOAT_TEXT ?? './expected/float_text.json';
const expected = JSON.parse(
  readFileSync(new URL(expectedFile, import.meta.url), 'utf8'),
) as Expected;

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
}, 120_000);

const scratchBytes = 4096 + 1152;
const word = new DataView(new ArrayBuffer(8));

function fromBits(bits: string): number {
  word.setBigUint64(0, BigInt(`0x${bits}`));
  return word.getFloat64(0);
}

/** The bits; all nans are one. */
function toBits(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  word.setFloat64(0, value);
  return word.getBigUint64(0).toString(16);
}

function canonical(bits: string): string {
  return bits === 'invalid' || bits === 'overflow' ? bits : toBits(fromBits(bits));
}

function repr(value: number): string {
  const arena = new Arena(kernels);
  const out = arena.area(25);
  return arena.readText(out, kernels.get('floatRepr')(out, value, arena.area(scratchBytes)));
}

const flagBits: Record<string, number> = { '+': 1, '#': 4, z: 8 };

function format(value: number, code: string, precision: number, flags: number): string {
  const arena = new Arena(kernels);
  const letter = code.charCodeAt(0);
  const out = arena.area(kernels.get('floatFormatBound')(value, letter, precision));
  const scratch = arena.area(scratchBytes);
  const length = kernels.get('floatFormat')(out, value, letter, precision, flags, scratch);
  return arena.readText(out, length);
}

/** The value's bits, or 'invalid' unless all of the text is a number. */
function parse(text: string): string {
  const arena = new Arena(kernels);
  const consumed = arena.area(4);
  const bytes = arena.text(text);
  const scratch = arena.area(scratchBytes);
  const value = kernels.get('floatParse')(bytes, text.length, consumed, scratch);
  arena.check();
  const taken = kernels.view.getUint32(consumed, true);
  return taken === 0 || taken !== text.length ? 'invalid' : toBits(value);
}

/** All that differ, so that one failure shows the pattern. */
function differences<Row>(
  rows: readonly Row[],
  got: (row: Row) => string,
  want: (row: Row) => string,
) {
  const wrong = rows
    .map((row) => ({ row, got: got(row), want: want(row) }))
    .filter((each) => each.got !== each.want);
  return { count: wrong.length, first: wrong.slice(0, 8) };
}

const none = { count: 0, first: [] };

describe('as CPython', () => {
  it('repr', () => {
    expect(
      differences(
        expected.texts,
        ([bits]) => repr(fromBits(bits)),
        ([, text]) => text,
      ),
    ).toEqual(none);
  });

  it('hex', () => {
    const hex = ([bits]: [string, string, string]) => {
      const arena = new Arena(kernels);
      const out = arena.area(24);
      return arena.readText(out, kernels.get('floatHex')(out, fromBits(bits)));
    };
    expect(differences(expected.texts, hex, ([, , text]) => text)).toEqual(none);
  });

  it('format', () => {
    const formatted = ([bits, spec]: [string, string, string]) => {
      const [, signs = '', precision, code = ''] = /^([+#z]*)\.(\d+)(\w)$/.exec(spec) ?? [];
      const flags = [...signs].reduce((all, each) => all | (flagBits[each] ?? 0), 0);
      return format(fromBits(bits), code, Number(precision), flags);
    };
    expect(differences(expected.formats, formatted, ([, , text]) => text)).toEqual(none);
  });

  it('round', () => {
    const rounded = ([bits, places]: [string, number, string]) => {
      const arena = new Arena(kernels);
      const value = fromBits(bits);
      const result = kernels.get('floatRound')(value, places, arena.area(scratchBytes));
      arena.check();
      return Number.isFinite(value) && !Number.isFinite(result) ? 'overflow' : toBits(result);
    };
    expect(differences(expected.rounds, rounded, ([, , bits]) => canonical(bits))).toEqual(none);
  });

  it('float', () => {
    expect(
      differences(
        expected.parsed,
        ([text]) => parse(text),
        ([, bits]) => canonical(bits),
      ),
    ).toEqual(none);
  });

  it('fromhex', () => {
    const read = ([text]: [string, string]) => {
      const arena = new Arena(kernels);
      const status = arena.area(4);
      const value = kernels.get('floatFromHex')(arena.text(text), text.length, status);
      arena.check();
      const code = kernels.view.getInt32(status, true);
      return code === 0 ? toBits(value) : code === 1 ? 'invalid' : 'overflow';
    };
    expect(differences(expected.hexes, read, ([, bits]) => canonical(bits))).toEqual(none);
  });
});

describe('as the JavaScript engine', () => {
  const double = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.tuple(fc.integer(), fc.integer({ min: -30, max: 30 })).map(([m, e]) => m * 2 ** e),
  );

  /** JavaScript's shortest digits in Python's layout. */
  function python(value: number): string {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    const sign = Object.is(value, -0) ? '-' : '';
    if (value === 0) return `${sign}0.0`;
    if (power < -4 || power >= 16) {
      return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    }
    const fixed = power < 0 || digits.includes('.') ? String(value) : value.toFixed(1);
    const plain = fixed.includes('e') ? value.toFixed(25).replace(/0+$/, '') : fixed;
    return plain.includes('.') ? plain : `${plain}.0`;
  }

  it('repr, and back', () => {
    fc.assert(
      fc.property(double, (value) => {
        const text = repr(value);
        expect(Number(text)).toBe(value);
        expect(parse(text)).toBe(toBits(value));
        expect(text).toBe(python(value));
      }),
      { numRuns: 4000 },
    );
  });

  it('any number of significant digits', () => {
    fc.assert(
      fc.property(double, fc.integer({ min: 1, max: 100 }), (value, digits) => {
        const [mantissa, exponent = ''] = value.toExponential(digits - 1).split('e');
        // JavaScript rounds an exact half up, Python to even: the recorded cases hold those.
        if (
          /^50*e/.test(
            value
              .toExponential(100)
              .replace(/^-?\d\./, '')
              .slice(digits - 1),
          )
        )
          return;
        const power = `${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
        const sign = Object.is(value, -0) ? '-' : '';
        expect(format(value, 'e', digits - 1, 0)).toBe(`${sign}${mantissa}e${power}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any decimal', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 40 });
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: -360, max: 330 }), (whole, part, exponent) => {
        const text = `0${whole}.${part}e${exponent}`;
        expect(parse(text)).toBe(toBits(Number(text)));
      }),
      { numRuns: 4000 },
    );
  });
});

it('powers of ten have all their 128 bits', () => {
  const arena = new Arena(kernels);
  const to = arena.area(16);
  const wrong: number[] = [];
  for (let k = -351; k <= 350; k++) {
    kernels.get('powerOfTen')(k, to);
    const low = kernels.view.getBigUint64(to, true);
    const high = kernels.view.getBigUint64(to + 8, true);
    // 10^k to 128 bits, cut off: scaled so far up that a plain division loses nothing.
    const scaled = k < 0 ? (1n << 1400n) / 10n ** BigInt(-k) : (10n ** BigInt(k)) << 1400n;
    const top = scaled >> BigInt(scaled.toString(2).length - 128);
    if (((high << 64n) | low) !== top) wrong.push(k);
  }
  expect(wrong).toEqual([]);
});
