// The part of the verifier that follows the code: an abstract interpretation of stack and locals.
//
// Of every value on the stack it knows a kind, of every slot whether it is surely bound and
// whether it holds a cell. Where ways meet, the knowledge is joined; an instruction that needs
// more than is known is a violation. So accepted code never takes a value from an empty stack,
// reads an unbound local where the machine does not look, or treats as a list what is none.

import { CodeFlag, FunctionAttribute, Intrinsic1, Intrinsic2, LocalKind, Op } from '../../assembly/shared/opcodes.ts';
import {
  OPCODES,
  type OpcodeRow,
  stackPops,
  stackPushes,
  wordOpcode,
  wordOperand,
  wordSignedOperand,
} from '../isa/opcodes.ts';
import type { CodeObject, Constant, ExceptionEntry } from './code.ts';

/** Kinds of values; those with a payload carry it above the low 8 bits. */
const Kind = {
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

const kindNames = [
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

function withPayload(kind: number, payload: number): number {
  return kind | (payload << 8);
}

function baseKind(kind: number): number {
  return kind & 0xff;
}

function payloadOf(kind: number): number {
  return kind >>> 8;
}

/** Kinds that no instruction but those made for them may take. */
function isPlain(kind: number): boolean {
  const base = baseKind(kind);
  return base !== Kind.nullable && base !== Kind.openFunction && base !== Kind.previous;
}

/** What a slot holds. */
const Slot = { perhapsUnbound: 0, bound: 1, cell: 2 } as const;

/** Instructions that never raise and are no switch points: no handler sees their state. */
const silentOpcodes: ReadonlySet<number> = new Set([
  Op.NOP,
  Op.POP_TOP,
  Op.COPY,
  Op.SWAP,
  Op.PUSH_NULL,
  Op.LOAD_CONST,
  Op.LOAD_SMALL_INT,
  Op.LOAD_FAST,
  Op.LOAD_FAST_AND_CLEAR,
  Op.STORE_FAST,
  Op.LOAD_FAST_LOAD_FAST,
  Op.STORE_FAST_LOAD_FAST,
  Op.STORE_FAST_STORE_FAST,
  Op.PUSH_EXC_INFO,
  Op.POP_EXCEPT,
  Op.JUMP_FORWARD,
  Op.JUMP_BACKWARD_NO_INTERRUPT,
  Op.POP_JUMP_IF_NONE,
  Op.POP_JUMP_IF_NOT_NONE,
  Op.IS_OP,
  Op.RETURN_CONST,
]);

class State {
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

type FailAt = (code: CodeObject, offset: number, message: string) => never;

export function verifyFlow(code: CodeObject, failAt: FailAt): void {
  new FlowVerifier(code, failAt).run();
}

function argumentSlots(code: CodeObject): number {
  let count = code.argCount + code.keywordOnlyArgCount;
  if (code.flags & CodeFlag.VARARGS) count++;
  if (code.flags & CodeFlag.VARKEYWORDS) count++;
  return count;
}

class FlowVerifier {
  private readonly code: CodeObject;
  private readonly failAt: FailAt;
  /** States at places that are reached from elsewhere than from the instruction before. */
  private readonly known = new Map<number, State>();
  private readonly pending = new Set<number>();
  private readonly handlers: (ExceptionEntry | undefined)[];
  private readonly isGenerator: boolean;
  private offset = 0;
  private state!: State;
  /** Lowest place on the stack that the current instruction touched. */
  private touched = 0;

  constructor(code: CodeObject, failAt: FailAt) {
    this.code = code;
    this.failAt = failAt;
    this.handlers = new Array(code.words.length);
    for (const entry of code.exceptionTable) {
      for (let offset = entry.start; offset < entry.end; offset++) this.handlers[offset] = entry;
    }
    const kinds = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;
    this.isGenerator = (code.flags & kinds) !== 0;
    for (let offset = 0; offset < code.words.length; offset++) {
      const word = code.words[offset] as number;
      if (OPCODES[wordOpcode(word)]?.isJump) this.targets.add(offset + 1 + wordSignedOperand(word));
    }
    for (const entry of code.exceptionTable) this.targets.add(entry.target);
  }

  private readonly targets = new Set<number>();

  private fail(message: string): never {
    return this.failAt(this.code, this.offset, message);
  }

  run(): void {
    const slots = new Uint8Array(this.code.localsPlusNames.length);
    slots.fill(Slot.bound, 0, argumentSlots(this.code));
    this.targets.add(0);
    this.known.set(0, new State([], slots, false));
    this.pending.add(0);
    for (const start of this.pending) {
      this.pending.delete(start);
      this.followFrom(start);
    }
  }

  /** Follows the code from a known place up to the next one, or to where it ends. */
  private followFrom(start: number): void {
    this.state = (this.known.get(start) as State).copy();
    let told: ExceptionEntry | null = null;
    for (let offset = start; ; offset++) {
      if (offset >= this.code.words.length) this.fail('runs off the end of the code');
      if (offset !== start && this.targets.has(offset)) {
        this.reach(offset, this.state);
        return;
      }
      this.offset = offset;
      const word = this.code.words[offset] as number;
      const row = OPCODES[wordOpcode(word)] as OpcodeRow;
      const entry = silentOpcodes.has(row.opcode) ? undefined : this.handlers[offset];
      if (entry !== undefined && entry !== told) {
        this.reachHandler(entry);
        told = entry;
      }
      if (entry !== undefined && this.state.stack.length < entry.depth) {
        this.fail('the stack is not as deep as the handler expects');
      }
      this.touched = this.state.stack.length;
      const before = row.isJump ? this.state.copy() : null;
      const weakens = this.apply(row, wordOperand(word));
      if (before !== null) this.jump(row, word, before);
      if (row.endsFlow) return;
      if (this.state.stack.length > this.code.stackSize) this.fail('the stack overflows');
      // The handler must know also what has changed since it was told.
      if (weakens || (told !== null && this.touched < told.depth)) told = null;
    }
  }

  private reach(offset: number, state: State): void {
    const known = this.known.get(offset);
    if (known === undefined) {
      this.known.set(offset, state.copy());
      this.pending.add(offset);
      return;
    }
    if (known.stack.length !== state.stack.length) {
      this.fail(
        `at ${offset} stacks of depth ${known.stack.length} and ${state.stack.length} meet`,
      );
    }
    if (known.started !== state.started) this.fail(`at ${offset} only one way is in a generator`);
    let changed = false;
    for (let place = 0; place < known.stack.length; place++) {
      const first = known.stack[place] as number;
      const second = state.stack[place] as number;
      if (first === second) continue;
      const joined = isPlain(first) && isPlain(second) ? Kind.any : Kind.nullable;
      if (joined !== first) {
        known.stack[place] = joined;
        changed = true;
      }
    }
    for (let slot = 0; slot < known.slots.length; slot++) {
      const first = known.slots[slot] as number;
      const second = state.slots[slot] as number;
      if (first === second || first === Slot.perhapsUnbound) continue;
      const joined = second === Slot.perhapsUnbound ? Slot.perhapsUnbound : Slot.bound;
      if (joined !== first) {
        known.slots[slot] = joined;
        changed = true;
      }
    }
    if (changed) this.pending.add(offset);
  }

  private reachHandler(entry: ExceptionEntry): void {
    const { stack, slots, started } = this.state;
    if (stack.length < entry.depth) {
      this.fail('the stack is not as deep as the handler expects');
    }
    const unwound = stack.slice(0, entry.depth);
    if (entry.pushLastInstruction) unwound.push(Kind.lastInstruction);
    unwound.push(Kind.exception);
    if (unwound.length > this.code.stackSize) this.fail('the stack overflows in the handler');
    this.reach(entry.target, new State(unwound, slots, started));
  }

  /** The way of a jump that is taken, from the state before it. */
  private jump(row: OpcodeRow, word: number, before: State): void {
    const target = this.offset + 1 + wordSignedOperand(word);
    const { stack } = before;
    const pops = stackPops(row.opcode, wordOperand(word), true);
    const kept = stack.splice(stack.length - pops, pops);
    const pushes = stackPushes(row.opcode, wordOperand(word), true);
    // SEND leaves a result, the others what they found.
    for (let index = 0; index < pushes; index++) {
      stack.push(row.opcode === Op.SEND ? Kind.any : (kept[index] ?? Kind.any));
    }
    if (stack.length > this.code.stackSize) this.fail('the stack overflows');
    this.reach(target, before);
  }

  // ---- the stack

  private pop(): number {
    const kind = this.state.stack.pop();
    if (kind === undefined) this.fail('the stack is empty');
    this.touched = Math.min(this.touched, this.state.stack.length);
    return kind;
  }

  private popPlain(): number {
    const kind = this.pop();
    if (!isPlain(kind)) this.fail(`takes ${kindNames[baseKind(kind)]} for a value`);
    return kind;
  }

  private popMany(count: number): void {
    if (count > this.state.stack.length) this.fail('the stack is empty');
    for (let index = 0; index < count; index++) this.popPlain();
  }

  private push(kind: number): void {
    this.state.stack.push(kind);
  }

  /** The place of the n-th value from the top. */
  private placeOf(depth: number): number {
    const place = this.state.stack.length - depth;
    if (place < 0) this.fail('reaches below the stack');
    return place;
  }

  private constantOf(kind: number): Constant | null {
    if (baseKind(kind) !== Kind.constant) return null;
    return this.code.constants[payloadOf(kind)] ?? null;
  }

  private need(kind: number, wanted: number): void {
    if (baseKind(kind) !== wanted) {
      this.fail(`needs ${kindNames[wanted]}, not ${kindNames[baseKind(kind)]}`);
    }
  }

  private needTuple(kind: number): void {
    const base = baseKind(kind);
    if (base === Kind.tuple || this.constantOf(kind)?.type === 'tuple') return;
    this.fail(`needs a tuple, not ${kindNames[base]}`);
  }

  private needString(kind: number): void {
    if (baseKind(kind) === Kind.string || this.constantOf(kind)?.type === 'str') return;
    this.fail(`needs a string, not ${kindNames[baseKind(kind)]}`);
  }

  /** A constant tuple of names, no more than `limit`. */
  private needNames(kind: number, limit: number): void {
    const constant = this.constantOf(kind);
    if (constant?.type !== 'tuple') this.fail('needs a constant tuple of names');
    if (constant.items.length > limit) this.fail('more names than arguments');
    if (constant.items.some((item) => item.type !== 'str')) this.fail('a name is no string');
  }

  // ---- instructions

  /** Brings the state behind an instruction; returns whether less is known of the slots. */
  private apply(row: OpcodeRow, operand: number): boolean {
    switch (row.opcode) {
      case Op.POP_TOP:
        this.pop();
        return false;
      case Op.COPY: {
        const kind = this.state.stack[this.placeOf(operand)] as number;
        if (baseKind(kind) === Kind.openFunction) this.fail('copies a function without its closure');
        this.push(kind);
        return false;
      }
      case Op.SWAP:
        this.swap(operand);
        return false;
      case Op.PUSH_NULL:
        this.push(Kind.nullable);
        return false;
      case Op.LOAD_CONST:
        this.push(withPayload(Kind.constant, operand));
        return false;
      case Op.LOAD_FAST:
      case Op.LOAD_FAST_CHECK:
      case Op.LOAD_FAST_AND_CLEAR:
      case Op.STORE_FAST:
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_LOAD_FAST:
      case Op.STORE_FAST_LOAD_FAST:
      case Op.STORE_FAST_STORE_FAST:
      case Op.MAKE_CELL:
      case Op.COPY_FREE_VARS:
        return this.applyToSlots(row.opcode, operand);
      case Op.LOAD_DEREF:
      case Op.DELETE_DEREF:
      case Op.STORE_DEREF:
      case Op.LOAD_FROM_DICT_OR_DEREF:
        if (this.state.slots[operand] !== Slot.cell) this.fail('the slot may hold no cell');
        this.applyPicture(row, operand);
        return false;
      case Op.LOAD_METHOD:
      case Op.LOAD_SUPER_METHOD:
        this.applyPicture(row, operand);
        this.state.stack[this.state.stack.length - 1] = Kind.nullable;
        return false;
      case Op.CALL_METHOD:
      case Op.CALL_METHOD_KW:
        if (row.opcode === Op.CALL_METHOD_KW) this.needNames(this.pop(), operand);
        this.popMany(operand);
        this.pop();
        this.popPlain();
        this.push(Kind.any);
        return false;
      case Op.CALL_KW:
        this.needNames(this.pop(), operand);
        this.popMany(operand + 1);
        this.push(Kind.any);
        return false;
      case Op.RETURN_GENERATOR:
        this.startGenerator();
        return false;
      case Op.YIELD_VALUE:
        if (!this.state.started) this.fail('yields outside of a generator');
        this.applyPicture(row, operand);
        return false;
      default:
        if (this.applyToContainer(row, operand)) return false;
        if (this.applyToFunction(row, operand)) return false;
        if (this.applyToException(row, operand)) return false;
        this.applyPicture(row, operand);
        return false;
    }
  }

  /** Plain values in, plain values out. */
  private applyPicture(row: OpcodeRow, operand: number): void {
    this.popMany(stackPops(row.opcode, operand));
    const pushes = stackPushes(row.opcode, operand);
    if (this.state.stack.length + pushes > this.code.stackSize) this.fail('the stack overflows');
    for (let index = 0; index < pushes; index++) this.push(Kind.any);
  }

  private swap(depth: number): void {
    const { stack } = this.state;
    const place = this.placeOf(depth);
    const top = stack.length - 1;
    const kind = stack[top] as number;
    stack[top] = stack[place] as number;
    stack[place] = kind;
    this.touched = Math.min(this.touched, place);
  }

  private applyToSlots(opcode: number, operand: number): boolean {
    const { slots } = this.state;
    const first = operand & 0xfff;
    const second = operand >>> 12;
    switch (opcode) {
      case Op.LOAD_FAST:
        this.loadSlot(operand);
        return false;
      case Op.LOAD_FAST_CHECK:
        this.push(Kind.any);
        slots[operand] = Math.max(slots[operand] as number, Slot.bound);
        return false;
      case Op.LOAD_FAST_AND_CLEAR: {
        const held = slots[operand] as number;
        this.push([Kind.nullable, Kind.any, Kind.cell][held] as number);
        slots[operand] = Slot.perhapsUnbound;
        return true;
      }
      case Op.STORE_FAST:
        return this.storeSlot(operand);
      case Op.DELETE_FAST:
        slots[operand] = Slot.perhapsUnbound;
        return true;
      case Op.LOAD_FAST_LOAD_FAST:
        this.loadSlot(first);
        this.loadSlot(second);
        return false;
      case Op.STORE_FAST_LOAD_FAST: {
        const weakens = this.storeSlot(first);
        this.loadSlot(second);
        return weakens;
      }
      case Op.STORE_FAST_STORE_FAST: {
        const weakens = this.storeSlot(first);
        return this.storeSlot(second) || weakens;
      }
      case Op.MAKE_CELL:
        slots[operand] = Slot.cell;
        return true;
      default:
        // COPY_FREE_VARS
        for (const [slot, kind] of this.code.localsPlusKinds.entries()) {
          if (kind & LocalKind.FREE) slots[slot] = Slot.cell;
        }
        return true;
    }
  }

  private loadSlot(slot: number): void {
    const held = this.state.slots[slot];
    if (held === Slot.perhapsUnbound) {
      this.fail(`local '${this.code.localsPlusNames[slot]}' may be unbound`);
    }
    this.push(held === Slot.cell ? Kind.cell : Kind.any);
  }

  private storeSlot(slot: number): boolean {
    const kind = this.pop();
    const base = baseKind(kind);
    if (base === Kind.openFunction || base === Kind.previous) {
      this.fail(`stores ${kindNames[base]}`);
    }
    const before = this.state.slots[slot];
    let after: number = Slot.bound;
    if (base === Kind.cell) after = Slot.cell;
    else if (base === Kind.nullable) after = Slot.perhapsUnbound;
    this.state.slots[slot] = after;
    return after !== before && before !== Slot.perhapsUnbound;
  }

  private startGenerator(): void {
    if (!this.isGenerator) this.fail('the flags say that this is no generator');
    if (this.state.started) this.fail('makes a generator twice');
    if (this.state.stack.length > 0) this.fail('the stack is not empty');
    if (this.handlers[this.offset] !== undefined) this.fail('within a handler');
    this.state.started = true;
    this.push(Kind.any);
  }

  /** Building and filling of lists, sets, dicts, tuples and strings. */
  private applyToContainer(row: OpcodeRow, operand: number): boolean {
    switch (row.opcode) {
      case Op.BUILD_LIST:
        this.popMany(operand);
        this.push(Kind.list);
        return true;
      case Op.BUILD_SET:
        this.popMany(operand);
        this.push(Kind.set);
        return true;
      case Op.BUILD_MAP:
        this.popMany(2 * operand);
        this.push(Kind.dict);
        return true;
      case Op.BUILD_TUPLE:
        this.buildTuple(operand);
        return true;
      case Op.BUILD_STRING:
        if (operand > this.state.stack.length) this.fail('the stack is empty');
        for (let count = 0; count < operand; count++) this.needString(this.pop());
        this.push(Kind.string);
        return true;
      case Op.FORMAT_WITH_SPEC:
        this.needString(this.pop());
        this.popPlain();
        this.push(Kind.string);
        return true;
      case Op.FORMAT_SIMPLE:
      case Op.CONVERT_VALUE:
        this.popPlain();
        this.push(Kind.string);
        return true;
      case Op.LIST_APPEND:
      case Op.LIST_EXTEND:
        return this.fill(row, operand, Kind.list);
      case Op.SET_ADD:
      case Op.SET_UPDATE:
        return this.fill(row, operand, Kind.set);
      case Op.MAP_ADD:
      case Op.DICT_UPDATE:
        return this.fill(row, operand, Kind.dict);
      case Op.DICT_MERGE:
        this.fill(row, operand, Kind.dict);
        this.placeOf(operand + 2);
        return true;
      default:
        return false;
    }
  }

  private fill(row: OpcodeRow, operand: number, wanted: number): boolean {
    this.popMany(stackPops(row.opcode, operand));
    this.need(this.state.stack[this.placeOf(operand)] as number, wanted);
    return true;
  }

  private buildTuple(count: number): void {
    const { stack } = this.state;
    const start = this.placeOf(count);
    const isClosure = count > 0 && stack.slice(start).every((kind) => kind === Kind.cell);
    this.popMany(count);
    this.push(withPayload(isClosure ? Kind.closure : Kind.tuple, count));
  }

  /** Functions, and the rare operations on them. */
  private applyToFunction(row: OpcodeRow, operand: number): boolean {
    switch (row.opcode) {
      case Op.MAKE_FUNCTION: {
        const kind = this.pop();
        const constant = this.constantOf(kind);
        if (constant?.type !== 'code') this.fail('needs a constant code object');
        const isOpen = freeCount(constant.code) > 0;
        this.push(isOpen ? withPayload(Kind.openFunction, payloadOf(kind)) : Kind.function);
        return true;
      }
      case Op.SET_FUNCTION_ATTRIBUTE:
        this.setFunctionAttribute(operand);
        return true;
      case Op.CALL_INTRINSIC_1:
        this.intrinsic1(row, operand);
        return true;
      case Op.CALL_INTRINSIC_2:
        this.intrinsic2(operand);
        return true;
      case Op.MATCH_CLASS:
        this.needNames(this.pop(), this.code.words.length + this.code.constants.length + 2 ** 20);
        this.popMany(2);
        this.push(Kind.any);
        return true;
      case Op.MATCH_KEYS:
        this.needTuple(this.state.stack[this.placeOf(1)] as number);
        this.placeOf(2);
        this.push(Kind.any);
        return true;
      default:
        return false;
    }
  }

  private setFunctionAttribute(attribute: number): void {
    const callable = this.pop();
    const base = baseKind(callable);
    if (base !== Kind.function && base !== Kind.openFunction) this.need(callable, Kind.function);
    const value = this.pop();
    let result = callable;
    switch (attribute) {
      case FunctionAttribute.CLOSURE: {
        this.need(value, Kind.closure);
        const constant = this.code.constants[payloadOf(callable)];
        if (base !== Kind.openFunction || constant?.type !== 'code') {
          return this.fail('the function takes no closure');
        }
        if (freeCount(constant.code) !== payloadOf(value)) {
          this.fail('the closure is not of the size the function needs');
        }
        result = Kind.function;
        break;
      }
      case FunctionAttribute.KWDEFAULTS:
        // A generic function's defaults come in as arguments: the machine looks at them again.
        if (value !== Kind.any) this.need(value, Kind.dict);
        break;
      default:
        if (value !== Kind.any) this.needTuple(value);
    }
    this.push(result);
  }

  private intrinsic1(row: OpcodeRow, operand: number): void {
    const top = this.state.stack.at(-1) ?? Kind.any;
    switch (operand) {
      case Intrinsic1.LIST_TO_TUPLE:
        this.need(top, Kind.list);
        this.pop();
        this.push(withPayload(Kind.tuple, 0));
        return;
      case Intrinsic1.STOPITERATION_ERROR:
        this.need(top, Kind.exception);
        return;
      case Intrinsic1.IMPORT_STAR:
        if (this.code.flags & CodeFlag.OPTIMIZED) this.fail('a function imports no names');
        break;
      case Intrinsic1.TYPEALIAS:
        this.need(top, Kind.tuple);
        if (payloadOf(top) !== 3) this.fail('needs a tuple of three');
        break;
    }
    this.applyPicture(row, operand);
  }

  private intrinsic2(operand: number): void {
    const second = this.popPlain();
    const first = this.popPlain();
    if (operand === Intrinsic2.PREP_RERAISE_STAR) this.need(second, Kind.list);
    if (operand === Intrinsic2.SET_FUNCTION_TYPE_PARAMS) {
      this.need(first, Kind.function);
      this.push(Kind.function);
      return;
    }
    this.push(Kind.any);
  }

  /** Handlers. */
  private applyToException(row: OpcodeRow, operand: number): boolean {
    switch (row.opcode) {
      case Op.PUSH_EXC_INFO:
        this.need(this.pop(), Kind.exception);
        this.push(Kind.previous);
        this.push(Kind.exception);
        return true;
      case Op.POP_EXCEPT:
        this.need(this.pop(), Kind.previous);
        return true;
      case Op.RERAISE:
        this.popPlain();
        if (operand === 1) this.need(this.pop(), Kind.lastInstruction);
        return true;
      case Op.CHECK_EXC_MATCH:
        this.popPlain();
        this.need(this.state.stack[this.placeOf(1)] as number, Kind.exception);
        this.push(Kind.any);
        return true;
      case Op.END_ASYNC_FOR:
        this.need(this.pop(), Kind.exception);
        this.popPlain();
        return true;
      case Op.CLEANUP_THROW:
        this.need(this.pop(), Kind.exception);
        this.popMany(2);
        this.push(Kind.any);
        this.push(Kind.any);
        return true;
      case Op.WITH_EXCEPT_START: {
        const { stack } = this.state;
        this.need(stack[this.placeOf(1)] as number, Kind.exception);
        this.need(stack[this.placeOf(2)] as number, Kind.previous);
        this.need(stack[this.placeOf(3)] as number, Kind.lastInstruction);
        if (!isPlain(stack[this.placeOf(4)] as number)) this.fail('there is no exit to call');
        this.push(Kind.any);
        return true;
      }
      case Op.SEND:
        this.popPlain();
        this.push(Kind.any);
        if (!isPlain(this.state.stack[this.placeOf(2)] as number)) this.fail('sends to nothing');
        return true;
      case Op.FOR_ITER:
        if (!isPlain(this.state.stack[this.placeOf(1)] as number)) this.fail('iterates nothing');
        this.push(Kind.any);
        return true;
      case Op.GET_LEN:
      case Op.MATCH_MAPPING:
      case Op.MATCH_SEQUENCE:
      case Op.GET_ANEXT:
      case Op.IMPORT_FROM:
        if (!isPlain(this.state.stack[this.placeOf(1)] as number)) this.fail('takes no value');
        this.push(Kind.any);
        return true;
      default:
        return false;
    }
  }
}

function freeCount(code: CodeObject): number {
  return code.localsPlusKinds.filter((kind) => kind & LocalKind.FREE).length;
}
