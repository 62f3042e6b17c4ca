// The few system calls that Node does not have, through koffi. Loading it takes some ms, so that waits for the first such call. Each
// answers a result of 0 or more, or the negative error number.
import { join } from 'node:path';
import { type Koffi, loadKoffi } from './koffi.ts';
import { F_DUPFD_CLOEXEC } from './system.ts';

declare const __dirname: string; // the worker's bundle is CommonJS
type Native = (...args: unknown[]) => unknown;
type Path = string | Buffer;

const AT_FDCWD = -100;
const TIOCGWINSZ = 0x5413;
const STATVFS_BYTES = 112;
const EOVERFLOW = 75;
/** struct tm of glibc: nine ints, then the offset in seconds and the address of the zone's name. */
const TM_BYTES = 56;
const TM_OFFSET = 40;
const TM_ZONE = 48;

export class Libc {
  readonly #koffi: Koffi;
  readonly #functions = new Map<string, Native>();
  readonly #library: ReturnType<Koffi['load']>;

  constructor(koffi: Koffi) {
    this.#koffi = koffi;
    this.#library = koffi.load(null);
  }

  /** A function by its declaration; its result, or minus errno where that is -1. */
  call(declaration: string, ...args: unknown[]): number {
    const result = Number(this.#call(declaration, ...args));
    return result === -1 ? -this.#koffi.errno() : result;
  }
  #call(declaration: string, ...args: unknown[]): unknown {
    let native = this.#functions.get(declaration);
    if (!native) {
      native = this.#library.func(declaration);
      this.#functions.set(declaration, native);
    }
    return native(...args);
  }

  lseek(descriptor: number, offset: number | bigint, whence: number): number { return this.call('int64 lseek(int, int64, int)', descriptor, offset, whence); }
  chdir(path: Path): number { return this.call('int chdir(void *)', zeroEnded(path)); }
  fchdir(descriptor: number): number { return this.call('int fchdir(int)', descriptor); }
  umask(mask: number): number { return this.call('uint32 umask(uint32)', mask); }
  dup(descriptor: number): number { return this.call('int fcntl(int, int, int)', descriptor, F_DUPFD_CLOEXEC, 0); }
  dup2(from: number, to: number, inheritable: boolean): number {
    return from === to ? this.fcntl(from, 1, 0) < 0 ? -9 : to : this.call('int dup3(int, int, int)', from, to, inheritable ? 0 : 0o2000000);
  }
  fcntl(descriptor: number, command: number, value: number): number { return this.call('int fcntl(int, int, int)', descriptor, command, value); }
  setenv(name: Path, value: Path): number { return this.call('int setenv(void *, void *, int)', zeroEnded(name), zeroEnded(value), 1); }
  unsetenv(name: Path): number { return this.call('int unsetenv(void *)', zeroEnded(name)); }
  /** -1 without an error number: there is no such limit. */
  sysconf(name: number): number {
    this.#koffi.errno(0);
    const result = Number(this.#call('int64 sysconf(int)', name));
    return result === -1 && this.#koffi.errno() !== 0 ? -this.#koffi.errno() : result;
  }
  utimens(descriptor: number, path: Path | null, accessedNs: bigint, modifiedNs: bigint, flags: number): number {
    const times = Buffer.alloc(32);
    [accessedNs, modifiedNs].forEach((ns, i) => {
      const rest = ((ns % 1000000000n) + 1000000000n) % 1000000000n;
      times.writeBigInt64LE((ns - rest) / 1000000000n, i * 16);
      times.writeBigInt64LE(rest, i * 16 + 8);
    });
    if (path === null) return this.call('int futimens(int, void *)', descriptor, times);
    return this.call('int utimensat(int, void *, void *, int)', AT_FDCWD, zeroEnded(path), times, flags);
  }
  statvfs(path: Path | null, descriptor: number): number | number[] {
    const found = Buffer.alloc(STATVFS_BYTES);
    const status = path === null ? this.call('int fstatvfs(int, void *)', descriptor, found) : this.call('int statvfs(void *, void *)', zeroEnded(path), found);
    if (status < 0) return status;
    const words = [...Array(11).keys()].map((i) => Number(found.readBigUInt64LE(i * 8)));
    return [words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], words[9], words[10], Number(found.readBigUInt64LE(64))] as number[];
  }
  localtime(seconds: number | bigint): number | (number | Buffer)[] {
    const clock = Buffer.alloc(8);
    clock.writeBigInt64LE(BigInt(seconds));
    const broken = Buffer.alloc(TM_BYTES);
    this.tzset();
    if (this.#call('void *localtime_r(void *, void *)', clock, broken) === null) return -EOVERFLOW;
    const fields = [...Array(9).keys()].map((i) => broken.readInt32LE(i * 4));
    return [...fields, Number(broken.readBigInt64LE(TM_OFFSET)), this.#format(Buffer.from('%Z'), broken)];
  }
  /** seconds .. year and whether it is summer time; null where there is no such time */
  mktime(fields: number[]): number | null {
    const broken = Buffer.alloc(TM_BYTES);
    fields.slice(0, 6).forEach((field, i) => broken.writeInt32LE(field, i * 4));
    broken.writeInt32LE(-1, 24); // the day of the week: set where the time is one
    broken.writeInt32LE(fields[6] ?? -1, 32);
    this.tzset();
    const seconds = Number(this.#call('int64 mktime(void *)', broken));
    return seconds === -1 && broken.readInt32LE(24) === -1 ? null : seconds;
  }
  strftime(format: Buffer, fields: number[], zone: string, offset: number): Buffer {
    const broken = Buffer.alloc(TM_BYTES);
    fields.forEach((field, i) => broken.writeInt32LE(field, i * 4));
    broken.writeBigInt64LE(BigInt(offset), TM_OFFSET);
    const name = zeroEnded(zone);
    broken.writeBigUInt64LE(this.#koffi.address(name), TM_ZONE);
    return this.#format(format, broken);
  }
  /** A format that gives nothing at all looks like one that needs more room: a mark before it tells them apart. */
  #format(format: Buffer, broken: Buffer): Buffer {
    const marked = zeroEnded(Buffer.concat([Buffer.from('x'), format]));
    for (let size = 256; ; size *= 4) {
      const text = Buffer.alloc(size);
      const length = Number(this.#call('int64 strftime(void *, int64, void *, void *)', text, size, marked, broken));
      if (length > 0) return text.subarray(1, length);
    }
  }
  tzset(): number { this.#call('void tzset()'); return 0; }
  terminalSize(descriptor: number): number | number[] {
    const size = Buffer.alloc(8);
    const status = this.call('int ioctl(int, uint64, void *)', descriptor, TIOCGWINSZ, size);
    return status < 0 ? status : [size.readUInt16LE(2), size.readUInt16LE(0)];
  }
}

function zeroEnded(path: Path): Buffer { return Buffer.concat([Buffer.from(path as string), Buffer.alloc(1)]); }

let loaded: Libc | undefined;
/** Throws an error with code ENOSYS where the platform has no koffi. */
export function libc(): Libc {
  if (loaded) return loaded;
  const koffi = loadKoffi(join(__dirname, 'worker.cjs'));
  if (typeof koffi === 'string') throw Object.assign(new Error(koffi), { code: 'ENOSYS' });
  loaded = new Libc(koffi);
  return loaded;
}
