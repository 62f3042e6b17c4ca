// The opcode table, parsed once from assembly/shared/opcodes.ts into typed rows.
//
// The rows' stack pictures are the only statement of what an instruction takes and leaves: the
// stack depth the compiler computes, the verifier's check of it and the listing all come from them.

import { Op, opcodeRows } from '../../assembly/shared/opcodes.ts';

/** What the 24-bit operand of an instruction means; see `opcodeRows`. */
export type OperandKind =
  | 'none'
  | 'local'
  | 'pair'
  | 'const'
  | 'int'
  | 'name'
  | 'site'
  | 'jump'
  | 'count'
  | 'depth'
  | 'flag'
  | 'unpack'
  | 'enum';

/** How many values: `constant + factor * operand`, or the halves of an unpack operand. */
interface Count {
  constant: number;
  factor: number;
  /** The operand is `unpack`: its before and after counts are added. */
  unpack: boolean;
}

/** One side of a stack picture. */
interface StackPicture {
  pops: Count;
  pushes: Count;
}

export interface OpcodeRow {
  readonly opcode: number;
  readonly name: string;
  readonly operand: OperandKind;
  /** The enum whose member the operand is; '' where the kind is not `enum`. */
  readonly enumName: string;
  /** `( before -- after )`, as written. */
  readonly picture: string;
  readonly meaning: string;
  readonly stack: StackPicture;
  /** Where the instruction leaves another stack when it jumps. */
  readonly jumpStack: StackPicture;
  readonly isJump: boolean;
  /** Jumps back, and only back. */
  readonly isBackward: boolean;
  /** Control never goes on to the next instruction. */
  readonly endsFlow: boolean;
}

export const operandLimit = 2 ** 24;
export const pairLimit = 2 ** 12;
export const smallIntMinimum = -(2 ** 23);
export const smallIntMaximum = 2 ** 23 - 1;

const endingOpcodes: ReadonlySet<number> = new Set([
  Op.RETURN_VALUE,
  Op.RETURN_CONST,
  Op.RAISE_VARARGS,
  Op.RERAISE,
  Op.JUMP_FORWARD,
  Op.JUMP_BACKWARD,
  Op.JUMP_BACKWARD_NO_INTERRUPT,
]);

/** The members of the operand enums, by number; an empty name is a hole. */
export const operandEnums: Readonly<Record<string, readonly string[]>> = {
  Conversion: ['', 'STR', 'REPR', 'ASCII'],
  Intrinsic1: [
    '',
    'PRINT',
    'IMPORT_STAR',
    'STOPITERATION_ERROR',
    'ASYNC_GEN_WRAP',
    'LIST_TO_TUPLE',
    'TYPEVAR',
    'PARAMSPEC',
    'TYPEVARTUPLE',
    'SUBSCRIPT_GENERIC',
    'TYPEALIAS',
  ],
  Intrinsic2: [
    '',
    'PREP_RERAISE_STAR',
    'TYPEVAR_WITH_BOUND',
    'TYPEVAR_WITH_CONSTRAINTS',
    'SET_FUNCTION_TYPE_PARAMS',
    'SET_TYPEPARAM_DEFAULT',
  ],
  CommonConstant: ['ASSERTION_ERROR', 'NOT_IMPLEMENTED_ERROR'],
  FunctionAttribute: ['', 'DEFAULTS', 'KWDEFAULTS', '', 'ANNOTATIONS', '', '', '', 'CLOSURE'],
};

function parseCounts(side: string): Count {
  const count: Count = { constant: 0, factor: 0, unpack: false };
  for (const item of side.split(' ')) {
    if (item === '') continue;
    const repeated = /\*(\d*)(n?)$/.exec(item);
    if (repeated === null) count.constant++;
    else if (repeated[2] === 'n') count.factor += repeated[1] === '' ? 1 : Number(repeated[1]);
    else count.unpack = true;
  }
  return count;
}

function parsePicture(text: string): StackPicture {
  const match = /^\((.*?)--(.*)\)$/.exec(text.trim());
  if (match === null) throw new Error(`opcode table: not a stack picture: ${text}`);
  return { pops: parseCounts(match[1] as string), pushes: parseCounts(match[2] as string) };
}

function parseRow(line: string, opcode: number): OpcodeRow {
  const fields = line.split(' | ').map((field) => field.trim());
  // A meaning may hold the separator (`left | right`).
  const [name, operandText, picture] = fields as [string, string, string];
  const meaning = fields.slice(3).join(' | ');
  const [kind, enumName = ''] = operandText.split(':') as [string, string?];
  const [plain, jumping = plain] = picture.split(' ; ') as [string, string?];
  return {
    opcode,
    name,
    operand: (kind === '-' ? 'none' : kind) as OperandKind,
    enumName,
    picture,
    meaning,
    stack: parsePicture(plain),
    jumpStack: parsePicture(jumping),
    isJump: kind === 'jump',
    isBackward: kind === 'jump' && name.includes('BACKWARD'),
    endsFlow: endingOpcodes.has(opcode),
  };
}

function parseRows(): OpcodeRow[] {
  return opcodeRows()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseRow);
}

/** The table, read by the build and put into the bundles in place of this: reading it takes 5 ms. */
const built = (globalThis as { OPCODE_ROWS?: readonly OpcodeRow[] }).OPCODE_ROWS;
export const OPCODES: readonly OpcodeRow[] = built ?? parseRows();

export const opcodeByName: ReadonlyMap<string, OpcodeRow> = new Map(
  OPCODES.map((row) => [row.name, row]),
);

function countOf(count: Count, operand: number): number {
  const unpacked = count.unpack ? (operand & (pairLimit - 1)) + (operand >>> 12) : 0;
  return count.constant + count.factor * operand + unpacked;
}

/** How many values the instruction takes off the stack. */
export function stackPops(opcode: number, operand: number, jump = false): number {
  const row = OPCODES[opcode] as OpcodeRow;
  return countOf((jump ? row.jumpStack : row.stack).pops, operand);
}

/** How many values it leaves in their place. */
export function stackPushes(opcode: number, operand: number, jump = false): number {
  const row = OPCODES[opcode] as OpcodeRow;
  return countOf((jump ? row.jumpStack : row.stack).pushes, operand);
}

/** The change of the stack's depth, where the instruction jumps or where it does not. */
export function stackEffect(opcode: number, operand: number, jump = false): number {
  return stackPushes(opcode, operand, jump) - stackPops(opcode, operand, jump);
}

/** The opcode of an instruction word. */
export function wordOpcode(word: number): number {
  return word & 0xff;
}

/** The unsigned operand of an instruction word. */
export function wordOperand(word: number): number {
  return word >>> 8;
}

/** The operand of an instruction word as a signed number: jumps and small ints. */
export function wordSignedOperand(word: number): number {
  return word >> 8;
}

export function instructionWord(opcode: number, operand: number): number {
  return (((operand & 0xffffff) << 8) | opcode) >>> 0;
}
