// A syntax tree as the program gets it (ast.parse): plain values, from which src/lib/prelude/trees.py makes nodes of module _ast.
import type { ConstantValue, Node } from '../syntax/ast.ts';
import { classFields, fieldsOf, placeless } from '../syntax/dump.ts';
import type { Source } from '../syntax/source.ts';

export type TreeValue =
  | null | number | string
  | { constant: ConstantValue }
  | { list: TreeValue[] }
  /** an operator or a context: a class without fields */
  | { singleton: string }
  | { node: string; place: [number, number, number, number] | null; fields: [string, TreeValue][] };

export function treeValue(node: Node, source: Source): TreeValue {
  const start = source.position(node.start);
  const end = source.position(node.end);
  const fields = fieldsOf[node.kind].map((name): [string, TreeValue] => [name, fieldValue(node, name, source)]);
  if (node.kind === 'Module') fields.push(['type_ignores', { list: [] }]);
  return { node: node.kind, place: placeless.has(node.kind) ? null : [start.line, start.column, end.line, end.column], fields };
}

function fieldValue(node: Node, name: string, source: Source): TreeValue {
  if (node.kind === 'Constant') return name === 'kind' ? (node.kindU ? 'u' : null) : { constant: node.value };
  if (node.kind === 'MatchSingleton') return { constant: node.value };
  const value: unknown = node[name as keyof Node];
  const one = (item: unknown): TreeValue => {
    if (item === null || item === undefined) return null;
    if (typeof item === 'boolean') return item ? 1 : 0;
    if (typeof item === 'number') return item;
    if (typeof item === 'string') return classFields.has(name) ? { singleton: item } : item;
    return treeValue(item as Node, source);
  };
  return Array.isArray(value) ? { list: value.map(one) } : one(value);
}
