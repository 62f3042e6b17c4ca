// Every language scenario on the built command. What does not pass yet stands in known-failures.json, which may only shrink.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkScenario, inParallel, root, scenarios } from './run.ts';

const known = new Set<string>((JSON.parse(readFileSync(join(root, 'test/conformance/known-failures.json'), 'utf8')) as { language: string[] }).language);

test('language scenarios do what they say', { timeout: 600_000 }, async () => {
  const failures: string[] = [];
  const mended: string[] = [];
  const all = scenarios(join(root, 'test/language'));
  await inParallel(all, 2, async (scenario) => {
    const wrong = await checkScenario(scenario);
    if (wrong === undefined) { if (known.has(scenario.name)) mended.push(scenario.name); } else if (!known.has(scenario.name)) failures.push(`${scenario.name}\n${wrong}`);
  });
  if (mended.length > 0) console.warn(`pass now, take them off known-failures.json: ${mended.join(', ')}`);
  expect(all.length).toBeGreaterThan(500);
  expect(failures).toEqual([]);
});
