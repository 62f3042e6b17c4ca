// What all parts of the code generator share: the stack of code objects under way, the emitting of
// instructions, names, constants and errors. The parts are functions over this class, one file for
// each group of constructs; generator.ts ties them together.

import { CodeFlag, Op } from '../../../assembly/shared/opcodes.ts';
import type { Expr, ExprContext, Span, Stmt } from '../../syntax/ast.ts';
import type { SyntaxWarningRecord } from '../../syntax/errors.ts';
import type { Source } from '../../syntax/source.ts';
import { assembleUnit } from '../assemble.ts';
import type { CodeObject, Constant, Position } from '../code.ts';
import { noneConstant, stringConstant } from '../constants.ts';
import { positionOfSpan, syntaxErrorAt, syntaxWarningAt } from '../errors.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { ConstantFolder } from '../fold.ts';
import { mangleIn, type Place, type Scope, type ScopeTable } from '../scopes/scope.ts';
import { CodeUnit, type FrameBlock, type UnitKind } from './unit.ts';

/** A place, or null for artificial instructions. */
export type Location = Position | null;

/** As long displays and calls go before they are built piece by piece. */
export const stackUseGuideline = 30;

/** Blocks around a statement within one code object: CPython's CO_MAXBLOCKS. */
const nestedBlocksLimit = 21;

export interface GeneratorOptions {
  /** The level of -O: 0, 1 or 2. */
  readonly optimize: number;
  readonly futureAnnotations: boolean;
  /** Where the last of the `from __future__` imports stands; -1 where there is none. */
  readonly lastFutureOffset: number;
  readonly allowTopLevelAwait: boolean;
  readonly interactive: boolean;
  /** Flags for every code object. */
  readonly commonFlags: number;
}

export abstract class CodegenContext {
  readonly source: Source;
  readonly table: ScopeTable;
  readonly options: GeneratorOptions;
  readonly folder: ConstantFolder;
  readonly warnings: SyntaxWarningRecord[] = [];
  unit!: CodeUnit;
  readonly outerUnits: CodeUnit[] = [];
  /** The statement begun last, blamed for blocks nested too deep. */
  private lastStatement: Stmt | null = null;
  private locatedSpan: Span | null = null;
  private lastLocation: Position | null = null;

  constructor(source: Source, table: ScopeTable, options: GeneratorOptions) {
    this.source = source;
    this.table = table;
    this.options = options;
    this.folder = new ConstantFolder(options.optimize === 0);
  }

  abstract expression(node: Expr): void;
  abstract statement(node: Stmt): void;

  expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  statements(nodes: readonly Stmt[]): void {
    for (const node of nodes) {
      this.lastStatement = node;
      this.statement(node);
    }
  }

  // ---- places and errors

  locate(span: Span): Position {
    if (this.locatedSpan !== span || this.lastLocation === null) {
      this.locatedSpan = span;
      this.lastLocation = positionOfSpan(this.source, span);
    }
    return this.lastLocation;
  }

  /** Enters what `return`, `break` and `continue` will have to unwind; `unit.frameBlocks.pop()` leaves it. */
  enterBlock(block: FrameBlock): void {
    if (this.unit.frameBlocks.length >= nestedBlocksLimit && this.lastStatement !== null) {
      this.fail(this.lastStatement, 'too many statically nested blocks');
    }
    this.unit.frameBlocks.push(block);
  }

  fail(where: Span | Position, message: string): never {
    const place = 'start' in where ? positionOfSpan(this.source, where) : where;
    throw syntaxErrorAt(this.source, place, message);
  }

  warn(span: Span, message: string): void {
    this.warnings.push(syntaxWarningAt(this.source, this.locate(span), message));
  }

  // ---- code objects

  enterUnit(kind: UnitKind, name: string, scope: Scope, firstLine: number): CodeUnit {
    const outer = this.unit as CodeUnit | undefined;
    const unit = new CodeUnit(
      kind,
      name,
      this.source.filename,
      firstLine,
      scope,
      outer?.className ?? null,
      this.options.commonFlags,
    );
    if (outer !== undefined) this.outerUnits.push(outer);
    unit.qualname = this.qualnameOf(unit);
    this.unit = unit;
    return unit;
  }

