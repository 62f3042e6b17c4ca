// The compiler as the commands use it: in its own bundle, with a code cache, which is what the plain form loads too.
import { loadBundle } from '../host/bundle.ts';
import { loadKoffi } from '../host/koffi.ts';
import { mappedFile } from '../host/mapping.ts';

declare const __dirname: string; // bundles are CommonJS

export const compiler = (): typeof import('./source.ts') => loadBundle('compiler.cjs', __dirname, (path) => Buffer.from(mappedFile(loadKoffi(import.meta.url), path)(0).buffer));
