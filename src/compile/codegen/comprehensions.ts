// Comprehensions. List, set and dict comprehensions are compiled into the code around them
// (PEP 709), with locals of their own that are put back afterwards; generator expressions are
// functions.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type {
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  SetComp,
} from '../../syntax/ast.ts';
import type { Position } from '../code.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { Fact, type Place, type Scope } from '../scopes/scope.ts';
import { emitAwait, emitSendLoop, emitYield } from './await.ts';
import { jumpIf } from './conditions.ts';
import type { CodegenContext } from './context.ts';
import { iterableOrSearched } from './displays.ts';
import { makeClosure } from './functions.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const builders = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP };

const unitNames = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
};

export function comprehension(c: CodegenContext, node: AnyComprehension): void {
  const scope = c.scopeOf(node);
  const location = c.locate(node);
  const outermost = node.generators[0] as Comprehension;
  checkAsync(c, node, scope);
  if (scope.isInlined) {
    iterator(c, outermost);
    const state = enterInlined(c, location, scope);
    if (node.kind !== 'GeneratorExp') {
      c.emit(builders[node.kind], 0, location);
      c.emit(Op.SWAP, 2, location);
    }
    generatorClause(c, node, 0, 0, true);
    leaveInlined(c, location, state);
    return;
  }
  const unit = c.enterUnit('comprehension', unitNames[node.kind], scope, location.line);
  unit.argCount = 1;
  if (node.kind !== 'GeneratorExp') c.emit(builders[node.kind], 0, location);
  generatorClause(c, node, 0, 0, false);
  if (node.kind === 'GeneratorExp') c.wrapInStopIterationHandler();
  else c.emit(Op.RETURN_VALUE, 0, location);
  const code = c.leaveUnit(true);
  makeClosure(c, location, code, 0);
  iterator(c, outermost);
  c.emit(Op.CALL, 1, location);
  if (scope.isCoroutine && node.kind !== 'GeneratorExp') emitAwait(c, 0, location);
}

function checkAsync(c: CodegenContext, node: AnyComprehension, scope: Scope): void {
  if (!scope.isCoroutine || node.kind === 'GeneratorExp') return;
  const { unit } = c;
  if (unit.kind === 'asyncFunction' || unit.kind === 'comprehension') return;
  if (c.isTopLevelAwait) {
    unit.isTopLevelCoroutine = true;
    return;
  }
  c.fail(node, 'asynchronous comprehension outside of an asynchronous function');
}

/** Pushes the iterator of the outermost `for`, which belongs to the code around. */
function iterator(c: CodegenContext, generator: Comprehension): void {
  iterableOrSearched(c, generator.iter);
  const location = c.locate(generator.iter);
  c.emit(generator.is_async === 1 ? Op.GET_AITER : Op.GET_ITER, 0, location);
}

// ---- inlining

interface Saved {
  readonly name: string;
  /** A variable of a function around, that is a cell of the comprehension's own meanwhile. */
  readonly isFree: boolean;
}

interface InlinedState {
  /** Locals whose values lie on the stack meanwhile. */
  readonly saved: Saved[];
  /** Places of names in the scope around, changed meanwhile. */
  readonly places: Map<string, Place>;
  readonly hidden: string[];
  readonly cleanup: Block;
  readonly end: Block;
}

