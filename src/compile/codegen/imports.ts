// import statements.

import { Intrinsic1, Op } from '../../../assembly/shared/opcodes.ts';
import type { Alias, Import, ImportFrom } from '../../syntax/ast.ts';
import type { Position } from '../code.ts';
import { intConstant, tupleOfStrings } from '../constants.ts';
import type { CodegenContext } from './context.ts';

export function importModules(c: CodegenContext, node: Import): void {
  const location = c.locate(node);
  for (const alias of node.names) {
    c.loadConstant(intConstant(0), location);
    c.loadNone(location);
    c.emitName(Op.IMPORT_NAME, alias.name, location);
    if (alias.asname !== null) {
      bindAs(c, location, alias.name, alias.asname);
    } else {
      const [top] = alias.name.split('.');
      c.storeName(top as string, location);
    }
  }
}

/** `import a.b.c as d` binds the innermost module. */
function bindAs(c: CodegenContext, location: Position, name: string, asName: string): void {
  const attributes = name.split('.').slice(1);
  for (const [index, attribute] of attributes.entries()) {
    if (index > 0) {
      c.emit(Op.SWAP, 2, location);
      c.emit(Op.POP_TOP, 0, location);
    }
    c.emit(Op.IMPORT_FROM, c.unit.nameIndex(attribute), location);
  }
  c.storeName(asName, location);
  if (attributes.length > 0) c.emit(Op.POP_TOP, 0, location);
}

export function importFrom(c: CodegenContext, node: ImportFrom): void {
  const location = c.locate(node);
  c.loadConstant(intConstant(node.level), location);
  if (node.module === '__future__' && node.start > c.options.lastFutureOffset) {
    c.fail(node, 'from __future__ imports must occur at the beginning of the file');
  }
  c.loadConstant(tupleOfStrings(node.names.map((alias) => alias.name)), location);
  c.emitName(Op.IMPORT_NAME, node.module ?? '', location);
  const [first] = node.names;
  if ((first as Alias).name === '*') {
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.IMPORT_STAR, location);
    c.emit(Op.POP_TOP, 0, null);
    return;
  }
  for (const alias of node.names) {
    c.emitName(Op.IMPORT_FROM, alias.name, location);
    c.storeName(alias.asname ?? alias.name, location);
  }
  c.emit(Op.POP_TOP, 0, location);
}
