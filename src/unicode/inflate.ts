// node:zlib, loaded when something is first unpacked: most programs never ask, and it takes 3 ms of every start.
export function inflate(packed: Uint8Array): Buffer {
  return (process.getBuiltinModule('node:zlib') as typeof import('node:zlib')).inflateSync(packed);
}
