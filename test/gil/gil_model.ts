// The protocol of assembly/state/gil.ts (policies `timed` and, without time-outs, `tick`) as single atomic steps, under the names of
// the functions there. SWITCH_NUMBER itself is not kept, only whether it has changed since a thread read it. Threads take the lock, may be asked to give it up, drop it, and begin again; in the last round for good.
import type { Model, State } from './explorer.ts';

/** Mistakes that the model must be able to show. */
export type Bug =
  /** LOCKED = 0 by a plain store: it may become visible after WAITERS was read */
  | 'plain store'
  | 'notify before store'
  /** a woken thread takes the lock without testing it */
  | 'no second test'
  /** SWITCH_NUMBER is read after the unlock, and the dropper looks at nothing else */
  | 'number read late'
  /** a requester that leaves without taking does not take its request back */
  | 'requester leaves'
  /** a taker's notify comes before it has changed SWITCH_NUMBER */
  | 'notify before number'
  /** the notify of a switch is put off and then not made at the drop */
  | 'later notify forgotten';

export interface Options { threads: number; rounds: number; timeouts: number; exits?: boolean; forced?: boolean; bug?: Bug }

const enum G { LOCKED, WAITERS, HOLDER, EXIT, INSIDE, Size }
/** BEFORE: the last holder + 1, where it has just changed; LATER: the notify of the switch is still to come. CHANGED_WAIT, CHANGED_DROP: has the number changed since the waiter, the dropper read it? 1 also where nobody will ask. */
const enum T { PC, BIT, SLEEP, TIMED_OUT, CHANGED_WAIT, CHANGED_DROP, ROUNDS, TIMEOUTS, AGAIN, BEFORE, LATER, Size }
const enum Sleep { AWAKE, ON_LOCKED, ON_NUMBER, GONE }

const STEPS = [
  'idle', 'tryTake', 'addWaiter', 'loopCas', 'readNumber', 'wait', 'woken', 'testHeld', 'testNumber', 'request', 'subWaiter', 'taken', 'storeHolder',
  'addNumber', 'readAsked', 'clearBit', 'inside', 'dropRead', 'dropStore', 'readWaiters', 'notify', 'lateRead', 'forcedBit', 'forcedHolder', 'forcedLeft', 'forcedNumber',
  'forcedWait', 'next', 'leaveClear', 'leaveNumber', 'leaveNotify', 'leaveWaiters', 'leavePass', 'notifyEarly', 'storeLate', 'notifyNumberEarly', 'laterPoint', 'laterDrop',
] as const;
type Step = (typeof STEPS)[number];
const PC = Object.fromEntries(STEPS.map((name, i) => [name, i])) as Record<Step, number>;

