// The frame stack: frames lie in chunks, one behind the other, whatever the recursion does.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Thread } from '../../assembly/shared/layout.ts';
import { World } from './world.ts';

const entry = '\nexport { takeFrame } from "./assembly/state/frames";\n';
const start = (): Promise<World> => World.start({}, entry);
beforeAll(async () => { await start(); }, 180_000);

/** pushes of these sizes, then pops; sizes in bytes */
const phases = fc.array(fc.record({ push: fc.array(fc.integer({ min: 10, max: 4000 }), { maxLength: 80 }), pop: fc.nat(90), collect: fc.boolean() }), { maxLength: 30 });

test('frames never overlap and never leave their chunk', async () => {
  await fc.assert(fc.asyncProperty(phases, async (steps) => {
    const world = await start();
    const { machine, heap } = world;
    const takeFrame = (machine.exports as unknown as { takeFrame(thread: number, size: number): number }).takeFrame;
    const frames: { at: number; size: number }[] = [];
    for (const { push, pop, collect } of steps) {
      for (const words of push) {
        const size = words * 8, at = world.at(takeFrame(world.thread, size));
        const last = frames.at(-1);
        // The chunk around it is a run of the heap: found by its frames being the only objects there.
        expect(frames.some((frame) => at < frame.at + frame.size && frame.at < at + size)).toBe(false);
        const chunk = [...world.cells()].filter((cell) => cell < at).at(-1) as number;
        expect(at + size).toBeLessThanOrEqual(chunk + 8 + heap.blockCapacity(chunk));
        if (last && at > last.at && at - last.at < 4000) expect(at).toBe(last.at + last.size);
        frames.push({ at, size });
      }
      for (let i = 0; i < pop && frames.length; i++) machine.setWord(world.thread + Thread.STACK_TOP, (frames.pop() as { at: number }).at);
      heap.allocateBlock(world.thread, 200_000); // so that chunks are not neighbours
      if (collect) heap.collect(world.thread);
      expect(heap.verifyHeap()).toBe(0);
    }
  }), { numRuns: 40 });
}, 120_000);
