// Modes, flags and levels of optimization; what bodies begin with.

import { describe, expect, it } from 'vitest';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import type { Constant } from '../../src/compile/code.ts';
import { allowTopLevelAwaitFlag } from '../../src/compile/compile.ts';
import { verify } from '../../src/compile/verify.ts';
import { allCode, codeNamed, compileText, listing, recorded } from './helpers.ts';

describe('modes', () => {
  it('eval returns the value', () => {
    expect(listing(compileText('a', 'eval'))).toEqual(['LOAD_NAME a', 'RETURN_VALUE']);
  });

  it('single prints the values of expression statements, but not within functions', () => {
    const code = compileText('def f():\n    a\n\n', 'single');
    expect(listing(codeNamed(code, 'f'))).not.toContain('CALL_INTRINSIC_1 PRINT');
    expect(listing(compileText('a\n', 'single'))).toEqual([
      'LOAD_NAME a',
      'CALL_INTRINSIC_1 PRINT',
      'POP_TOP',
      'RETURN_CONST None',
    ]);
  });
});

describe('flags', () => {
  it('inherit features of __future__ from the caller', () => {
    const source = 'def f(a: b): pass\n';
    const flags = CodeFlag.FUTURE_ANNOTATIONS;
    for (const code of allCode(compileText(source, 'exec', { flags }))) {
      expect(code.flags & flags).toBe(flags);
    }
    expect(listing(compileText(source, 'exec', { flags }))).toContain("LOAD_CONST 'b'");
    expect(listing(compileText(source))).toContain('LOAD_NAME b');
  });

  it('mark all code of the prelude', () => {
    const code = compileText('def f(): return [x for x in y]\n', 'exec', { prelude: true });
    expect(allCode(code).every(({ flags }) => flags & CodeFlag.PRELUDE)).toBe(true);
    expect(verify(code)).toBeNull();
  });

  it('make a coroutine of a module that awaits, where that is allowed', () => {
    const flags = allowTopLevelAwaitFlag;
    for (const source of [
      'await x\n',
      'async for x in y: pass\n',
      'async with x: pass\n',
      '[x async for x in y]\n',
    ]) {
      const code = compileText(source, 'exec', { flags });
      expect(code.flags & CodeFlag.COROUTINE).toBe(CodeFlag.COROUTINE);
      expect(listing(code)[0]).toBe('RETURN_GENERATOR');
      expect(verify(code)).toBeNull();
      expect(() => compileText(source)).toThrow(/outside/);
    }
    expect(compileText('x\n', 'exec', { flags }).flags).toBe(0);
  });
});

describe('optimization', () => {
  const source = '"""module"""\ndef f():\n    """doc"""\n    assert x\n    return __debug__\n';
  const constants = (level: number): Constant[] =>
    codeNamed(compileText(source, 'exec', { optimize: level }), 'f').constants;

  it('level 0 keeps asserts and docstrings', () => {
    const f = codeNamed(compileText(source), 'f');
    expect(listing(f)).toContain('LOAD_COMMON_CONSTANT ASSERTION_ERROR');
    expect(f.flags & CodeFlag.HAS_DOCSTRING).toBe(CodeFlag.HAS_DOCSTRING);
    expect(constants(0)).toEqual([
      { type: 'str', value: 'doc' },
      { type: 'bool', value: true },
    ]);
  });

  it('level 1 drops asserts, and __debug__ is False', () => {
    expect(constants(1)).toEqual([
      { type: 'str', value: 'doc' },
      { type: 'bool', value: false },
    ]);
  });

  it('level 2 drops docstrings too', () => {
    expect(constants(2)).toEqual([{ type: 'None' }, { type: 'bool', value: false }]);
    const code = compileText(source, 'exec', { optimize: 2 });
    expect(listing(code)).not.toContain('STORE_NAME __doc__');
    expect(codeNamed(code, 'f').flags & CodeFlag.HAS_DOCSTRING).toBe(0);
  });
});

describe('docstrings', () => {
  for (const { source, doc } of recorded<{ source: string; doc: string | null }>('docstrings')) {
    it(JSON.stringify(source), () => {
      const f = codeNamed(compileText(source), 'f');
      const [first] = f.constants;
      expect(first).toEqual(doc === null ? { type: 'None' } : { type: 'str', value: doc });
    });
  }
});
