// The verifier refuses what would harm the machine, whatever is done to a code object, and never
// fails itself.

import { describe, expect, it } from 'vitest';
import { Op } from '../../assembly/shared/opcodes.ts';
import type { CodeObject, Constant } from '../../src/compile/code.ts';
import { verify } from '../../src/compile/verify.ts';
import { assemble } from '../../src/isa/assemble.ts';
import { instructionWord } from '../../src/isa/opcodes.ts';
import { compileText, recorded } from './helpers.ts';
import { Random } from '../random.ts';

/** A function's code in the text form. */
function code(body: string, header = ''): CodeObject {
  return assemble(
    `code "f"\nflags 0x3\nstack 9\nslot 0 "a" local\nslot 1 "c" cell\nname 0 "n"\nsite 0 0
     constant 0 None\nconstant 1 ("k", "l")\nconstant 2 "s"\n${header}\n${body}\nend\n`,
    'f.gasm',
  );
}

const generator = 'flags 0x23\n';

describe('violations', () => {
  const cases: [string, string, string, string?][] = [
    ['an empty stack', 'POP_TOP\nRETURN_CONST 0', 'POP_TOP 0: the stack is empty'],
    ['the end of the code', 'NOP', 'NOP 0: runs off the end of the code'],
    ['a local that may be unbound', 'LOAD_FAST 0\nRETURN_VALUE', "local 'a' may be unbound"],
    [
      'a local that is bound on one way only',
      `LOAD_FAST_CHECK 0\nLOAD_SMALL_INT 1\nPOP_JUMP_IF_FALSE L1\nDELETE_FAST 0\nL1:\nLOAD_FAST 0
       RETURN_VALUE`,
      "local 'a' may be unbound",
    ],
    ['a stack too deep', 'LOAD_CONST 0\n'.repeat(10), 'the stack overflows'],
    [
      'two depths that meet',
      'LOAD_CONST 0\nPOP_JUMP_IF_NONE L1\nLOAD_CONST 0\nL1:\nRETURN_CONST 0',
      'at 3 stacks of depth 0 and 1 meet',
    ],
    ['a cell that was not made', 'LOAD_DEREF 1\nRETURN_VALUE', 'the slot may hold no cell'],
    ['a cell that is a local', 'LOAD_DEREF 0\nRETURN_VALUE', 'the slot is no cell'],
    ['a value where a list is needed', 'LOAD_CONST 0\nLOAD_CONST 0\nLIST_APPEND 1', 'needs a list'],
    ['a null as a value', 'PUSH_NULL\nRETURN_VALUE', 'takes perhaps nothing for a value'],
    ['names that are no names', 'LOAD_CONST 0\nLOAD_CONST 0\nCALL_KW 0', 'constant tuple of names'],
    ['more names than arguments', 'LOAD_CONST 0\nLOAD_CONST 1\nCALL_KW 1', 'more names than'],
    ['a function of no code', 'LOAD_CONST 0\nMAKE_FUNCTION\nRETURN_VALUE', 'constant code object'],
    ['an exception that is none', 'LOAD_CONST 0\nPUSH_EXC_INFO', 'needs an exception'],
    ['a pop without a handled exception', 'LOAD_CONST 0\nPOP_EXCEPT', 'exception handled before'],
    ['strings that are none', 'LOAD_CONST 0\nBUILD_STRING 1\nRETURN_VALUE', 'needs a string'],
    [
      'a yield in a function',
      'LOAD_CONST 0\nYIELD_VALUE 0\nRETURN_VALUE',
      'outside of a generator',
    ],
    ['a generator of a function', 'RETURN_GENERATOR\nRETURN_VALUE', 'this is no generator'],
    [
      'two generators',
      'RETURN_GENERATOR\nPOP_TOP\nRETURN_GENERATOR',
      'a generator twice',
      generator,
    ],
    ['a constant out of range', 'RETURN_CONST 3', 'no such constant'],
    ['a slot out of range', 'STORE_FAST 2', 'no such slot'],
    ['a pair out of range', 'LOAD_FAST_LOAD_FAST 8192', 'no such slot'],
    ['a site out of range', 'LOAD_GLOBAL 1', 'no such site'],
    ['a name out of range', 'IMPORT_NAME 1', 'no such name'],
    ['an operand where there is none', 'POP_TOP 1', 'takes no operand'],
    ['a loop that nothing ends', 'L1:\nNOP\nJUMP_BACKWARD_NO_INTERRUPT L1', 'a loop without a switch point'],
    ['a jump outside', 'JUMP_FORWARD 5', 'jumps outside of the code'],
    ['a jump back by a forward jump', 'NOP\nJUMP_FORWARD -1', 'jumps in the wrong direction'],
    ['a flag of 2', 'IS_OP 2', 'the operand is neither 0 nor 1'],
    ['an unknown conversion', 'CONVERT_VALUE 4', 'no such operand'],
    ['an attribute of a function between others', 'SET_FUNCTION_ATTRIBUTE 3', 'no such operand'],
    ['a swap with itself', 'SWAP 1', 'the operand is out of range'],
    ['a mapping of locals in a function', 'LOAD_NAME 0', 'no mapping of its locals'],
    ['free variables that are not there', 'COPY_FREE_VARS 1', 'not the number of free variables'],
    ['a word that is no instruction', '.word 0xff', 'no such opcode'],
  ];
  for (const [name, body, message, header] of cases) {
    it(name, () => expect(verify(code(body, header))).toContain(message));
  }

  it('names the code and the instruction', () => {
    expect(verify(code('NOP\nPOP_TOP'))).toBe(
      "code 'f', instruction 1 POP_TOP 0: the stack is empty",
    );
  });

  it('a function used before it has its closure', () => {
    const outer = compileText('def f(a):\n  def g(): return a\n  return g\n');
    const [f] = outer.constants;
    if (f?.type !== 'code') throw new Error('no function');
    const { words } = f.code;
    const set = words.findIndex((word) => (word & 0xff) === Op.SET_FUNCTION_ATTRIBUTE);
    words[set] = instructionWord(Op.NOP, 0);
    expect(verify(outer)).toContain('stores a function without its closure');
  });

  const tables: [string, (damaged: CodeObject) => void, string][] = [
    [
      'no instructions',
      (damaged) => Object.assign(damaged, { words: new Uint32Array(0) }),
      'no ins',
    ],
    [
      'positions too few',
      (damaged) => Object.assign(damaged, { positions: new Int32Array(4) }),
      'pos',
    ],
    ['kinds too few', (damaged) => damaged.localsPlusKinds.pop(), 'differ in number'],
    ['unknown kinds', (damaged) => damaged.localsPlusKinds.fill(3), 'of an unknown kind'],
    ['a cell before locals', (damaged) => damaged.localsPlusKinds.reverse(), 'out of order'],
    ['unknown flags', (damaged) => Object.assign(damaged, { flags: -1 }), 'unknown flags'],
    ['two kinds of generator', (damaged) => Object.assign(damaged, { flags: 0xa3 }), 'at once'],
    ['too many arguments', (damaged) => Object.assign(damaged, { argCount: 9 }), 'fit the slots'],
    [
      'an argument that is a cell',
      (damaged) => Object.assign(damaged, { argCount: 2 }),
      'no local',
    ],
    ['a site of no name', (damaged) => damaged.sites.fill(7), 'names no name'],
    ['a docstring missing', (damaged) => Object.assign(damaged, { flags: 0x4000003 }), 'no string'],
    ['a handler outside', (damaged) => damaged.exceptionTable.push(entry({ target: 9 })), 'leads'],
    [
      'an empty range',
      (damaged) => damaged.exceptionTable.push(entry({ end: 0 })),
      'covers nothing',
    ],
    ['a range outside', (damaged) => damaged.exceptionTable.push(entry({ end: 9 })), 'outside'],
    [
      'ranges that overlap',
      (damaged) => damaged.exceptionTable.push(entry({}), entry({})),
      'overlaps',
    ],
    [
      'a depth never reached',
      (damaged) => damaged.exceptionTable.push(entry({ depth: 1 })),
      'deep',
    ],
  ];
  function entry(change: object): CodeObject['exceptionTable'][number] {
    return { start: 0, end: 1, target: 1, depth: 0, pushLastInstruction: false, ...change };
  }
  for (const [name, damage, message] of tables) {
    it(name, () => {
      const damaged = code('LOAD_GLOBAL 0\nRETURN_CONST 0');
      damage(damaged);
      expect(verify(damaged)).toContain(message);
    });
  }
});