  private qualnameOf(unit: CodeUnit): string {
    const depth = this.outerUnits.length;
    if (depth < 2) return unit.name;
    let parent = this.outerUnits[depth - 1] as CodeUnit;
    if (parent.kind === 'typeParameters') {
      // Type parameters do not show in names.
      if (depth === 2) return unit.name;
      parent = this.outerUnits[depth - 2] as CodeUnit;
    }
    if (unit.kind === 'function' || unit.kind === 'asyncFunction' || unit.kind === 'class') {
      const mangled = mangleIn(parent.scope, parent.className, unit.name);
      if (parent.scope.place(mangled) === 'globalExplicit') return unit.name;
    }
    const isLocal =
      parent.kind === 'function' || parent.kind === 'asyncFunction' || parent.kind === 'lambda';
    return `${parent.qualname}${isLocal ? '.<locals>' : ''}.${unit.name}`;
  }

  /** Ends the innermost code object; `returnsNone` where the code may run off its end. */
  leaveUnit(returnsNone: boolean): CodeObject {
    if (returnsNone) this.loadConstant(noneConstant, null);
    this.emit(Op.RETURN_VALUE, 0, null);
    const code = assembleUnit(this.unit);
    const outer = this.outerUnits.pop();
    if (outer !== undefined) this.unit = outer;
    return code;
  }

  scopeOf(key: Parameters<ScopeTable['scopes']['get']>[0]): Scope {
    const scope = this.table.scopes.get(key);
    if (scope === undefined) throw new Error('compiler: node without a scope');
    return scope;
  }

  // ---- instructions

  emit(op: number, operand: number, location: Location): void {
    this.unit.builder.emit(op, operand, location);
  }

  jump(op: number, target: Block, location: Location): void {
    this.unit.builder.emit(op, 0, location, target);
  }

  newLabel(): Block {
    return this.unit.builder.newLabel();
  }

  useLabel(label: Block): void {
    this.unit.builder.useLabel(label);
  }

  loadConstant(constant: Constant, location: Location): void {
    this.emit(Op.LOAD_CONST, this.unit.constantIndex(constant), location);
  }

  loadNone(location: Location): void {
    this.loadConstant(noneConstant, location);
  }

  loadString(value: string, location: Location): void {
    this.loadConstant(stringConstant(value), location);
  }

  /** An instruction on an attribute or imported name. */
  emitName(op: number, name: string, location: Location): void {
    this.emit(op, this.unit.nameIndex(this.mangled(name)), location);
  }

  /** All of a generator, so that StopIteration does not leave it. */
  wrapInStopIterationHandler(): void {
    const handler = this.newLabel();
    this.unit.builder.coverAll(handler);
    this.loadNone(null);
    this.emit(Op.RETURN_VALUE, 0, null);
    this.useLabel(handler);
    this.emit(Op.CALL_INTRINSIC_1, 3 /* STOPITERATION_ERROR */, null);
    this.emit(Op.RERAISE, 1, null);
  }

  // ---- names

  mangled(name: string): string {
    return mangleIn(this.unit.scope, this.unit.className, name);
  }

  refuseDebug(name: string, context: ExprContext, where: Span | Position): void {
    if (name !== '__debug__') return;
    if (context === 'Store') this.fail(where, 'cannot assign to __debug__');
    if (context === 'Del') this.fail(where, 'cannot delete __debug__');
  }

  /** The place of a name as this code object sees it. */
  placeOf(mangled: string): Place {
    return this.unit.scope.place(mangled);
  }

  loadName(name: string, location: Location): void {
    this.nameOperation(name, 'Load', location);
  }

  storeName(name: string, location: Location): void {
    this.nameOperation(name, 'Store', location);
  }

  deleteName(name: string, location: Location): void {
    this.nameOperation(name, 'Del', location);
  }

