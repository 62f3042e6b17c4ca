// koffi, the foreign function interface through which system calls are made that Node does not have; it ships its binaries.
import { createRequire } from 'node:module';

export type Foreign = (...args: number[]) => number;
export interface Library { func(name: string, result: string, parameters: string[]): Foreign; func(declaration: string): (...args: unknown[]) => unknown }
export interface Koffi {
  load(path: null): Library;
  address(value: ArrayBufferView): bigint;
  errno(value?: number): number;
  /** memory that is not JavaScript's, as an ArrayBuffer */
  view(address: bigint, bytes: number): ArrayBuffer;
}

/**
 * The binary itself, where it lies as npm puts it and fits this libc: koffi's own way to it reads the head of Node's binary and three more modules,
 * 8 ms of 12. All that is used here is the binary's.
 */
const BINARY = `@koromix/koffi-${process.platform}-${process.arch}/${process.platform}_${process.arch}/koffi.node`;

/** koffi, or the reason why there is none. `from`: a file or its URL, from where packages are looked for. */
export function loadKoffi(from: string): Koffi | string {
  if (process.platform !== 'linux') return `gilvm makes system calls on Linux only, this is ${process.platform}`;
  const require = createRequire(from);
  try {
    return require(BINARY) as Koffi;
  } catch { /* elsewhere, or for another libc */ }
  try {
    return require('koffi') as Koffi;
  } catch (error) {
    const first = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    return `the package koffi cannot be loaded: ${first}`;
  }
}

/** A function of libc for those that make few calls; undefined where there is no koffi. */
export function libcFunction(from: string, name: string, result: string, parameters: string[]): Foreign | undefined {
  const koffi = loadKoffi(from);
  return typeof koffi === 'string' ? undefined : koffi.load(null).func(name, result, parameters);
}
