// Visits every state that a few threads can reach in every order of their atomic steps. A model gives the first state, what may
// come next, and which states are ends; what is found wrong comes with the shortest way there.

/** A state is a list of small numbers (0 .. 65535). */
export type State = readonly number[];

export interface Model {
  first: State;
  /** all states one step on, each with the name of the step */
  next(state: State): { step: string; state: State }[];
  /** is this a state in which everybody has finished? */
  isEnd(state: State): boolean;
  /** what is wrong with the state, undefined where nothing is */
  wrong(state: State): string | undefined;
}
export interface Outcome { states: number; problem?: string; way?: string[] }

const LIMIT = 2_000_000;

/**
 * Every reachable state must be right, and from each an end must be within reach: so nobody waits for ever, whether in one state or
 * round and round in many.
 */
export function explore(model: Model): Outcome {
  const keyOf = (state: State): string => String.fromCharCode(...state);
  const numbers = new Map<string, number>([[keyOf(model.first), 0]]);
  const states: string[] = [keyOf(model.first)];
  const stateOf = (key: string): State => Array.from(key, (character) => character.charCodeAt(0));
  const cameFrom: { from: number; step: string }[] = [{ from: -1, step: '' }];
  const before: number[][] = [[]];
  const ends: number[] = [];
  const way = (index: number): string[] => {
    const steps: string[] = [];
    for (let at = index; at > 0; at = (cameFrom[at] as { from: number }).from) steps.unshift((cameFrom[at] as { step: string }).step);
    return steps;
  };
  for (let index = 0; index < states.length; index++) {
    const state = stateOf(states[index] as string);
    const problem = model.wrong(state);
    if (problem !== undefined) return { states: states.length, problem, way: way(index) };
    if (model.isEnd(state)) ends.push(index);
    for (const { step, state: following } of model.next(state)) {
      const key = keyOf(following);
      let number = numbers.get(key);
      if (number === undefined) {
        number = states.push(key) - 1;
        if (number > LIMIT) throw new Error('too many states: make the model smaller');
        numbers.set(key, number);
        cameFrom.push({ from: index, step });
        before.push([]);
      }
      (before[number] as number[]).push(index);
    }
  }
  const reaches = new Uint8Array(states.length);
  const left = [...ends];
  for (const index of ends) reaches[index] = 1;
  for (let index = left.pop(); index !== undefined; index = left.pop()) {
    for (const earlier of before[index] as number[]) if (!reaches[earlier]) { reaches[earlier] = 1; left.push(earlier); }
  }
  const stuck = reaches.indexOf(0);
  return stuck < 0 ? { states: states.length } : { states: states.length, problem: 'no end can be reached from here', way: way(stuck) };
}
