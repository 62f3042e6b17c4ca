// Powers of ten as binary fractions, made from few constants in code (there are no tables in memory).
//
// powerOfTen(k, to) stores the top 128 bits of 10^k, truncated: 10^k = (P + d) 2^(log2Floor(k) - 127)
// with 0 <= d < 1, as { u64 low, u64 high } at `to`; -351 <= k <= 350. It takes 10^(27j) to 192 bits
// and multiplies it by 5^i, i < 27, which is exact; the 64 spare bits keep what was cut there from
// showing (a test compares all values with the true ones).
// multiplyHigh(a, b) is the upper half of a 128-bit product.

export function multiplyHigh(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  const other = a0 * b1 + (middle & 0xffffffff);
  return a1 * b1 + (middle >> 32) + (other >> 32);
}

/** floor(log2(10^k)) for |k| <= 1233. */
export function log2OfPowerOfTen(k: i32): i32 {
  return <i32>((<i64>k * 913124641741) >> 38);
}

/** floor(log10(2^e)) for |e| <= 1650. */
export function log10OfPowerOfTwo(e: i32): i32 {
  return <i32>((<i64>e * 661971961083) >> 41);
}

function powerOfFive(i: i32): u64 {
  let power: u64 = 1;
  if (i & 1) power = 5;
  if (i & 2) power *= 25;
  if (i & 4) power *= 625;
  if (i & 8) power *= 390625;
  if (i & 16) power *= 152587890625;
  return power;
}

export function powerOfTen(k: i32, to: u32): void {
  const j = (k + 351) / 27;
  const i = k + 351 - j * 27;
  const high = upperWord(j);
  const middle = middleWord(j);
  if (i == 0) {
    store<u64>(to, middle);
    store<u64>(to + 8, high);
    return;
  }
  const five = powerOfFive(i);
  // 192 by 64 bits: w3 w2 w1, the lowest word is not needed.
  let w1 = multiplyHigh(lowerWord(j), five);
  let partial = middle * five;
  w1 += partial;
  let w2 = multiplyHigh(middle, five) + u64(w1 < partial);
  partial = high * five;
  w2 += partial;
  const w3 = multiplyHigh(high, five) + u64(w2 < partial);
  // i >= 1 makes w3 at least 2, so its shift is between 1 and 62.
  const shift = clz<u64>(w3);
  store<u64>(to, (w2 << shift) | (w1 >> (64 - shift)));
  store<u64>(to + 8, (w3 << shift) | (w2 >> (64 - shift)));
}

/** Bits 128 to 191 of 10^(27j - 351). */
function upperWord(j: i32): u64 {
  switch (j) {
    case 0:
      return 0x8049a4ac0c5811ae;
    case 1:
      return 0xcf42894a5dce35ea;
    case 2:
      return 0xa76c582338ed2621;
    case 3:
      return 0x873e4f75e2224e68;
    case 4:
      return 0xda7f5bf590966848;
    case 5:
      return 0xb080392cc4349dec;
    case 6:
      return 0x8e938662882af53e;
    case 7:
      return 0xe65829b3046b0afa;
    case 8:
      return 0xba121a4650e4ddeb;
    case 9:
      return 0x964e858c91ba2655;
    case 10:
      return 0xf2d56790ab41c2a2;
    case 11:
      return 0xc428d05aa4751e4c;
    case 12:
      return 0x9e74d1b791e07e48;
    case 13:
      return 0x8000000000000000;
    case 14:
      return 0xcecb8f27f4200f3a;
    case 15:
      return 0xa70c3c40a64e6c51;
    case 16:
      return 0x86f0ac99b4e8dafd;
    case 17:
      return 0xda01ee641a708de9;
    case 18:
      return 0xb01ae745b101e9e4;
    case 19:
      return 0x8e41ade9fbebc27d;
    case 20:
      return 0xe5d3ef282a242e81;
    case 21:
      return 0xb9a74a0637ce2ee1;
    case 22:
      return 0x95f83d0a1fb69cd9;
    case 23:
      return 0xf24a01a73cf2dccf;
    case 24:
      return 0xc3b8358109e84f07;
    default:
      return 0x9e19db92b4e31ba9;
  }
}

/** Bits 64 to 127. */
function middleWord(j: i32): u64 {
  switch (j) {
    case 0:
      return 0x205b896d777d6278;
    case 1:
      return 0x52064cac828675b9;
    case 2:
      return 0xaf2af2b80af6f24e;
    case 3:
      return 0x5a7744a6e804a291;
    case 4:
      return 0xaf39a475506a899e;
    case 5:
      return 0xbd8d794d96aacfb3;
    case 6:
      return 0x547eb47b7282ee9c;
    case 7:
      return 0xcb4a5a3112a5112;
    case 8:
      return 0x92f34d62616ce413;
    case 9:
      return 0x3a6a07f8d510f86f;
    case 10:
      return 0xfae27299423fb9c3;
    case 11:
      return 0xaa97e14c3c26b886;
    case 12:
      return 0x775ea264cf55347d;
    case 13:
      return 0x0;
    case 14:
      return 0x0;
    case 15:
      return 0x999090b65f67d924;
    case 16:
      return 0x69a028bb3ded71a3;
    case 17:
      return 0xe80e6f4820cc9495;
    case 18:
      return 0x5ec05dcff72e7f8f;
    case 19:
      return 0x14588f13be847307;
    case 20:
      return 0x8f1668c8a86da5fa;
    case 21:
      return 0x6d953e2bd7173692;
    case 22:
      return 0x4abdaf101564f98e;
    case 23:
      return 0xbc633b39673c8cec;
    case 24:
      return 0xa862f80ec4700c8;
    default:
      return 0x6c07a2c26a8346d1;
  }
}

/** Bits 0 to 63. */
function lowerWord(j: i32): u64 {
  switch (j) {
    case 0:
      return 0xac261e9f5141430b;
    case 1:
      return 0x475f2b7d7df1ad7a;
    case 2:
      return 0x657c8f4d43323a36;
    case 3:
      return 0xcc35eddfcf0996d7;
    case 4:
      return 0xa30294cc2934e662;
    case 5:
      return 0xfe13a5c86af64418;
    case 6:
      return 0x41b0230e1421487d;
    case 7:
      return 0xa3b561b1cb208396;
    case 8:
      return 0x21a0183e10583cd3;
    case 9:
      return 0xe9082f25e9c5e9ec;
    case 10:
      return 0x3695dad7e8858901;
    case 11:
      return 0x96842dc95323f5a8;
    case 12:
      return 0xca49f1c05120c9c7;
    case 13:
      return 0x0;
    case 14:
      return 0x0;
    case 15:
      return 0x0;
    case 16:
      return 0xdf9f915627c04e28;
    case 17:
      return 0xd74baad03bc1d8d3;
    case 18:
      return 0xc04c79ffe324301f;
    case 19:
      return 0x23bd6a2059c002f5;
    case 20:
      return 0xf0b5ccf5176ecc7c;
    case 21:
      return 0x88efb0037ac08bde;
    case 22:
      return 0xd5a4af7b3a98e47;
    case 23:
      return 0x3d9c44cd2f36917c;
    case 24:
      return 0x2606ea01029dc37;
    default:
      return 0x4944d9f52cd0dec2;
  }
}
