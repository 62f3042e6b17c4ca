// What the verifier knows of values, slots and the state of a frame.

import type { CodeObject } from '../code.ts';

/** Kinds of values; those with a payload carry it above the low 8 bits. */
export const Kind = {
  /** Any value. */
  any: 0,
  /** A value or none. */
  nullable: 1,
  cell: 2,
  list: 3,
  set: 4,
  dict: 5,
  string: 6,
  /** Payload: the number of items. */
  tuple: 7,
  /** A tuple of cells only; payload: their number. */
  closure: 8,
  /** A constant; payload: its index. */
  constant: 9,
  /** A function that still lacks its closure; payload: the index of its code. */
  openFunction: 10,
  function: 11,
  exception: 12,
  /** The index of an instruction that raised. */
  lastInstruction: 13,
  /** The exception that was handled before. */
  previous: 14,
} as const;

export const kindNames = [
  'a value',
  'perhaps nothing',
  'a cell',
  'a list',
  'a set',
  'a dict',
  'a string',
  'a tuple',
  'a closure',
  'a constant',
  'a function without its closure',
  'a function',
  'an exception',
  'the index of an instruction',
  'the exception handled before',
];

export function withPayload(kind: number, payload: number): number {
  return kind | (payload << 8);
}

export function baseKind(kind: number): number {
  return kind & 0xff;
}

export function payloadOf(kind: number): number {
  return kind >>> 8;
}

/** Kinds that no instruction but those made for them may take. */
export function isPlain(kind: number): boolean {
  const base = baseKind(kind);
  return base !== Kind.nullable && base !== Kind.openFunction && base !== Kind.previous;
}

/** What a slot holds. */
export const Slot = { perhapsUnbound: 0, bound: 1, cell: 2 } as const;

export class State {
  stack: number[];
  slots: Uint8Array;
  /** RETURN_GENERATOR has run. */
  started: boolean;

  constructor(stack: number[], slots: Uint8Array, started: boolean) {
    this.stack = stack;
    this.slots = slots;
    this.started = started;
  }

  copy(): State {
    return new State(this.stack.slice(), this.slots.slice(), this.started);
  }
}

export type FailAt = (code: CodeObject, offset: number, message: string) => never;