// ---- mutation

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.below(items.length)] as Item;
}

const oddNumbers = [-1, 0, 1, 2, 3, 255, 4096, 2 ** 20, 2 ** 31 - 1, -(2 ** 31), Number.NaN, 0.5];

function mutate(random: Random, target: CodeObject): void {
  const code = target as { -readonly [Key in keyof CodeObject]: CodeObject[Key] };
  const offset = random.below(code.words.length || 1);
  switch (random.below(12)) {
    case 0:
      code.words[offset] = ((code.words[offset] as number) & ~0xff) | random.below(256);
      break;
    case 1:
      code.words[offset] = ((code.words[offset] as number) & 0xff) | (random.below(2 ** 24) << 8);
      break;
    case 2:
      code.words[offset] = ((code.words[offset] as number) & 0xff) | (random.below(8) << 8);
      break;
    case 3:
      code.words[offset] = pick(random, [...code.words]);
      break;
    case 4:
      (code.words[offset] as number) ^= 1 << random.below(32);
      break;
    case 5: {
      const entry = code.exceptionTable[random.below(code.exceptionTable.length || 1)];
      const field = pick(random, ['start', 'end', 'target', 'depth'] as const);
      if (entry !== undefined) entry[field] += pick(random, oddNumbers);
      break;
    }
    case 6: {
      const field = pick(random, [
        'flags',
        'argCount',
        'positionalOnlyArgCount',
        'keywordOnlyArgCount',
        'stackSize',
        'firstLine',
      ] as const);
      code[field] = pick(random, oddNumbers);
      break;
    }
    case 7:
      code.localsPlusKinds[random.below(code.localsPlusKinds.length + 1)] = random.below(256);
      break;
    case 8:
      code.constants[random.below(code.constants.length + 1)] = pick<Constant>(random, [
        { type: 'None' },
        { type: 'tuple', items: [{ type: 'str', value: 'x' }] },
        { type: 'str', value: '' },
        { type: 'code', code: compileText('def f(a): return lambda: a') },
      ]);
      break;
    case 9:
      code.sites[random.below(code.sites.length + 1)] = pick(random, oddNumbers);
      break;
    case 10:
      code.words = code.words.slice(0, random.below(code.words.length + 1));
      code.positions = code.positions.slice(0, 4 * code.words.length);
      break;
    case 11:
      pick(random, [code.constants, code.names, code.sites, code.localsPlusNames]).pop();
      break;
  }
}

function codeWithin(code: CodeObject): CodeObject[] {
  return code.constants.flatMap((constant) =>
    constant?.type === 'code' ? [constant.code, ...codeWithin(constant.code)] : [],
  );
}

describe('mutants', () => {
  it('10,000 of them are refused or accepted, and nothing else happens', () => {
    const random = new Random(20_240_701);
    const originals = recorded<{ source: string }>('shapes').map(({ source }) =>
      compileText(source),
    );
    let refused = 0;
    for (let round = 0; round < 10_000; round++) {
      const code = structuredClone(originals[round % originals.length] as CodeObject);
      const target = pick(random, [code, ...codeWithin(code)]);
      for (let count = 1 + random.below(3); count > 0; count--) mutate(random, target);
      const violation = verify(code);
      if (violation !== null) {
        refused++;
        expect(violation).toMatch(/^code '/);
      }
    }
    // Most mutations break something that is checked; the others change what the program does.
    expect(refused).toBeGreaterThan(5_000);
  }, 120_000);
});
