// What the figures depend on besides the programs: machine, versions, load; and how quiet the machine was.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

export interface Environment {
  cpu: string; cores: number; memoryGiB: number; os: string; node: string; v8: string; gilvm: string; build: string; load: number[]; date: string;
}
export interface Noise { isNoisy: boolean; reasons: string[]; foreignCpuShare: number; stolenShare: number; medianSpread: number | null }

export function environment(version: string, build: string): Environment {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30), os: `${platform()} ${release()} ${arch()}`,
    node: process.version, v8: process.versions.v8, gilvm: version, build, load: loadavg(), date: new Date().toISOString(),
  };
}

interface CpuTimes { busy: number; idle: number; stolen: number }

/** All cores together since boot, in ticks; undefined where there is no /proc. */
export function cpuTimes(): CpuTimes | undefined {
  try {
    const fields = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.trim().split(/\s+/).slice(1).map(Number) ?? [];
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, interrupts = 0, soft = 0, stolen = 0] = fields;
    return { busy: user + nice + system + interrupts + soft, idle: idle + wait, stolen };
  } catch {
    return undefined;
  }
}

const PROBE_MS = 150;

/** Share of the cores that others use right now, while nothing of ours runs. */
export async function foreignShare(): Promise<number> {
  const before = cpuTimes();
  await delay(PROBE_MS);
  const after = cpuTimes();
  if (!before || !after) return Number.NaN;
  const busy = after.busy - before.busy;
  return busy / Math.max(1, busy + after.idle - before.idle);
}

/** CPU seconds and seconds in the run queue of all threads of a process so far (Linux schedstat). */
export function schedule(pid: number): { cpu: number; waiting: number } | undefined {
  try {
    let cpu = 0;
    let waiting = 0;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const [run = 0, wait = 0] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ').map(Number);
      cpu += run / 1e9;
      waiting += wait / 1e9;
    }
    return { cpu, waiting };
  } catch {
    return undefined;
  }
}

export function commandExists(command: string): boolean {
  try { execFileSync('/bin/sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }); return true; } catch { return false; }
}

/** Ticks per second of /proc/stat. */
export const CLOCK_TICKS = 100;
const FOREIGN_LIMIT = 0.15;
const STOLEN_LIMIT = 0.02;
const SPREAD_LIMIT = 0.25;

/** What is to be said before anything runs; undefined on a calm machine. */
export async function noiseBefore(): Promise<string | undefined> {
  const share = await foreignShare();
  return share > FOREIGN_LIMIT ? `Other programs use ${Math.round(share * 100)} % of the cores right now: this takes longer, and the figures will be rough.` : undefined;
}

export function verdict(foreign: number[], stolenShare: number, medianSpread: number | null): Noise {
  const known = foreign.filter((share) => !Number.isNaN(share));
  const foreignCpuShare = known.length ? known.reduce((a, b) => a + b, 0) / known.length : Number.NaN;
  const reasons: string[] = [];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  if (foreignCpuShare > FOREIGN_LIMIT) reasons.push(`other programs used ${percent(foreignCpuShare)} of the cores between the runs`);
  if (stolenShare > STOLEN_LIMIT) reasons.push(`the hypervisor took ${percent(stolenShare)} of the time`);
  if (medianSpread !== null && medianSpread > SPREAD_LIMIT) reasons.push(`rounds differ by ${percent(medianSpread)} (median of all cells)`);
  return { isNoisy: reasons.length > 0, reasons, foreignCpuShare, stolenShare, medianSpread };
}
