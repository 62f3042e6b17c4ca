// The compiler: a syntax tree to a code object.
//
//   tree -> future features -> scopes -> instructions in basic blocks -> code object
//
// Errors are PythonSyntaxError, CompilerRecursionError (nested too deep) and CompilerLimitError
// (more than an operand can count).

import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import type { Mod, Span } from '../syntax/ast.ts';
import type { SyntaxWarningRecord } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';
import type { CodeObject } from './code.ts';
import { CodeGenerator } from './codegen/generator.ts';
import { CompilerRecursionError, positionOfSpan, syntaxErrorAt } from './errors.ts';
import { findFutureFeatures } from './future.ts';
import { analyzeScopes } from './scopes/analyze.ts';
import { collectScopes } from './scopes/collect.ts';

export type CompileMode = 'exec' | 'eval' | 'single';

export interface CompileOptions {
  /** Must fit the tree. */
  readonly mode: CompileMode;
  /** Flags of `compile()`: inherited __future__ features, PyCF_ALLOW_TOP_LEVEL_AWAIT. */
  readonly flags?: number;
  /** The level of -O: 0, 1 (no asserts, `__debug__` is False) or 2 (no docstrings either). */
  readonly optimize?: number;
  /** Code of the prelude: every code object bears CodeFlag.PRELUDE. */
  readonly prelude?: boolean;
}

export interface Compiled {
  readonly code: CodeObject;
  readonly warnings: SyntaxWarningRecord[];
}

/** `ast.PyCF_ALLOW_TOP_LEVEL_AWAIT` */
export const allowTopLevelAwaitFlag = 0x2000;

/** The CO_FUTURE_ flags: code inherits them from the code that compiles it. */
export const futureFlags = 0x1fe0000;

export function compileModule(tree: Mod, source: Source, options: CompileOptions): Compiled {
  try {
    return compileTree(tree, source, options);
  } catch (error) {
    // The host's own stack ran out before any limit of ours.
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new CompilerRecursionError();
    }
    throw error;
  }
}

function compileTree(tree: Mod, source: Source, options: CompileOptions): Compiled {
  const fail = (span: Span, message: string): never => {
    throw syntaxErrorAt(source, positionOfSpan(source, span), message);
  };
  const flags = options.flags ?? 0;
  const features = findFutureFeatures(tree, (span, message) => {
    // CPython tells of these only where they begin.
    throw syntaxErrorAt(source, positionOfSpan(source, span), message, false);
  });
  const futureAnnotations = features.annotations || (flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0;
  const table = collectScopes(tree, futureAnnotations, fail);
  analyzeScopes(table.module, fail);
  let commonFlags = flags & futureFlags;
  if (futureAnnotations) commonFlags |= CodeFlag.FUTURE_ANNOTATIONS;
  if (options.prelude === true) commonFlags |= CodeFlag.PRELUDE;
  const generator = new CodeGenerator(source, table, {
    optimize: options.optimize ?? 0,
    futureAnnotations,
    lastFutureOffset: features.lastOffset,
    allowTopLevelAwait: (flags & allowTopLevelAwaitFlag) !== 0,
    interactive: options.mode === 'single',
    commonFlags,
  });
  const code = generator.module(tree);
  return { code, warnings: generator.warnings };
}
