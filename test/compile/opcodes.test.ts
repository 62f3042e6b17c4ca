import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JUMPS } from '../../src/image/every_op.ts';
import { OPCODES, opcodeByName, operandEnums, stackEffect } from '../../src/isa/opcodes.ts';

const table = readFileSync(new URL('../../assembly/shared/opcodes.ts', import.meta.url), 'utf8');

/** The members of an enum in the table's text, by number. */
function enumMembers(name: string): Map<number, string> {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(table)?.[1];
  if (body === undefined) throw new Error(`no enum ${name}`);
  const members = new Map<number, string>();
  let next = 0;
  for (const member of body.split(',').map((text) => text.trim())) {
    const match = /^(\w+)(?: = (\d+))?$/.exec(member);
    if (match === null) continue;
    if (match[2] !== undefined) next = Number(match[2]);
    members.set(next++, match[1] as string);
  }
  return members;
}

describe('the opcode table', () => {
  it('has a row for each member of Op, in its order', () => {
    const members = enumMembers('Op');
    expect(members.get(OPCODES.length)).toBe('Size');
    expect(OPCODES.map(({ name }) => name)).toEqual([...members.values()].slice(0, -1));
    expect(OPCODES.map(({ opcode }) => opcode)).toEqual(OPCODES.map((_, index) => index));
    expect(OPCODES.length).toBeLessThanOrEqual(256);
  });

  it('knows the members of the operand enums', () => {
    for (const [name, known] of Object.entries(operandEnums)) {
      const members = enumMembers(name);
      for (const [number, member] of members) {
        if (member !== 'Size') expect(known[number]).toBe(member);
      }
      const named = known.filter((member) => member !== '').length;
      expect(named).toBe([...members.values()].filter((member) => member !== 'Size').length);
    }
  });

  it('has operand kinds that are known', () => {
    const kinds = 'none local pair const int name site jump count depth flag unpack enum'.split(
      ' ',
    );
    for (const row of OPCODES) {
      expect(kinds).toContain(row.operand);
      if (row.operand === 'enum') expect(operandEnums).toHaveProperty(row.enumName);
      expect(row.meaning).not.toBe('');
    }
  });

  it('reads stack effects off the pictures', () => {
    const effect = (name: string, operand = 0, jump = false): number =>
      stackEffect(opcodeByName.get(name)?.opcode as number, operand, jump);
    expect(effect('LOAD_CONST')).toBe(1);
    expect(effect('BUILD_MAP', 3)).toBe(-5);
    expect(effect('BUILD_LIST', 4)).toBe(-3);
    expect(effect('UNPACK_EX', 2 | (3 << 12))).toBe(5);
    expect(effect('FOR_ITER')).toBe(1);
    expect(effect('FOR_ITER', 0, true)).toBe(-1);
    expect(effect('JUMP_IF_FALSE_OR_POP')).toBe(-1);
    expect(effect('JUMP_IF_FALSE_OR_POP', 0, true)).toBe(0);
    expect(effect('CALL', 2)).toBe(-2);
    expect(effect('CALL_METHOD_KW', 3)).toBe(-5);
    expect(effect('CALL_FUNCTION_EX', 1)).toBe(-2);
    expect(effect('LOAD_METHOD')).toBe(1);
    expect(effect('CLEANUP_THROW')).toBe(-1);
  });

  it('names the same jumps where code gets switch points', () => {
    expect([...JUMPS].sort()).toEqual(OPCODES.filter((row) => row?.isJump).map((row) => row.opcode).sort());
  });
});
