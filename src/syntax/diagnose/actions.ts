// The actions of the grammar: small functions by name, and the words for expressions in messages.

import { StringDecodeError, stringValue, textBody, type StringContext } from '../literals.ts';
import * as Token from '../token-kinds.ts';
import type { Action } from './grammar.ts';
import type { ErrorReporter } from './reporter.ts';
import type { Failure, Found, MachineState, Value } from './values.ts';

/** The machine that an action serves. */
export interface ActionMachine extends MachineState {
  readonly reporter: ErrorReporter;
}

/** Runs an action. Its alternative began at token `first` and ends before the current one. */
export function runAction(
  machine: ActionMachine,
  action: Action,
  captures: Record<string, Value>,
  first: number,
): Value | Failure {
  const { name } = action;
  if (action.arguments === null) return captures[name] ?? null;
  if (/^[A-Z]/.test(name)) {
    return { kind: name, first, end: machine.mark, parts: captures };
  }
  const values = action.arguments.map(({ label, text }) =>
    label === null ? expandMessage(machine, text, captures) : (captures[label] ?? null),
  );
  const run = actions[name];
  if (run === undefined) throw new Error(`the grammar has an unknown action ${name}`);
  return run({ machine, first }, ...values);
}

/** `{name:a}` is what messages call the expression a, `{text:a}` is its source text. */
function expandMessage(
  machine: ActionMachine,
  message: string,
  captures: Record<string, Value>,
): string {
  return message.replace(/\{(name|text):(\w+)\}/g, (_whole, what: string, label: string) => {
    const found = captures[label] as Found;
    return what === 'text' ? machine.text(found) : expressionName(machine, found);
  });
}

interface Context {
  machine: ActionMachine;
  first: number;
}

// The grammar gives each action the arguments it takes; that they fit is checked by the tests,
// which run every alternative.
// biome-ignore lint/suspicious/noExplicitAny: the table is called by names from the grammar
type ActionFunction = (context: Context, ...values: any[]) => Value | Failure;

