// The GIL's protocol and that of waiting for locks, explored in every order of their atomic steps; and the same with a mistake in
// them, which must be found.
import { expect, test } from 'vitest';
import { SOAK } from './soak.ts';
import { explore } from './explorer.ts';
import { type Bug, gilModel, type Options } from './gil_model.ts';
import { type OffBug, type OffOptions, offModel } from './off_model.ts';
import { type ParkBug, type ParkOptions, parkModel } from './park_model.ts';

test.each<[string, Options]>([
  ['tick: two threads, waits without time-outs', { threads: 2, rounds: 3, timeouts: 0, forced: false }],
  ['tick: three threads', { threads: 3, rounds: 1, timeouts: 0, forced: false }],
  ['timed: two threads', { threads: 2, rounds: 2, timeouts: 1 }],
  ['timed: three threads', { threads: 3, rounds: 1, timeouts: 1 }],
  ['timed: the program ends while two threads want the lock', { threads: 2, rounds: 2, timeouts: 1, exits: true }],
])('%s: one holder at a time, every wait ends', (_name, options) => {
  const outcome = explore(gilModel(options));
  expect(outcome).not.toHaveProperty('problem');
  expect(outcome.states).toBeGreaterThan(500);
});

test.each<[Bug, Options, RegExp]>([
  ['plain store', { threads: 2, rounds: 2, timeouts: 0, forced: false }, /no end/],
  ['notify before store', { threads: 2, rounds: 2, timeouts: 0, forced: false }, /no end/],
  ['no second test', { threads: 3, rounds: 1, timeouts: 0, forced: false }, /two threads/],
  ['number read late', { threads: 2, rounds: 2, timeouts: 1 }, /no end/],
  ['notify before number', { threads: 2, rounds: 2, timeouts: 1 }, /no end/],
  ['later notify forgotten', { threads: 2, rounds: 2, timeouts: 1 }, /no end/],
  ['requester leaves', { threads: 2, rounds: 2, timeouts: 1, exits: true }, /no end/],
])('the mistake "%s" is found', (bug, options, problem) => {
  const outcome = explore(gilModel({ ...options, bug }));
  expect(outcome.problem).toMatch(problem);
  expect(outcome.way?.length).toBeGreaterThan(3);
});

test.each<[string, ParkOptions]>([
  ['two waiters and a releaser', { waiters: 2, releases: 2, timed: false, interrupts: false }],
  ...(SOAK ? [['three waiters', { waiters: 3, releases: 3, timed: false, interrupts: false }]] as [string, ParkOptions][] : []),
  ['waits with a time limit', { waiters: 2, releases: 2, timed: true, interrupts: false }],
  ['an interrupt at any moment', { waiters: 2, releases: 2, timed: false, interrupts: true }],
  ['a release that never comes is a deadlock that is reported', { waiters: 2, releases: 0, timed: false, interrupts: false }],
  ['one release for two: the second waits for ever', { waiters: 2, releases: 1, timed: false, interrupts: false }],
  ['wake-ups put off until the GIL is free', { waiters: 2, releases: 2, timed: false, interrupts: true, later: true }],
  ['wake-ups put off, with a time limit', { waiters: 2, releases: 2, timed: true, interrupts: false, later: true }],
])('waiting for a lock, %s: no wake-up is lost, deadlocks are found and nothing else is', (_name, options) => {
  const outcome = explore(parkModel(options));
  expect(outcome).not.toHaveProperty('problem');
}, 900_000);

test.each<[ParkBug, ParkOptions]>([
  ['park word does not change', { waiters: 1, releases: 0, timed: false, interrupts: true }],
  ['park word read late', { waiters: 2, releases: 2, timed: false, interrupts: false }],
  ['no second test', { waiters: 2, releases: 2, timed: false, interrupts: false }],
  ['waiting after the test', { waiters: 1, releases: 1, timed: false, interrupts: false }],
  ['breakers not looked at', { waiters: 2, releases: 0, timed: false, interrupts: true }],
  ['nobody looks when a thread ends', { waiters: 2, releases: 1, timed: false, interrupts: false }],
  ['later wake forgotten', { waiters: 1, releases: 1, timed: false, interrupts: false, later: true }],
])('waiting for a lock, the mistake "%s" is found', (bug, options) => {
  expect(explore(parkModel({ ...options, bug })).problem).toBeDefined();
});

test.each<[string, OffOptions]>([
  ['two threads', { threads: 2, rounds: 2 }],
  ...(SOAK ? [['three threads', { threads: 3, rounds: 1 }]] as [string, OffOptions][] : []),
])('without a GIL, %s: one holder of the lock, nobody runs freely who was halted, every wait ends', (_name, options) => {
  const outcome = explore(offModel(options));
  expect(outcome).not.toHaveProperty('problem');
  expect(outcome.states).toBeGreaterThan(500);
}, 900_000);

test.each<[OffBug, OffOptions, RegExp]>([
  ['free said late', { threads: 2, rounds: 1 }, /halted/],
  ['breaker read early', { threads: 2, rounds: 1 }, /no end/],
  ['bit forgotten', { threads: 2, rounds: 1 }, /no end/],
  ['free while blocked', { threads: 2, rounds: 2 }, /halted|no end/],
  ['alone said late', { threads: 2, rounds: 1 }, /no end/],
  ['waiter counted late', { threads: 2, rounds: 1 }, /no end/],
])('without a GIL, the mistake "%s" is found', (bug, options, problem) => {
  const outcome = explore(offModel({ ...options, bug }));
  expect(outcome.problem).toMatch(problem);
});
