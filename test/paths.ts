// Where the project and its built command are.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** The command under test; GILVM_COMMAND names another, such as one of conformance/high_heap.ts. */
export const command = process.env.GILVM_COMMAND ?? join(root, 'dist/gilvm.js');
