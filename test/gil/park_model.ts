// The protocol of waiting for a lock (assembly/state/park.ts) as single atomic steps. Waiters want one lock that is taken at first;
// thread 0 releases it so many times and ends; an interrupt may come to waiter 1 at any moment. The GIL is a word here: its own protocol
// is gil_model.ts.
import type { Model, State } from './explorer.ts';

export type ParkBug =
  /** an interrupt sets its bit and notifies, but leaves the park word as it was */
  | 'park word does not change'
  /** a woken thread takes the lock without testing it */
  | 'no second test'
  /** the park word is read only after WAIT_STATE has become WAITING: who was woken in between, and overtaken, sleeps without being WAITING */
  | 'park word read late'
  /** WAIT_STATE becomes WAITING only after STATE was tested */
  | 'waiting after the test'
  /** the test for a deadlock does not look at the threads' eval breakers */
  | 'breakers not looked at'
  /** the end of a thread wakes nobody who could find out that all others wait for ever */
  | 'nobody looks when a thread ends'
  /** a wake-up that was put off until the GIL is let go is forgotten there */
  | 'later wake forgotten';

/** `later`: the releaser puts the wake-up off until it has let the GIL go (unparkLater). */
export interface ParkOptions { waiters: number; releases: number; timed: boolean; interrupts: boolean; later?: boolean; bug?: ParkBug }

const enum G { STATE, GIL, LIVE, REPORTED, INTERRUPT, OVERWRITTEN, Size }
/** CHANGED: has the park word changed since it was read? PLACE: in the queue. FOUND: the interrupt's step when a scan began; whom to wake. */
const enum T { PC, BIT, WAIT, CHANGED, SLEEP, PLACE, TIMED_OUT, COUNTER, FOUND, Size }
const enum Wait { ACTIVE, WAITING, WOKEN }

const STEPS = [
  // waiters
  'enqueue', 'try', 'testBreaker', 'subLive', 'readPark', 'setWaiting', 'testState', 'testBreaker2', 'testLive', 'scan', 'report', 'sleep',
  'stop', 'addLive', 'dequeue', 'end', 'endWake', 'ended', 'lateWaiting',
  // thread 0
  'release', 'storeFree', 'wake', 'wakeLive', 'dropFirst', 'wakePark', 'wakeNotify', 'releaseDone',
] as const;
type Step = (typeof STEPS)[number];
const PC = Object.fromEntries(STEPS.map((name, i) => [name, i])) as Record<Step, number>;

/** Where a waiter is on its way back to sleep, as long as STATE stays taken. */
const WAITING_STEPS = new Set<Step>(['try', 'testBreaker', 'subLive', 'readPark', 'setWaiting', 'testState', 'testBreaker2', 'testLive', 'scan', 'report', 'sleep', 'stop', 'addLive']);

