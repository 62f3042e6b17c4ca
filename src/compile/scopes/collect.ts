// First pass over the scopes: walks the tree once and notes in each scope which names are bound,
// used, declared. It also finds the errors that concern names alone. The order of the visits is
// that of CPython's symtable.c, since the first error found is the one reported.

import type {
  Alias,
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Global,
  Mod,
  Nonlocal,
  Pattern,
  Span,
  Stmt,
  TypeAlias,
  TypeParam,
} from '../../syntax/ast.ts';
import { ExpressionCollector } from './collect_expressions.ts';
import { Fact, type Fail, type Scope, type ScopeTable } from './scope.ts';

/** Collects the facts of a whole tree; `analyzeScopes` comes next. */
export function collectScopes(tree: Mod, futureAnnotations: boolean, fail: Fail): ScopeTable {
  const collector = new Collector(futureAnnotations, fail);
  collector.module(tree);
  return collector.table();
}

class Collector extends ExpressionCollector {
  module(tree: Mod): void {
    this.enter('top', 'module', tree, tree);
    if (tree.kind === 'Expression') this.expression(tree.body);
    else this.statements(tree.body);
  }

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDefinition(node);
        break;
      case 'ClassDef':
        this.classDefinition(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        this.optional(node.value);
        break;
      case 'Delete':
        this.expressions(node.targets);
        break;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        this.annotatedAssignment(node);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'For':
      case 'AsyncFor':
        this.expression(node.target);
        this.expression(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'While':
        this.expression(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'If':
        this.ifChain(node);
        break;
      case 'Match':
        this.expression(node.subject);
        for (const item of node.cases) {
          this.pattern(item.pattern);
          this.optional(item.guard);
          this.statements(item.body);
        }
        break;
      case 'Raise':
        if (node.exc !== null) {
          this.expression(node.exc);
          this.optional(node.cause);
        }
        break;
      case 'Try':
      case 'TryStar':
        this.statements(node.body);
        for (const handler of node.handlers) this.exceptHandler(handler);
        this.statements(node.orelse);
        this.statements(node.finalbody);
        break;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.alias(alias);
        break;
      case 'Global':
        this.declaration(node, Fact.global, 'global');
        break;
      case 'Nonlocal':
        this.declaration(node, Fact.nonlocal, 'nonlocal');
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        this.statements(node.body);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
        break;
    }
  }

  /** An elif chain may be thousands long: a loop. */
  private ifChain(start: Stmt & { kind: 'If' }): void {
    let node = start;
    for (;;) {
      this.expression(node.test);
      this.statements(node.body);
      const [only] = node.orelse;
      if (node.orelse.length === 1 && only?.kind === 'If') {
        node = only;
      } else {
        this.statements(node.orelse);
        return;
      }
    }
  }

  private functionDefinition(node: FunctionDef | AsyncFunctionDef): void {
    this.define(node.name, Fact.local, node);
    this.expressions(node.args.defaults);
    for (const value of node.args.kw_defaults) this.optional(value);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node.name, node.type_params, node);
      if (node.args.defaults.length > 0) this.define('.defaults', Fact.parameter, node);
      if (node.args.kw_defaults.some((value) => value !== null)) {
        this.define('.kwdefaults', Fact.parameter, node);
      }
      this.typeParameters(node.type_params);
    }
    this.functionAnnotations(node);
    this.enter(node.name, 'function', node, node);
    if (node.kind === 'AsyncFunctionDef') this.current.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.leave();
    if (generic) this.leave();
  }

  private functionAnnotations(node: FunctionDef | AsyncFunctionDef): void {
    const { args } = node;
    if (this.futureAnnotations) this.enter('_annotation', 'annotation', null, node);
    for (const arg of [...args.posonlyargs, ...args.args]) this.optional(arg.annotation);
    this.optional(args.vararg?.annotation ?? null);
    this.optional(args.kwarg?.annotation ?? null);
    for (const arg of args.kwonlyargs) this.optional(arg.annotation);
    if (this.futureAnnotations) this.leave();
    if (node.returns !== null) this.annotation(node.returns);
  }

  private annotation(annotation: Expr): void {
    if (this.futureAnnotations) this.enter('_annotation', 'annotation', null, annotation);
    this.expression(annotation);
    if (this.futureAnnotations) this.leave();
  }

  private classDefinition(node: ClassDef): void {
    this.define(node.name, Fact.local, node);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0;
    const outerClass = this.className;
    if (generic) {
      this.enterTypeParameters(node.name, node.type_params, node);
      this.current.mangledNames = new Set();
      this.className = node.name;
      for (const name of ['.type_params', '.generic_base']) {
        this.define(name, Fact.local, node);
        this.define(name, Fact.use, node);
      }
      this.typeParameters(node.type_params);
    }
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.expression(keyword.value);
    this.enter(node.name, 'class', node, node);
    this.className = node.name;
    if (generic) {
      this.define('__type_params__', Fact.local, node);
      this.define('.type_params', Fact.use, node);
    }
    this.statements(node.body);
    this.leave();
    if (generic) this.leave();
    this.className = outerClass;
  }

  private typeAlias(node: TypeAlias): void {
    this.expression(node.name);
    const name = node.name.id;
    const inClass = this.current.kind === 'class';
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(name, node.type_params, node);
      this.typeParameters(node.type_params);
    }
    this.enter(name, 'typeAlias', node, node);
    this.current.canSeeClassScope = inClass;
    if (inClass) this.define('__classdict__', Fact.use, node.value);
    this.expression(node.value);
    this.leave();
    if (generic) this.leave();
  }

  private enterTypeParameters(name: string, params: readonly TypeParam[], node: Span): void {
    const inClass = this.current.kind === 'class';
    this.enter(name, 'typeParameters', params, node);
    if (inClass) {
      this.current.canSeeClassScope = true;
      this.define('__classdict__', Fact.use, node);
    }
  }

  private typeParameters(params: readonly TypeParam[]): void {
    for (const param of params) {
      this.define(param.name, Fact.typeParameter | Fact.local, param);
      if (param.kind === 'TypeVar') {
        const bound = param.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
        this.typeParameterValue(param, param.bound, bound, false);
      }
      this.typeParameterValue(param, param.default_value, `a ${param.kind} default`, true);
    }
  }

  private typeParameterValue(
    param: TypeParam,
    value: Expr | null,
    description: string,
    isDefault: boolean,
  ): void {
    if (value === null) return;
    const inClass = this.current.canSeeClassScope;
    const scope = this.enter(param.name, 'typeVariable', isDefault ? null : param, value);
    if (isDefault) this.defaultScopes.set(param, scope);
    scope.canSeeClassScope = inClass;
    if (inClass) this.define('__classdict__', Fact.use, value);
    scope.description = description;
    this.expression(value);
    this.leave();
  }

  private annotatedAssignment(node: Stmt & { kind: 'AnnAssign' }): void {
    const { target } = node;
    if (target.kind === 'Name') {
      const facts = this.lookup(target.id);
      if (
        facts & (Fact.global | Fact.nonlocal) &&
        this.current !== this.moduleScope &&
        node.simple === 1
      ) {
        const kind = facts & Fact.global ? 'global' : 'nonlocal';
        this.fail(node, `annotated name '${target.id}' can't be ${kind}`);
      }
      if (node.simple === 1) this.define(target.id, Fact.annotation | Fact.local, target);
      else if (node.value !== null) this.define(target.id, Fact.local, target);
    } else {
      this.expression(target);
    }
    this.annotation(node.annotation);
    this.optional(node.value);
  }

  private declaration(node: Global | Nonlocal, fact: number, word: string): void {
    for (const name of node.names) {
      const facts = this.lookup(name);
      if (facts & (Fact.parameter | Fact.local | Fact.use | Fact.annotation)) {
        let message: string;
        if (facts & Fact.parameter) message = `name '${name}' is parameter and ${word}`;
        else if (facts & Fact.use) message = `name '${name}' is used prior to ${word} declaration`;
        else if (facts & Fact.annotation) message = `annotated name '${name}' can't be ${word}`;
        else message = `name '${name}' is assigned to before ${word} declaration`;
        this.fail(node, message);
      }
      this.define(name, fact, node);
      this.recordDirective(name, node);
    }
  }

  private parameters(args: Arguments): void {
    const declare = (arg: Arg): void => this.define(arg.arg, Fact.parameter, arg);
    super.defineParameters(args, declare);
  }

  private exceptHandler(handler: ExceptHandler): void {
    this.optional(handler.type);
    if (handler.name !== null) this.define(handler.name, Fact.local, handler);
    this.statements(handler.body);
  }

  private alias(alias: Alias): void {
    if (alias.name === '*') {
      if (this.current.kind !== 'module') {
        this.fail(alias, 'import * only allowed at module level');
      }
      return;
    }
    const name = alias.asname ?? alias.name;
    const dot = name.indexOf('.');
    this.define(dot < 0 ? name : name.slice(0, dot), Fact.import, alias);
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const part of node.patterns) this.pattern(part);
        break;
      case 'MatchStar':
        if (node.name !== null) this.define(node.name, Fact.local, node);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest !== null) this.define(node.rest, Fact.local, node);
        break;
      case 'MatchClass':
        this.expression(node.cls);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.kwd_patterns) this.pattern(part);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, Fact.local, node);
        break;
    }
  }

  table(): ScopeTable {
    return {
      module: this.moduleScope as Scope,
      scopes: this.scopes,
      defaultScopes: this.defaultScopes,
    };
  }
}
