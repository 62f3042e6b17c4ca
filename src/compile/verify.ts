// The code verifier: whether a code object is one that the machine can run without harm.
//
// Images can be damaged and the text form can be written by hand, so nothing here trusts its
// input. What is checked in this file can be seen from one table or instruction alone; what has to
// be followed through the code (stack, locals, cells) is in verify/. The answer is the
// first violation in words, or null.

import { CodeFlag, LocalKind, Op } from '../../assembly/shared/opcodes.ts';
import {
  OPCODES,
  type OpcodeRow,
  operandEnums,
  pairLimit,
  wordOpcode,
  wordOperand,
  wordSignedOperand,
} from '../isa/opcodes.ts';
import type { CodeObject, Constant } from './code.ts';
import { verifyFlow } from './verify/flow.ts';

/** Code in code, tuples in tuples: no deeper than this. */
const nestingLimit = 200;
const stackSizeLimit = 2 ** 20;

const knownFlags =
  CodeFlag.OPTIMIZED |
  CodeFlag.NEWLOCALS |
  CodeFlag.VARARGS |
  CodeFlag.VARKEYWORDS |
  CodeFlag.NESTED |
  CodeFlag.GENERATOR |
  CodeFlag.COROUTINE |
  CodeFlag.ITERABLE_COROUTINE |
  CodeFlag.ASYNC_GENERATOR |
  // The features of __future__.
  0x1fe0000 |
  CodeFlag.NO_MONITORING |
  CodeFlag.HAS_DOCSTRING |
  CodeFlag.METHOD |
  CodeFlag.PRELUDE |
  CodeFlag.UNTRACED;

const generatorFlags = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** Instructions on the frame's locals mapping, which functions have not. */
const mappingOpcodes: ReadonlySet<number> = new Set([
  Op.LOAD_NAME,
  Op.STORE_NAME,
  Op.DELETE_NAME,
  Op.LOAD_LOCALS,
  Op.SETUP_ANNOTATIONS,
]);

const cellOpcodes: ReadonlySet<number> = new Set([
  Op.MAKE_CELL,
  Op.LOAD_DEREF,
  Op.STORE_DEREF,
  Op.DELETE_DEREF,
  Op.LOAD_FROM_DICT_OR_DEREF,
]);

/** Bounds of the operands whose kind does not tell them; [least, greatest]. */
const operandBounds: Partial<Record<number, readonly [number, number]>> = {
  [Op.COPY]: [1, stackSizeLimit],
  [Op.SWAP]: [2, stackSizeLimit],
  [Op.LIST_APPEND]: [1, stackSizeLimit],
  [Op.SET_ADD]: [1, stackSizeLimit],
  [Op.MAP_ADD]: [1, stackSizeLimit],
  [Op.LIST_EXTEND]: [1, stackSizeLimit],
  [Op.SET_UPDATE]: [1, stackSizeLimit],
  [Op.DICT_UPDATE]: [1, stackSizeLimit],
  [Op.DICT_MERGE]: [1, stackSizeLimit],
  [Op.BUILD_SLICE]: [2, 3],
  [Op.RAISE_VARARGS]: [0, 2],
  [Op.GET_AWAITABLE]: [0, 2],
};

/** Thrown within the verifier only; its message is the violation. */
export class Violation extends Error {}

/** The first violation in a code object or in one within it; null where there is none. */
export function verify(code: CodeObject): string | null {
  try {
    verifyCode(code, 0);
    return null;
  } catch (error) {
    if (error instanceof Violation) return error.message;
    throw error;
  }
}

function verifyCode(code: CodeObject, depth: number): void {
  const fail = (message: string): never => {
    throw new Violation(`code '${String(code.qualname)}': ${message}`);
  };
  if (depth > nestingLimit) fail('code objects nest too deep');
  verifyShape(code, fail);
  verifySlots(code, fail);
  verifyFlags(code, fail);
  verifyArguments(code, fail);
  for (const [index, name] of code.sites.entries()) {
    if (!isIndex(name, code.names.length)) fail(`site ${index} names no name`);
  }
  for (const [index, constant] of code.constants.entries()) {
    verifyConstant(constant, 0, (message) => fail(`constant ${index}: ${message}`));
  }
  verifyExceptionTable(code, fail);
  for (let offset = 0; offset < code.words.length; offset++) verifyInstruction(code, offset);
  verifyFlow(code, failureAt);
  for (const constant of code.constants) verifyNested(constant, depth + 1);
}

type Fail = (message: string) => never;

function isIndex(value: unknown, limit: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit;
}

