import type { Timeline } from './decode.ts';
import type { Summary } from './summary.ts';
export function timelinePage(timeline: Timeline, told: Summary, source: (file: string, line: number) => string | undefined): string { return JSON.stringify([timeline, told, source('', 0)]); }