  nameOperation(name: string, context: ExprContext, location: Location): void {
    const { unit } = this;
    if (name === '__debug__') {
      this.refuseDebug(name, context, location ?? { line: 1, endLine: 1, column: 0, endColumn: 0 });
    }
    const mangled = this.mangled(name);
    const place = unit.scope.place(mangled);
    switch (place) {
      case 'free':
      case 'cell':
        this.cellOperation(mangled, place, context, location);
        return;
      case 'local':
        if (unit.scope.isFunctionLike || unit.hiddenVariables.get(mangled) === true) {
          this.emit(fastOps[context], unit.variableIndex(mangled), location);
          return;
        }
        break;
      case 'globalImplicit':
      case 'globalExplicit':
        if (place === 'globalExplicit' || unit.scope.isFunctionLike) {
          this.globalOperation(mangled, context, place === 'globalImplicit', location);
          return;
        }
        break;
    }
    let op = nameOps[context];
    if (context === 'Load' && unit.scope.kind === 'class' && unit.inlinedComprehensionDepth > 0) {
      op = Op.LOAD_GLOBAL;
    }
    this.emit(op, unit.nameIndex(mangled), location);
  }

  private cellOperation(
    mangled: string,
    place: Place,
    context: ExprContext,
    location: Location,
  ): void {
    const { unit } = this;
    const index = place === 'free' ? unit.freeIndex(mangled) : unit.cellIndex(mangled);
    if (context === 'Load') {
      if (unit.scope.kind === 'class' && unit.inlinedComprehensionDepth === 0) {
        this.emit(Op.LOAD_LOCALS, 0, location);
        this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
        return;
      }
      if (unit.scope.canSeeClassScope) {
        this.emit(Op.LOAD_DEREF, unit.freeIndex('__classdict__'), location);
        this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
        return;
      }
    }
    this.emit(derefOps[context], index, location);
  }

  private globalOperation(
    mangled: string,
    context: ExprContext,
    isImplicit: boolean,
    location: Location,
  ): void {
    const index = this.unit.nameIndex(mangled);
    if (context === 'Load' && this.unit.scope.canSeeClassScope && isImplicit) {
      this.emit(Op.LOAD_DEREF, this.unit.freeIndex('__classdict__'), location);
      this.emit(Op.LOAD_FROM_DICT_OR_GLOBALS, index, location);
      return;
    }
    this.emit(globalOps[context], index, location);
  }

  /** Pushes the cell of a name that a code object made here will find in its closure. */
  loadClosure(name: string, location: Location): void {
    const { unit } = this;
    // A class's own cells, whatever the class body binds under their names.
    const isClassCell =
      unit.scope.kind === 'class' && (name === '__class__' || name === '__classdict__');
    const isCell = isClassCell || unit.scope.place(name) === 'cell';
    const index = isCell ? unit.cellIndex(name) : unit.freeIndex(name);
    this.emit(Pseudo.LOAD_CLOSURE, index, location);
  }

  get isTopLevelAwait(): boolean {
    return this.options.allowTopLevelAwait && this.unit.kind === 'module';
  }
}

const fastOps: Record<ExprContext, number> = {
  Load: Op.LOAD_FAST,
  Store: Op.STORE_FAST,
  Del: Op.DELETE_FAST,
};

const derefOps: Record<ExprContext, number> = {
  Load: Op.LOAD_DEREF,
  Store: Op.STORE_DEREF,
  Del: Op.DELETE_DEREF,
};

const globalOps: Record<ExprContext, number> = {
  Load: Op.LOAD_GLOBAL,
  Store: Op.STORE_GLOBAL,
  Del: Op.DELETE_GLOBAL,
};

const nameOps: Record<ExprContext, number> = {
  Load: Op.LOAD_NAME,
  Store: Op.STORE_NAME,
  Del: Op.DELETE_NAME,
};

/** The flags of `from __future__` that code objects inherit from code that compiles them. */
export const inheritedFlags =
  0x20000 |
  0x40000 |
  0x80000 |
  0x100000 |
  0x200000 |
  0x400000 |
  0x800000 |
  CodeFlag.FUTURE_ANNOTATIONS;