const actions: Readonly<Record<string, ActionFunction>> = {
  // ---- values
  tuple({ machine, first }, head: Found, rest: Found[] | undefined) {
    const elts = [head, ...(rest ?? [])];
    return { kind: 'Tuple', first, end: machine.mark, parts: { elts } };
  },
  tupleOf({ machine, first }, elts: Found[]) {
    return { kind: 'Tuple', first, end: machine.mark, parts: { elts } };
  },
  sequence: (_context, head: Found, rest: Found[] | null) => [head, ...(rest ?? [])],
  join: (_context, left: Found[], right: Found[]) => [...left, ...right],
  comprehension({ machine, first }, iter: Found, ifs: Found[]) {
    return { kind: 'comprehension', first, end: machine.mark, parts: { iter, ifs } };
  },
  callArguments({ machine, first }, args: Found[], rest: Found[] | null) {
    return call(machine, first, args, rest ?? []);
  },
  callKeywords: ({ machine, first }, rest: Found[]) => call(machine, first, [], rest),
  futureImport({ machine }, module: Found, names: Value) {
    if (machine.text(module) === '__future__' && Array.isArray(names)) {
      machine.barryAsFlufl ||= names.some(
        (name) => machine.text(name as Found) === 'barry_as_FLUFL',
      );
    }
    return true;
  },
  inequality({ machine }, token: Found) {
    const isArrowForm = machine.text(token) === '<>';
    if (machine.barryAsFlufl && !isArrowForm) {
      return machine.reporter.throwLast("with Barry as BDFL, use '<>' instead of '!='");
    }
    return isArrowForm === machine.barryAsFlufl ? token : undefined;
  },
  interactiveExit: () => undefined,

  // ---- literals
  realNumber({ machine }, number: Found) {
    if (!/[jJ]$/.test(machine.text(number))) return number;
    return machine.reporter.throwAt(number, 'real number required in complex literal');
  },
  imaginaryNumber({ machine }, number: Found) {
    if (/[jJ]$/.test(machine.text(number))) return number;
    return machine.reporter.throwAt(number, 'imaginary number required in complex literal');
  },
  plainString({ machine }, token: Found) {
    decode(machine, token, () => stringValue(machine.text(token), stringContext(machine)));
    const isBytes = /^[rR]?[bB]/.test(machine.text(token));
    return { ...token, kind: isBytes ? 'bytes' : 'Constant' };
  },
  textPart: (_context, token: Found) => ({ ...token, kind: 'text' }),
  specPart({ machine }, token: Found) {
    decode(machine, token, () =>
      textBody(machine.tokens.fStringText(token.first), false, stringContext(machine)),
    );
    return { ...token, kind: 'spec' };
  },
  fString({ machine, first }, start: Found, parts: Found[]) {
    const raw = /[rR]/.test(machine.text(start));
    for (const part of parts) {
      if (part.kind !== 'text') continue;
      decode(machine, part, () =>
        textBody(machine.tokens.fStringText(part.first), raw, stringContext(machine)),
      );
    }
    return { kind: 'JoinedStr', first, end: machine.mark, parts: null };
  },
  concatenation({ machine, first }, strings: Found[]) {
    const isBytes = strings.map((string) => string.kind === 'bytes');
    if (isBytes.includes(true) && isBytes.includes(false)) {
      return machine.reporter.throwLast('cannot mix bytes and nonbytes literals');
    }
    const kind = strings.some((string) => string.kind === 'JoinedStr') ? 'JoinedStr' : 'Constant';
    return { kind, first, end: machine.mark, parts: null };
  },
  conversion({ machine }, mark: Found, name: Found) {
    const { starts, ends } = machine.tokens;
    if (ends[mark.first] === starts[name.first]) return name;
    return machine.reporter.throwRange(
      mark,
      name,
      'f-string: conversion type must come right after the exclamanation mark',
    );
  },
  field({ machine, first }, conversion: Found | null) {
    if (conversion !== null && !/^[sra]$/.test(machine.text(conversion))) {
      return machine.reporter.throwAt(
        conversion,
        `f-string: invalid conversion character '${machine.text(conversion)}': ` +
          "expected 's', 'r', or 'a'",
      );
    }
    return { kind: 'FormattedValue', first, end: machine.mark, parts: null };
  },

  // ---- errors
  at: ({ machine }, found: Found, message: string) => machine.reporter.throwAt(found, message),
  range: ({ machine }, first: Found, last: Found, message: string) =>
    machine.reporter.throwRange(first, last, message),
  from: ({ machine }, found: Found, message: string) => machine.reporter.throwFrom(found, message),
  last: ({ machine }, message: string) => machine.reporter.throwLast(message),
  lastIndent: ({ machine }, message: string) =>
    machine.reporter.throwLast(message, 'IndentationError'),
  next: ({ machine }, message: string) => machine.reporter.throwNext(message),
  atLastCharacter: ({ machine }, found: Found, message: string) =>
    machine.reporter.throwAtLastCharacter(found, message),
  toLast: ({ machine }, first: Found, rest: Found[], message: string) =>
    machine.reporter.throwRange(first, rest[rest.length - 1] as Found, message),
  firstToLast: ({ machine }, all: Found[], message: string) =>
    machine.reporter.throwRange(all[0] as Found, all[all.length - 1] as Found, message),
  noBlock({ machine }, keyword: Found, owner: string) {
    const { source, starts } = machine.tokens;
    const line = source.lineOf(starts[keyword.first] as number);
    return machine.reporter.throwLast(
      `expected an indented block after ${owner} on line ${line}`,
      'IndentationError',
    );
  },
  target({ machine }, use: 'assign to' | 'delete' | 'for', found: Found) {
    const wrong = invalidTarget(machine, found, use);
    if (wrong === null) return undefined;
    const verb = use === 'delete' ? 'delete' : 'assign to';
    return machine.reporter.throwAt(wrong, `cannot ${verb} ${expressionName(machine, wrong)}`);
  },
  toComprehensionEnd({ machine }, first: Found, generators: Found[], message: string) {
    return machine.reporter.throwRange(first, lastComprehensionItem(generators), message);
  },
  bareGenerator({ machine }, callee: Found, generators: Found[]) {
    const args = partOf(callee, 'args') as Found[];
    if (args.length <= 1) return undefined;
    return machine.reporter.throwRange(
      args[args.length - 1] as Found,
      lastComprehensionItem(generators),
      'Generator expression must be parenthesized',
    );
  },
  positionalAfterKeyword({ machine }, callee: Found) {
    const keywords = partOf(callee, 'keywords') as Found[];
    const unpacks = keywords.some((keyword) => keyword.kind === 'DoubleStarred');
    return machine.reporter.throwLast(
      `positional argument follows keyword argument${unpacks ? ' unpacking' : ''}`,
    );
  },
  legacyStatement({ machine }, name: Found, rest: Found) {
    if (!isLegacyStatement(machine, name)) return undefined;
    const word = machine.text(name);
    return machine.reporter.throwRange(
      name,
      rest,
      `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`,
    );
  },
  forgottenComma({ machine }, first: Found, second: Found) {
    if (isLegacyStatement(machine, first)) return undefined;
    if (machine.tokens.depths[machine.mark - 1] === 0) return undefined;
    return machine.reporter.throwRange(
      first,
      second,
      'invalid syntax. Perhaps you forgot a comma?',
    );
  },
  bound({ machine }, colon: Found, expression: Found, parameter: string) {
    const what = expression.kind === 'Tuple' ? 'constraints' : 'bound';
    return machine.reporter.throwFrom(colon, `cannot use ${what} with ${parameter}`);
  },
};

