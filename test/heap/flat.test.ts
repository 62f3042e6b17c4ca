// What a program drops comes back: objects made in a loop for as long as one likes leave the memory of the process flat.
// (peak_memory.py does it for a minute, and holds peaks against CPython's.)
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';

const PROGRAM = `
class Point:
    def __init__(self, x):
        self.x = x
        self.next = None

def resident_kb():
    for line in open('/proc/self/status'):
        if line.startswith('VmRSS'):
            return int(line.split()[1])

for round in range(60):
    for i in range(20_000):
        point = Point(i); point.next = point; [i, point]; (i, 'a' * (i % 50)); {'a': i}
    if round in (14, 59):
        print(resident_kb())
`;

test.skipIf(process.platform !== 'linux')('six million objects later the process is no larger', () => {
  const [early, late] = execFileSync(process.execPath, [join(root, 'dist/gilvm.js'), 'run', '-c', PROGRAM], { encoding: 'utf8' }).split('\n').map(Number) as [number, number];
  expect(late - early).toBeLessThan(24 * 1024); // what is given out before a collection: docs/collector.md, "When"
});