function failureAt(code: CodeObject, offset: number, message: string): never {
  const word = code.words[offset] as number;
  const row = OPCODES[wordOpcode(word)];
  const name = row === undefined ? `word 0x${word.toString(16)}` : row.name;
  const signed = row?.operand === 'jump' || row?.operand === 'int';
  const operand = signed ? wordSignedOperand(word) : wordOperand(word);
  throw new Violation(
    `code '${code.qualname}', instruction ${offset} ${name} ${operand}: ${message}`,
  );
}

// ---- tables

function verifyShape(code: CodeObject, fail: Fail): void {
  if (code.words.length === 0) fail('no instructions');
  if (code.positions.length !== 4 * code.words.length)
    fail('positions do not fit the instructions');
  if (!isIndex(code.stackSize, stackSizeLimit + 1)) fail('the size of the stack is no such number');
  if (!Number.isInteger(code.firstLine)) fail('the first line is no number');
  for (const text of [code.name, code.qualname, code.filename, ...code.names]) {
    if (typeof text !== 'string') fail('a name is no string');
  }
}

function verifySlots(code: CodeObject, fail: Fail): void {
  const { localsPlusNames: names, localsPlusKinds: kinds } = code;
  if (names.length !== kinds.length) fail('names and kinds of slots differ in number');
  // Locals come first, then cells that are no locals, then free variables.
  let group = 0;
  for (const [slot, kind] of kinds.entries()) {
    if (typeof names[slot] !== 'string') fail(`slot ${slot} has no name`);
    let own: number;
    switch (kind) {
      case LocalKind.LOCAL:
      case LocalKind.LOCAL | LocalKind.HIDDEN:
      case LocalKind.LOCAL | LocalKind.CELL:
      case LocalKind.LOCAL | LocalKind.CELL | LocalKind.HIDDEN:
        own = 0;
        break;
      case LocalKind.CELL:
        own = 1;
        break;
      case LocalKind.FREE:
        own = 2;
        break;
      default:
        fail(`slot ${slot} is of an unknown kind`);
    }
    if (own < group) fail(`slot ${slot} is out of order`);
    group = own;
  }
}

function verifyFlags(code: CodeObject, fail: Fail): void {
  const { flags } = code;
  if (!Number.isInteger(flags) || (flags & ~knownFlags) !== 0) fail('unknown flags');
  const kind = flags & generatorFlags;
  if ((kind & (kind - 1)) !== 0) fail('generator and coroutine at once');
  const isFunction = (flags & CodeFlag.OPTIMIZED) !== 0;
  if (isFunction !== ((flags & CodeFlag.NEWLOCALS) !== 0)) fail('locals neither new nor shared');
  if (flags & CodeFlag.HAS_DOCSTRING && code.constants[0]?.type !== 'str') {
    fail('the docstring is no string');
  }
}

function verifyArguments(code: CodeObject, fail: Fail): void {
  const { argCount, positionalOnlyArgCount, keywordOnlyArgCount, localsPlusKinds: kinds } = code;
  for (const count of [argCount, positionalOnlyArgCount, keywordOnlyArgCount]) {
    if (!isIndex(count, kinds.length + 1)) fail('a number of arguments does not fit the slots');
  }
  if (positionalOnlyArgCount > argCount) fail('more positional-only arguments than arguments');
  const total = argumentCount(code);
  if (total > kinds.length) fail('more arguments than slots');
  for (let slot = 0; slot < total; slot++) {
    const kind = kinds[slot] as number;
    if (!(kind & LocalKind.LOCAL) || kind & LocalKind.HIDDEN) {
      fail(`argument ${slot} is no local`);
    }
  }
  if (total > 0 && !(code.flags & CodeFlag.OPTIMIZED)) fail('arguments without being a function');
}

/** All parameters, `*args` and `**kwargs` included. */
export function argumentCount(code: CodeObject): number {
  return (
    code.argCount +
    code.keywordOnlyArgCount +
    (code.flags & CodeFlag.VARARGS ? 1 : 0) +
    (code.flags & CodeFlag.VARKEYWORDS ? 1 : 0)
  );
}

export function freeVariableCount(code: CodeObject): number {
  return code.localsPlusKinds.filter((kind) => kind & LocalKind.FREE).length;
}

