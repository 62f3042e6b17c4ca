// Magnitudes against BigInt: every operation on random numbers, with many all-zero and all-one limbs,
// whose carries and borrows run far, and with sizes on both sides of every threshold.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Arena, type Kernels, loadKernels } from './kernels.ts';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
}, 120_000);

const limb = fc.oneof(
  fc.constantFrom(0, 0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);

function fromLimbs(limbs: number[]): bigint {
  return BigInt(`0x0${limbs.map((each) => each.toString(16).padStart(8, '0')).join('')}`);
}

function magnitudeOf(maxLimbs: number): fc.Arbitrary<bigint> {
  return fc.array(limb, { maxLength: maxLimbs, size: 'max' }).map(fromLimbs);
}

/** A large number from a seed: fast-check's shrinking is of no use there, and slow. */
function largeOf(seed: number, limbs: number): bigint {
  let state = seed | 1;
  const all: number[] = [];
  for (let i = 0; i < limbs; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const kind = state >>> 29;
    all.push(kind === 0 ? 0 : kind === 1 ? 0xffffffff : (state ^ (state >>> 15)) >>> 0);
  }
  return fromLimbs(all);
}

const small = magnitudeOf(6);
const medium = magnitudeOf(70);
const signed = fc
  .tuple(fc.boolean(), fc.oneof(small, medium))
  .map(([minus, magnitude]) => (minus ? -magnitude : magnitude));

const seed = fc.integer({ min: 1, max: 0x7fffffff });
const length = fc.integer({ min: 1, max: 420 });

const runs = { numRuns: 400 };
const fewRuns = { numRuns: 60 };

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

function both(name: string, a: bigint, b: bigint, limbs: number, scratchName?: string): bigint {
  const arena = new Arena(kernels);
  const [left, leftCount] = arena.put(a);
  const [right, rightCount] = arena.put(b);
  const destination = arena.limbs(limbs);
  const operands = [destination, left, leftCount, right, rightCount];
  if (scratchName) operands.push(arena.area(kernels.get(scratchName)(leftCount, rightCount)));
  const result = arena.read(destination, kernels.get(name)(...operands));
  expect(arena.readFixed(left, leftCount)).toBe(a);
  expect(arena.readFixed(right, rightCount)).toBe(b);
  return result;
}

function limbsOf(value: bigint): number {
  return Math.ceil(bitLength(value < 0n ? -value : value) / 32);
}

describe('linear operations', () => {
  it('compares', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const arena = new Arena(kernels);
        const compare = kernels.get('limbsCompare');
        expect(compare(...arena.put(a), ...arena.put(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(compare(...arena.put(a), ...arena.put(a))).toBe(0);
      }),
      runs,
    );
  });

  it('adds and subtracts', () => {
    fc.assert(
      fc.property(medium, medium, (a, b) => {
        const sum = both('limbsAdd', a, b, Math.max(limbsOf(a), limbsOf(b)) + 1);
        expect(sum).toBe(a + b);
        expect(both('limbsSubtract', sum, a, limbsOf(sum))).toBe(b);
        expect(both('limbsSubtract', sum, b, limbsOf(sum))).toBe(a);
      }),
      runs,
    );
  });

  it('adds and subtracts in place', () => {
    fc.assert(
      fc.property(medium, medium, (a, b) => {
        const arena = new Arena(kernels);
        const room = Math.max(limbsOf(a), limbsOf(b)) + 1;
        const left = arena.limbs(room);
        const [source, count] = arena.put(a);
        kernels.bytes.copyWithin(left, source, source + count * 4);
        const [right, rightCount] = arena.put(b);
        const sum = kernels.get('limbsAdd')(left, left, count, right, rightCount);
        expect(arena.read(left, sum)).toBe(a + b);
        const back = kernels.get('limbsSubtract')(left, left, sum, right, rightCount);
        expect(arena.read(left, back)).toBe(a);
      }),
      runs,
    );
  });

  it('adds and subtracts a 64-bit number', () => {
    fc.assert(
      fc.property(small, magnitudeOf(2), (a, b) => {
        const arena = new Arena(kernels);
        const [left, count] = arena.put(a);
        const destination = arena.limbs(Math.max(count, 2) + 1);
        const sumCount = kernels.get('limbsAddSmall')(destination, left, count, b);
        expect(arena.read(destination, sumCount)).toBe(a + b);
        const [larger, largerCount] = arena.put(a + b);
        const back = arena.limbs(largerCount);
        const backCount = kernels.get('limbsSubtractSmall')(back, larger, largerCount, b);
        expect(arena.read(back, backCount)).toBe(a);
      }),
      runs,
    );
  });
});

