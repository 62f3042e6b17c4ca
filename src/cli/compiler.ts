// The compiler as the commands use it: in its own bundle, with a code cache, which is what the plain form loads too.
import { loadBundle } from '../host/bundle.ts';

export const compiler = (): typeof import('./source.ts') => loadBundle('compiler.cjs');
