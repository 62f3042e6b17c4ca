// match statements (PEP 634).
//
// Each pattern consumes the subject on top of the stack. Names are bound only when the whole
// pattern matches: until then captured values wait below what the pattern still works on. On a
// failure all of that has to be dropped, so there is one label for each number of values to drop.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { pythonRepr } from '../../isa/repr.ts';
import type {
  Expr,
  Match,
  MatchAs,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchSingleton,
  MatchValue,
  Pattern,
} from '../../syntax/ast.ts';
import type { Position } from '../code.ts';
import { intConstant, tupleOfStrings } from '../constants.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { equalityKey } from '../fold.ts';
import { emitComparison } from './comparisons.ts';
import { jumpIf } from './conditions.ts';
import type { CodegenContext } from './context.ts';
import { emitBinary } from './operators.ts';

interface PatternState {
  /** Names captured so far, in the order of their values on the stack. */
  stores: string[];
  /** Where a pattern that always matches may stand. */
  allowIrrefutable: boolean;
  /** Label n drops n values and fails. */
  failPops: Block[];
  /** Values of this pattern on top of the captured ones. */
  onTop: number;
}

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null;
}

function isStarWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchStar' && pattern.name === null;
}

export function matchStatement(c: CodegenContext, node: Match): void {
  c.expression(node.subject);
  const end = c.newLabel();
  const { cases } = node;
  const lastCase = cases.at(-1) as MatchCase;
  const hasDefault = isWildcard(lastCase.pattern) && cases.length > 1;
  const tested = hasDefault ? cases.slice(0, -1) : cases;
  for (const [index, item] of tested.entries()) {
    const location = c.locate(item.pattern);
    // The last case tested may use the subject up.
    const keepsSubject = index !== tested.length - 1;
    if (keepsSubject) c.emit(Op.COPY, 1, location);
    const state: PatternState = {
      stores: [],
      allowIrrefutable: item.guard !== null || index === cases.length - 1,
      failPops: [],
      onTop: 0,
    };
    pattern(c, item.pattern, state);
    for (const name of state.stores) c.storeName(name, location);
    if (item.guard !== null) {
      ensureFailPops(c, state, 0);
      jumpIf(c, item.guard, state.failPops[0] as Block, false);
    }
    if (keepsSubject) c.emit(Op.POP_TOP, 0, location);
    c.statements(item.body);
    c.jump(Pseudo.JUMP, end, null);
    emitFailPops(c, location, state);
  }
  if (hasDefault) {
    // The default shows as a line of its own.
    const location = c.locate(lastCase.pattern);
    c.emit(Op.NOP, 0, location);
    if (lastCase.guard !== null) jumpIf(c, lastCase.guard, end, false);
    c.statements(lastCase.body);
  }
  c.useLabel(end);
}

function ensureFailPops(c: CodegenContext, state: PatternState, count: number): void {
  while (state.failPops.length <= count) state.failPops.push(c.newLabel());
}

function jumpToFail(c: CodegenContext, location: Position, state: PatternState, op: number): void {
  const pops = state.onTop + state.stores.length;
  ensureFailPops(c, state, pops);
  c.jump(op, state.failPops[pops] as Block, location);
}

function emitFailPops(c: CodegenContext, location: Position, state: PatternState): void {
  for (let pops = state.failPops.length - 1; pops > 0; pops--) {
    c.useLabel(state.failPops[pops] as Block);
    c.emit(Op.POP_TOP, 0, location);
  }
  const [fail] = state.failPops;
  if (fail !== undefined) c.useLabel(fail);
  state.failPops = [];
}

/** Moves the top below `count - 1` others. */
function rotate(c: CodegenContext, location: Position, count: number): void {
  for (let depth = count; depth > 1; depth--) c.emit(Op.SWAP, depth, location);
}

function failOfDuplicate(c: CodegenContext, location: Position, name: string): never {
  return c.fail(location, `multiple assignments to name '${name}' in pattern`);
}

