// `'%s: %r' % (a, b)` with a constant format and a tuple display is compiled like the f-string
// `f'{a!s}: {b!r}'`, where the format uses only %s, %r, %a with width and precision, and %%.

import type { BinOp, Constant, Expr, FormattedValue, JoinedStr } from '../../syntax/ast.ts';
import type { CodegenContext } from './context.ts';

const known = new WeakMap<BinOp, JoinedStr | null>();

/** The f-string for a `%` operation; null where there is none. */
export function formatAsJoinedString(c: CodegenContext, node: BinOp): JoinedStr | null {
  if (node.op !== 'Mod' || node.right.kind !== 'Tuple') return null;
  let joined = known.get(node);
  if (joined === undefined) {
    const format = c.folder.constant(node.left);
    joined = null;
    // A tuple of constants is one constant: that is formatted as it stands.
    if (format?.type === 'str' && c.folder.constant(node.right) === null) {
      if (format.codePoints === undefined) joined = convert(node, format.value, node.right.elts);
    }
    known.set(node, joined);
  }
  return joined;
}

const conversions: Record<string, FormattedValue['conversion']> = { s: 115, r: 114, a: 97 };

function convert(node: BinOp, text: string, args: readonly Expr[]): JoinedStr | null {
  if (args.some((argument) => argument.kind === 'Starred')) return null;
  const { start, end } = node;
  const values: (Constant | FormattedValue)[] = [];
  const literal = (value: string, span: { start: number; end: number }): Constant => ({
    kind: 'Constant',
    value: { type: 'str', value },
    kindU: false,
    start: span.start,
    end: span.end,
  });
  const field = /%(?:%|(-?)[-+ #0]*?(\d{0,2})(?:\.(\d{0,2}))?([sra]))|(%)/gy;
  let used = 0;
  let pending = '';
  for (let place = 0; place < text.length; ) {
    const percent = text.indexOf('%', place);
    pending += text.slice(place, percent < 0 ? text.length : percent);
    if (percent < 0) break;
    field.lastIndex = percent;
    const match = field.exec(text);
    if (match === null || match[5] !== undefined) return null;
    place = field.lastIndex;
    if (match[0] === '%%') {
      pending += '%';
      continue;
    }
    const [, leftAligned, width = '', precision, conversion] = match;
    if (/[+ #0]/.test(match[0].slice(1).replace(/\d.*$/, ''))) return null;
    if (width.startsWith('0')) return null;
    const argument = args[used++];
    if (argument === undefined) return null;
    if (pending !== '') values.push(literal(pending, node));
    pending = '';
    let spec = leftAligned === '' && width !== '' ? '>' : '';
    spec += width;
    if (precision !== undefined) spec += `.${Number(precision)}`;
    const place2 = { start: argument.start, end: argument.end };
    values.push({
      kind: 'FormattedValue',
      value: argument,
      conversion: conversions[conversion as string] as FormattedValue['conversion'],
      format_spec:
        spec === '' ? null : { kind: 'JoinedStr', values: [literal(spec, place2)], ...place2 },
      ...place2,
    });
  }
  if (used !== args.length) return null;
  if (pending !== '') values.push(literal(pending, node));
  return { kind: 'JoinedStr', values, start, end };
}
