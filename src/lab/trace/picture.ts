import type { Timeline } from './decode.ts';
export function timelinePicture(timeline: Timeline): string { return JSON.stringify(timeline); }