function enterInlined(c: CodegenContext, location: Position, scope: Scope): InlinedState {
  const { unit } = c;
  const outer = unit.scope;
  const inClassBody = outer.kind === 'class' && unit.inlinedComprehensionDepth === 0;
  unit.inlinedComprehensionDepth++;
  const state: InlinedState = {
    saved: [],
    places: new Map(),
    hidden: [],
    cleanup: c.newLabel(),
    end: c.newLabel(),
  };
  for (const [name, symbol] of scope.symbols) {
    const isOwn = (symbol.facts & Fact.local) !== 0 && (symbol.facts & Fact.nonlocal) === 0;
    if (symbol.facts & Fact.parameter) continue;
    if (!isOwn && !inClassBody) {
      // A global here may be called as a variable of another comprehension that is inlined in the same scope.
      const around = outer.symbols.get(name);
      if (around !== undefined && around.place !== symbol.place && symbol.place.startsWith('global')) {
        state.places.set(name, around.place);
        around.place = symbol.place;
      }
      continue;
    }
    if (!outer.isFunctionLike && unit.hiddenVariables.get(name) !== true) {
      unit.hiddenVariables.set(name, true);
      state.hidden.push(name);
    }
    const outerSymbol = outer.symbols.get(name);
    if (outerSymbol === undefined) continue; // __class__ in a class body: only functions within the comprehension use it
    const outerPlace = outerSymbol.place;
    const { place } = symbol;
    const differs =
      place !== outerPlace && place !== 'free' && !(place === 'cell' && outerPlace === 'free');
    if (differs || inClassBody) {
      state.places.set(name, outerPlace);
      outerSymbol.place = place;
    }
    if (!isOwn) continue;
    // The value outside is kept on the stack; it may be none.
    const isFree = place === 'cell' && outerPlace === 'free';
    if (isFree) {
      c.emit(Pseudo.LOAD_CLOSURE_AND_CLEAR, unit.freeIndex(name), location);
      c.emit(Op.MAKE_CELL, unit.freeIndex(name), location);
    } else {
      c.emit(Op.LOAD_FAST_AND_CLEAR, unit.variableIndex(name), location);
      if (place === 'cell') c.emit(Op.MAKE_CELL, unit.cellIndex(name), location);
    }
    state.saved.push({ name, isFree });
  }
  if (state.saved.length > 0) {
    // The iterator back to the top.
    c.emit(Op.SWAP, state.saved.length + 1, location);
    c.jump(Pseudo.SETUP_FINALLY, state.cleanup, location);
  }
  return state;
}

function leaveInlined(c: CodegenContext, location: Position, state: InlinedState): void {
  const { unit } = c;
  unit.inlinedComprehensionDepth--;
  for (const [name, place] of state.places) {
    const symbol = unit.scope.symbols.get(name);
    if (symbol !== undefined) symbol.place = place;
  }
  if (state.saved.length > 0) {
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.jump(Pseudo.JUMP, state.end, null);
    // Locals are put back on an exception too: handlers must see their values.
    c.useLabel(state.cleanup);
    c.emit(Op.SWAP, 2, null);
    c.emit(Op.POP_TOP, 0, null);
    restoreLocals(c, location, state);
    c.emit(Op.RERAISE, 0, null);
    c.useLabel(state.end);
    restoreLocals(c, location, state);
  }
  // They stay known as hidden, so that the slots are marked.
  for (const name of state.hidden) unit.hiddenVariables.set(name, false);
}

function restoreLocals(c: CodegenContext, location: Position, state: InlinedState): void {
  c.emit(Op.SWAP, state.saved.length + 1, location);
  for (const { name, isFree } of state.saved.toReversed()) {
    if (isFree) c.emit(Pseudo.STORE_CLOSURE, c.unit.freeIndex(name), location);
    else c.emit(Pseudo.STORE_FAST_MAYBE_NULL, c.unit.variableIndex(name), location);
  }
}

// ---- clauses

/** `for ... if ...` number `index` and all within it. `depth` iterators lie below. */
function generatorClause(
  c: CodegenContext,
  node: AnyComprehension,
  index: number,
  depth: number,
  iteratorIsPushed: boolean,
): void {
  const generator = node.generators[index] as Comprehension;
  if (generator.is_async === 1) asyncClause(c, node, index, depth, iteratorIsPushed);
  else syncClause(c, node, index, depth, iteratorIsPushed);
}

