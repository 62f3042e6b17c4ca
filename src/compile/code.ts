// What the compiler makes of a file: code objects, as the image writer lays them out in memory.
// The fields are those of CPython's code objects where it has them.

/** A constant that code can hold; strings with surrogates carry their code points. */
export type Constant =
  | { type: 'None' }
  | { type: 'Ellipsis' }
  | { type: 'bool'; value: boolean }
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'complex'; real: number; imag: number }
  | { type: 'str'; value: string; codePoints?: Uint32Array }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'tuple'; items: Constant[] }
  | { type: 'frozenset'; items: Constant[] }
  | { type: 'code'; code: CodeObject };

/** One row of the exception table: instruction indices, end exclusive; sorted, innermost found last-to-first resolved by the compiler (ranges do not overlap). */
export interface ExceptionEntry {
  start: number;
  end: number;
  target: number;
  /** operand stack depth to unwind to */
  depth: number;
  /** push the index of the raising instruction (as an int) before the exception */
  pushLastInstruction: boolean;
}

/** Where an instruction comes from; columns count UTF-8 bytes from 0; -1 where there is none. */
export interface Position {
  line: number;
  endLine: number;
  column: number;
  endColumn: number;
}

export interface CodeObject {
  name: string;
  qualname: string;
  filename: string;
  firstLine: number;
  /** CodeFlag bits */
  flags: number;
  argCount: number;
  positionalOnlyArgCount: number;
  keywordOnlyArgCount: number;
  /** names of all local slots: arguments (positional, keyword-only, *args, **kwargs), locals, cells, free variables */
  localsPlusNames: string[];
  /** LocalKind bits per slot; an argument that is also a cell has LOCAL | CELL and MAKE_CELL turns its slot into a cell */
  localsPlusKinds: number[];
  /** most values on the operand stack at once */
  stackSize: number;
  words: Uint32Array;
  constants: Constant[];
  names: string[];
  /** per site the index of its name */
  sites: number[];
  exceptionTable: ExceptionEntry[];
  /** per instruction: line, endLine, column, endColumn */
  positions: Int32Array;
}
