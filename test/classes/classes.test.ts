// The scenarios of this folder on the built command: what caches, live dicts, layouts and descriptors must do.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkScenario, scenarios } from '../conformance/run.ts';
import { root } from '../paths.ts';

describe('classes and attributes', () => {
  for (const scenario of scenarios(join(root, 'test/classes'))) {
    test(scenario.name, { timeout: 60_000 }, async () => { expect(await checkScenario(scenario)).toBeUndefined(); });
  }
});
