// What a value is. Every Python value is one 64-bit word; floats and small integers live in it,
// everything else is a 32-bit address of an object in shared memory (NaN boxing).
//
//   63          49 48                                             0
//   0..0xFFF0 ....                     an IEEE 754 double, as it is; the only NaN is 0x7FF8 0000 0000 0000
//   0xFFFC     | 0000 0000 | 32-bit address                        an object; address 0 is NULL ("no value")
//   1111 1111 1111 111 | 49-bit two's complement integer           a small int, -2^48 .. 2^48-1
//
// The order is chosen so that the common tests are one comparison of unsigned words:
//   int    v >= TAG_INT          both ints   (a & b) >= TAG_INT
//   float  v <  TAG_OBJECT       object      (v >> 48) == OBJECT_BITS
// A NaN that comes from outside is made canonical before it is boxed, or its payload could look
// like an address. Integers are canonical: whatever fits 49 bits is never in the heap.

export const TAG_INT: u64 = 0xfffe000000000000;
export const TAG_OBJECT: u64 = 0xfffc000000000000;
export const OBJECT_BITS: u64 = 0xfffc;
export const NULL: u64 = 0xfffc000000000000;
export const CANONICAL_NAN: u64 = 0x7ff8000000000000;

export const SMALL_INT_MIN: i64 = -0x1000000000000;
export const SMALL_INT_MAX: i64 = 0xffffffffffff;
