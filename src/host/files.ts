// The files of a program: system calls by node:fs (and by libc where Node has no such call), made in the worker whose thread asks. The
// GIL is let go for the call itself: arguments are read before, results are put into the heap after it. An operation answers its
// result or the negative error number; it keeps nothing from one call to the next.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import { Bytes, Kind, Singleton } from '../../assembly/shared/layout.ts';
import type { Machine } from '../image/machine.ts';
import { fromAddress, fromFloat, fromSmallInt, isObjectValue, isSmallInt, toAddress, toFloat, toSmallInt } from '../image/memory.ts';
import { Writer } from '../image/writer.ts';
import { libc } from './libc.ts';
import { readText } from './texts.ts';

type Argument = string | number | bigint | Buffer | null;
export type Result = string | number | bigint | boolean | Uint8Array | null | { float: number } | Result[];
type Operation = (...args: never[]) => Result;

/** Loaded by their first use: they would take a tenth of a worker's start. */
const load = createRequire(import.meta.url);
const crypto = (): typeof import('node:crypto') => load('node:crypto') as typeof import('node:crypto');
/** Linux's major device numbers: memory devices (null, zero ...); consoles and serial lines, this terminal, pseudoterminals. */
const MEMORY_DEVICES = 1;
const majorOf = (device: number): number => (device >> 8) & 0xfff;
const isTerminalDevice = (major: number): boolean => major === 4 || major === 5 || (major >= 136 && major <= 143);
function isatty(descriptor: number): boolean {
  try {
    const found = fs.fstatSync(descriptor);
    if (!found.isCharacterDevice()) return false;
    const major = process.platform === 'linux' ? majorOf(found.rdev) : -1;
    if (major === MEMORY_DEVICES) return false;
    if (isTerminalDevice(major)) return true;
    return (load('node:tty') as typeof import('node:tty')).isatty(descriptor);
  } catch { return false; }
}

const EIO = 5;
export const EAGAIN = 11;
const EBADF = 9;
const ESPIPE = 29;
const SEEK_CUR = 1;

/**
 * Where a descriptor stands, or that it stands nowhere, which every program asks of its standard streams: by what Linux tells of it, since
 * loading koffi for it takes 12 ms. Undefined where that does not tell.
 */
