// What `return`, `break` and `continue` run on their way out of the statements around them.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Position } from '../code.ts';
import { Pseudo } from '../flow/instruction.ts';
import { emitAwait } from './await.ts';
import type { CodegenContext, Location } from './context.ts';
import type { FrameBlock } from './unit.ts';

export type LoopBlock = FrameBlock & { kind: 'whileLoop' | 'forLoop' };

/** Calls the `__exit__` on top with three Nones. */
export function callExitWithNones(c: CodegenContext, location: Location): void {
  c.loadNone(location);
  c.loadNone(location);
  c.loadNone(location);
  c.emit(Op.CALL, 3, location);
}

/**
 * Emits the leaving of one block. With `keepTop` the value on top survives. Returns the place for
 * what follows: after a finally body or an exit, instructions are artificial.
 */
export function unwindBlock(
  c: CodegenContext,
  block: FrameBlock,
  keepTop: boolean,
  location: Location,
): Location {
  const swap = (): void => {
    if (keepTop) c.emit(Op.SWAP, 2, location);
  };
  switch (block.kind) {
    case 'whileLoop':
    case 'exceptionHandler':
    case 'exceptionGroupHandler':
    case 'asyncComprehension':
      return location;
    case 'forLoop':
    case 'popValue':
      swap();
      c.emit(Op.POP_TOP, 0, location);
      return location;
    case 'tryExcept':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      return location;
    case 'finallyTry':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      if (keepTop) c.enterBlock({ kind: 'popValue' });
      c.statements(block.body);
      if (keepTop) c.unit.frameBlocks.pop();
      return null;
    case 'finallyEnd':
      swap();
      c.emit(Op.POP_TOP, 0, location);
      swap();
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      return location;
    case 'with':
      leaveWith(c, block.location, block.isAsync, keepTop);
      return null;
    case 'handlerCleanup':
      if (block.name !== null) c.emit(Pseudo.POP_BLOCK, 0, location);
      swap();
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      if (block.name !== null) {
        c.loadNone(location);
        c.storeName(block.name, location);
        c.deleteName(block.name, location);
      }
      return location;
  }
}

function leaveWith(
  c: CodegenContext,
  location: Position,
  isAsync: boolean,
  keepTop: boolean,
): void {
  c.emit(Pseudo.POP_BLOCK, 0, location);
  if (keepTop) c.emit(Op.SWAP, 2, location);
  callExitWithNones(c, location);
  if (isAsync) emitAwait(c, 2, location);
  c.emit(Op.POP_TOP, 0, location);
}

/**
 * Leaves all blocks, or with `toLoop` those within the innermost loop; that loop is returned, and
 * stays. While a block's leaving is emitted, only the blocks around it are in force.
 */
export function unwindBlocks(
  c: CodegenContext,
  start: Location,
  keepTop: boolean,
  toLoop: boolean,
): { location: Location; loop: LoopBlock | null } {
  const { frameBlocks } = c.unit;
  const left: FrameBlock[] = [];
  let location = start;
  let loop: LoopBlock | null = null;
  for (let block = frameBlocks.at(-1); block !== undefined; block = frameBlocks.at(-1)) {
    if (block.kind === 'exceptionGroupHandler') {
      const message = "'break', 'continue' and 'return' cannot appear in an except* block";
      c.fail(location ?? { line: 0, endLine: 0, column: -1, endColumn: -1 }, message);
    }
    if (toLoop && (block.kind === 'whileLoop' || block.kind === 'forLoop')) {
      loop = block;
      break;
    }
    frameBlocks.pop();
    left.push(block);
    location = unwindBlock(c, block, keepTop, location);
  }
  for (let block = left.pop(); block !== undefined; block = left.pop()) frameBlocks.push(block);
  return { location, loop };
}
