// The part of the first pass that walks expressions: uses and bindings of names, the scopes of
// lambdas and comprehensions, and the rules for assignment expressions (`:=`) in them.

import type {
  Arg,
  Arguments,
  DictComp,
  Expr,
  GeneratorExp,
  Lambda,
  ListComp,
  Name,
  NamedExpr,
  SetComp,
  Span,
  TypeParam,
} from '../../syntax/ast.ts';
import {
  type ComprehensionKind,
  Fact,
  type Fail,
  mangleIn,
  Scope,
  type ScopeKey,
  type ScopeKind,
} from './scope.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const comprehensionKinds: Record<AnyComprehension['kind'], [string, ComprehensionKind]> = {
  ListComp: ['listcomp', 'list'],
  SetComp: ['setcomp', 'set'],
  DictComp: ['dictcomp', 'dict'],
  GeneratorExp: ['genexpr', 'generator'],
};

const walrusPlaces: Partial<Record<ScopeKind, string>> = {
  class: 'in a class body',
  typeParameters: 'within the definition of a generic',
  typeAlias: 'in a type alias',
  typeVariable: 'in a TypeVar bound',
};

export class ExpressionCollector {
  readonly scopes = new Map<ScopeKey, Scope>();
  readonly defaultScopes = new Map<TypeParam, Scope>();
  protected moduleScope: Scope | null = null;
  protected readonly stack: Scope[] = [];
  protected current!: Scope;
  /** The class around, for the mangling of private names. */
  protected className: string | null = null;
  protected readonly futureAnnotations: boolean;
  protected readonly fail: Fail;

  constructor(futureAnnotations: boolean, fail: Fail) {
    this.futureAnnotations = futureAnnotations;
    this.fail = fail;
  }

  protected enter(name: string, kind: ScopeKind, key: ScopeKey | null, span: Span): Scope {
    const scope = new Scope(kind, name, span);
    const outer = this.stack.at(-1);
    if (outer !== undefined) {
      scope.nested = outer.nested || outer.isFunctionLike;
      scope.comprehensionIterableDepth = outer.comprehensionIterableDepth;
      if (kind !== 'class') scope.mangledNames = outer.mangledNames;
      // Annotations that stay text must not change what the scopes around them mean.
      if (kind !== 'annotation') outer.children.push(scope);
    }
    if (key !== null) this.scopes.set(key, scope);
    if (kind === 'module') this.moduleScope = scope;
    this.stack.push(scope);
    this.current = scope;
    return scope;
  }

  protected leave(): void {
    this.stack.pop();
    this.current = this.stack.at(-1) as Scope;
  }

  protected mangled(name: string): string {
    return mangleIn(this.current, this.className, name);
  }

  protected lookup(name: string): number {
    return this.current.facts(this.mangled(name));
  }

  protected define(name: string, fact: number, span: Span): void {
    this.defineIn(this.current, name, fact, span);
  }

  private defineIn(scope: Scope, name: string, fact: number, span: Span): void {
    if (fact & Fact.typeParameter) this.current.mangledNames?.add(name);
    const mangled = this.mangled(name);
    let symbol = scope.symbols.get(mangled);
    if (symbol === undefined) {
      symbol = { facts: 0, place: 'unknown' };
      scope.symbols.set(mangled, symbol);
    } else {
      if (fact & Fact.parameter && symbol.facts & Fact.parameter) {
        this.fail(span, `duplicate argument '${name}' in function definition`);
      }
      if (fact & Fact.typeParameter && symbol.facts & Fact.typeParameter) {
        this.fail(span, `duplicate type parameter '${name}'`);
      }
    }
    symbol.facts |= fact;
    if (scope.inComprehensionTarget) {
      if (symbol.facts & (Fact.global | Fact.nonlocal)) {
        const message = 'comprehension inner loop cannot rebind assignment expression target';
        this.fail(span, `${message} '${name}'`);
      }
      symbol.facts |= Fact.comprehensionTarget;
    }
    if (fact & Fact.parameter) {
      scope.parameters.push(mangled);
    } else if (fact & Fact.global) {
      const module = this.moduleScope as Scope;
      const known = module.symbols.get(mangled);
      if (known === undefined) module.symbols.set(mangled, { facts: fact, place: 'unknown' });
      else known.facts |= fact;
    }
  }