function call(machine: ActionMachine, first: number, args: Found[], rest: Found[]): Found {
  const starred = rest.filter((argument) => argument.kind === 'Starred');
  const keywords = rest.filter((argument) => argument.kind !== 'Starred');
  const parts = { args: [...args, ...starred], keywords };
  return { kind: 'Call', first, end: machine.mark, parts };
}

function stringContext(machine: ActionMachine): StringContext {
  return {
    lookupUnicodeName: machine.options.lookupUnicodeName,
    // Warnings of wrong programs are not reported.
    warn: () => undefined,
  };
}

function decode(machine: ActionMachine, token: Found, read: () => unknown): void {
  try {
    read();
  } catch (failure) {
    if (!(failure instanceof StringDecodeError)) throw failure;
    if (failure.type === 'ascii') machine.reporter.throwAt(token, failure.message);
    machine.reporter.throwLast(`(${failure.type}) ${failure.message}`);
  }
}

function partOf(found: Found, name: string): Value {
  return found.parts?.[name] ?? null;
}

function isLegacyStatement(machine: ActionMachine, found: Found): boolean {
  if (found.kind !== 'Name') return false;
  const name = machine.text(found);
  return name === 'print' || name === 'exec';
}

function lastComprehensionItem(generators: Found[]): Found {
  const last = generators[generators.length - 1] as Found;
  const ifs = partOf(last, 'ifs') as Found[];
  return ifs[ifs.length - 1] ?? (partOf(last, 'iter') as Found);
}

/** The first expression within a target that cannot be one; null where all can. */
function invalidTarget(
  machine: ActionMachine,
  found: Found,
  use: 'assign to' | 'delete' | 'for',
): Found | null {
  switch (found.kind) {
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    case 'Tuple':
    case 'List':
      for (const element of (partOf(found, 'elts') as Found[] | null) ?? []) {
        const wrong = invalidTarget(machine, element, use);
        if (wrong !== null) return wrong;
      }
      return null;
    case 'Starred':
      if (use === 'delete') return found;
      return invalidTarget(machine, partOf(found, 'value') as Found, use);
    case 'Compare': {
      // `for a in b` has been read as a comparison.
      if (use !== 'for') return found;
      const operator = (partOf(found, 'pairs') as Value[])[0];
      const isIn =
        typeof operator === 'object' &&
        operator !== null &&
        !Array.isArray(operator) &&
        machine.tokens.kinds[operator.first] === Token.In;
      return isIn ? invalidTarget(machine, partOf(found, 'left') as Found, use) : null;
    }
    default:
      return found;
  }
}

const expressionNames: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

function expressionName(machine: ActionMachine, found: Found): string {
  if (found.kind !== 'Constant') return expressionNames[found.kind] ?? 'expression';
  switch (machine.tokens.kinds[found.first]) {
    case Token.None:
    case Token.True:
    case Token.False:
      return machine.text(found);
    case Token.Ellipsis:
      return 'ellipsis';
    default:
      return 'literal';
  }
}