describe('bits and bytes', () => {
  it('shifts', () => {
    fc.assert(
      fc.property(medium, fc.integer({ min: 0, max: 300 }), (a, bits) => {
        const arena = new Arena(kernels);
        const [address, count] = arena.put(a);
        const left = arena.limbs(count + Math.floor(bits / 32) + 1);
        const leftCount = kernels.get('limbsShiftLeft')(left, address, count, bits);
        expect(arena.read(left, leftCount)).toBe(a << BigInt(bits));
        const right = arena.limbs(count);
        const rightCount = kernels.get('limbsShiftRight')(right, address, count, bits);
        expect(arena.read(right, rightCount)).toBe(a >> BigInt(bits));
        kernels.get('limbsShiftRight')(address, address, count, bits);
        expect(arena.read(address, rightCount)).toBe(a >> BigInt(bits));
      }),
      runs,
    );
  });

  it('shifts right rounding down', () => {
    fc.assert(
      fc.property(signed, fc.integer({ min: 0, max: 200 }), (a, bits) => {
        const arena = new Arena(kernels);
        const [address, count] = arena.putSigned(a);
        const destination = arena.limbs(Math.abs(count) + 1);
        const result = kernels.get('limbsShiftRightFloor')(destination, address, count, bits);
        expect(arena.readSigned(destination, result)).toBe(a >> BigInt(bits));
      }),
      runs,
    );
  });

  it('ands, ors and xors as two’s complement', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        const apply = (name: string) => {
          const arena = new Arena(kernels);
          const left = arena.putSigned(a);
          const right = arena.putSigned(b);
          const destination = arena.limbs(Math.max(limbsOf(a), limbsOf(b)) + 1);
          const count = kernels.get(name)(destination, ...left, ...right);
          return arena.readSigned(destination, count);
        };
        expect(apply('limbsAnd')).toBe(a & b);
        expect(apply('limbsOr')).toBe(a | b);
        expect(apply('limbsXor')).toBe(a ^ b);
      }),
      runs,
    );
  });

  it('inverts', () => {
    fc.assert(
      fc.property(signed, (a) => {
        const arena = new Arena(kernels);
        const [address, count] = arena.putSigned(a);
        const destination = arena.limbs(Math.max(Math.abs(count), 2) + 1);
        const result = kernels.get('limbsNot')(destination, address, count);
        expect(arena.readSigned(destination, result)).toBe(~a);
      }),
      runs,
    );
  });

  it('counts bits', () => {
    fc.assert(
      fc.property(medium, fc.integer({ min: 0, max: 2300 }), (a, bit) => {
        const arena = new Arena(kernels);
        const operand = arena.put(a);
        const binary = a === 0n ? '' : a.toString(2);
        expect(kernels.get('limbsBitLength')(...operand)).toBe(binary.length);
        expect(kernels.get('limbsBitCount')(...operand)).toBe(binary.split('1').length - 1);
        expect(kernels.get('limbsTestBit')(...operand, bit)).toBe(Number((a >> BigInt(bit)) & 1n));
        if (a !== 0n) {
          const zeros = binary.length - 1 - binary.lastIndexOf('1');
          expect(kernels.get('limbsTrailingZeros')(...operand)).toBe(zeros);
        }
      }),
      runs,
    );
  });

  it('goes to bytes and back', () => {
    const edges = fc.oneof(
      signed,
      fc
        .tuple(
          fc.integer({ min: 0, max: 130 }),
          fc.constantFrom(-1n, 0n, 1n),
          fc.constantFrom(1n, -1n),
        )
        .map(([bits, off, sign]) => sign * ((1n << BigInt(bits)) + off)),
    );
    fc.assert(
      fc.property(
        edges,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 9 }),
        (a, big, asSigned, extra) => {
          const bits = asSigned
            ? bitLength(a < 0n ? -a - 1n : a) + (a === 0n ? 0 : 1)
            : bitLength(a < 0n ? -a : a);
          const needed = Math.ceil(bits / 8);
          const room = Math.max(0, needed - 2 + extra);
          const arena = new Arena(kernels);
          const [address, count] = arena.putSigned(a);
          const bytes = arena.area(room);
          const status = kernels.get('limbsToBytes')(bytes, room, address, count, big, asSigned);
          arena.check();
          if ((a < 0n && !asSigned) || room < needed) {
            expect(status).toBe(1);
            return;
          }
          expect(status).toBe(0);
          const image = Array.from(kernels.bytes.slice(bytes, bytes + room));
          const ordered = big ? image : image.reverse();
          const wrapped = BigInt.asUintN(room * 8, a);
          expect(BigInt(`0x0${Buffer.from(ordered).toString('hex')}`)).toBe(wrapped);
          const back = arena.limbs(Math.ceil(room / 4));
          const name = asSigned ? 'limbsFromBytesSigned' : 'limbsFromBytes';
          expect(arena.readSigned(back, kernels.get(name)(back, bytes, room, big))).toBe(a);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('products and quotients', () => {
  it('multiplies short numbers', () => {
    fc.assert(
      fc.property(medium, medium, (a, b) => {
        const room = limbsOf(a) + limbsOf(b);
        expect(both('limbsMultiply', a, b, room, 'limbsMultiplyScratch')).toBe(a * b);
      }),
      runs,
    );
  });

  it('multiplies long and lopsided numbers', () => {
    fc.assert(
      fc.property(seed, seed, length, length, (s, t, m, n) => {
        const a = largeOf(s, m);
        const b = largeOf(t, n);
        const room = limbsOf(a) + limbsOf(b);
        expect(both('limbsMultiply', a, b, room, 'limbsMultiplyScratch')).toBe(a * b);
      }),
      fewRuns,
    );
    for (const [m, n] of [
      [2000, 50],
      [1999, 97],
      [1031, 1031],
      [3000, 1600],
      [700, 351],
    ] as const) {
      const a = largeOf(m, m);
      const b = largeOf(n + 1, n);
      expect(both('limbsMultiply', a, b, limbsOf(a) + limbsOf(b), 'limbsMultiplyScratch')).toBe(
        a * b,
      );
    }
  });

  it('squares', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          medium,
          fc.tuple(seed, length).map(([s, n]) => largeOf(s, n)),
        ),
        (a) => {
          const arena = new Arena(kernels);
          const [address, count] = arena.put(a);
          const destination = arena.limbs(count * 2);
          const scratch = arena.area(kernels.get('limbsMultiplyScratch')(count, count));
          const result = kernels.get('limbsSquare')(destination, address, count, scratch);
          expect(arena.read(destination, result)).toBe(a * a);
        },
      ),
      runs,
    );
  });

  it('multiplies by and divides by one limb', () => {
    fc.assert(
      fc.property(medium, limb, limb, (a, factor, addend) => {
        const arena = new Arena(kernels);
        const [address, count] = arena.put(a);
        const product = arena.limbs(count + 1);
        const multiply = kernels.get('limbsMultiplySmall');
        const productCount = multiply(product, address, count, factor, addend);
        expect(arena.read(product, productCount)).toBe(a * BigInt(factor) + BigInt(addend));
        if (factor === 0) return;
        const rest = kernels.get('limbsDivideSmall')(address, address, count, factor) >>> 0;
        arena.check();
        expect(arena.readFixed(address, count)).toBe(a / BigInt(factor));
        expect(BigInt(rest)).toBe(a % BigInt(factor));
      }),
      runs,
    );
  });

  function divide(a: bigint, b: bigint): [bigint, bigint] {
    const arena = new Arena(kernels);
    const [left, leftCount] = arena.put(a);
    const [right, rightCount] = arena.put(b);
    const quotient = arena.limbs(Math.max(leftCount - rightCount + 1, 0));
    const remainder = arena.limbs(rightCount);
    const scratch = arena.area(kernels.get('limbsDivideScratch')(leftCount, rightCount));
    const operands = [left, leftCount, right, rightCount, scratch];
    const count = kernels.get('limbsDivide')(quotient, remainder, ...operands);
    const result = arena.read(quotient, count);
    kernels.get('limbsDivide')(quotient, 0, ...operands);
    expect(arena.read(quotient, count)).toBe(result);
    return [result, arena.readFixed(remainder, rightCount)];
  }

  it('divides', () => {
    fc.assert(
      fc.property(medium, medium, small, (a, b, c) => {
        if (b === 0n) return;
        expect(divide(a, b)).toEqual([a / b, a % b]);
        // Quotients next to a carry: multiples, and one off them.
        const product = a * b + (c % b);
        expect(divide(product, b)).toEqual([product / b, product % b]);
        if (product > 0n)
          expect(divide(product - 1n, b)).toEqual([(product - 1n) / b, (product - 1n) % b]);
      }),
      runs,
    );
  });

  it('divides long numbers', () => {
    fc.assert(
      fc.property(seed, seed, fc.integer({ min: 1, max: 900 }), length, (s, t, m, n) => {
        const a = largeOf(s, m);
        const b = largeOf(t, n) + 1n;
        expect(divide(a, b)).toEqual([a / b, a % b]);
        expect(divide(a * b - 1n + (a === 0n ? 1n : 0n), b)[0]).toBe(a === 0n ? 0n : a - 1n);
      }),
      fewRuns,
    );
    const a = largeOf(5, 4000);
    const b = largeOf(7, 1500);
    expect(divide(a, b)).toEqual([a / b, a % b]);
  });
});

