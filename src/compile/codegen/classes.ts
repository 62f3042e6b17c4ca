// Class definitions and the bodies of modules and classes.

import { Intrinsic1, Op } from '../../../assembly/shared/opcodes.ts';
import type { ClassDef, ExceptHandler, Expr, Stmt } from '../../syntax/ast.ts';
import type { CodeObject, Position } from '../code.ts';
import { intConstant, tupleOfStrings } from '../constants.ts';
import { cleanDocstring } from '../docstring.ts';
import { callWithArguments } from './calls.ts';
import type { CodegenContext } from './context.ts';
import { applyDecorators, decorators, docstringOf, firstLineOf, makeClosure } from './functions.ts';
import { typeParameters } from './type_parameters.ts';

/**
 * `name = __build_class__(body function, 'name', *bases, **keywords)`; with type parameters all of
 * it in a function of its own.
 */
export function classDefinition(c: CodegenContext, node: ClassDef): void {
  decorators(c, node.decorator_list);
  const firstLine = firstLineOf(c, node);
  const location = c.locate(node);
  const isGeneric = node.type_params.length > 0;
  if (isGeneric) {
    const scope = c.scopeOf(node.type_params);
    c.enterUnit('typeParameters', `<generic parameters of ${node.name}>`, scope, firstLine);
    c.unit.className = node.name;
    typeParameters(c, node.type_params, makeClosure);
    c.storeName('.type_params', location);
  }
  const code = classBody(c, node, firstLine);
  c.emit(Op.LOAD_BUILD_CLASS, 0, location);
  makeClosure(c, location, code, 0);
  c.loadString(node.name, location);
  let bases: readonly Expr[] = node.bases;
  if (isGeneric) {
    c.loadName('.type_params', location);
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.SUBSCRIPT_GENERIC, location);
    c.storeName('.generic_base', location);
    const { start, end } = node;
    bases = [...bases, { kind: 'Name', id: '.generic_base', ctx: 'Load', start, end }];
  }
  callWithArguments(c, location, 2, bases, node.keywords);
  if (isGeneric) {
    makeClosure(c, location, c.leaveUnit(false), 0);
    c.emit(Op.CALL, 0, location);
  }
  applyDecorators(c, node.decorator_list);
  c.storeName(node.name, location);
}

function classBody(c: CodegenContext, node: ClassDef, firstLine: number): CodeObject {
  const unit = c.enterUnit('class', node.name, c.scopeOf(node), firstLine);
  const location: Position = { line: firstLine, endLine: firstLine, column: 0, endColumn: 0 };
  unit.className = node.name;
  c.loadName('__name__', location);
  c.storeName('__module__', location);
  c.loadString(unit.qualname, location);
  c.storeName('__qualname__', location);
  c.loadConstant(intConstant(firstLine), location);
  c.storeName('__firstlineno__', location);
  if (node.type_params.length > 0) {
    c.loadName('.type_params', location);
    c.storeName('__type_params__', location);
  }
  if (unit.scope.needsClassDict) {
    c.emit(Op.LOAD_LOCALS, 0, location);
    c.emit(Op.STORE_DEREF, unit.cellIndex('__classdict__'), location);
  }
  body(c, node.body, location);
  c.loadConstant(tupleOfStrings([...unit.staticAttributes].sort()), null);
  c.storeName('__static_attributes__', null);
  if (unit.scope.needsClassDict) {
    c.loadClosure('__classdict__', null);
    c.storeName('__classdictcell__', null);
  }
  if (unit.scope.needsClassCell) {
    c.loadClosure('__class__', null);
    c.emit(Op.COPY, 1, null);
    c.storeName('__classcell__', null);
  } else {
    c.loadNone(null);
  }
  c.emit(Op.RETURN_VALUE, 0, null);
  return c.leaveUnit(true);
}

/** The statements of a module or class, with its docstring and annotations. */
export function body(c: CodegenContext, statements: readonly Stmt[], start: Position): void {
  const [first] = statements;
  const location = c.unit.kind === 'module' && first !== undefined ? c.locate(first) : start;
  if (hasAnnotations(statements)) c.emit(Op.SETUP_ANNOTATIONS, 0, location);
  const docstring = c.options.optimize < 2 ? docstringOf(statements) : null;
  if (docstring !== null) {
    c.loadConstant(cleanDocstring(docstring), c.locate(docstring));
    c.storeName('__doc__', null);
  }
  c.statements(docstring === null ? statements : statements.slice(1));
}

/** Whether the statements, at any depth within this code object, annotate a name. */
export function hasAnnotations(statements: readonly Stmt[]): boolean {
  return statements.some(statementHasAnnotations);
}

function statementHasAnnotations(statement: Stmt): boolean {
  switch (statement.kind) {
    case 'AnnAssign':
      return true;
    case 'For':
    case 'AsyncFor':
    case 'While':
      return hasAnnotations(statement.body) || hasAnnotations(statement.orelse);
    case 'If': {
      // An elif chain may be long: a loop.
      let node = statement;
      for (;;) {
        if (hasAnnotations(node.body)) return true;
        const [only] = node.orelse;
        if (node.orelse.length !== 1 || only?.kind !== 'If') return hasAnnotations(node.orelse);
        node = only;
      }
    }
    case 'Match':
      return statement.cases.some((item) => hasAnnotations(item.body));
    case 'With':
    case 'AsyncWith':
      return hasAnnotations(statement.body);
    case 'Try':
    case 'TryStar':
      return (
        hasAnnotations(statement.body) ||
        statement.handlers.some((handler: ExceptHandler) => hasAnnotations(handler.body)) ||
        hasAnnotations(statement.orelse) ||
        hasAnnotations(statement.finalbody)
      );
    default:
      return false;
  }
}
