// The protocol of assembly/state/gil_off.ts as single atomic steps, under the names of the functions there: threads that run freely, take the lock for a
// moment, halt the others while they hold it, or keep it because they are alone. Spinning is a wait that may end at any time, so it is not there.
import type { Model, State } from './explorer.ts';

/** Mistakes that the model must be able to show. */
export type OffBug =
  /** goFree() gives the lock up before it says that the thread is free */
  | 'free said late'
  /** endFree() looks whether it is waited for before it says that it is not free any more */
  | 'breaker read early'
  /** haltFree() looks at the threads without having put its bit into their breakers */
  | 'bit forgotten'
  /** a native blocks within tryLock(), and the thread still counts as free */
  | 'free while blocked'
  /** a thread is alone, and says so only after it has looked */
  | 'alone said late'
  /** a waiter is not counted before it looks at the lock again */
  | 'waiter counted late';

export interface OffOptions { threads: number; rounds: number; bug?: OffBug }

/** INSIDE: how many hold the lock; HALTED: thread + 1 that has halted the others. */
const enum G { LOCKED, WAITERS, HOLDER, ACTIVE, KEPT, INSIDE, HALTED, Size }
/** BIT: HALT or a request in the breaker. LOOKS_AT: the thread that haltFree() is at. */
const enum T { PC, FREE, HALT, ASKED, SLEEP, ROUNDS, LOOKS_AT, WAITED_FOR, Size }
/** Asleep on LOCKED, or, from ON_FREE on, on the FREE word of a thread. */
const enum Sleep { AWAKE, ON_LOCKED, ON_FREE }

const STEPS = [
  'begin', 'tryTake', 'addWaiter', 'loopCas', 'ask', 'sleep', 'subWaiter', 'taken', 'locked', 'goFree', 'goFreeLate', 'unlock', 'unlockWaiters', 'unlockNotify', 'afterUnlock', 'free',
  'endFree', 'endFreeEarly', 'endFreeBit', 'haltBits', 'haltLook', 'haltWait', 'halted', 'alone', 'aloneAgain', 'aloneRuns', 'block', 'blocked', 'blockInCall', 'done',
] as const;
type Step = (typeof STEPS)[number];
const PC = Object.fromEntries(STEPS.map((name, i) => [name, i])) as Record<Step, number>;

