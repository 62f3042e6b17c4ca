// Type parameters (PEP 695 and 696): objects made in a scope around the function, class or alias;
// bounds, constraints and defaults are functions that are called when somebody asks.

import { Intrinsic1, Intrinsic2, Op } from '../../../assembly/shared/opcodes.ts';
import type { Expr, TypeAlias, TypeParam } from '../../syntax/ast.ts';
import type { CodeObject, Position } from '../code.ts';
import type { Scope } from '../scopes/scope.ts';
import type { CodegenContext } from './context.ts';

type MakeClosure = (
  c: CodegenContext,
  location: Position,
  code: CodeObject,
  attributes: number,
) => void;

const makers: Record<TypeParam['kind'], number> = {
  TypeVar: Intrinsic1.TYPEVAR,
  ParamSpec: Intrinsic1.PARAMSPEC,
  TypeVarTuple: Intrinsic1.TYPEVARTUPLE,
};

/** Makes and stores each parameter; pushes a tuple of them all. */
export function typeParameters(
  c: CodegenContext,
  params: readonly TypeParam[],
  makeClosure: MakeClosure,
): void {
  let seenDefault = false;
  for (const param of params) {
    const location = c.locate(param);
    c.loadString(param.name, location);
    if (param.kind === 'TypeVar' && param.bound !== null) {
      lazyValue(c, param.name, param.bound, c.scopeOf(param), false, makeClosure);
      const op =
        param.bound.kind === 'Tuple'
          ? Intrinsic2.TYPEVAR_WITH_CONSTRAINTS
          : Intrinsic2.TYPEVAR_WITH_BOUND;
      c.emit(Op.CALL_INTRINSIC_2, op, location);
    } else {
      c.emit(Op.CALL_INTRINSIC_1, makers[param.kind], location);
    }
    if (param.default_value !== null) {
      seenDefault = true;
      const scope = c.table.defaultScopes.get(param) as Scope;
      const allowStarred = param.kind === 'TypeVarTuple';
      lazyValue(c, param.name, param.default_value, scope, allowStarred, makeClosure);
      c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_TYPEPARAM_DEFAULT, location);
    } else if (seenDefault) {
      const message = `non-default type parameter '${param.name}' follows default type parameter`;
      c.fail(param, message);
    }
    c.emit(Op.COPY, 1, location);
    c.storeName(param.name, location);
  }
  c.emit(Op.BUILD_TUPLE, params.length, c.locate(params[0] as TypeParam));
}

/** A function that evaluates `value` when it is called. */
function lazyValue(
  c: CodegenContext,
  name: string,
  value: Expr,
  scope: Scope,
  allowStarred: boolean,
  makeClosure: MakeClosure,
): void {
  const location = c.locate(value);
  c.enterUnit('typeParameters', name, scope, location.line);
  if (allowStarred && value.kind === 'Starred') {
    c.expression(value.value);
    c.emit(Op.UNPACK_SEQUENCE, 1, location);
  } else {
    c.expression(value);
  }
  c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.leaveUnit(true), 0);
}

/** `type Name[T] = value`: name, type parameters or None, and a function for the value. */
export function typeAlias(c: CodegenContext, node: TypeAlias, makeClosure: MakeClosure): void {
  const isGeneric = node.type_params.length > 0;
  const location = c.locate(node);
  const name = node.name.id;
  if (isGeneric) {
    const scope = c.scopeOf(node.type_params);
    c.enterUnit('typeParameters', `<generic parameters of ${name}>`, scope, location.line);
    c.loadString(name, location);
    typeParameters(c, node.type_params, makeClosure);
  } else {
    c.loadString(name, location);
    c.loadNone(location);
  }
  c.enterUnit('function', name, c.scopeOf(node), location.line);
  c.unit.constantIndex({ type: 'None' });
  c.expression(node.value);
  c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.leaveUnit(false), 0);
  c.emit(Op.BUILD_TUPLE, 3, location);
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEALIAS, location);
  if (isGeneric) {
    makeClosure(c, location, c.leaveUnit(false), 0);
    c.emit(Op.CALL, 0, location);
  }
  c.storeName(name, location);
}