export function gilModel(options: Options): Model {
  const { threads, rounds, timeouts, bug, forced = true } = options;
  const at = (thread: number, field: T): number => G.Size + thread * T.Size + field;
  const first = new Array<number>(G.Size + threads * T.Size).fill(0);
  for (let i = 0; i < threads; i++) { first[at(i, T.ROUNDS)] = rounds; first[at(i, T.TIMEOUTS)] = timeouts; first[at(i, T.CHANGED_WAIT)] = first[at(i, T.CHANGED_DROP)] = 1; }

  /** One step of a thread that is awake; several states where chance decides. */
  function stepOf(state: State, me: number): State[] {
    const s = [...state];
    const get = (field: T): number => s[at(me, field)] as number;
    const set = (field: T, value: number): void => { s[at(me, field)] = value; };
    const go = (step: Step): State[] => { set(T.PC, PC[step]); return [s]; };
    const wakeAll = (where: Sleep): void => { for (let i = 0; i < threads; i++) if (s[at(i, T.SLEEP)] === where) s[at(i, T.SLEEP)] = Sleep.AWAKE; };
    const changeNumber = (): void => { for (let i = 0; i < threads; i++) s[at(i, T.CHANGED_WAIT)] = s[at(i, T.CHANGED_DROP)] = 1; };
    /** notify(word, 1): whoever of the sleepers the system picks */
    const wakeOne = (then: Step): State[] => {
      go(then);
      const sleepers = [...Array(threads).keys()].filter((i) => s[at(i, T.SLEEP)] === Sleep.ON_LOCKED);
      return sleepers.length === 0 ? [s] : sleepers.map((i) => { const woken = [...s]; woken[at(i, T.SLEEP)] = Sleep.AWAKE; return woken; });
    };
    const isLast = get(T.ROUNDS) === 0 && get(T.AGAIN) === 0;
    switch (STEPS[get(T.PC)] as Step) {
      case 'idle': return get(T.ROUNDS) > 0 ? go('tryTake') : [];
      // ---- gilTake, waitForGil
      case 'tryTake': if (s[G.LOCKED] !== 0) return go('addWaiter'); s[G.LOCKED] = 1; return go('taken');
      case 'addWaiter': s[G.WAITERS]!++; return go('loopCas');
      case 'loopCas':
        if (s[G.LOCKED] === 0) { s[G.LOCKED] = 1; return go('subWaiter'); }
        return go(s[G.EXIT] && me !== 0 ? 'leaveClear' : 'readNumber');
      case 'readNumber': set(T.CHANGED_WAIT, 0); return go('wait');
      case 'wait':
        if (s[G.LOCKED] !== 1) { set(T.CHANGED_WAIT, 1); return go('loopCas'); }
        set(T.SLEEP, Sleep.ON_LOCKED); set(T.TIMED_OUT, 0);
        return go('woken');
      case 'woken':
        if (get(T.TIMED_OUT)) { set(T.TIMED_OUT, 0); return go('testHeld'); }
        set(T.CHANGED_WAIT, 1);
        if (bug === 'no second test') { s[G.LOCKED] = 1; return go('subWaiter'); }
        return go('loopCas');
      case 'testHeld': if (s[G.LOCKED] === 0) { set(T.CHANGED_WAIT, 1); return go('loopCas'); } return go('testNumber');
      case 'testNumber': {
        const hasChanged = get(T.CHANGED_WAIT);
        set(T.CHANGED_WAIT, 1);
        return go(!hasChanged && s[G.HOLDER] !== 0 ? 'request' : 'loopCas');
      }
      case 'request': s[at(s[G.HOLDER]! - 1, T.BIT)] = 1; return go('loopCas');
      case 'subWaiter': s[G.WAITERS]!--; return go('taken');
      // ---- gilTaken
      case 'taken': s[G.INSIDE]!++; return go(s[G.HOLDER] === me + 1 ? 'clearBit' : 'storeHolder');
      case 'storeHolder':
        set(T.BEFORE, s[G.HOLDER] as number);
        s[G.HOLDER] = me + 1;
        return go(bug === 'notify before number' ? 'notifyNumberEarly' : 'addNumber');
      case 'notifyNumberEarly': wakeAll(Sleep.ON_NUMBER); set(T.BEFORE, 0); return go('addNumber');
      case 'addNumber': changeNumber(); return go(get(T.BEFORE) !== 0 ? 'readAsked' : 'clearBit');
      case 'readAsked': set(T.LATER, s[at(get(T.BEFORE) - 1, T.BIT)] as number); set(T.BEFORE, 0); return go('clearBit');
      case 'clearBit': set(T.BIT, 0); return go('inside');
      case 'inside': { // at a switch point with a request it yields; and its work may end at any time
        const out: State[] = [];
        if (get(T.LATER)) { const early = [...s]; early[at(me, T.PC)] = PC.laterPoint; out.push(early); }
        if (get(T.BIT)) { const asked = [...s]; asked[at(me, T.AGAIN)] = 1; asked[at(me, T.PC)] = PC.dropRead; out.push(asked); }
        set(T.AGAIN, 0); set(T.ROUNDS, get(T.ROUNDS) - 1);
        return [...out, ...go('dropRead')];
      }
      case 'laterPoint': set(T.LATER, 0); wakeAll(Sleep.ON_NUMBER); return go('inside'); // countDownWake
      // ---- gilDrop
      case 'dropRead':
        s[G.INSIDE]!--;
        set(T.CHANGED_DROP, 0);
        return go(bug === 'notify before store' ? 'notifyEarly' : bug === 'plain store' ? 'storeLate' : 'dropStore');
      case 'notifyEarly': return s[G.WAITERS]! > 0 ? wakeOne('dropStore') : go('dropStore');
      case 'storeLate': set(T.TIMED_OUT, s[G.WAITERS]! > 0 ? 1 : 0); return go('dropStore'); // WAITERS has been read while the store waits
      case 'dropStore':
        s[G.LOCKED] = 0;
        return go(bug === 'notify before store' ? 'lateRead' : bug === 'plain store' ? (get(T.TIMED_OUT) ? 'notify' : 'lateRead') : 'readWaiters');
      case 'readWaiters': return go(s[G.WAITERS]! > 0 ? 'notify' : 'lateRead');
      case 'notify': return wakeOne('lateRead');
      case 'lateRead': if (bug === 'number read late') set(T.CHANGED_DROP, 0); return go(get(T.LATER) && bug !== 'later notify forgotten' ? 'laterDrop' : isLast || !forced ? 'next' : 'forcedBit');
      case 'laterDrop': set(T.LATER, 0); wakeAll(Sleep.ON_NUMBER); return go(isLast || !forced ? 'next' : 'forcedBit'); // unparkNow
      // ---- waitForSwitch
      case 'forcedBit': return go(get(T.BIT) === 0 ? 'next' : bug === 'number read late' ? 'forcedWait' : 'forcedHolder');
      case 'forcedHolder': return go(s[G.HOLDER] !== me + 1 ? 'next' : 'forcedLeft');
      case 'forcedLeft': return go(get(T.BIT) === 0 ? 'next' : 'forcedNumber');
      case 'forcedNumber':
        if (!get(T.CHANGED_DROP)) return go('forcedWait');
        set(T.CHANGED_DROP, 0);
        return go('forcedHolder');
      case 'forcedWait':
        if (get(T.CHANGED_DROP)) return go(bug === 'number read late' ? 'next' : 'forcedHolder');
        set(T.SLEEP, Sleep.ON_NUMBER);
        return go(bug === 'number read late' ? 'forcedWait' : 'forcedHolder');
      case 'next': set(T.CHANGED_DROP, 1); set(T.TIMED_OUT, 0); set(T.LATER, 0); return go(get(T.AGAIN) ? 'tryTake' : 'idle');
      // ---- leaveForGood
      case 'leaveClear':
        if (bug === 'requester leaves') return go('leaveWaiters');
        if (s[G.HOLDER] !== 0) s[at(s[G.HOLDER]! - 1, T.BIT)] = 0;
        return go('leaveNumber');
      case 'leaveNumber': changeNumber(); return go('leaveNotify');
      case 'leaveNotify': wakeAll(Sleep.ON_NUMBER); return go('leaveWaiters');
      case 'leaveWaiters': s[G.WAITERS]!--; return go('leavePass');
      case 'leavePass': set(T.SLEEP, Sleep.GONE); return wakeOne('idle');
    }
  }

  /** Steps that touch nothing shared: nobody could tell when they happen, so they are joined to the one before. */
  function settled(state: State): State[] {
    for (let me = 0; me < threads; me++) {
      const pc = state[at(me, T.PC)];
      const isLocal = pc === PC.next || (pc === PC.idle && (state[at(me, T.ROUNDS)] as number) > 0) || (pc === PC.lateRead && bug !== 'number read late') || pc === PC.woken;
      if (isLocal && state[at(me, T.SLEEP)] === Sleep.AWAKE) return stepOf(state, me).flatMap(settled);
    }
    return [state];
  }

  return {
    first: settled(first)[0] as State,
    next(state) {
      const out: { step: string; state: State }[] = [];
      for (let me = 0; me < threads; me++) {
        const sleep = state[at(me, T.SLEEP)];
        if (sleep === Sleep.AWAKE) {
          const step = `${me}:${STEPS[state[at(me, T.PC)] as number]}`;
          for (const following of stepOf(state, me).flatMap(settled)) out.push({ step, state: following });
        } else if (sleep === Sleep.ON_LOCKED && (state[at(me, T.TIMEOUTS)] as number) > 0) {
          const following = [...state];
          following[at(me, T.SLEEP)] = Sleep.AWAKE; following[at(me, T.TIMED_OUT)] = 1; following[at(me, T.TIMEOUTS)]!--;
          for (const after of settled(following)) out.push({ step: `${me}:timeout`, state: after });
        }
      }
      if (options.exits && state[G.EXIT] === 0) { const following = [...state]; following[G.EXIT] = 1; out.push({ step: 'exit', state: following }); }
      return out;
    },
    isEnd: (state) => [...Array(threads).keys()].every((i) =>
      state[at(i, T.SLEEP)] === Sleep.GONE || (state[at(i, T.SLEEP)] === Sleep.AWAKE && state[at(i, T.PC)] === PC.idle && state[at(i, T.ROUNDS)] === 0)),
    wrong: (state) => ((state[G.INSIDE] as number) > 1 ? 'two threads hold the GIL' : undefined),
  };
}
