// The codecs against CPython's results: all short sequences of the bytes and characters that
// matter, with each way of treating errors; error positions and reasons included.

import { beforeAll, describe, expect, it } from 'vitest';
import { CodecReason, CodecResult, ErrorMode } from '../../assembly/text/constants.ts';
import { codecReasons } from '../../src/unicode/codec_reasons.ts';
import { differenceFromCpython } from './digests.ts';
import { type Kernels, loadKernels, type Placed, resultAddress, type Width } from './kernels.ts';

// As in record.py.
const edgeBytes = Buffer.from('00417f808f909fa0bfc0c1c2dfe0e1ecedeeeff0f1f3f4f5ff', 'hex');
const edgeUnits = [0x41, 0xfffd, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0x00d8];
const edgeQuads = [
  0, 0x41, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, 0xffffffff,
];
const edgeText = [
  0x61, 0x7f, 0x80, 0xff, 0x100, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdc7f, 0xdc80, 0xdcff, 0xdfff,
  0xe000, 0xffff, 0x10000, 0x10ffff,
];
const allModes = [
  ErrorMode.Strict,
  ErrorMode.Ignore,
  ErrorMode.Replace,
  ErrorMode.SurrogateEscape,
  ErrorMode.SurrogatePass,
  ErrorMode.BackslashReplace,
  ErrorMode.XmlCharRefReplace,
];
const wideModes = [ErrorMode.Strict, ErrorMode.Ignore, ErrorMode.Replace, ErrorMode.SurrogatePass];
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels(512);
});

/** All sequences of `items` of each length up to `longest`, in the order of itertools.product. */
function* sequences(items: ArrayLike<number>, longest: number): Generator<number[]> {
  for (let length = 0; length <= longest; length++) {
    const digits = new Array<number>(length).fill(0);
    for (;;) {
      yield digits.map((digit) => items[digit] ?? 0);
      let place = length - 1;
      while (place >= 0 && digits[place] === items.length - 1) digits[place--] = 0;
      if (place < 0) break;
      digits[place] = (digits[place] ?? 0) + 1;
    }
  }
}

function* unitSequences(units: number[], size: 2 | 4, bigEndian: boolean): Generator<number[]> {
  for (const chosen of sequences(units, 3)) {
    const view = new DataView(new ArrayBuffer(chosen.length * size));
    chosen.forEach((unit, index) => {
      if (size === 2) view.setUint16(index * 2, unit, !bigEndian);
      else view.setUint32(index * 4, unit, !bigEndian);
    });
    const data = [...new Uint8Array(view.buffer)];
    yield data;
    yield [...data, 0x41];
  }
}

function field(offset: number): number {
  return kernels.view.getUint32(resultAddress + offset, true);
}

function errorLine(reason: CodecReason): string {
  return `! ${field(CodecResult.Stop)} ${field(CodecResult.ErrorEnd)} ${codecReasons[reason]}`;
}

interface Decoder {
  readonly measure: (source: Placed, mode: ErrorMode, final: boolean) => number;
  readonly fill: (
    source: Placed,
    stop: number,
    mode: ErrorMode,
    target: number,
    width: Width,
  ) => number;
}

function utf8Decoder(): Decoder {
  const measure = kernels.function('measureUtf8Decoding');
  const fill = kernels.function('decodeUtf8');
  return {
    measure: ({ data, length }, mode, final) =>
      Number(measure(data, length, mode, final, resultAddress)),
    fill: ({ data }, stop, mode, target, width) => Number(fill(data, stop, mode, target, width)),
  };
}

function asciiDecoder(): Decoder {
  const measure = kernels.function('measureAsciiDecoding');
  const fill = kernels.function('decodeAscii');
  return {
    measure: ({ data, length }, mode) => Number(measure(data, length, mode, resultAddress)),
    fill: ({ data }, stop, mode, target, width) => Number(fill(data, stop, mode, target, width)),
  };
}

