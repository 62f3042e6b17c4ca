// What the compiler's tests share.

import { readFileSync } from 'node:fs';
import { LocalKind } from '../../assembly/shared/opcodes.ts';
import type { CodeObject } from '../../src/compile/code.ts';
import { type CompileMode, type CompileOptions, compileModule } from '../../src/compile/compile.ts';
import { disassemble } from '../../src/isa/disassemble.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

export function compileText(
  text: string,
  mode: CompileMode = 'exec',
  options: Partial<CompileOptions> = {},
): CodeObject {
  const source = new Source(text, '<string>');
  return compileModule(parse(source, mode).tree, source, { mode, ...options }).code;
}

export function recorded<Case>(name: string): Case[] {
  const url = new URL(`./recorded/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Case[];
}

/** The code object itself and all within it. */
export function allCode(code: CodeObject): CodeObject[] {
  const inner = code.constants.flatMap((constant) =>
    constant.type === 'code' ? allCode(constant.code) : [],
  );
  return [code, ...inner];
}

export function codeNamed(code: CodeObject, name: string): CodeObject {
  const found = allCode(code).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no code called ${name}`);
  return found;
}

/** A short listing: opcode, operand, meaning; jumps by the offset they lead to. */
export function listing(code: CodeObject): string[] {
  return disassemble(code).instructions.map(({ opcode, hasOperand, operand, meaning, target }) => {
    const shown = target === null ? `${operand}` : `-> ${target}`;
    const parts = [opcode];
    if (hasOperand && meaning === '') parts.push(shown);
    if (meaning !== '') parts.push(meaning);
    return parts.join(' ');
  });
}

export function namesOfKind(code: CodeObject, kind: number): string[] {
  return code.localsPlusNames.filter((_, slot) => (code.localsPlusKinds[slot] as number) & kind);
}

export const { LOCAL, CELL, FREE } = {
  LOCAL: LocalKind.LOCAL as number,
  CELL: LocalKind.CELL as number,
  FREE: LocalKind.FREE as number,
};