  protected recordDirective(name: string, span: Span): void {
    this.current.directives.push({ name: this.mangled(name), span });
  }

  protected expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  protected optional(node: Expr | null): void {
    if (node !== null) this.expression(node);
  }

  /** Left spines (`a + b + ...`, `a.b().c()...`) may be thousands long: they are walked by a loop. */
  protected expression(start: Expr): void {
    const spine: Expr[] = [];
    let node = start;
    for (;;) {
      if (node.kind === 'BinOp') {
        spine.push(node);
        node = node.left;
      } else if (node.kind === 'Attribute' || node.kind === 'Subscript') {
        spine.push(node);
        node = node.value;
      } else if (node.kind === 'Call') {
        spine.push(node);
        node = node.func;
      } else {
        break;
      }
    }
    this.leaf(node);
    for (let outer = spine.pop(); outer !== undefined; outer = spine.pop()) {
      if (outer.kind === 'BinOp') {
        this.expression(outer.right);
      } else if (outer.kind === 'Subscript') {
        this.expression(outer.slice);
      } else if (outer.kind === 'Call') {
        this.expressions(outer.args);
        for (const keyword of outer.keywords) this.expression(keyword.value);
      }
    }
  }

  private leaf(node: Expr): void {
    switch (node.kind) {
      case 'Name':
        this.name(node);
        break;
      case 'Constant':
        break;
      case 'NamedExpr':
        this.refuseInAnnotation('named expression', node);
        this.namedExpression(node);
        break;
      case 'BoolOp':
        this.expressions(node.values);
        break;
      case 'UnaryOp':
        this.expression(node.operand);
        break;
      case 'Lambda':
        this.lambda(node);
        break;
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        this.expression(node.orelse);
        break;
      case 'Dict':
        for (const key of node.keys) this.optional(key);
        this.expressions(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elts);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.refuseInAnnotation('yield expression', node);
        this.optional(node.value);
        this.current.isGenerator = true;
        this.refuseYieldInComprehension(node);
        break;
      case 'Await':
        this.refuseInAnnotation('await expression', node);
        this.expression(node.value);
        this.current.isCoroutine = true;
        break;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        break;
      case 'FormattedValue':
        this.expression(node.value);
        this.optional(node.format_spec);
        break;
      case 'JoinedStr':
        this.expressions(node.values);
        break;
      case 'Starred':
        this.expression(node.value);
        break;
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        break;
    }
  }

  private name(node: Name): void {
    // `__debug__` is a constant, never a variable.
    if (node.ctx === 'Load' && node.id === '__debug__') return;
    this.define(node.id, node.ctx === 'Load' ? Fact.use : Fact.local, node);
    // super() without arguments reads the cell of the class around.
    if (node.ctx === 'Load' && node.id === 'super' && this.current.isFunctionLike) {
      this.define('__class__', Fact.use, node);
    }
  }

  private lambda(node: Lambda): void {
    this.expressions(node.args.defaults);
    for (const value of node.args.kw_defaults) this.optional(value);
    this.enter('lambda', 'function', node, node);
    this.defineParameters(node.args, (arg) => this.define(arg.arg, Fact.parameter, arg));
    this.expression(node.body);
    this.leave();
  }

