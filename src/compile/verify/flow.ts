// The part of the verifier that follows the code: an abstract interpretation of stack and locals.
//
// Of every value on the stack it knows a kind, of every slot whether it is surely bound and
// whether it holds a cell. Where ways meet, the knowledge is joined; an instruction that needs
// more than is known is a violation. So accepted code never takes a value from an empty stack,
// reads an unbound local where the machine does not look, or treats as a list what is none.

import { CodeFlag, Op } from '../../../assembly/shared/opcodes.ts';
import {
  OPCODES,
  type OpcodeRow,
  stackPops,
  stackPushes,
  wordOpcode,
  wordOperand,
  wordSignedOperand,
} from '../../isa/opcodes.ts';
import type { CodeObject, ExceptionEntry } from '../code.ts';
import { Effects } from './effects.ts';
import { type FailAt, isPlain, Kind, Slot, State } from './kinds.ts';

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

/** Jumps at which nobody looks whether the program is to stop: ways back by these alone would have no end. */
const isUnseenJump = (row: OpcodeRow): boolean => row.isJump && (!row.isBackward || row.opcode === Op.JUMP_BACKWARD_NO_INTERRUPT);

export function verifyFlow(code: CodeObject, failAt: FailAt): void {
  new FlowVerifier(code, failAt).run();
}

function argumentSlots(code: CodeObject): number {
  let count = code.argCount + code.keywordOnlyArgCount;
  if (code.flags & CodeFlag.VARARGS) count++;
  if (code.flags & CodeFlag.VARKEYWORDS) count++;
  return count;
}

class FlowVerifier extends Effects {
  /** States at places that are reached from elsewhere than from the instruction before. */
  private readonly known = new Map<number, State>();
  private readonly pending = new Set<number>();
  private readonly handlers: (ExceptionEntry | undefined)[];
  /** Places that are reached otherwise than from the instruction before. */
  private readonly targets = new Set<number>();

  /** Is there a way back that passes no switch point? Only then can a loop be without one. */
  private goesBack = false;

  constructor(code: CodeObject, failAt: FailAt) {
    super(code, failAt);
    this.handlers = new Array(code.words.length);
    for (const entry of code.exceptionTable) {
      for (let offset = entry.start; offset < entry.end; offset++) this.handlers[offset] = entry;
    }
    for (let offset = 0; offset < code.words.length; offset++) {
      const word = code.words[offset] as number;
      const row = OPCODES[wordOpcode(word)];
      if (!row?.isJump) continue;
      const target = offset + 1 + wordSignedOperand(word);
      this.targets.add(target);
      if (target <= offset && isUnseenJump(row)) this.goesBack = true;
    }
    for (const entry of code.exceptionTable) {
      this.targets.add(entry.target);
      if (entry.target < entry.end) this.goesBack = true;
    }
  }

  protected override isCovered(): boolean {
    return this.handlers[this.offset] !== undefined;
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
    if (this.goesBack) this.checkLoops();
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

  /**
   * Every loop must come to a switch point or rest: else nothing ends it. What goes back without one (a jump to where a cold
   * block came from, the loop of a `yield from`, a handler that lies before what it covers) must not close a circle by itself.
   */
  private checkLoops(): void {
    const { words } = this.code;
    const successors = (offset: number): number[] => {
      const word = words[offset] as number;
      const row = OPCODES[wordOpcode(word)] as OpcodeRow;
      const found: number[] = [];
      if (!row.endsFlow && row.opcode !== Op.YIELD_VALUE) found.push(offset + 1);
      if (isUnseenJump(row)) found.push(offset + 1 + wordSignedOperand(word));
      const entry = silentOpcodes.has(row.opcode) ? undefined : this.handlers[offset];
      if (entry !== undefined) found.push(entry.target);
      return found;
    };
    const [NEW, OPEN, CLOSED] = [0, 1, 2];
    const states = new Uint8Array(words.length);
    for (const start of this.known.keys()) {
      const path = [start];
      while (path.length > 0) {
        const offset = path[path.length - 1] as number;
        if (states[offset] === CLOSED) { path.pop(); continue; }
        if (states[offset] === OPEN) { // all behind it has been followed
          states[offset] = CLOSED;
          path.pop();
          continue;
        }
        states[offset] = OPEN;
        for (const next of successors(offset)) {
          this.offset = offset;
          if (states[next] === OPEN) this.fail('a loop without a switch point');
          if (states[next] === NEW) path.push(next);
        }
      }
    }
  }
}
