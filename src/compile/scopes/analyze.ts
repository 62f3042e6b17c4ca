// Second pass over the scopes: for each name of each scope, whether it is local, a cell, free or
// global. A scope learns from outside which names functions around it bind, and reports which of
// them it uses; a binding that is used from within becomes a cell.
//
// The rules are those of CPython's symtable.c, PEP 709's inlined comprehensions and PEP 695's
// annotation scopes among them.

import { boundFacts, Fact, type Fail, type Place, type Scope } from './scope.ts';

/** Names visible from outside; each scope works on its own copy. */
interface Surroundings {
  /** Bound in functions around; null in the module. */
  bound: Set<string> | null;
  /** Declared global around. */
  global: Set<string>;
  /** Type parameters around. */
  typeParameters: Set<string>;
  /** The class whose namespace an annotation scope sees. */
  classScope: Scope | null;
}

export function analyzeScopes(module: Scope, fail: Fail): void {
  const surroundings: Surroundings = {
    bound: null,
    global: new Set(),
    typeParameters: new Set(),
    classScope: null,
  };
  analyzeScope(module, surroundings, new Set(), fail);
}

function failAtDirective(scope: Scope, name: string, message: string, fail: Fail): never {
  const directive = scope.directives.find((candidate) => candidate.name === name);
  if (directive === undefined) throw new Error(`no directive for ${name}`);
  return fail(directive.span, message);
}

/** Decides one name; updates the sets for what follows. */
function placeOf(
  scope: Scope,
  name: string,
  facts: number,
  around: Surroundings,
  local: Set<string>,
  free: Set<string>,
  fail: Fail,
): Place {
  if (facts & Fact.global) {
    if (facts & Fact.nonlocal) {
      failAtDirective(scope, name, `name '${name}' is nonlocal and global`, fail);
    }
    around.global.add(name);
    around.bound?.delete(name);
    return 'globalExplicit';
  }
  if (facts & Fact.nonlocal) {
    if (around.bound === null) {
      failAtDirective(scope, name, 'nonlocal declaration not allowed at module level', fail);
    }
    if (!around.bound.has(name)) {
      failAtDirective(scope, name, `no binding for nonlocal '${name}' found`, fail);
    }
    if (around.typeParameters.has(name)) {
      const message = `nonlocal binding not allowed for type parameter '${name}'`;
      failAtDirective(scope, name, message, fail);
    }
    free.add(name);
    return 'free';
  }
  if (facts & boundFacts) {
    local.add(name);
    around.global.delete(name);
    if (facts & Fact.typeParameter) around.typeParameters.add(name);
    else around.typeParameters.delete(name);
    return 'local';
  }
  // In an annotation scope of a class body, a name that the class binds is looked up in the class
  // and then globally, also where a function around binds it too.
  if (around.classScope !== null) {
    const classFacts = around.classScope.facts(name);
    if (classFacts & Fact.global) return 'globalExplicit';
    if (classFacts & boundFacts && !(classFacts & Fact.nonlocal)) return 'globalImplicit';
  }
  if (around.bound?.has(name)) {
    free.add(name);
    return 'free';
  }
  return 'globalImplicit';
}

function isFreeInChild(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.place(name) === 'free');
}

/** Moves a comprehension's names into the scope that it is compiled into. */
function inlineComprehension(
  scope: Scope,
  comprehension: Scope,
  places: Map<string, Place>,
  comprehensionFree: Set<string>,
  inlinedCells: Set<string>,
): void {
  let dropClassCell = false;
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol.facts & Fact.parameter) continue;
    let place = symbol.place;
    if (place === 'cell' || symbol.facts & Fact.comprehensionCell) inlinedCells.add(name);
    const existing = scope.symbols.get(name);
    // A class body's own __class__ is not the cell that its methods see.
    if (place === 'free' && scope.kind === 'class' && name === '__class__') {
      if (isFreeInChild(comprehension, name)) continue; // a function within does: it gets the class's cell
      place = 'globalImplicit';
      comprehensionFree.delete(name);
      dropClassCell = true;
    }
    if (existing === undefined) {
      scope.symbols.set(name, { facts: symbol.facts, place: 'unknown' });
      places.set(name, place);
    } else if (existing.facts & boundFacts && scope.kind !== 'class') {
      // Free in the comprehension and local outside: now simply local, unless a function inside
      // the comprehension uses it.
      if (!isFreeInChild(comprehension, name)) comprehensionFree.delete(name);
    }
  }
  if (dropClassCell) comprehension.symbols.delete('__class__');
}

