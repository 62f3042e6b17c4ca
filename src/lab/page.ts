import type { LabResult } from './result.ts';
export function labPage(lab: LabResult): string { return JSON.stringify(lab); }