function position(descriptor: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const found = fs.fstatSync(descriptor);
  if (found.isFIFO() || found.isSocket() || (found.isCharacterDevice() && isTerminalDevice(majorOf(found.rdev)))) return -ESPIPE;
  if (!found.isFile() && majorOf(found.rdev) !== MEMORY_DEVICES) return undefined;
  try {
    const at = /^pos:\s*(\d+)/.exec(fs.readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1'))?.[1];
    return at === undefined ? undefined : Number(at);
  } catch { return undefined; }
}

/** The error number of what a call of Node threw. */
export function errorNumber(error: unknown): number {
  const { errno, code } = error as NodeJS.ErrnoException;
  if (typeof errno === 'number' && errno !== 0) return Math.abs(errno);
  const known = code === undefined ? undefined : (os.constants.errno as Record<string, number>)[code];
  return known ?? (code === 'ERR_FS_FILE_TOO_LARGE' ? 27 : code === 'ERR_OUT_OF_RANGE' || code?.startsWith('ERR_INVALID') ? 22 : EIO);
}

const stat = (found: fs.BigIntStats): Result[] => [
  found.mode, found.ino, found.dev, found.nlink, found.uid, found.gid, found.size, found.atimeNs, found.mtimeNs, found.ctimeNs,
  found.blksize, found.blocks, found.rdev,
];
/** What FileIO wants to know of its descriptor: the descriptor, its mode, size, block size and device. */
function facts(descriptor: number): number[] {
  const { mode, size, blksize, rdev } = fs.fstatSync(descriptor);
  return [descriptor, mode, size, blksize, rdev];
}
const BIG = { bigint: true } as const;
type Path = string | Buffer;

function entryKind(entry: fs.Dirent<Buffer>): number {
  return entry.isFile() ? 8 : entry.isDirectory() ? 4 : entry.isSymbolicLink() ? 10 : entry.isFIFO() ? 1 : entry.isSocket() ? 12 : entry.isCharacterDevice() ? 2 : entry.isBlockDevice() ? 6 : 0;
}
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Names and values in turn, as the process was given them: Node has them as text, and knows nothing of names that are no UTF-8. */
function environ(): Uint8Array[] {
  try {
    const raw = fs.readFileSync('/proc/self/environ', 'latin1').split('\0').filter((entry) => entry.includes('=', 1));
    return raw.flatMap((entry) => [entry.slice(0, entry.indexOf('=', 1)), entry.slice(entry.indexOf('=', 1) + 1)]).map((text) => Buffer.from(text, 'latin1'));
  } catch {
    return Object.entries(process.env).flatMap(([name, value]) => [bytesOf(name), bytesOf(value ?? '')]);
  }
}

const operations: Record<string, Operation> = {
  open: (path: Path, flags: number, mode: number) => fs.openSync(path, flags, mode),
  open_file: (path: Path, flags: number, mode: number) => {
    const descriptor = fs.openSync(path, flags, mode);
    return facts(descriptor);
  },
  descriptor_facts: (descriptor: number) => facts(descriptor),
  close: (descriptor: number) => { fs.closeSync(descriptor); return 0; },
  fstat: (descriptor: number) => stat(fs.fstatSync(descriptor, BIG)),
  stat: (path: Path) => stat(fs.statSync(path, BIG)),
  lstat: (path: Path) => stat(fs.lstatSync(path, BIG)),
  lseek: (descriptor: number, offset: bigint | number, whence: number) =>
    (whence === SEEK_CUR && Number(offset) === 0 ? position(descriptor) : undefined) ?? libc().lseek(descriptor, offset, whence),
  ftruncate: (descriptor: number, length: number) => { fs.ftruncateSync(descriptor, length); return 0; },
  truncate: (path: Path, length: number) => { fs.truncateSync(path, length); return 0; },
  isatty: (descriptor: number) => isatty(descriptor),
  fsync: (descriptor: number) => { fs.fsyncSync(descriptor); return 0; },
  fdatasync: (descriptor: number) => { fs.fdatasyncSync(descriptor); return 0; },
  pread: (descriptor: number, count: number, offset: number) => {
    const buffer = Buffer.alloc(count);
    return buffer.subarray(0, fs.readSync(descriptor, buffer, 0, count, offset));
  },
  pwrite: (descriptor: number, bytes: Buffer, offset: number) => fs.writeSync(descriptor, bytes, 0, bytes.length, offset),
  listdir: (path: Path) => fs.readdirSync(path, { encoding: 'buffer' }),
  scandir: (path: Path) => fs.readdirSync(path, { encoding: 'buffer', withFileTypes: true }).map((entry) => [entry.name, entryKind(entry)]),
  mkdir: (path: Path, mode: number) => { fs.mkdirSync(path, mode); return 0; },
  rmdir: (path: Path) => { fs.rmdirSync(path); return 0; },
  unlink: (path: Path) => { fs.unlinkSync(path); return 0; },
  rename: (from: Path, to: Path) => { fs.renameSync(from, to); return 0; },
  link: (from: Path, to: Path) => { fs.linkSync(from, to); return 0; },
  symlink: (target: Path, path: Path) => { fs.symlinkSync(target, path); return 0; },
  readlink: (path: Path) => fs.readlinkSync(path, { encoding: 'buffer' }),
  chmod: (path: Path, mode: number) => { fs.chmodSync(path, mode); return 0; },
  fchmod: (descriptor: number, mode: number) => { fs.fchmodSync(descriptor, mode); return 0; },
  chown: (path: Path, uid: number, gid: number) => { fs.chownSync(path, uid, gid); return 0; },
  lchown: (path: Path, uid: number, gid: number) => { fs.lchownSync(path, uid, gid); return 0; },
  fchown: (descriptor: number, uid: number, gid: number) => { fs.fchownSync(descriptor, uid, gid); return 0; },
  utimens: (descriptor: number, path: Path | null, accessedNs: bigint | number, modifiedNs: bigint | number, flags: number) =>
    libc().utimens(descriptor, path, BigInt(accessedNs), BigInt(modifiedNs), flags),
  access: (path: Path, mode: number) => { fs.accessSync(path, mode); return 0; },
  getcwd: () => fs.readlinkSync('/proc/self/cwd', { encoding: 'buffer' }),
  chdir: (path: Path) => libc().chdir(path),
  fchdir: (descriptor: number) => libc().fchdir(descriptor),
  umask: (mask: number) => libc().umask(mask),
  dup: (descriptor: number) => libc().dup(descriptor),
  dup2: (from: number, to: number, inheritable: boolean | number) => libc().dup2(from, to, Boolean(inheritable)),
  fcntl: (descriptor: number, command: number, value: number) => libc().fcntl(descriptor, command, value),
  environ,
  getenv: (name: string) => { const value = process.env[name]; return value === undefined ? null : bytesOf(value); },
  putenv: (name: Path, value: Path) => { process.env[name.toString()] = value.toString(); return libc().setenv(name, value); },
  unsetenv: (name: Path) => { delete process.env[name.toString()]; return libc().unsetenv(name); },
  ids: () => [process.pid, process.ppid, process.getuid?.() ?? 0, process.geteuid?.() ?? 0, process.getgid?.() ?? 0, process.getegid?.() ?? 0],
  getgroups: () => process.getgroups?.() ?? [],
  urandom: (count: number) => crypto().randomFillSync(Buffer.alloc(count)),
  scrypt: (password: Uint8Array, salt: Uint8Array, cost: number, blockSize: number, parallel: number, maximum: number, length: number) =>
    crypto().scryptSync(Uint8Array.from(password), Uint8Array.from(salt), length, { N: cost, r: blockSize, p: parallel, maxmem: maximum }),
  cpu_count: () => os.cpus().length,
  affinity_count: () => os.availableParallelism(),
  executable: () => Buffer.from(process.execPath),
  uname: () => ['Linux', os.hostname(), os.release(), os.version(), os.machine()],
  getloadavg: () => os.loadavg().map((float) => ({ float })),
  cpu_times: () => { const { user, system } = process.cpuUsage(); return [user, system, process.hrtime.bigint()]; },
  rusage: () => { const usage = process.resourceUsage(); return [usage.userCPUTime, usage.systemCPUTime, usage.maxRSS]; },
  statvfs: (path: Path) => libc().statvfs(path, -1),
  fstatvfs: (descriptor: number) => libc().statvfs(null, descriptor),
  terminal_size: (descriptor: number) => libc().terminalSize(descriptor),
  sysconf: (name: number) => libc().sysconf(name),
  localtime: (seconds: bigint | number) => libc().localtime(seconds),
  mktime: (...fields: number[]) => libc().mktime(fields),
  strftime: (format: Buffer, ...fields: (number | Buffer | string)[]) =>
    libc().strftime(format, fields.slice(0, 9) as number[], String(fields[9]), Number(fields[10])),
  tzset: () => libc().tzset(),
  now_ns: () => libcTime(),
};
function libcTime(): bigint { return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6)); }

