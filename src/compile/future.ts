// `from __future__ import ...` at the head of a module.

import type { ImportFrom, Mod, Stmt } from '../syntax/ast.ts';
import type { Fail } from './scopes/scope.ts';

export interface FutureFeatures {
  annotations: boolean;
  /** Offset of the last such import at the head; -1 where there is none. */
  lastOffset: number;
}

/** Features that are part of the language by now. */
const settled: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
  // Known to the parser alone.
  'barry_as_FLUFL',
]);

export function findFutureFeatures(tree: Mod, fail: Fail): FutureFeatures {
  const features: FutureFeatures = { annotations: false, lastOffset: -1 };
  if (tree.kind === 'Expression') return features;
  for (const [index, statement] of tree.body.entries()) {
    if (isFutureImport(statement)) {
      checkFeatures(statement, features, fail);
      features.lastOffset = statement.start;
    } else if (index > 0 || !isDocstring(statement)) {
      break;
    }
  }
  return features;
}

function isFutureImport(statement: Stmt): statement is ImportFrom {
  return (
    statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0
  );
}

function isDocstring(statement: Stmt): boolean {
  return (
    statement.kind === 'Expr' &&
    statement.value.kind === 'Constant' &&
    statement.value.value.type === 'str'
  );
}

function checkFeatures(statement: ImportFrom, features: FutureFeatures, fail: Fail): void {
  for (const { name } of statement.names) {
    if (name === 'annotations') features.annotations = true;
    else if (name === 'braces') fail(statement, 'not a chance');
    else if (!settled.has(name)) fail(statement, `future feature ${name} is not defined`);
  }
}