/** What a child scope sees of a scope's names: functions pass theirs on, classes do not. */
function surroundingsOfChildren(
  scope: Scope,
  around: Surroundings,
  outerBound: Set<string> | null,
  outerGlobal: Set<string>,
  local: Set<string>,
): { bound: Set<string>; global: Set<string> } {
  if (scope.kind === 'class') {
    const bound = new Set(outerBound ?? []);
    bound.add('__class__');
    bound.add('__classdict__');
    return { bound, global: new Set(outerGlobal) };
  }
  const bound = new Set(scope.isFunctionLike ? local : []);
  for (const name of around.bound ?? []) bound.add(name);
  return { bound, global: new Set(around.global) };
}

/** Analyzes a scope and all within it; adds the names it needs from outside to `free`. */
function analyzeScope(scope: Scope, around: Surroundings, free: Set<string>, fail: Fail): void {
  const places = new Map<string, Place>();
  const local = new Set<string>();
  const newFree = new Set<string>();
  const inlinedCells = new Set<string>();
  // A class's names do not concern the scopes within, so those see what was there before.
  const outerBound = scope.kind === 'class' ? around.bound && new Set(around.bound) : null;
  const outerGlobal = scope.kind === 'class' ? new Set(around.global) : around.global;
  for (const [name, symbol] of scope.symbols) {
    places.set(name, placeOf(scope, name, symbol.facts, around, local, free, fail));
  }
  const visible = surroundingsOfChildren(scope, around, outerBound, outerGlobal, local);
  for (const child of scope.children) {
    let classScope: Scope | null = null;
    if (child.canSeeClassScope) classScope = scope.kind === 'class' ? scope : around.classScope;
    const childFree = new Set(newFree);
    const childAround: Surroundings = {
      bound: new Set(visible.bound),
      global: new Set(visible.global),
      typeParameters: new Set(around.typeParameters),
      classScope,
    };
    analyzeScope(child, childAround, childFree, fail);
    if (child.comprehension !== null && !child.isGenerator && !scope.canSeeClassScope) {
      inlineComprehension(scope, child, places, childFree, inlinedCells);
      child.isInlined = true;
    }
    for (const name of childFree) newFree.add(name);
  }
  scope.children = scope.children.flatMap((child) => (child.isInlined ? child.children : [child]));
  if (scope.isFunctionLike) {
    for (const [name, place] of places) {
      if (place === 'local' && (newFree.has(name) || inlinedCells.has(name))) {
        places.set(name, 'cell');
        newFree.delete(name);
      }
    }
  } else if (scope.kind === 'class') {
    scope.needsClassCell = newFree.delete('__class__');
    scope.needsClassDict = newFree.delete('__classdict__');
  }
  recordPlaces(scope, places, around.bound, newFree, inlinedCells);
  for (const name of newFree) free.add(name);
}

function recordPlaces(
  scope: Scope,
  places: Map<string, Place>,
  bound: Set<string> | null,
  free: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, symbol] of scope.symbols) {
    if (inlinedCells.has(name)) symbol.facts |= Fact.comprehensionCell;
    symbol.place = places.get(name) as Place;
  }
  for (const name of free) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      // A method's free variable may bear the name of something the class binds for itself.
      if (scope.kind === 'class' || scope.canSeeClassScope) symbol.facts |= Fact.freeInClass;
    } else if (bound === null || bound.has(name)) {
      scope.symbols.set(name, { facts: 0, place: 'free' });
    }
  }
}
