// What the machine passes around: matches, and itself to those who word and place errors.

import type { ParserOptions } from '../parser-base.ts';
import type { Tokens } from '../tokens.ts';

/** What a rule or a token has matched: tokens from `first` up to `end`, exclusive. */
export interface Found {
  /** As in the tree, 'token' for a token. */
  kind: string;
  first: number;
  end: number;
  parts: Record<string, Value> | null;
}

/** null is an optional item that is absent; true is a match of which nobody asks more. */
export type Value = Found | Value[] | true | null;

/** No match. */
export type Failure = undefined;

/** How far the machine has come. */
export interface MachineState {
  readonly tokens: Tokens;
  readonly options: ParserOptions;
  /** The token that is looked at. */
  mark: number;
  /** How many tokens have been looked at so far. The last of them is what many errors blame. */
  fill: number;
  /** `from __future__ import barry_as_FLUFL` */
  barryAsFlufl: boolean;
  /** Looks at the current token. */
  fetch(): number;
  /** The source text of a match. */
  text(found: Found): string;
}