function argumentOf(machine: Machine, value: bigint): Argument {
  if (isSmallInt(value)) return Number(toSmallInt(value));
  if (!isObjectValue(value)) return toFloat(value);
  const address = toAddress(value);
  const { memory } = machine;
  switch (memory.u8(address + 4)) {
    case Kind.STR: return readText(machine, address);
    case Kind.BYTES: case Kind.BYTEARRAY: return Buffer.from(memory.slice(memory.u32(address + Bytes.DATA), memory.u32(address + Bytes.LENGTH)));
    case Kind.BOOL: return address === Singleton.TRUE ? 1 : 0;
    case Kind.INT: {
      const size = memory.i32(address + 8);
      let whole = 0n;
      for (let i = Math.abs(size) - 1; i >= 0; i--) whole = (whole << 32n) | BigInt(memory.u32(address + 16 + i * 4));
      return size < 0 ? -whole : whole;
    }
    default: return null;
  }
}

export function valueOf(writer: Writer, result: Result): bigint {
  if (result === null) return fromAddress(Singleton.NONE);
  if (typeof result === 'number') return fromSmallInt(BigInt(result));
  if (typeof result === 'bigint') return writer.integer(result);
  if (typeof result === 'boolean') return fromAddress(result ? Singleton.TRUE : Singleton.FALSE);
  if (typeof result === 'string') return fromAddress(writer.string(result));
  if (result instanceof Uint8Array) return fromAddress(writer.bytes(result));
  if (Array.isArray(result)) return fromAddress(writer.tuple(result.map((item) => valueOf(writer, item))));
  return fromFloat(result.float);
}

