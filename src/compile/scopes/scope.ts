// A scope: what one block of code (module, class, function, comprehension, type parameter list ...)
// knows of the names in it. `collect.ts` fills in the facts, `analyze.ts` draws the conclusions.

import type { Node, Span, TypeParam } from '../../syntax/ast.ts';
import type { Position } from '../code.ts';

export type ScopeKind =
  | 'module'
  | 'class'
  | 'function'
  /** An annotation under `from __future__ import annotations`: checked, never compiled. */
  | 'annotation'
  /** Bound, constraints or default of a type parameter. */
  | 'typeVariable'
  | 'typeAlias'
  | 'typeParameters';

export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/** What was seen of a name in a scope. */
export const Fact = {
  global: 1,
  local: 2,
  parameter: 4,
  nonlocal: 8,
  use: 16,
  /** Free in a method and bound in the class around it. */
  freeInClass: 32,
  import: 64,
  annotation: 128,
  comprehensionTarget: 256,
  typeParameter: 512,
  /** A cell of a comprehension that is inlined here. */
  comprehensionCell: 1024,
} as const;

export const boundFacts = Fact.local | Fact.parameter | Fact.import | Fact.typeParameter;

/** Where a name's value lives. */
export type Place = 'unknown' | 'local' | 'globalExplicit' | 'globalImplicit' | 'free' | 'cell';

export interface SymbolInfo {
  facts: number;
  place: Place;
}

/** A `global` or `nonlocal` statement (or a walrus that works like one), for errors found later. */
export interface Directive {
  name: string;
  span: Span;
}

/** What a scope hangs on: a node, or the list of type parameters. */
export type ScopeKey = Node | readonly TypeParam[];

export class Scope {
  readonly symbols = new Map<string, SymbolInfo>();
  /** Mangled names of the parameters, in the order of the frame's slots. */
  readonly parameters: string[] = [];
  children: Scope[] = [];
  readonly directives: Directive[] = [];
  nested = false;
  isGenerator = false;
  isCoroutine = false;
  hasVarArgs = false;
  hasVarKeywords = false;
  comprehension: ComprehensionKind | null = null;
  /** The comprehension is compiled into the scope around it (PEP 709). */
  isInlined = false;
  /** A method here needs the `__class__` cell. */
  needsClassCell = false;
  /** An annotation scope here needs the class's namespace. */
  needsClassDict = false;
  /** An annotation scope inside a class body: names are looked up there first. */
  canSeeClassScope = false;
  /** Where not null, only these names are mangled (a class's type parameters). */
  mangledNames: Set<string> | null = null;
  /** Within the targets of a comprehension. */
  inComprehensionTarget = false;
  /** How deep within iterables of comprehensions. */
  comprehensionIterableDepth = 0;
  /** For messages: "a TypeVar bound" and the like. */
  description = '';

  readonly kind: ScopeKind;
  readonly name: string;
  readonly span: Span | null;

  constructor(kind: ScopeKind, name: string, span: Span | null) {
    this.kind = kind;
    this.name = name;
    this.span = span;
  }

  /** The scope's names live in slots of a frame. */
  get isFunctionLike(): boolean {
    return (
      this.kind === 'function' ||
      this.kind === 'typeVariable' ||
      this.kind === 'typeAlias' ||
      this.kind === 'typeParameters'
    );
  }

  facts(name: string): number {
    return this.symbols.get(name)?.facts ?? 0;
  }

  place(name: string): Place {
    return this.symbols.get(name)?.place ?? 'unknown';
  }
}

export interface ScopeTable {
  readonly module: Scope;
  readonly scopes: ReadonlyMap<ScopeKey, Scope>;
  /** Scopes of type parameters' defaults, by parameter; their bounds are in `scopes`. */
  readonly defaultScopes: ReadonlyMap<TypeParam, Scope>;
}

/** How the passes report: with the place of a span. */
export type Fail = (span: Span, message: string) => never;
export type PositionOf = (span: Span) => Position;

/** `__name` in class `C` is `_C__name`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** The same, where a scope mangles only some names. */
export function mangleIn(scope: Scope, className: string | null, name: string): string {
  if (scope.mangledNames !== null && !scope.mangledNames.has(name)) return name;
  return mangle(className, name);
}