function wideDecoder(size: 2 | 4, bigEndian: boolean): Decoder {
  const measure = kernels.function('measureWideDecoding');
  const fill = kernels.function('decodeWide');
  return {
    measure: ({ data, length }, mode, final) =>
      Number(measure(data, length, size, bigEndian, mode, final, resultAddress)),
    fill: ({ data }, stop, mode, target, width) =>
      Number(fill(data, stop, size, bigEndian, mode, target, width)),
  };
}

/** What the decoder makes of the bytes, as record.py writes it, and how many bytes it used. */
function decode(
  decoder: Decoder,
  bytes: number[],
  mode: ErrorMode,
  final = true,
): { line: string; used: number; failed: boolean } {
  kernels.clear();
  const source = kernels.put(bytes, 1);
  const reason = decoder.measure(source, mode, final);
  if (reason !== CodecReason.None) return { line: errorLine(reason), used: 0, failed: true };
  const [units, union, used] = [CodecResult.Units, CodecResult.Union, CodecResult.Stop].map(field);
  const width: Width = (union ?? 0) < 0x100 ? 1 : (union ?? 0) < 0x10000 ? 2 : 4;
  const target = kernels.area((units ?? 0) * width);
  const filled = decoder.fill(source, used ?? 0, mode, target, width);
  if (filled !== units) throw new Error(`measured ${units} characters and filled ${filled}`);
  const line = kernels
    .read(target, filled, width)
    .map((unit) => unit.toString(16))
    .join(' ');
  return { line, used: used ?? 0, failed: false };
}

function decodingLines(
  decoder: Decoder,
  inputs: Iterable<number[]>,
  modes: readonly ErrorMode[],
): Uint8Array {
  const lines: string[] = [];
  for (const bytes of inputs) {
    for (const mode of modes) lines.push(decode(decoder, bytes, mode).line, '\n');
  }
  return Buffer.from(lines.join(''));
}

function partialLines(
  decoder: Decoder,
  inputs: Iterable<number[]>,
  modes: readonly ErrorMode[],
): Uint8Array {
  const lines: string[] = [];
  for (const bytes of inputs) {
    for (const mode of modes) {
      const { line, used, failed } = decode(decoder, bytes, mode, false);
      lines.push(failed ? line : `${used} ${line}`, '\n');
    }
  }
  return Buffer.from(lines.join(''));
}

function encodingLines(
  modes: readonly ErrorMode[],
  measure: (text: Placed, mode: ErrorMode) => number,
  fill: (text: Placed, mode: ErrorMode, target: number) => number,
): Uint8Array {
  const lines: string[] = [];
  for (const codePoints of sequences(edgeText, 3)) {
    for (const mode of modes) {
      kernels.clear();
      const text = kernels.put(codePoints);
      const reason = measure(text, mode);
      if (reason !== CodecReason.None) {
        lines.push(errorLine(reason), '\n');
        continue;
      }
      const size = field(CodecResult.Units);
      const target = kernels.area(size);
      if (fill(text, mode, target) !== size) throw new Error('filled another size than measured');
      lines.push(Buffer.from(kernels.read(target, size, 1)).toString('hex'), '\n');
    }
  }
  return Buffer.from(lines.join(''));
}