export function parkModel({ waiters, releases, timed, interrupts, later, bug }: ParkOptions): Model {
  const threads = waiters + 1;
  const at = (thread: number, field: T): number => G.Size + thread * T.Size + field;
  const first = new Array<number>(G.Size + threads * T.Size).fill(0);
  first[G.STATE] = 1; // thread 0 has the lock
  first[G.LIVE] = threads;
  for (let i = 0; i < threads; i++) first[at(i, T.CHANGED)] = 1;
  first[at(0, T.PC)] = PC.release;
  first[at(0, T.COUNTER)] = releases;

  const isWaitingForEver = (s: State, i: number): boolean => s[at(i, T.WAIT)] === Wait.WAITING && s[G.STATE] !== 0;
  const firstWaiting = (s: State): number => {
    let best = 0;
    for (let i = 1; i < threads; i++) {
      if (s[at(i, T.PLACE)] !== 0 && s[at(i, T.WAIT)] === Wait.WAITING && (best === 0 || (s[at(i, T.PLACE)] as number) < (s[at(best, T.PLACE)] as number))) best = i;
    }
    return best;
  };

  function stepOf(state: State, me: number): State[] {
    const s = [...state];
    const get = (field: T): number => s[at(me, field)] as number;
    const set = (field: T, value: number): void => { s[at(me, field)] = value; };
    const go = (step: Step): State[] => { set(T.PC, PC[step]); return [s]; };
    const gil = (then: Step): State[] => { if (s[G.GIL] !== 0) return []; s[G.GIL] = 1; return go(then); };
    switch (STEPS[get(T.PC)] as Step) {
      // ---- waitFor
      case 'enqueue': // with the GIL, which it had and lets go then
        if (s[G.GIL] !== 0) return [];
        set(T.PLACE, 1 + Math.max(...[...Array(threads).keys()].map((i) => s[at(i, T.PLACE)] as number)));
        return go('try');
      // ---- sleepFor
      case 'try':
        if (s[G.STATE] !== 0) {
          if (bug !== 'no second test' || get(T.COUNTER) !== Wait.WOKEN) return go('testBreaker');
          s[G.OVERWRITTEN] = 1;
        }
        s[G.STATE] = me + 1;
        return go('dequeue');
      case 'testBreaker': return go(get(T.BIT) || get(T.TIMED_OUT) ? 'dequeue' : 'subLive');
      case 'subLive': if (!timed) s[G.LIVE]!--; return go(bug === 'park word read late' ? 'setWaiting' : 'readPark');
      case 'readPark': set(T.CHANGED, 0); return go(bug === 'waiting after the test' || bug === 'park word read late' ? 'testState' : 'setWaiting');
      case 'setWaiting': set(T.WAIT, Wait.WAITING); return go(bug === 'park word read late' ? 'readPark' : 'testState');
      case 'testState': return go(s[G.STATE] === 0 ? 'stop' : bug === 'waiting after the test' ? 'lateWaiting' : 'testBreaker2');
      case 'lateWaiting': set(T.WAIT, Wait.WAITING); return go('testBreaker2');
      case 'testBreaker2': return go(get(T.BIT) ? 'stop' : 'testLive');
      case 'testLive': set(T.COUNTER, 0); set(T.FOUND, s[G.INTERRUPT]!); return go(!timed && s[G.LIVE] === 0 ? 'scan' : 'sleep');
      case 'scan': { // isDeadlock, one thread at a time
        const i = get(T.COUNTER);
        if (i === threads) { set(T.COUNTER, 0); return go(s[G.LIVE] === 0 ? 'report' : 'sleep'); }
        const isEnded = s[at(i, T.PC)] === PC.ended;
        const isInterrupted = bug !== 'breakers not looked at' && s[at(i, T.BIT)] !== 0;
        if (!isEnded && (!isWaitingForEver(s, i) || isInterrupted)) { set(T.COUNTER, 0); return go('sleep'); }
        set(T.COUNTER, i + 1);
        return [s];
      }
      case 'report': s[G.REPORTED] = me; return [s];
      case 'sleep': set(T.FOUND, 0); if (!get(T.CHANGED)) set(T.SLEEP, 1); return go('stop');
      // ---- stopWaiting
      case 'stop': {
        const was = get(T.WAIT);
        set(T.CHANGED, 1);
        set(T.WAIT, Wait.ACTIVE);
        set(T.COUNTER, was);
        return go(was === Wait.WAITING && !timed ? 'addLive' : 'try');
      }
      case 'addLive': s[G.LIVE]!++; return go('try');
      case 'dequeue': if (s[G.GIL] !== 0) return []; set(T.PLACE, 0); set(T.COUNTER, 0); set(T.TIMED_OUT, 0); return go('end');
      // ---- vmEndThread
      case 'end': s[G.LIVE]!--; return go(s[G.LIVE] === 0 && bug !== 'nobody looks when a thread ends' ? 'endWake' : 'ended');
      case 'endWake': {
        const other = firstWaiting(s);
        if (other) { s[at(other, T.CHANGED)] = 1; s[at(other, T.SLEEP)] = 0; }
        return go('ended');
      }
      case 'ended': return [];
      // ---- thread 0: makeAvailable, wakeFirst, wakeWaiting
      case 'release':
        if (get(T.COUNTER) === 0) return go('end');
        if (s[G.STATE] === 0) { // nobody has it: there is something to release only while somebody still wants it
          const wanted = [...Array(waiters).keys()].some((i) => ![PC.ended, PC.end, PC.endWake, PC.dequeue].includes(s[at(i + 1, T.PC)] as number));
          if (wanted) return [];
          set(T.COUNTER, 0);
          return go('end');
        }
        return gil('storeFree');
      case 'storeFree': s[G.STATE] = 0; return go('wake');
      case 'wake': {
        const waiter = firstWaiting(s);
        set(T.FOUND, waiter);
        if (waiter === 0) return go('releaseDone');
        s[at(waiter, T.WAIT)] = Wait.WOKEN;
        return go('wakeLive');
      }
      case 'wakeLive': if (!timed) s[G.LIVE]!++; return go(later ? 'dropFirst' : 'wakePark');
      case 'dropFirst': s[G.GIL] = 0; return go(bug === 'later wake forgotten' ? 'releaseDone' : 'wakePark');
      case 'wakePark': s[at(get(T.FOUND), T.CHANGED)] = 1; return go('wakeNotify');
      case 'wakeNotify': s[at(get(T.FOUND), T.SLEEP)] = 0; return go('releaseDone');
      case 'releaseDone': if (!later || get(T.FOUND) === 0) s[G.GIL] = 0; set(T.FOUND, 0); set(T.COUNTER, get(T.COUNTER) - 1); return go('release');
    }
  }

  const isEnd = (s: State): boolean => s[G.REPORTED] !== 0 || [...Array(threads).keys()].every((i) => s[at(i, T.PC)] === PC.ended);
  return {
    first,
    isEnd,
    next(state) {
      if (isEnd(state)) return [];
      const out: { step: string; state: State }[] = [];
      for (let me = 0; me < threads; me++) {
        if (state[at(me, T.SLEEP)] === 0) {
          for (const following of stepOf(state, me)) out.push({ step: `${me}:${STEPS[state[at(me, T.PC)] as number]}`, state: following });
        } else if (timed) {
          const following = [...state];
          following[at(me, T.SLEEP)] = 0; following[at(me, T.TIMED_OUT)] = 1;
          out.push({ step: `${me}:timeout`, state: following });
        }
      }
      if (interrupts && (state[G.INTERRUPT] as number) < 3) { // the bit, then the park word, then the notify
        const following = [...state];
        const step = following[G.INTERRUPT]!++;
        if (step === 0) following[at(1, T.BIT)] = 1;
        else if (step === 1) { if (bug !== 'park word does not change') following[at(1, T.CHANGED)] = 1; } else following[at(1, T.SLEEP)] = 0;
        out.push({ step: 'interrupt', state: following });
      }
      return out;
    },
    wrong(state) {
      if (state[G.OVERWRITTEN]) return 'a taken lock was taken again';
      if (!state[G.REPORTED]) return undefined;
      for (let i = 0; i < threads; i++) {
        if (state[at(i, T.PC)] === PC.ended) continue;
        if (state[G.STATE] === 0 || !WAITING_STEPS.has(STEPS[state[at(i, T.PC)] as number] as Step)) return `a deadlock was reported, but thread ${i} can go on`;
        if (state[at(i, T.BIT)] && (state[at(state[G.REPORTED] as number, T.FOUND)] as number) > 0) return `a deadlock was reported, but thread ${i} had been interrupted`;
      }
      return undefined;
    },
  };
}
