// Docstrings as the compiler stores them (new in 3.13): tabs expanded, the indentation common to
// all lines but the first removed.

import type { Constant as ConstantNode } from '../syntax/ast.ts';
import type { Constant } from './code.ts';

const tabSize = 8;

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let result = '';
  for (const character of text) {
    if (character === '\t') {
      const width = tabSize - (column % tabSize);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

export function cleanDocstring(node: ConstantNode): Constant {
  const { value } = node;
  if (value.type !== 'str') throw new Error('compiler: a docstring is a string');
  // Texts with surrogates are left as they are: CPython refuses to compile them.
  if (value.codePoints !== undefined) return value;
  const lines = expandTabs(value.value).split('\n');
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const indent = line.length - line.replace(/^ +/, '').length;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const cleaned = lines.map((line, index) => {
    if (index === 0) return line.replace(/^ +/, '');
    const indent = line.length - line.replace(/^ +/, '').length;
    return line.slice(Math.min(margin, indent));
  });
  return { type: 'str', value: cleaned.join('\n') };
}
