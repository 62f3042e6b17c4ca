// The code generator as a whole: the tree of a module to its code object.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Expr, Mod, Stmt } from '../../syntax/ast.ts';
import type { CodeObject } from '../code.ts';
import { body, hasAnnotations } from './classes.ts';
import { CodegenContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import { compileStatement } from './statements.ts';

export class CodeGenerator extends CodegenContext {
  expression(node: Expr): void {
    compileExpression(this, node);
  }

  statement(node: Stmt): void {
    compileStatement(this, node);
  }

  module(tree: Mod): CodeObject {
    this.enterUnit('module', '<module>', this.table.module, 1);
    const start = { line: 1, endLine: 1, column: 0, endColumn: 0 };
    switch (tree.kind) {
      case 'Module':
        body(this, tree.body, start);
        return this.leaveUnit(true);
      case 'Interactive':
        if (hasAnnotations(tree.body)) this.emit(Op.SETUP_ANNOTATIONS, 0, start);
        this.statements(tree.body);
        return this.leaveUnit(true);
      case 'Expression':
        this.expression(tree.body);
        return this.leaveUnit(false);
    }
  }
}
