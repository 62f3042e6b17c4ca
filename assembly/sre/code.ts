// Checking the words of a pattern before they may run, since anybody can call _sre.compile: every operation, operand and jump is
// looked at, so that the matcher need not. On the way each set gets a bitmap of its first 256 characters.
//
//   bytes object:  | words | side words: u32 address of a bitmap for IN operations and the set of INFO, else 0 | bitmaps, 32 bytes each |
import { SreAt, SreCategory, SreInfo, SreOp } from "./layout.ts";
import { inSetOf } from "./characters.ts";

const INVALID: u32 = 0;

/** Number of the sets that need a bitmap, or -1 where the words are no valid pattern. */
export function countSets(code: u32, count: u32, groups: u32): i32 {
  return count > 0 ? walk(code, code + (count << 2), groups, true, 0, 0, 0) : -1;
}

/** Length of a set in words, FAILURE included; 0 where it is not valid before `end`. */
function setLength(set: u32, end: u32): u32 {
  let at = set;
  while (at < end) {
    switch (load<u32>(at)) {
      case SreOp.FAILURE: return (at + 4 - set) >>> 2;
      case SreOp.NEGATE: at += 4; break;
      case SreOp.LITERAL: at += 8; break;
      case SreOp.CATEGORY:
        if (at + 8 > end || load<u32>(at, 4) >= <u32>SreCategory.Size) return INVALID;
        at += 8;
        break;
      case SreOp.RANGE: case SreOp.RANGE_UNI_IGNORE: at += 12; break;
      case SreOp.CHARSET: at += 36; break;
      case SreOp.BIGCHARSET: {
        if (at + 8 + 256 > end) return INVALID;
        const blocks = load<u32>(at, 4);
        if (blocks > 256 || at + 264 + (blocks << 5) > end) return INVALID;
        for (let i: u32 = 0; i < 256; i++) if (<u32>load<u8>(at + 8 + i) >= blocks) return INVALID;
        at += 264 + (blocks << 5);
        break;
      }
      default: return INVALID;
    }
  }
  return INVALID;
}

/**
 * Walks the operations from `ip` to `end`, where the pattern's last word (top) is SUCCESS. Answers the number of sets in it, -1 where
 * something is wrong. With `fill` (where the first bitmap goes) it makes the bitmaps on the way.
 */