function syncClause(
  c: CodegenContext,
  node: AnyComprehension,
  index: number,
  outerDepth: number,
  iteratorIsPushed: boolean,
): void {
  const location = c.locate(node);
  const generator = node.generators[index] as Comprehension;
  const start = c.newLabel();
  const ifCleanup = c.newLabel();
  const anchor = c.newLabel();
  let depth = outerDepth;
  let loops = true;
  if (!iteratorIsPushed) {
    if (index === 0) {
      c.emit(Op.LOAD_FAST, 0, location);
    } else {
      const single = singleElement(generator.iter);
      if (single !== null) {
        // `for y in [f(x)]` is an assignment.
        c.expression(single);
        loops = false;
      } else {
        iterableOrSearched(c, generator.iter);
        c.emit(Op.GET_ITER, 0, c.locate(generator.iter));
      }
    }
  }
  if (loops) {
    depth++;
    c.useLabel(start);
    c.jump(Op.FOR_ITER, anchor, c.locate(generator.iter));
  }
  c.expression(generator.target);
  for (const test of generator.ifs) jumpIf(c, test, ifCleanup, false);
  if (index + 1 < node.generators.length) generatorClause(c, node, index + 1, depth, false);
  else element(c, node, depth);
  c.useLabel(ifCleanup);
  if (loops) {
    c.jump(Pseudo.JUMP, start, elementLocation(c, node));
    c.useLabel(anchor);
  }
}

function singleElement(node: Expr): Expr | null {
  if (node.kind !== 'List' && node.kind !== 'Tuple') return null;
  const [only] = node.elts;
  return node.elts.length === 1 && only !== undefined && only.kind !== 'Starred' ? only : null;
}

function asyncClause(
  c: CodegenContext,
  node: AnyComprehension,
  index: number,
  depth: number,
  iteratorIsPushed: boolean,
): void {
  const location = c.locate(node);
  const generator = node.generators[index] as Comprehension;
  const start = c.newLabel();
  const except = c.newLabel();
  const ifCleanup = c.newLabel();
  if (!iteratorIsPushed) {
    if (index === 0) {
      c.emit(Op.LOAD_FAST, 0, location);
    } else {
      c.expression(generator.iter);
      c.emit(Op.GET_AITER, 0, c.locate(generator.iter));
    }
  }
  c.useLabel(start);
  c.enterBlock({ kind: 'asyncComprehension' });
  c.jump(Pseudo.SETUP_FINALLY, except, location);
  c.emit(Op.GET_ANEXT, 0, location);
  c.loadNone(location);
  emitSendLoop(c, location);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  c.expression(generator.target);
  for (const test of generator.ifs) jumpIf(c, test, ifCleanup, false);
  if (index + 1 < node.generators.length) generatorClause(c, node, index + 1, depth + 1, false);
  else element(c, node, depth + 1);
  c.useLabel(ifCleanup);
  c.jump(Pseudo.JUMP, start, elementLocation(c, node));
  c.unit.frameBlocks.pop();
  c.useLabel(except);
  c.emit(Op.END_ASYNC_FOR, 0, location);
}

function elementLocation(c: CodegenContext, node: AnyComprehension): Position {
  if (node.kind !== 'DictComp') return c.locate(node.elt);
  return c.locate(keyAndValue(node));
}

const keyValueSpans = new WeakMap<DictComp, { start: number; end: number }>();

function keyAndValue(node: DictComp): { start: number; end: number } {
  let span = keyValueSpans.get(node);
  if (span === undefined) {
    span = { start: node.key.start, end: node.value.end };
    keyValueSpans.set(node, span);
  }
  return span;
}

/** Computes an element and adds it to what is being built, or yields it. */
function element(c: CodegenContext, node: AnyComprehension, depth: number): void {
  const location = elementLocation(c, node);
  switch (node.kind) {
    case 'GeneratorExp':
      c.expression(node.elt);
      emitYield(c, location);
      c.emit(Op.POP_TOP, 0, location);
      break;
    case 'ListComp':
      c.expression(node.elt);
      c.emit(Op.LIST_APPEND, depth + 1, location);
      break;
    case 'SetComp':
      c.expression(node.elt);
      c.emit(Op.SET_ADD, depth + 1, location);
      break;
    case 'DictComp':
      c.expression(node.key);
      c.expression(node.value);
      c.emit(Op.MAP_ADD, depth + 1, location);
      break;
  }
}