describe('number theory', () => {
  function gcd(a: bigint, b: bigint): bigint {
    while (b !== 0n) [a, b] = [b, a % b];
    return a;
  }

  it('finds the greatest common divisor', () => {
    fc.assert(
      fc.property(medium, medium, small, (a, b, c) => {
        const room = Math.max(limbsOf(a), limbsOf(b));
        expect(both('limbsGcd', a, b, room, 'limbsGcdScratch')).toBe(gcd(a, b));
        const [x, y] = [a * c, b * c];
        const wide = Math.max(limbsOf(x), limbsOf(y));
        expect(both('limbsGcd', x, y, wide, 'limbsGcdScratch')).toBe(gcd(x, y));
      }),
      runs,
    );
  });

  it('finds the integer square root', () => {
    const root = (a: bigint) => {
      const arena = new Arena(kernels);
      const [address, count] = arena.put(a);
      const destination = arena.limbs((count >> 1) + 2);
      const scratch = arena.area(kernels.get('limbsSqrtScratch')(count));
      return arena.read(
        destination,
        kernels.get('limbsSqrt')(destination, address, count, scratch),
      );
    };
    const right = (a: bigint) => {
      const r = root(a);
      expect(r * r <= a && (r + 1n) * (r + 1n) > a).toBe(true);
    };
    fc.assert(
      fc.property(
        fc.oneof(
          small,
          medium,
          fc.tuple(seed, length).map(([s, n]) => largeOf(s, n)),
        ),
        (a) => {
          right(a);
          right(a * a);
          right(a * a + 1n);
          if (a > 0n) right(a * a - 1n);
        },
      ),
      runs,
    );
  });

  it('raises to a power modulo', () => {
    function powerMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
      let result = 1n % modulus;
      for (const bit of exponent.toString(2)) {
        result = (result * result) % modulus;
        if (bit === '1') result = (result * base) % modulus;
      }
      return result;
    }
    fc.assert(
      fc.property(magnitudeOf(12), magnitudeOf(22), magnitudeOf(12), (b, exponent, m) => {
        const modulus = m + 1n;
        const base = b % modulus;
        const arena = new Arena(kernels);
        const destination = arena.limbs(limbsOf(modulus));
        const e = arena.put(exponent);
        const n = arena.put(modulus);
        const scratch = arena.area(kernels.get('limbsPowerModScratch')(e[1], n[1]));
        const powerOf = kernels.get('limbsPowerMod');
        const count = powerOf(destination, ...arena.put(base), ...e, ...n, scratch);
        expect(arena.read(destination, count)).toBe(powerMod(base, exponent, modulus));
      }),
      { numRuns: 250 },
    );
  });
});

