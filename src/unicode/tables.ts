// The Unicode 15.1 tables on the side of TypeScript: unpacking them for the VM's memory, and asking
// them without a VM (the lexer must know identifiers before there is one).
//
// JavaScript's own \p{...} is never used for this: it follows Node's Unicode version, and CPython
// 3.13 has 15.1.

import {
  CharacterFlag,
  CharacterRecord,
  Tables,
  TablesFormat,
} from '../../assembly/text/tables_layout.ts';
import { inflate } from './inflate.ts';

/** Where the packed tables are, relative to this directory. */
export const TABLES_FILE = 'unicode-15.1.bin';

/**
 * The block that assembly/text/tables_layout.ts draws; it can be copied to any address that 8
 * divides.
 */
export function unpackTables(packed: Uint8Array): Uint8Array {
  const block = new Uint8Array(inflate(packed));
  const view = new DataView(block.buffer);
  if (
    view.getUint32(Tables.Magic, true) !== TablesFormat.MagicNumber ||
    view.getUint32(Tables.Size, true) !== block.length
  ) {
    throw new Error('the Unicode tables are damaged, or of another version');
  }
  return block;
}

/** Reads an unpacked block. */
export class UnicodeTables {
  readonly #view: DataView;

  constructor(block: Uint8Array) {
    this.#view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  }

  #record(codePoint: number): number {
    const stage = Tables.CharacterStage + (codePoint >> TablesFormat.BlockShift) * 2;
    const block = this.#view.getUint16(stage, true) << 8;
    return this.#view.getUint16(block + (codePoint & TablesFormat.BlockMask) * 2, true) << 3;
  }

  /** CharacterFlag bits. */
  flags(codePoint: number): number {
    return this.#view.getUint32(this.#record(codePoint) + CharacterRecord.Flags, true);
  }

  isIdentifierStart(codePoint: number): boolean {
    return (this.flags(codePoint) & CharacterFlag.IdentifierStart) !== 0;
  }

  isIdentifierContinue(codePoint: number): boolean {
    return (this.flags(codePoint) & CharacterFlag.IdentifierContinue) !== 0;
  }

  isPrintable(codePoint: number): boolean {
    return (this.flags(codePoint) & CharacterFlag.Printable) !== 0;
  }

  /** 0..9, or -1. */
  decimalValue(codePoint: number): number {
    return this.#view.getInt8(this.#record(codePoint) + CharacterRecord.DecimalValue);
  }
}
