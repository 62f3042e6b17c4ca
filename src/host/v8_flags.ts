// V8's flags of the process, set before anything is compiled: they belong to what a code cache is checked against.
import { setFlagsFromString } from 'node:v8';

export function setV8Flags(): void {
  // The dispatch loop is one function with thousands of virtual registers; without this V8 allocates registers for it by its quick method.
  setFlagsFromString('--no-turbo-use-mid-tier-regalloc-for-huge-functions');
}