describe('digits', () => {
  function toText(a: bigint, radix: number): string {
    const arena = new Arena(kernels);
    const [address, count] = arena.put(a);
    const text = arena.area(kernels.get('limbsTextBound')(address, count, radix));
    const scratch = arena.area(kernels.get('limbsToTextScratch')(count, radix));
    const written = kernels.get('limbsToText')(text, address, count, radix, scratch);
    expect(arena.readFixed(address, count)).toBe(a);
    return arena.readText(text, written);
  }

  function fromText(digits: string, radix: number): bigint {
    const arena = new Arena(kernels);
    const text = arena.text(digits);
    const destination = arena.limbs(kernels.get('limbsFromTextBound')(digits.length, radix));
    const scratch = arena.area(kernels.get('limbsFromTextScratch')(digits.length, radix));
    const count = kernels.get('limbsFromText')(destination, text, digits.length, radix, scratch);
    return arena.read(destination, count);
  }

  const radix = fc.oneof(fc.constant(10), fc.integer({ min: 2, max: 36 }));

  it('go out and come in', () => {
    fc.assert(
      fc.property(
        fc.oneof(small, medium),
        radix,
        fc.integer({ min: 0, max: 25 }),
        (a, r, zeros) => {
          const digits = toText(a, r);
          expect(digits).toBe(a.toString(r));
          expect(fromText('0'.repeat(zeros) + digits, r)).toBe(a);
          expect(fromText(digits.toUpperCase(), r)).toBe(a);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of long numbers, too', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 80, max: 1500 }), radix, (s, n, r) => {
        const a = largeOf(s, n);
        const digits = toText(a, r);
        expect(digits).toBe(a.toString(r));
        expect(fromText(`000${digits}`, r)).toBe(a);
      }),
      fewRuns,
    );
    for (const exponent of [1152n, 2304n, 4608n, 5000n, 9216n]) {
      for (const a of [
        10n ** exponent,
        10n ** exponent - 1n,
        10n ** exponent + 10n ** (exponent / 2n),
      ]) {
        expect(toText(a, 10)).toBe(a.toString());
        expect(fromText(a.toString(), 10)).toBe(a);
      }
    }
  });

  it('of 64-bit numbers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }),
        fc.integer({ min: 0, max: 63 }),
        (a, cut) => {
          for (const value of [
            a,
            a >> BigInt(cut),
            10n ** BigInt(cut % 19),
            10n ** BigInt(cut % 19) - 1n,
          ]) {
            const arena = new Arena(kernels);
            const text = arena.area(20);
            expect(arena.readText(text, kernels.get('i64ToText')(text, value))).toBe(String(value));
            const wide = BigInt.asUintN(64, value);
            expect(arena.readText(text, kernels.get('u64ToText')(text, wide))).toBe(String(wide));
          }
        },
      ),
      runs,
    );
  });
});