describe('UTF-8', () => {
  it('error positions and reasons of all sequences of up to four edge bytes', () => {
    const ours = decodingLines(utf8Decoder(), sequences(edgeBytes, 4), [ErrorMode.Strict]);
    expect(differenceFromCpython('utf8Strict', ours)).toBeUndefined();
  });

  it('incomplete input is left for the next chunk', () => {
    const modes = [ErrorMode.Strict, ErrorMode.SurrogatePass];
    const ours = partialLines(utf8Decoder(), sequences(edgeBytes, 3), modes);
    expect(differenceFromCpython('utf8Partial', ours)).toBeUndefined();
  });

  it('every error mode', () => {
    const ours = decodingLines(utf8Decoder(), sequences(edgeBytes, 3), allModes.slice(1, 6));
    expect(differenceFromCpython('utf8Modes', ours)).toBeUndefined();
  });

  it('encoding with every error mode', () => {
    const measure = kernels.function('measureUtf8Encoding');
    const fill = kernels.function('encodeUtf8');
    const ours = encodingLines(
      allModes,
      ({ data, length, width }, mode) => Number(measure(data, length, width, mode, resultAddress)),
      ({ data, length, width }, mode, target) => Number(fill(data, length, width, mode, target)),
    );
    expect(differenceFromCpython('utf8Encoding', ours)).toBeUndefined();
  });

  it('every code point survives the way there and back, beside ASCII runs of all lengths', () => {
    for (let start = 0; start < 0x110000; start += 0x1000) {
      if (start === 0xd000) continue;
      kernels.clear();
      const codePoints: number[] = [];
      for (let i = 0; i < 0x1000; i++) {
        codePoints.push(start + i);
        // A run now and then: of 0 to 36 letters.
        for (let k = i % 8 === 0 ? (i / 8) % 37 : 0; k > 0; k--) codePoints.push(0x78);
      }
      const text = kernels.put(codePoints);
      const strict = ErrorMode.Strict;
      kernels.call(
        'measureUtf8Encoding',
        text.data,
        text.length,
        text.width,
        strict,
        resultAddress,
      );
      const size = field(CodecResult.Units);
      const encoded = kernels.area(size);
      kernels.call('encodeUtf8', text.data, text.length, text.width, strict, encoded);
      expect(kernels.call('measureUtf8Decoding', encoded, size, strict, true, resultAddress)).toBe(
        0,
      );
      expect(field(CodecResult.Units)).toBe(text.length);
      const decoded = kernels.area(text.length * text.width);
      kernels.call('decodeUtf8', encoded, size, strict, decoded, text.width);
      kernels.check();
      expect(
        kernels.call('equalUnits', decoded, text.width, text.data, text.width, text.length),
      ).toBe(1);
      const bytes = Buffer.from(kernels.bytes.slice(encoded, encoded + size));
      expect(bytes.toString('utf8').length).toBe(text.length + (start > 0xffff ? 0x1000 : 0));
    }
  });
});

describe('ASCII and Latin-1', () => {
  it('decoding ASCII', () => {
    const ours = decodingLines(asciiDecoder(), sequences(edgeBytes, 2), allModes.slice(0, 6));
    expect(differenceFromCpython('asciiDecoding', ours)).toBeUndefined();
  });

  it.each([
    ['asciiEncoding', 0x80],
    ['latin1Encoding', 0x100],
  ])('%s', (name, limit) => {
    const measure = kernels.function('measureNarrowEncoding');
    const fill = kernels.function('encodeNarrow');
    const ours = encodingLines(
      allModes,
      ({ data, length, width }, mode) =>
        Number(measure(data, length, width, limit, mode, resultAddress)),
      ({ data, length, width }, mode, target) =>
        Number(fill(data, length, width, limit, mode, target)),
    );
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });
});

describe('UTF-16 and UTF-32', () => {
  it.each([
    ['utf16le', edgeUnits, 2, false],
    ['utf16be', edgeUnits, 2, true],
    ['utf32le', edgeQuads, 4, false],
    ['utf32be', edgeQuads, 4, true],
  ] as const)('decoding %s', (name, units, size, bigEndian) => {
    const inputs = unitSequences([...units], size, bigEndian);
    const ours = decodingLines(wideDecoder(size, bigEndian), inputs, wideModes);
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('incomplete UTF-16 is left for the next chunk', () => {
    const inputs = unitSequences(edgeUnits, 2, false);
    const ours = partialLines(wideDecoder(2, false), inputs, [ErrorMode.Strict]);
    expect(differenceFromCpython('utf16Partial', ours)).toBeUndefined();
  });

  it.each([
    ['utf16leEncoding', 2, false],
    ['utf16beEncoding', 2, true],
    ['utf32leEncoding', 4, false],
    ['utf32beEncoding', 4, true],
  ] as const)('%s', (name, size, bigEndian) => {
    const measure = kernels.function('measureWideEncoding');
    const fill = kernels.function('encodeWide');
    const ours = encodingLines(
      wideModes,
      ({ data, length, width }, mode) =>
        Number(measure(data, length, width, size, mode, resultAddress)),
      ({ data, length, width }, mode, target) =>
        Number(fill(data, length, width, size, bigEndian, mode, target)),
    );
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });
});