function walk(ip: u32, end: u32, groups: u32, top: bool, delta: u32, fill: u32, tables: u32): i32 {
  let sets = 0;
  if (top) {
    if (load<u32>(ip) == SreOp.INFO) {
      if (ip + 20 > end) return -1;
      const skip = load<u32>(ip, 4), flags = load<u32>(ip, 8);
      if (skip > <u32>(end - ip) >>> 2 || ip + 4 + (skip << 2) >= end) return -1;
      const after = ip + 4 + (skip << 2);
      if (flags & SreInfo.PREFIX) {
        if (ip + 28 > after) return -1;
        const length = load<u32>(ip, 20), prefixSkip = load<u32>(ip, 24);
        if (prefixSkip > length || length == 0 || ip + 28 + (length << 3) > after) return -1;
      } else if (flags & SreInfo.CHARSET) {
        if (setLength(ip + 20, after) == 0) return -1;
        if (fill) bitmap(SreOp.IN, ip + 20, ip + 20 + delta, fill, tables);
        sets++;
      }
      ip = after;
    }
    end -= 4;
    if (ip > end || load<u32>(end) != SreOp.SUCCESS) return -1;
  }
  while (ip < end) {
    const op = load<u32>(ip), skip = load<u32>(ip, 4), left = (end - ip) >>> 2; // words from op on
    if (left < 2 && op != SreOp.ANY && op != SreOp.ANY_ALL && op != SreOp.SUCCESS && op != SreOp.FAILURE && op != SreOp.MAX_UNTIL && op != SreOp.MIN_UNTIL) return -1;
    let inner: i32 = 0;
    switch (op) {
      case SreOp.ANY: case SreOp.ANY_ALL: case SreOp.FAILURE: ip += 4; break;
      case SreOp.LITERAL: case SreOp.NOT_LITERAL: case SreOp.LITERAL_IGNORE: case SreOp.NOT_LITERAL_IGNORE: case SreOp.LITERAL_LOC_IGNORE:
      case SreOp.NOT_LITERAL_LOC_IGNORE: case SreOp.LITERAL_UNI_IGNORE: case SreOp.NOT_LITERAL_UNI_IGNORE: ip += 8; break;
      case SreOp.MARK: if (skip >= groups * 2) return -1; ip += 8; break;
      case SreOp.AT: if (skip >= <u32>SreAt.Size) return -1; ip += 8; break;
      case SreOp.CATEGORY: if (skip >= <u32>SreCategory.Size) return -1; ip += 8; break;
      case SreOp.GROUPREF: case SreOp.GROUPREF_IGNORE: case SreOp.GROUPREF_LOC_IGNORE: case SreOp.GROUPREF_UNI_IGNORE:
        if (skip >= groups) return -1;
        ip += 8;
        break;
      case SreOp.IN: case SreOp.IN_IGNORE: case SreOp.IN_UNI_IGNORE: case SreOp.IN_LOC_IGNORE:
        if (skip >= left || setLength(ip + 8, ip + 4 + (skip << 2)) == 0) return -1;
        if (fill) bitmap(op, ip + 8, ip + delta, fill + (sets << 5), tables);
        sets++;
        ip += 4 + (skip << 2);
        break;
      case SreOp.BRANCH: {
        let at = ip + 4, target: u32 = 0;
        while (load<u32>(at) != 0) {
          const next = load<u32>(at);
          if (next < 3 || next > (end - at) >>> 2) return -1;
          const jump = at + (next << 2) - 8; // JUMP over the other alternatives ends each
          if (load<u32>(jump) != SreOp.JUMP || load<u32>(jump, 4) > (end - jump) >>> 2) return -1;
          if (target != 0 && jump + 4 + (load<u32>(jump, 4) << 2) != target) return -1;
          target = jump + 4 + (load<u32>(jump, 4) << 2);
          inner = walk(at + 4, jump, groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
          if (inner < 0) return -1;
          sets += inner;
          at += next << 2;
          if (at >= end) return -1;
        }
        ip = at + 4;
        if (target != 0 && target != ip) return -1;
        break;
      }
      case SreOp.REPEAT_ONE: case SreOp.MIN_REPEAT_ONE: case SreOp.POSSESSIVE_REPEAT_ONE:
        if (left < 5 || skip >= left || skip < 4 || load<u32>(ip, 8) > load<u32>(ip, 12) || !isOne(load<u32>(ip, 16))) return -1;
        if (load<u32>(ip + (skip << 2)) != SreOp.SUCCESS) return -1;
        inner = walk(ip + 16, ip + (skip << 2), groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
        if (inner < 0) return -1;
        sets += inner;
        ip += 4 + (skip << 2);
        break;
      case SreOp.REPEAT: case SreOp.POSSESSIVE_REPEAT: {
        if (left < 5 || skip >= left || skip < 3 || load<u32>(ip, 8) > load<u32>(ip, 12)) return -1;
        const last = load<u32>(ip + 4 + (skip << 2)); // the word that ends the body
        if (op == SreOp.REPEAT ? last != SreOp.MAX_UNTIL && last != SreOp.MIN_UNTIL : last != SreOp.SUCCESS) return -1;
        inner = walk(ip + 16, ip + 4 + (skip << 2), groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
        if (inner < 0) return -1;
        sets += inner;
        ip += 8 + (skip << 2);
        break;
      }
      case SreOp.ATOMIC_GROUP:
        if (skip >= left || skip < 2 || load<u32>(ip + (skip << 2)) != SreOp.SUCCESS) return -1;
        inner = walk(ip + 8, ip + (skip << 2), groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
        if (inner < 0) return -1;
        sets += inner;
        ip += 4 + (skip << 2);
        break;
      case SreOp.ASSERT: case SreOp.ASSERT_NOT:
        if (left < 4 || skip >= left || skip < 3 || load<u32>(ip, 8) >= 0x40000000 || load<u32>(ip + (skip << 2)) != SreOp.SUCCESS) return -1;
        inner = walk(ip + 12, ip + (skip << 2), groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
        if (inner < 0) return -1;
        sets += inner;
        ip += 4 + (skip << 2);
        break;
      case SreOp.GROUPREF_EXISTS: { // group, skip, yes [JUMP over no, no]
        if (left < 3 || skip >= groups) return -1;
        const noAt = load<u32>(ip, 8);
        if (noAt >= left || noAt < 1) return -1;
        const other = ip + 4 + (noAt << 2);
        if (other < ip + 12) return -1;
        inner = -1;
        if (noAt >= 4 && load<u32>(other - 8) == SreOp.JUMP) { // most likely; an operand and an ANY may look the same
          const jump = load<u32>(other - 4);
          if (jump >= 1 && (end - other) >>> 2 >= jump - 1) {
            const yes = walk(ip + 12, other - 8, groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
            const after = other - 4 + (jump << 2);
            const no = yes < 0 ? -1 : walk(other, after, groups, false, delta, fill ? fill + (sets + yes << 5) : 0, tables);
            if (no >= 0) {
              inner = yes + no;
              ip = after;
            }
          }
        }
        if (inner < 0) {
          inner = walk(ip + 12, other, groups, false, delta, fill ? fill + (sets << 5) : 0, tables);
          if (inner < 0) return -1;
          ip = other;
        }
        sets += inner;
        break;
      }
      default: return -1;
    }
  }
  return ip == end ? sets : -1;
}

/** Operations that take exactly one character. */
function isOne(op: u32): bool {
  return op == SreOp.ANY || op == SreOp.ANY_ALL || op == SreOp.LITERAL || op == SreOp.NOT_LITERAL || op == SreOp.IN || op == SreOp.CATEGORY
    || op >= <u32>SreOp.IN_IGNORE && op <= <u32>SreOp.NOT_LITERAL_UNI_IGNORE && op != SreOp.GROUPREF_LOC_IGNORE && op != SreOp.GROUPREF_UNI_IGNORE;
}

/** Fills side words and bitmaps of a valid pattern of `count` words; the first bitmap goes to `bitmaps`. */
export function fillSets(code: u32, count: u32, groups: u32, bitmaps: u32, tables: u32): void {
  memory.fill(code + (count << 2), 0, count << 2);
  walk(code, code + (count << 2), groups, true, count << 2, bitmaps, tables);
}

function bitmap(op: u32, set: u32, side: u32, at: u32, tables: u32): void {
  store<u32>(side, at);
  for (let byte: u32 = 0; byte < 32; byte++) {
    let bits: u32 = 0;
    for (let bit: u32 = 0; bit < 8; bit++) if (inSetOf(op, tables, set, (byte << 3) | bit)) bits |= 1 << bit;
    store<u8>(at + byte, bits);
  }
}