/** Captures the top under a name; null drops it. */
function capture(
  c: CodegenContext,
  location: Position,
  name: string | null,
  state: PatternState,
): void {
  if (name === null) {
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  c.refuseDebug(name, 'Store', location);
  if (state.stores.includes(name)) failOfDuplicate(c, location, name);
  rotate(c, location, state.onTop + state.stores.length + 1);
  state.stores.push(name);
}

function pattern(c: CodegenContext, node: Pattern, state: PatternState): void {
  switch (node.kind) {
    case 'MatchValue':
      valuePattern(c, node, state);
      return;
    case 'MatchSingleton':
      singletonPattern(c, node, state);
      return;
    case 'MatchSequence':
      sequencePattern(c, node, state);
      return;
    case 'MatchMapping':
      mappingPattern(c, node, state);
      return;
    case 'MatchClass':
      classPattern(c, node, state);
      return;
    case 'MatchStar':
      capture(c, c.locate(node), node.name, state);
      return;
    case 'MatchAs':
      asPattern(c, node, state);
      return;
    case 'MatchOr':
      orPattern(c, node, state);
      return;
  }
}

function subpattern(c: CodegenContext, node: Pattern, state: PatternState): void {
  const { allowIrrefutable } = state;
  state.allowIrrefutable = true;
  pattern(c, node, state);
  state.allowIrrefutable = allowIrrefutable;
}

function valuePattern(c: CodegenContext, node: MatchValue, state: PatternState): void {
  const { value } = node;
  if (c.folder.constant(value) === null && value.kind !== 'Attribute') {
    c.fail(node, 'patterns may only match literals and attribute lookups');
  }
  const location = c.locate(node);
  c.expression(value);
  emitComparison(c, 'Eq', location);
  jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
}

function singletonPattern(c: CodegenContext, node: MatchSingleton, state: PatternState): void {
  const location = c.locate(node);
  c.loadConstant(node.value, location);
  emitComparison(c, 'Is', location);
  jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
}

function asPattern(c: CodegenContext, node: MatchAs, state: PatternState): void {
  const location = c.locate(node);
  if (node.pattern === null) {
    if (!state.allowIrrefutable) {
      const what = node.name === null ? 'wildcard' : `name capture '${node.name}'`;
      c.fail(node, `${what} makes remaining patterns unreachable`);
    }
    capture(c, location, node.name, state);
    return;
  }
  state.onTop++;
  c.emit(Op.COPY, 1, location);
  pattern(c, node.pattern, state);
  state.onTop--;
  capture(c, location, node.name, state);
}

// ---- sequences

function sequencePattern(c: CodegenContext, node: MatchSequence, state: PatternState): void {
  const location = c.locate(node);
  const { patterns } = node;
  const size = patterns.length;
  let star = -1;
  for (const [index, part] of patterns.entries()) {
    if (part.kind !== 'MatchStar') continue;
    if (star >= 0) c.fail(node, 'multiple starred names in sequence pattern');
    star = index;
  }
  const onlyWildcards = patterns.every((part) => isWildcard(part) || isStarWildcard(part));
  state.onTop++;
  c.emit(Op.MATCH_SEQUENCE, 0, location);
  jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
  if (star < 0 || size > 1) {
    c.emit(Op.GET_LEN, 0, location);
    c.loadConstant(intConstant(star < 0 ? size : size - 1), location);
    emitComparison(c, star < 0 ? 'Eq' : 'GtE', location);
    jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
  }
  state.onTop--;
  if (onlyWildcards) {
    c.emit(Op.POP_TOP, 0, location);
  } else if (star >= 0 && isStarWildcard(patterns[star] as Pattern)) {
    sequenceBySubscripts(c, location, patterns, star, state);
  } else {
    sequenceByUnpacking(c, location, patterns, star, state);
  }
}

function sequenceByUnpacking(
  c: CodegenContext,
  location: Position,
  patterns: readonly Pattern[],
  star: number,
  state: PatternState,
): void {
  const size = patterns.length;
  if (star < 0) {
    c.emit(Op.UNPACK_SEQUENCE, size, location);
  } else {
    const after = size - star - 1;
    if (star >= 256 || after >= 4096) {
      c.fail(location, 'too many expressions in star-unpacking sequence pattern');
    }
    c.emit(Op.UNPACK_EX, star | (after << 12), location);
  }
  state.onTop += size;
  for (const part of patterns) {
    state.onTop--;
    subpattern(c, part, state);
  }
}

/** `[first, *_, last]` reads only what it needs. */
function sequenceBySubscripts(
  c: CodegenContext,
  location: Position,
  patterns: readonly Pattern[],
  star: number,
  state: PatternState,
): void {
  state.onTop++;
  const size = patterns.length;
  for (const [index, part] of patterns.entries()) {
    if (isWildcard(part) || index === star) continue;
    c.emit(Op.COPY, 1, location);
    if (index < star) {
      c.loadConstant(intConstant(index), location);
    } else {
      // The subject need not know negative indexes.
      c.emit(Op.GET_LEN, 0, location);
      c.loadConstant(intConstant(size - index), location);
      emitBinary(c, 'Sub', false, location);
    }
    c.emit(Op.BINARY_SUBSCR, 0, location);
    subpattern(c, part, state);
  }
  state.onTop--;
  c.emit(Op.POP_TOP, 0, location);
}

// ---- classes and mappings

function checkAttributeNames(c: CodegenContext, node: MatchClass): void {
  const { kwd_attrs: names, kwd_patterns: patterns } = node;
  for (const [index, name] of names.entries()) {
    c.refuseDebug(name, 'Store', patterns[index] as Pattern);
    const repeated = names.indexOf(name, index + 1);
    if (repeated >= 0) {
      const message = `attribute name repeated in class pattern: ${name}`;
      c.fail(patterns[repeated] as Pattern, message);
    }
  }
}

/** Jumps to the failure where the top is None; else it stays. */
function failIfNone(c: CodegenContext, location: Position, state: PatternState): void {
  c.emit(Op.COPY, 1, location);
  c.loadNone(location);
  c.emit(Op.IS_OP, 1, location);
  jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
}

function classPattern(c: CodegenContext, node: MatchClass, state: PatternState): void {
  const location = c.locate(node);
  checkAttributeNames(c, node);
  c.expression(node.cls);
  c.loadConstant(tupleOfStrings(node.kwd_attrs), location);
  c.emit(Op.MATCH_CLASS, node.patterns.length, location);
  const parts = [...node.patterns, ...node.kwd_patterns];
  // MATCH_CLASS took the subject: on top are the attributes, or None.
  state.onTop++;
  failIfNone(c, location, state);
  c.emit(Op.UNPACK_SEQUENCE, parts.length, location);
  state.onTop += parts.length - 1;
  for (const part of parts) {
    state.onTop--;
    if (isWildcard(part)) c.emit(Op.POP_TOP, 0, location);
    else subpattern(c, part, state);
  }
}

function mappingKey(c: CodegenContext, node: MatchMapping, key: Expr, seen: Set<string>): void {
  const constant = c.folder.constant(key);
  if (constant !== null) {
    const same = equalityKey(constant);
    if (same !== null && seen.has(same)) {
      c.fail(node, `mapping pattern checks duplicate key (${pythonRepr(constant)})`);
    }
    if (same !== null) seen.add(same);
  } else if (key.kind !== 'Attribute') {
    c.fail(node, 'mapping pattern keys may only match literals and attribute lookups');
  }
  c.expression(key);
}

function mappingPattern(c: CodegenContext, node: MatchMapping, state: PatternState): void {
  const location = c.locate(node);
  const { keys, patterns, rest } = node;
  const size = keys.length;
  state.onTop++;
  c.emit(Op.MATCH_MAPPING, 0, location);
  jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
  if (size === 0 && rest === null) {
    state.onTop--;
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  if (size > 0) {
    c.emit(Op.GET_LEN, 0, location);
    c.loadConstant(intConstant(size), location);
    emitComparison(c, 'GtE', location);
    jumpToFail(c, location, state, Op.POP_JUMP_IF_FALSE);
  }
  const seen = new Set<string>();
  for (const key of keys) mappingKey(c, node, key, seen);
  c.emit(Op.BUILD_TUPLE, size, location);
  c.emit(Op.MATCH_KEYS, 0, location);
  // [subject, keys, values or None]
  state.onTop += 2;
  failIfNone(c, location, state);
  c.emit(Op.UNPACK_SEQUENCE, size, location);
  state.onTop += size - 1;
  for (const part of patterns) {
    state.onTop--;
    subpattern(c, part, state);
  }
  state.onTop -= 2;
  if (rest === null) {
    c.emit(Op.POP_TOP, 0, location);
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  // A copy of the subject, without the keys.
  c.emit(Op.BUILD_MAP, 0, location);
  c.emit(Op.SWAP, 3, location);
  c.emit(Op.DICT_UPDATE, 2, location);
  c.emit(Op.UNPACK_SEQUENCE, size, location);
  for (let left = size; left > 0; left--) {
    c.emit(Op.COPY, 1 + left, location);
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.DELETE_SUBSCR, 0, location);
  }
  capture(c, location, rest, state);
}

// ---- alternatives

/**
 * Each alternative works on a copy of the subject and must bind the same names; their values are
 * brought into the order of the first alternative.
 */
function orPattern(c: CodegenContext, node: MatchOr, state: PatternState): void {
  const location = c.locate(node);
  const end = c.newLabel();
  const last = node.patterns.length - 1;
  let control: string[] = [];
  for (const [index, alternative] of node.patterns.entries()) {
    const place = c.locate(alternative);
    const inner: PatternState = {
      stores: [],
      allowIrrefutable: index === last && state.allowIrrefutable,
      failPops: [],
      onTop: 0,
    };
    c.emit(Op.COPY, 1, place);
    pattern(c, alternative, inner);
    if (index === 0) control = [...inner.stores];
    else reorderStores(c, node, place, inner.stores, control);
    c.jump(Pseudo.JUMP, end, place);
    emitFailPops(c, place, inner);
  }
  c.emit(Op.POP_TOP, 0, location);
  jumpToFail(c, location, state, Pseudo.JUMP);

  c.useLabel(end);
  // The new captures go below the subject, what is on top and the captures before.
  const rotations = control.length + 1 + state.onTop + state.stores.length;
  for (const name of control) {
    rotate(c, location, rotations);
    if (state.stores.includes(name)) failOfDuplicate(c, location, name);
    state.stores.push(name);
  }
  c.emit(Op.POP_TOP, 0, location);
}

function reorderStores(
  c: CodegenContext,
  node: MatchOr,
  location: Position,
  stores: string[],
  control: readonly string[],
): void {
  const fail = (): never => c.fail(node, 'alternative patterns bind different names');
  if (stores.length !== control.length) fail();
  for (let wanted = stores.length - 1; wanted >= 0; wanted--) {
    const found = stores.indexOf(control[wanted] as string);
    if (found < 0) fail();
    if (found === wanted) continue;
    const rotated = stores.splice(0, found + 1);
    stores.splice(wanted - found, 0, ...rotated);
    for (let count = 0; count <= found; count++) rotate(c, location, wanted + 1);
  }
}
