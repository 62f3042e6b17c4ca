// The state of one code object while it is being generated.

import { CodeFlag } from '../../../assembly/shared/opcodes.ts';
import type { Stmt } from '../../syntax/ast.ts';
import type { Constant, Position } from '../code.ts';
import { constantKey } from '../constants.ts';
import { BlockBuilder } from '../flow/builder.ts';
import type { Block } from '../flow/instruction.ts';
import { Fact, type Scope } from '../scopes/scope.ts';

export type UnitKind =
  | 'module'
  | 'class'
  | 'function'
  | 'asyncFunction'
  | 'lambda'
  | 'comprehension'
  | 'typeParameters';

/**
 * What lies around the statement being compiled within its code object: what `return`, `break` and
 * `continue` have to unwind on their way out.
 */
export type FrameBlock =
  | { kind: 'whileLoop'; start: Block; exit: Block }
  | { kind: 'forLoop'; start: Block; exit: Block }
  | { kind: 'tryExcept' }
  | { kind: 'finallyTry'; body: readonly Stmt[] }
  | { kind: 'finallyEnd' }
  | { kind: 'with'; isAsync: boolean; location: Position }
  | { kind: 'handlerCleanup'; name: string | null }
  | { kind: 'popValue' }
  | { kind: 'exceptionHandler' }
  | { kind: 'exceptionGroupHandler' }
  | { kind: 'asyncComprehension' };

function numbered(names: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const name of names) numbers.set(name, numbers.size);
  return numbers;
}

export class CodeUnit {
  readonly builder = new BlockBuilder();
  /** Names of the local slots, arguments first. */
  readonly variables: Map<string, number>;
  /** Locals of inlined comprehensions in a module or class; true while they are in force. */
  readonly hiddenVariables = new Map<string, boolean>();
  /** Cells and free variables are numbered together, cells first. */
  readonly cells: Map<string, number>;
  readonly freeVariables: Map<string, number>;
  readonly names = new Map<string, number>();
  readonly constants: Constant[] = [];
  /** tuples that CPython makes of constants at the end, out of instructions: they stand behind the others */
  readonly lateConstants = new Set<number>();
  private readonly constantIndexes = new Map<string, number>();
  readonly frameBlocks: FrameBlock[] = [];
  /** In a class: attributes that its methods assign to `self`. */
  readonly staticAttributes = new Set<string>();
  inlinedComprehensionDepth = 0;
  /** The class whose private names are mangled. */
  className: string | null;
  qualname: string;
  docstring = false;
  argCount = 0;
  positionalOnlyArgCount = 0;
  keywordOnlyArgCount = 0;

  readonly kind: UnitKind;
  readonly name: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly scope: Scope;
  /** Flags that all code of a compilation bears. */
  private readonly commonFlags: number;

  constructor(
    kind: UnitKind,
    name: string,
    filename: string,
    firstLine: number,
    scope: Scope,
    className: string | null,
    commonFlags: number,
  ) {
    this.kind = kind;
    this.name = name;
    this.qualname = name;
    this.filename = filename;
    this.firstLine = firstLine;
    this.scope = scope;
    this.className = className;
    this.commonFlags = commonFlags;
    this.variables = numbered(scope.parameters);
    const cells: string[] = [];
    const free: string[] = [];
    for (const [symbol, { facts, place }] of scope.symbols) {
      if (place === 'free' || facts & Fact.freeInClass) free.push(symbol);
      // An inlined comprehension's cell takes the slot of a free variable of the same name.
      if (place === 'cell' || (facts & Fact.comprehensionCell && place !== 'free')) {
        cells.push(symbol);
      }
    }
    cells.sort();
    free.sort();
    if (scope.needsClassCell) cells.push('__class__');
    if (scope.needsClassDict) cells.push('__classdict__');
    this.cells = numbered(cells);
    this.freeVariables = new Map(free.map((symbol, index) => [symbol, cells.length + index]));
  }

  get makesGenerator(): boolean {
    const { scope } = this;
    if (!scope.isFunctionLike) return this.flags !== 0 && (this.flags & CodeFlag.COROUTINE) !== 0;
    return scope.isGenerator || scope.isCoroutine;
  }

  get keepsFirstConstant(): boolean {
    return this.kind === 'function' || this.kind === 'asyncFunction' || this.kind === 'lambda';
  }

  /** Set where top-level await makes a coroutine of a module. */
  isTopLevelCoroutine = false;

  get flags(): number {
    const { scope } = this;
    let flags = this.commonFlags;
    if (scope.isFunctionLike) {
      flags |= CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
      if (scope.nested) flags |= CodeFlag.NESTED;
      if (scope.isGenerator && scope.isCoroutine) flags |= CodeFlag.ASYNC_GENERATOR;
      else if (scope.isGenerator) flags |= CodeFlag.GENERATOR;
      else if (scope.isCoroutine) flags |= CodeFlag.COROUTINE;
      if (scope.hasVarArgs) flags |= CodeFlag.VARARGS;
      if (scope.hasVarKeywords) flags |= CodeFlag.VARKEYWORDS;
      if (this.docstring) flags |= CodeFlag.HAS_DOCSTRING;
    } else if (this.isTopLevelCoroutine) {
      flags |= CodeFlag.COROUTINE;
    }
    return flags;
  }

  variableIndex(name: string): number {
    return indexIn(this.variables, name);
  }

  nameIndex(name: string): number {
    return indexIn(this.names, name);
  }

  /** The number of a cell of this code object. */
  cellIndex(name: string): number {
    return this.knownIndex(this.cells, name);
  }

  /** The number of a variable of a function around. */
  freeIndex(name: string): number {
    return this.knownIndex(this.freeVariables, name);
  }

  private knownIndex(numbers: ReadonlyMap<string, number>, name: string): number {
    const index = numbers.get(name);
    if (index === undefined) throw new Error(`compiler: ${name} is no cell in ${this.name}`);
    return index;
  }

  constantIndex(constant: Constant): number {
    const key = constantKey(constant);
    const known = key === null ? undefined : this.constantIndexes.get(key);
    if (known !== undefined) return known;
    const index = this.constants.length;
    this.constants.push(constant);
    if (key !== null) this.constantIndexes.set(key, index);
    return index;
  }
}

function indexIn(numbers: Map<string, number>, name: string): number {
  let index = numbers.get(name);
  if (index === undefined) {
    index = numbers.size;
    numbers.set(name, index);
  }
  return index;
}