describe('doubles', () => {
  // Number() of a bigint rounds half to even; so does this, for quotients, by exact scaling.
  function divideExactly(a: bigint, b: bigint): number {
    if (a === 0n) return 0;
    let exponent = bitLength(a) - bitLength(b) - 55;
    exponent = Math.max(exponent, -1074 - 3);
    const scaled = exponent < 0 ? a << BigInt(-exponent) : a;
    const divisor = exponent < 0 ? b : b << BigInt(exponent);
    let quotient = scaled / divisor;
    if (quotient * divisor !== scaled) quotient |= 1n;
    if (exponent > 970) return Number(quotient << BigInt(exponent));
    let drop = Math.max(bitLength(quotient) - 53, -1074 - exponent);
    if (drop < 1) drop = 1;
    // An odd lowest bit stands for everything below it; it lies under the half.
    const half = 1n << BigInt(drop - 1);
    const kept = quotient >> BigInt(drop);
    const cut = quotient & (2n * half - 1n);
    const rounded = cut > half || (cut === half && kept & 1n) ? kept + 1n : kept;
    const power = exponent + drop;
    if (power >= -1000) return Number(rounded) * 2 ** power;
    return Number(rounded) * 2 ** (power + 100) * 2 ** -100;
  }

  const nearHalves = fc
    .tuple(magnitudeOf(2), fc.integer({ min: 0, max: 1100 }), fc.constantFrom(-1n, 0n, 1n))
    .map(([a, shift, off]) => {
      const value = (a << BigInt(shift)) + off;
      return value < 0n ? 0n : value;
    });
  const anyMagnitude = fc.oneof(small, magnitudeOf(34), nearHalves);

  it('are the nearest, half to even', () => {
    fc.assert(
      fc.property(anyMagnitude, (a) => {
        const arena = new Arena(kernels);
        expect(kernels.get('limbsToF64')(...arena.put(a))).toBe(Number(a));
        const exponent = arena.area(4);
        const mantissa = kernels.get('limbsFrexp')(...arena.put(a), exponent);
        const shift = kernels.view.getInt32(exponent, true);
        if (a === 0n) expect([mantissa, shift]).toEqual([0, 0]);
        else {
          expect(mantissa >= 0.5 && mantissa < 1).toBe(true);
          if (Number(a) < Infinity) expect(mantissa * 2 ** (shift - 60) * 2 ** 60).toBe(Number(a));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('divide two magnitudes with one rounding', () => {
    const wide = fc.oneof(small, magnitudeOf(40), nearHalves);
    fc.assert(
      fc.property(wide, wide, (a, d) => {
        const b = d === 0n ? 1n : d;
        const arena = new Arena(kernels);
        const [left, leftCount] = arena.put(a);
        const [right, rightCount] = arena.put(b);
        const scratch = arena.area(kernels.get('limbsTrueDivideScratch')(leftCount, rightCount));
        const result = kernels.get('limbsTrueDivide')(left, leftCount, right, rightCount, scratch);
        arena.check();
        expect(result).toBe(divideExactly(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  it('compare with magnitudes and come from them', () => {
    const double = fc.oneof(
      fc.double({ min: 0, noNaN: true }),
      anyMagnitude.map((a) => Number(a)),
      fc.double({ min: 0, max: 1e25, noNaN: true }),
    );
    fc.assert(
      fc.property(anyMagnitude, double, fc.constantFrom(-1n, 0n, 1n), (a, x, off) => {
        const arena = new Arena(kernels);
        const compare = kernels.get('limbsCompareF64');
        const relation = (b: bigint) =>
          x === Infinity ||
          (!(Number.isFinite(x) && BigInt(Math.trunc(x)) < b) &&
            !(b === BigInt(Math.trunc(x)) && x === Math.trunc(x)))
            ? -1
            : BigInt(Math.trunc(x)) < b
              ? 1
              : 0;
        expect(compare(...arena.put(a), x)).toBe(relation(a));
        if (x === Infinity) return;
        const whole = BigInt(Math.trunc(x));
        const near = whole + off < 0n ? 0n : whole + off;
        expect(compare(...arena.put(near), x)).toBe(relation(near));
        const destination = arena.limbs(34);
        const count = kernels.get('limbsFromF64')(destination, x);
        expect(arena.read(destination, count)).toBe(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('hash as residues of 2^61 - 1', () => {
    fc.assert(
      fc.property(medium, (a) => {
        const arena = new Arena(kernels);
        const modulus = (1n << 61n) - 1n;
        expect(kernels.getWide('limbsHash')(...arena.put(a))).toBe(a % modulus);
        expect(kernels.getWide('limbsHash')(...arena.put(a * modulus))).toBe(0n);
      }),
      runs,
    );
  });
});

it('the binary has no data segment and no start function', () => {
  // Sections are (id, LEB128 length, body); 8 is the start function, 11 the data.
  const found: number[] = [];
  let at = 8;
  while (at < kernels.binary.length) {
    found.push(kernels.binary[at++] as number);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = kernels.binary[at++] as number;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at += size;
  }
  expect(found).toContain(10);
  expect(found).not.toContain(8);
  expect(found).not.toContain(11);
});