export function offModel({ threads, rounds, bug }: OffOptions): Model {
  const at = (thread: number, field: T): number => G.Size + thread * T.Size + field;
  const all = [...Array(threads).keys()];
  const first = new Array<number>(G.Size + threads * T.Size).fill(0);
  for (const i of all) first[at(i, T.ROUNDS)] = rounds;

  function stepOf(state: State, me: number): State[] {
    const s = [...state];
    const get = (field: T): number => s[at(me, field)] as number;
    const set = (field: T, value: number): void => { s[at(me, field)] = value; };
    const go = (step: Step): State[] => { set(T.PC, PC[step]); return [s]; };
    /** Several ways on: chance decides. */
    const oneOf = (...steps: Step[]): State[] => steps.map((step) => { const copy = [...s]; copy[at(me, T.PC)] = PC[step]; return copy; });
    const others = all.filter((i) => i !== me);
    switch (STEPS[get(T.PC)] as Step) {
      case 'begin': s[G.ACTIVE]!++; return go('tryTake'); // takeOff
      // ---- lock, waitForLock
      case 'tryTake': if (s[G.LOCKED] === 0) { s[G.LOCKED] = 1; return go('taken'); } return go(bug === 'waiter counted late' ? 'loopCas' : 'addWaiter');
      case 'addWaiter': s[G.WAITERS]!++; return go(bug === 'waiter counted late' ? 'sleep' : 'loopCas');
      case 'loopCas':
        if (s[G.LOCKED] === 0) { s[G.LOCKED] = 1; return go(bug === 'waiter counted late' && get(T.WAITED_FOR) === 0 ? 'taken' : 'subWaiter'); }
        if (bug === 'waiter counted late' && get(T.WAITED_FOR) === 0) { set(T.WAITED_FOR, 1); return go('addWaiter'); }
        return go('ask');
      case 'ask': if (s[G.KEPT] && s[G.HOLDER] !== 0) s[at(s[G.HOLDER]! - 1, T.ASKED)] = 1; return go('sleep');
      case 'sleep': if (s[G.LOCKED] === 1) set(T.SLEEP, Sleep.ON_LOCKED); return go('loopCas');
      case 'subWaiter': s[G.WAITERS]!--; set(T.WAITED_FOR, 0); return go('taken');
      case 'taken': s[G.INSIDE]!++; s[G.HOLDER] = me + 1; return go('locked');
      case 'locked': {
        const ways: Step[] = [bug === 'free said late' ? 'unlock' : 'goFree', 'haltBits', 'block'];
        if (s[G.ACTIVE] === 1) ways.push(bug === 'alone said late' ? 'aloneAgain' : 'alone');
        set(T.HALT, 0); // pollBreaker
        return oneOf(...ways);
      }
      // ---- goFree
      case 'goFree': set(T.FREE, 1); return go('unlock');
      case 'unlock': s[G.INSIDE]!--; s[G.LOCKED] = 0; if (s[G.HALTED] === me + 1) s[G.HALTED] = 0; return go('unlockWaiters');
      case 'unlockWaiters': return go(s[G.WAITERS]! > 0 ? 'unlockNotify' : 'afterUnlock');
      case 'unlockNotify': {
        const sleepers = all.filter((i) => s[at(i, T.SLEEP)] === Sleep.ON_LOCKED);
        go('afterUnlock');
        return sleepers.length === 0 ? [s] : sleepers.map((i) => { const woken = [...s]; woken[at(i, T.SLEEP)] = Sleep.AWAKE; return woken; });
      }
      case 'afterUnlock': return go(bug === 'free said late' && get(T.FREE) === 0 ? 'goFreeLate' : 'free');
      case 'goFreeLate': set(T.FREE, 1); return go('free');
      // ---- free: goes on until it needs the lock or is halted; a native under tryLock() may block
      case 'free': {
        const ways: Step[] = [bug === 'breaker read early' ? 'endFreeEarly' : 'endFree'];
        if (s[G.LOCKED] === 0) ways.push('blockInCall');
        return oneOf(...ways);
      }
      case 'endFreeEarly': set(T.WAITED_FOR, get(T.HALT)); return go('endFree');
      case 'endFree': set(T.FREE, 0); return go('endFreeBit');
      case 'endFreeBit': {
        const isWaitedFor = bug === 'breaker read early' ? get(T.WAITED_FOR) : get(T.HALT);
        set(T.WAITED_FOR, 0);
        if (isWaitedFor) for (const i of others) if (s[at(i, T.SLEEP)] === Sleep.ON_FREE + me) s[at(i, T.SLEEP)] = Sleep.AWAKE;
        return go('tryTake');
      }
      case 'blockInCall': // tryLock() and dropOff() by one step each: the lock is taken, then all is as in 'block'
        if (s[G.LOCKED] !== 0) return go('free');
        s[G.LOCKED] = 1; s[G.INSIDE]!++; s[G.HOLDER] = me + 1;
        return go('block');
      // ---- haltFree
      case 'haltBits':
        if (bug !== 'bit forgotten') for (const i of others) if (s[at(i, T.FREE)]) s[at(i, T.HALT)] = 1;
        set(T.LOOKS_AT, 0);
        return go('haltLook');
      case 'haltLook': {
        const other = get(T.LOOKS_AT);
        if (other === threads) { s[G.HALTED] = me + 1; return go('halted'); }
        if (other === me || s[at(other, T.FREE)] === 0) { set(T.LOOKS_AT, other + 1); return go('haltLook'); }
        return go('haltWait');
      }
      case 'haltWait': if (s[at(get(T.LOOKS_AT), T.FREE)] === 1) set(T.SLEEP, Sleep.ON_FREE + get(T.LOOKS_AT)); return go('haltLook');
      case 'halted': set(T.LOOKS_AT, 0); return go(bug === 'free said late' ? 'unlock' : 'goFree');
      // ---- alone
      case 'alone': s[G.KEPT] = 1; return go('aloneAgain');
      case 'aloneAgain': if (bug === 'alone said late') { s[G.KEPT] = 0; return go('aloneRuns'); } return go(s[G.ACTIVE] === 1 ? 'aloneRuns' : 'goFree');
      case 'aloneRuns': // until somebody asks, or the thread blocks; nobody else is there who could want the lock
        if (get(T.ASKED)) { set(T.ASKED, 0); s[G.KEPT] = 0; return go('goFree'); }
        return s[G.ACTIVE] === 1 ? go('block') : [];
      // ---- dropOff, and back by takeOff in the next round
      case 'block':
        s[G.ACTIVE]!--; s[G.KEPT] = 0; set(T.ASKED, 0);
        if (bug !== 'free while blocked') set(T.FREE, 0);
        set(T.ROUNDS, get(T.ROUNDS) - 1);
        set(T.WAITED_FOR, 0);
        s[G.INSIDE]!--; s[G.LOCKED] = 0;
        return go('blocked');
      case 'blocked': { // unlock()
        const next: Step = get(T.ROUNDS) === 0 ? 'done' : 'begin';
        const sleepers = s[G.WAITERS]! > 0 ? all.filter((i) => s[at(i, T.SLEEP)] === Sleep.ON_LOCKED) : [];
        go(next);
        return sleepers.length === 0 ? [s] : sleepers.map((i) => { const woken = [...s]; woken[at(i, T.SLEEP)] = Sleep.AWAKE; return woken; });
      }
      case 'done': return [];
    }
  }

  return {
    first,
    next: (state) => all.flatMap((me) => {
      const sleep = state[at(me, T.SLEEP)] as number;
      if (sleep === Sleep.AWAKE) return stepOf(state, me).map((following) => ({ step: `${me} ${STEPS[state[at(me, T.PC)] as number]}`, state: following }));
      if (sleep !== Sleep.ON_LOCKED || bug === 'waiter counted late') return [];
      const woken = [...state]; // the wait for the lock has a time limit
      woken[at(me, T.SLEEP)] = Sleep.AWAKE;
      return [{ step: `${me} timed out`, state: woken }];
    }),
    isEnd: (state) => all.every((i) => state[at(i, T.PC)] === PC.done),
    wrong: (state) => {
      if ((state[G.INSIDE] as number) > 1) return 'two threads hold the lock';
      const halter = state[G.HALTED] as number;
      return halter !== 0 && all.some((i) => i !== halter - 1 && state[at(i, T.FREE)]) ? 'a thread runs freely that was halted' : undefined;
    },
  };
}
