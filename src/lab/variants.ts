// Who runs the programs: this gilvm with whatever options of `run`, the CPythons that are found, any command that runs a .py file.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Pair, VariantInfo } from './result.ts';

/** The two halves of what was asked for. */
export interface VariantRequest { gil: string[]; variants: string[]; peers: string[]; noPeers: boolean; isFull: boolean; interval?: number | undefined; pin?: string | undefined }

/** How this gilvm is started. */
const own = (script: string): string[] => [process.execPath, script, 'run'];

/** Words of a command line; quotes keep words together. */
export function words(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

/** Programs run in a folder of their own, so a file that is named from here gets its whole path. */
const fromHere = (command: string[]): string[] => command.map((word) => word.includes('/') && !word.startsWith('-') && existsSync(word) ? resolve(word) : word);

/** `node .../gilvm.js run`: the same VM, on whatever Node. */
function gilvmOnNode(command: string[]): { name: string; version: string } | undefined {
  const [node = '', script = '', ...rest] = command;
  if (!/^node/.test(basename(node)) || basename(script) !== 'gilvm.js' || rest[0] !== 'run') return undefined;
  const on = versionOf([node]), version = versionOf([node, script]);
  return on === undefined || version === undefined ? undefined : { name: [`gilvm on Node ${on}`, ...rest.slice(1)].join(' '), version: `gilvm ${version}, Node ${on}` };
}

function versionOf(command: string[]): string | undefined {
  const [file = '', ...rest] = command.at(-1) === 'run' ? command.slice(0, -1) : command;
  const done = spawnSync(file, [...rest, '--version'], { encoding: 'utf8', timeout: 20_000 });
  return done.status === 0 ? `${done.stdout}${done.stderr}`.trim().split('\n')[0] : undefined;
}

/** CPythons by the names they are installed under; the newest that is not newer than the language we speak comes first. */
const PEER_NAMES = ['python3.13', 'python3', 'python3.14', 'python3.13t', 'python3.12', 'python3.11', 'python3.10', 'python3.9', 'python2.7'];

/** The versions that pyenv keeps, which are not on the PATH: their names and folders. */
function pyenvVersions(): { name: string; folder: string }[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  return existsSync(versions) ? readdirSync(versions).map((name) => ({ name, folder: join(versions, name) })) : [];
}
const installedByPyenv = (): string[] => pyenvVersions().map(({ name, folder }) => join(folder, 'bin', /^2/.test(name) ? 'python2' : 'python3'));
/** CPython 3.13 of pyenv, the newest first. */
export const pyenvPythons = (): string[] => pyenvVersions().filter(({ name }) => /^3\.13(\.\d+)?$/.test(name))
  .sort((a, b) => b.name.localeCompare(a.name, undefined, { numeric: true })).map(({ folder }) => join(folder, 'bin/python3.13'));

/** 3.13 first: it is the language that gilvm speaks. */
const rank = (text: string): number => /3\.13(?!t)/.test(text) ? 0 : /python3$/.test(text) && !text.includes('/') ? 1 : 2;

function pinned(command: string[], pin: string | undefined): string[] {
  return pin === undefined ? command : ['taskset', '-c', pin, ...command];
}

function ourVariants(script: string, request: VariantRequest): VariantInfo[] {
  const version = versionOf([process.execPath, script]) ?? 'unknown';
  const base = request.interval === undefined ? [] : ['--switch-interval', String(request.interval)];
  const all = [
    ...request.gil.map((policy) => ({ name: `gilvm ${policy}`, options: ['--gil', policy] })),
    ...request.variants.map((text) => ({ name: `gilvm ${text.replace(/--?/g, '')}`, options: words(text) })),
  ];
  if (all.length === 0) all.push({ name: 'gilvm', options: [] });
  return all.map(({ name, options }) => ({
    name, command: pinned([...own(script), ...base, ...options], request.pin), version: `gilvm ${version}, Node ${process.version}`, isOurs: true,
  }));
}

function peerVariants(request: VariantRequest): { found: VariantInfo[]; missing: string[] } {
  const found: VariantInfo[] = [];
  const missing: string[] = [];
  const add = (text: string, isWanted: boolean): void => {
    const command = fromHere(words(text));
    const ours = gilvmOnNode(command), version = ours?.version ?? versionOf(command);
    if (version === undefined) { if (isWanted) missing.push(text); return; }
    if (!isWanted && found.some((other) => other.version === version)) return;
    const wanted = ours?.name ?? (command.length === 1 && /^Python [\d.]/.test(version) ? version : text);
    const name = found.some((other) => other.name === wanted) ? text : wanted;
    found.push({ name, command: pinned(command, request.pin), version, isOurs: false });
  };
  for (const text of request.peers) add(text, true);
  if (request.peers.length === 0 && !request.noPeers) {
    for (const text of [...PEER_NAMES, ...installedByPyenv()].sort((a, b) => rank(a) - rank(b))) {
      if (found.length > 0 && !request.isFull) break;
      add(text, false);
    }
  }
  return { found, missing };
}

/** All variants, and which pairs are compared: each of ours with the first peer, and each further one of ours with our first. */
export function variants(script: string, request: VariantRequest): { variants: VariantInfo[]; pairs: Pair[]; missing: string[] } {
  const ours = ourVariants(script, request);
  const { found, missing } = peerVariants(request);
  const pairs: Pair[] = [];
  const [peer] = found;
  const [first] = ours;
  for (const variant of ours) {
    if (peer) pairs.push({ ours: variant.name, other: peer.name });
    else if (first && variant !== first) pairs.push({ ours: variant.name, other: first.name });
  }
  return { variants: [...ours, ...found], pairs, missing };
}
