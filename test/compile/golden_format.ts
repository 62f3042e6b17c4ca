// Golden listings: files of cases, each a title, a source, `==>` and the listing it compiles to.
//
//   # title
//   source
//   ==>
//   listing

import type { CodeObject } from '../../src/compile/code.ts';
import { allCode, compileText, listing } from './helpers.ts';

export interface GoldenCase {
  title: string;
  source: string;
  expected: string;
}

export function splitCases(text: string): GoldenCase[] {
  return text
    .split(/^# (?=.*\n)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const [source = '', expected = ''] = rest.join('\n').split(/^==>\n/m);
      return { title, source, expected: expected.trim() };
    });
}

function codeListing(code: CodeObject): string {
  const lines = listing(code).map((line, offset) => `${String(offset).padStart(3)} ${line}`);
  const table = code.exceptionTable.map(
    ({ start, end, target, depth, pushLastInstruction }) =>
      `  except ${start}..${end} -> ${target} depth ${depth}${pushLastInstruction ? ' lasti' : ''}`,
  );
  return [`${code.qualname}:`, ...lines, ...table].join('\n');
}

/** What is in functions and classes; the module itself only where there is nothing else. */
export function listingOf(source: string): string {
  const [module, ...inner] = allCode(compileText(source)) as [CodeObject, ...CodeObject[]];
  return (inner.length > 0 ? inner : [module]).map(codeListing).join('\n');
}

export function formatCase(title: string, source: string): string {
  return `# ${title}\n${source}==>\n${listingOf(source)}\n`;
}
