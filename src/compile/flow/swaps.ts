// Swaps of the stack's values that come from assignments like `a, b = b, a` and from patterns.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { type Block, type Instruction, Pseudo } from './instruction.ts';

/** Replaces each run of SWAPs by the shortest one that brings about the same order. */
export function simplifySwaps(block: Block): void {
  const { instructions } = block;
  for (let place = 0; place < instructions.length; place++) {
    if ((instructions[place] as Instruction).op !== Op.SWAP) continue;
    let end = place + 1;
    let more = false;
    let depth = (instructions[place] as Instruction).operand;
    for (; end < instructions.length; end++) {
      const { op, operand } = instructions[end] as Instruction;
      if (op === Op.SWAP) {
        depth = Math.max(depth, operand);
        more = true;
      } else if (op !== Op.NOP) {
        break;
      }
    }
    if (more) rewriteSwaps(instructions, place, end, depth);
    place = end;
  }
}

function rewriteSwaps(
  instructions: Instruction[],
  start: number,
  end: number,
  depth: number,
): void {
  // Where each value of the original stack ends up; index 0 is the top.
  const stack = Array.from({ length: depth }, (_, index) => index);
  for (let place = start; place < end; place++) {
    const { op, operand } = instructions[place] as Instruction;
    if (op === Op.SWAP) exchange(stack, 0, operand - 1);
  }
  // Each cycle of the permutation is undone by swaps with the top, written from the last back.
  const visited = -1;
  let current = end - 1;
  const write = (operand: number): void => {
    const instruction = instructions[current--] as Instruction;
    instruction.op = Op.SWAP;
    instruction.operand = operand;
  };
  for (let index = 0; index < depth; index++) {
    if (stack[index] === visited || stack[index] === index) continue;
    let place = index;
    for (;;) {
      if (place !== 0) write(place + 1);
      const next = stack[place] as number;
      if (next === visited) break;
      stack[place] = visited;
      place = next;
    }
  }
  for (; current >= start; current--) (instructions[current] as Instruction).toNop();
}

function exchange(stack: number[], first: number, second: number): void {
  const value = stack[first] as number;
  stack[first] = stack[second] as number;
  stack[second] = value;
}

/** Instructions that only store or drop the top: two of them can change places. */
function isSwappable(op: number): boolean {
  return op === Op.STORE_FAST || op === Pseudo.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

function storedLocal(instruction: Instruction): number {
  return instruction.op === Op.POP_TOP ? -1 : instruction.operand;
}

/** The next instruction that can be swapped, on the given line (if it is not -1); or -1. */
function nextSwappable(instructions: readonly Instruction[], start: number, line: number): number {
  for (let place = start + 1; place < instructions.length; place++) {
    const instruction = instructions[place] as Instruction;
    if (line >= 0 && instruction.line !== line) return -1;
    if (instruction.op === Op.NOP) continue;
    return isSwappable(instruction.op) ? place : -1;
  }
  return -1;
}

/** `SWAP 2; STORE a; STORE b` is `STORE b; STORE a`. */
export function applyStaticSwaps(block: Block): void {
  const { instructions } = block;
  for (let place = instructions.length - 1; place >= 0; place--) {
    const swap = instructions[place] as Instruction;
    if (swap.op !== Op.SWAP) continue;
    const first = nextSwappable(instructions, place, -1);
    if (first < 0) continue;
    const { line } = instructions[first] as Instruction;
    let last = first;
    let reachable = true;
    for (let count = swap.operand; count > 1; count--) {
      last = nextSwappable(instructions, last, line);
      if (last < 0) {
        reachable = false;
        break;
      }
    }
    if (!reachable) continue;
    if (!storesMayExchange(instructions, first, last)) continue;
    swap.toNop();
    const moved = instructions[first] as Instruction;
    instructions[first] = instructions[last] as Instruction;
    instructions[last] = moved;
  }
}

/** The order of two stores to the same local must stay. */
function storesMayExchange(
  instructions: readonly Instruction[],
  first: number,
  last: number,
): boolean {
  const firstLocal = storedLocal(instructions[first] as Instruction);
  const lastLocal = storedLocal(instructions[last] as Instruction);
  if (firstLocal < 0 && lastLocal < 0) return true;
  if (firstLocal >= 0 && firstLocal === lastLocal) return false;
  for (let place = first + 1; place < last; place++) {
    const local = storedLocal(instructions[place] as Instruction);
    if (local >= 0 && (local === firstLocal || local === lastLocal)) return false;
  }
  return true;
}