/** Operations by the address of their name, a constant of code that is never dropped. */
const known = new Map<number, Operation>();
function operationAt(machine: Machine, address: number): Operation {
  let operation = known.get(address);
  if (operation === undefined) {
    const name = readText(machine, address);
    operation = operations[name];
    if (operation === undefined) throw new Error(`no file operation ${name}`);
    known.set(address, operation);
  }
  return operation;
}

/** (name of the operation, its arguments ...) -> its result, or a negative error number. The caller's thread holds the GIL. */
export function fileCall(machine: Machine, thread: number, count: number, argument: (i: number) => bigint): bigint {
  const operation = operationAt(machine, toAddress(argument(0)));
  const args: Argument[] = [];
  for (let i = 1; i < count; i++) args.push(argumentOf(machine, argument(i)));
  machine.exports.gilRelease(thread);
  let result: Result;
  try {
    result = operation(...args as never[]);
  } catch (error) {
    result = -errorNumber(error);
  }
  machine.exports.gilTake(thread);
  return valueOf(new Writer(machine, thread), result);
}

/** Standard streams that somebody else has made non-blocking wait all the same. */
function waitABit(): void { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1); }

/** May reading from it take any time: a terminal, a pipe, a socket? `known` 0 or 1 where the caller knows. */
export function mayWait(descriptor: number, known: number): boolean {
  if (known >= 0) return known === 1;
  try {
    const found = fs.fstatSync(descriptor);
    return !(found.isFile() || found.isDirectory() || found.isBlockDevice());
  } catch { return false; }
}

/** read(2) into memory, without the GIL: the number of bytes, or a negative error number. */
export function readInto(machine: Machine, descriptor: number, address: number, count: number): number {
  if (descriptor < 0) return -EBADF;
  for (;;) {
    try {
      return fs.readSync(descriptor, machine.memory.bytesTo((address >>> 0) + count), address >>> 0, count, null);
    } catch (error) {
      const number = errorNumber(error);
      if (number !== EAGAIN || descriptor > 2) return -number;
      waitABit();
    }
  }
}

/** write(2) from memory, without the GIL. */
export function writeFrom(machine: Machine, descriptor: number, address: number, count: number): number {
  if (descriptor < 0) return -EBADF;
  for (;;) {
    try {
      return fs.writeSync(descriptor, machine.memory.bytesTo((address >>> 0) + count), address >>> 0, count, null);
    } catch (error) {
      const number = errorNumber(error);
      if (number !== EAGAIN || descriptor > 2) return -number;
      waitABit();
    }
  }
}