  protected defineParameters(args: Arguments, declare: (arg: Arg) => void): void {
    for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) declare(arg);
    if (args.vararg !== null) {
      declare(args.vararg);
      this.current.hasVarArgs = true;
    }
    if (args.kwarg !== null) {
      declare(args.kwarg);
      this.current.hasVarKeywords = true;
    }
  }

  private comprehension(node: AnyComprehension): void {
    const [outermost, ...rest] = node.generators;
    if (outermost === undefined) throw new Error('comprehension without for');
    // The outermost iterable belongs to the scope around.
    this.iterable(outermost.iter);
    const [name, kind] = comprehensionKinds[node.kind];
    const scope = this.enter(name, 'function', node, node);
    scope.comprehension = kind;
    if (outermost.is_async === 1) scope.isCoroutine = true;
    this.define('.0', Fact.parameter, node);
    this.comprehensionTarget(outermost.target);
    this.expressions(outermost.ifs);
    for (const generator of rest) {
      this.comprehensionTarget(generator.target);
      this.iterable(generator.iter);
      this.expressions(generator.ifs);
      if (generator.is_async === 1) scope.isCoroutine = true;
    }
    if (node.kind === 'DictComp') {
      this.expression(node.value);
      this.expression(node.key);
    } else {
      this.expression(node.elt);
    }
    scope.isGenerator = kind === 'generator';
    this.leave();
    if (scope.isCoroutine && kind !== 'generator') this.current.isCoroutine = true;
  }

  private comprehensionTarget(target: Expr): void {
    this.current.inComprehensionTarget = true;
    this.expression(target);
    this.current.inComprehensionTarget = false;
  }

  private iterable(node: Expr): void {
    const scope = this.current;
    scope.comprehensionIterableDepth++;
    this.expression(node);
    scope.comprehensionIterableDepth--;
  }

  private namedExpression(node: NamedExpr): void {
    if (this.current.comprehensionIterableDepth > 0) {
      const message = 'assignment expression cannot be used in a comprehension iterable expression';
      this.fail(node, message);
    }
    if (this.current.comprehension !== null) this.extendWalrusScope(node.target);
    this.expression(node.value);
    this.expression(node.target);
  }

  /** A walrus in a comprehension binds in the nearest scope around that is none. */
  private extendWalrusScope(target: Name): void {
    for (const scope of this.stack.toReversed()) {
      const facts = scope.facts(this.mangled(target.id));
      if (scope.comprehension !== null) {
        if (facts & Fact.comprehensionTarget && facts & Fact.local) {
          const message = 'assignment expression cannot rebind comprehension iteration variable';
          this.fail(target, `${message} '${target.id}'`);
        }
        continue;
      }
      if (scope.kind === 'function') {
        const isGlobal = (facts & Fact.global) !== 0;
        this.define(target.id, isGlobal ? Fact.global : Fact.nonlocal, target);
        this.recordDirective(target.id, target);
        this.defineIn(scope, target.id, Fact.local, target);
        return;
      }
      if (scope.kind === 'module') {
        this.define(target.id, Fact.global, target);
        this.recordDirective(target.id, target);
        this.defineIn(scope, target.id, Fact.global, target);
        return;
      }
      const place = walrusPlaces[scope.kind];
      if (place !== undefined) {
        const message = 'assignment expression within a comprehension cannot be used';
        this.fail(target, `${message} ${place}`);
      }
    }
  }

  private refuseInAnnotation(what: string, node: Expr): void {
    const { kind, description } = this.current;
    const places: Partial<Record<ScopeKind, string>> = {
      annotation: 'an annotation',
      typeVariable: description,
      typeAlias: 'a type alias',
      typeParameters: 'the definition of a generic',
    };
    const place = places[kind];
    if (place !== undefined) this.fail(node, `${what} cannot be used within ${place}`);
  }

  private refuseYieldInComprehension(node: Expr): void {
    const kind = this.current.comprehension;
    if (kind === null) return;
    const where = kind === 'generator' ? 'generator expression' : `${kind} comprehension`;
    this.fail(node, `'yield' inside ${where}`);
  }
}
