// What each instruction does to the verifier's state, and what it asks of it.

import {
  CodeFlag,
  FunctionAttribute,
  Intrinsic1,
  Intrinsic2,
  LocalKind,
  Op,
} from '../../../assembly/shared/opcodes.ts';
import { type OpcodeRow, stackPops, stackPushes } from '../../isa/opcodes.ts';
import type { CodeObject, Constant } from '../code.ts';
import {
  baseKind,
  type FailAt,
  isPlain,
  Kind,
  kindNames,
  payloadOf,
  Slot,
  type State,
  withPayload,
} from './kinds.ts';

export abstract class Effects {
  protected readonly code: CodeObject;
  private readonly failAt: FailAt;
  private readonly isGenerator: boolean;
  protected offset = 0;
  protected state!: State;
  /** Lowest place on the stack that the current instruction touched. */
  protected touched = 0;

  constructor(code: CodeObject, failAt: FailAt) {
    this.code = code;
    this.failAt = failAt;
    const kinds = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;
    this.isGenerator = (code.flags & kinds) !== 0;
  }

  protected fail(message: string): never {
    this.failAt(this.code, this.offset, message);
  }

  /** Whether an exception entry covers the current instruction. */
  protected abstract isCovered(): boolean;

  // ---- the stack

  protected pop(): number {
    const kind = this.state.stack.pop();
    if (kind === undefined) this.fail('the stack is empty');
    this.touched = Math.min(this.touched, this.state.stack.length);
    return kind;
  }

  protected popPlain(): number {
    const kind = this.pop();
    if (!isPlain(kind)) this.fail(`takes ${kindNames[baseKind(kind)]} for a value`);
    return kind;
  }

  protected popMany(count: number): void {
    if (count > this.state.stack.length) this.fail('the stack is empty');
    for (let index = 0; index < count; index++) this.popPlain();
  }

  protected push(kind: number): void {
    this.state.stack.push(kind);
  }

  /** The place of the n-th value from the top. */
  protected placeOf(depth: number): number {
    const place = this.state.stack.length - depth;
    if (place < 0) this.fail('reaches below the stack');
    return place;
  }

  protected constantOf(kind: number): Constant | null {
    if (baseKind(kind) !== Kind.constant) return null;
    return this.code.constants[payloadOf(kind)] ?? null;
  }

  protected need(kind: number, wanted: number): void {
    if (baseKind(kind) !== wanted) {
      this.fail(`needs ${kindNames[wanted]}, not ${kindNames[baseKind(kind)]}`);
    }
  }

  protected needTuple(kind: number): void {
    const base = baseKind(kind);
    if (base === Kind.tuple || this.constantOf(kind)?.type === 'tuple') return;
    this.fail(`needs a tuple, not ${kindNames[base]}`);
  }

  protected needString(kind: number): void {
    if (baseKind(kind) === Kind.string || this.constantOf(kind)?.type === 'str') return;
    this.fail(`needs a string, not ${kindNames[baseKind(kind)]}`);
  }

  /** A constant tuple of names, no more than `limit`. */
  protected needNames(kind: number, limit: number): void {
    const constant = this.constantOf(kind);
    if (constant?.type !== 'tuple') this.fail('needs a constant tuple of names');
    if (constant.items.length > limit) this.fail('more names than arguments');
    if (constant.items.some((item) => item.type !== 'str')) this.fail('a name is no string');
  }

  // ---- instructions

  /** Brings the state behind an instruction; returns whether less is known of the slots. */
  protected apply(row: OpcodeRow, operand: number): boolean {
    switch (row.opcode) {
      case Op.POP_TOP:
        this.pop();
        return false;
      case Op.COPY: {
        const kind = this.state.stack[this.placeOf(operand)] as number;
        if (baseKind(kind) === Kind.openFunction)
          this.fail('copies a function without its closure');
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
  protected applyPicture(row: OpcodeRow, operand: number): void {
    this.popMany(stackPops(row.opcode, operand));
    const pushes = stackPushes(row.opcode, operand);
    if (this.state.stack.length + pushes > this.code.stackSize) this.fail('the stack overflows');
    for (let index = 0; index < pushes; index++) this.push(Kind.any);
  }

  protected swap(depth: number): void {
    const { stack } = this.state;
    const place = this.placeOf(depth);
    const top = stack.length - 1;
    const kind = stack[top] as number;
    stack[top] = stack[place] as number;
    stack[place] = kind;
    this.touched = Math.min(this.touched, place);
  }

  protected applyToSlots(opcode: number, operand: number): boolean {
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

  protected loadSlot(slot: number): void {
    const held = this.state.slots[slot];
    if (held === Slot.perhapsUnbound) {
      this.fail(`local '${this.code.localsPlusNames[slot]}' may be unbound`);
    }
    this.push(held === Slot.cell ? Kind.cell : Kind.any);
  }

  protected storeSlot(slot: number): boolean {
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

  protected startGenerator(): void {
    if (!this.isGenerator) this.fail('the flags say that this is no generator');
    if (this.state.started) this.fail('makes a generator twice');
    if (this.state.stack.length > 0) this.fail('the stack is not empty');
    if (this.isCovered()) this.fail('within a handler');
    this.state.started = true;
    this.push(Kind.any);
  }

  /** Building and filling of lists, sets, dicts, tuples and strings. */
  protected applyToContainer(row: OpcodeRow, operand: number): boolean {
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

  protected fill(row: OpcodeRow, operand: number, wanted: number): boolean {
    this.popMany(stackPops(row.opcode, operand));
    this.need(this.state.stack[this.placeOf(operand)] as number, wanted);
    return true;
  }

  protected buildTuple(count: number): void {
    const { stack } = this.state;
    const start = this.placeOf(count);
    const isClosure = count > 0 && stack.slice(start).every((kind) => kind === Kind.cell);
    this.popMany(count);
    this.push(withPayload(isClosure ? Kind.closure : Kind.tuple, count));
  }

  /** Functions, and the rare operations on them. */
  protected applyToFunction(row: OpcodeRow, operand: number): boolean {
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

  protected setFunctionAttribute(attribute: number): void {
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
          this.fail('the function takes no closure');
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

  protected intrinsic1(row: OpcodeRow, operand: number): void {
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

  protected intrinsic2(operand: number): void {
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
  protected applyToException(row: OpcodeRow, operand: number): boolean {
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