function verifyConstant(constant: Constant | undefined, depth: number, fail: Fail): void {
  if (constant === undefined) fail('missing');
  if (depth > nestingLimit) fail('nests too deep');
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return;
    case 'code':
      // Code is made into functions where it is loaded; within a tuple it would escape that.
      if (depth > 0) fail('code within a tuple');
      return;
    case 'bool':
      if (typeof constant.value !== 'boolean') fail('no bool');
      return;
    case 'int':
      if (typeof constant.value !== 'bigint') fail('no int');
      return;
    case 'float':
      if (typeof constant.value !== 'number') fail('no float');
      return;
    case 'complex':
      if (typeof constant.real !== 'number' || typeof constant.imag !== 'number')
        fail('no complex');
      return;
    case 'str':
      if (typeof constant.value !== 'string') fail('no string');
      for (const point of constant.codePoints ?? []) {
        if (point > 0x10ffff) fail('a code point past the last');
      }
      return;
    case 'bytes':
      if (!(constant.value instanceof Uint8Array)) fail('no bytes');
      return;
    case 'tuple':
    case 'frozenset':
      for (const item of constant.items) verifyConstant(item, depth + 1, fail);
      return;
    default:
      fail('of an unknown type');
  }
}

function verifyNested(constant: Constant, depth: number): void {
  if (constant.type === 'code') verifyCode(constant.code, depth);
}

function verifyExceptionTable(code: CodeObject, fail: Fail): void {
  const length = code.words.length;
  let previousEnd = 0;
  for (const [index, entry] of code.exceptionTable.entries()) {
    const where = `exception entry ${index}`;
    if (!isIndex(entry.start, length) || !isIndex(entry.end, length + 1)) {
      fail(`${where} lies outside of the code`);
    }
    if (entry.start >= entry.end) fail(`${where} covers nothing`);
    if (entry.start < previousEnd) fail(`${where} overlaps or is out of order`);
    if (!isIndex(entry.target, length)) fail(`${where} leads outside of the code`);
    if (typeof entry.pushLastInstruction !== 'boolean') fail(`${where} is damaged`);
    if (!isIndex(entry.depth, code.stackSize + 1))
      fail(`${where} unwinds to no depth of the stack`);
    previousEnd = entry.end;
  }
}

// ---- single instructions

function verifyInstruction(code: CodeObject, offset: number): void {
  const word = code.words[offset] as number;
  const row = OPCODES[wordOpcode(word)];
  if (row === undefined) failureAt(code, offset, 'no such opcode');
  const problem = operandProblem(code, row, word, offset);
  if (problem !== null) failureAt(code, offset, problem);
  if (mappingOpcodes.has(row.opcode) && code.flags & CodeFlag.OPTIMIZED) {
    failureAt(code, offset, 'a function has no mapping of its locals');
  }
}

function operandProblem(
  code: CodeObject,
  row: OpcodeRow,
  word: number,
  offset: number,
): string | null {
  const operand = wordOperand(word);
  const slots = code.localsPlusNames.length;
  switch (row.operand) {
    case 'none':
      return operand === 0 ? null : 'takes no operand';
    case 'local':
      if (operand >= slots) return 'no such slot';
      return slotProblem(code, row.opcode, operand);
    case 'pair': {
      const [first, second] = [operand & (pairLimit - 1), operand >>> 12];
      if (first >= slots || second >= slots) return 'no such slot';
      return null;
    }
    case 'const':
      return operand < code.constants.length ? null : 'no such constant';
    case 'name':
      return operand < code.names.length ? null : 'no such name';
    case 'site':
      return operand < code.sites.length ? null : 'no such site';
    case 'jump': {
      const distance = wordSignedOperand(word);
      if (distance < 0 !== row.isBackward) return 'jumps in the wrong direction';
      const target = offset + 1 + distance;
      return target >= 0 && target < code.words.length ? null : 'jumps outside of the code';
    }
    case 'flag':
      return operand <= 1 ? null : 'the operand is neither 0 nor 1';
    case 'enum':
      return (operandEnums[row.enumName]?.[operand] ?? '') === '' ? 'no such operand' : null;
    case 'int':
    case 'unpack':
      return null;
    case 'count':
    case 'depth': {
      if (row.opcode === Op.COPY_FREE_VARS) {
        const count = freeVariableCount(code);
        return operand === count && count > 0 ? null : 'not the number of free variables';
      }
      const [least, greatest] = operandBounds[row.opcode] ?? [0, stackSizeLimit];
      return operand >= least && operand <= greatest ? null : 'the operand is out of range';
    }
  }
}

function slotProblem(code: CodeObject, opcode: number, slot: number): string | null {
  const kind = code.localsPlusKinds[slot] as number;
  const isCell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
  if (cellOpcodes.has(opcode)) return isCell ? null : 'the slot is no cell';
  // A cell's slot is loaded to build a closure, and saved and put back around comprehensions.
  if (opcode === Op.LOAD_FAST_CHECK || opcode === Op.DELETE_FAST) {
    return isCell ? 'the slot is a cell' : null;
  }
  return null;
}
