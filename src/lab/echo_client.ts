// The other process of the echo experiments: blocking system calls through koffi, so that a request costs no event loop. It takes
// one task a line on standard input and answers one line of JSON each.
import { createInterface } from 'node:readline';
import { cpuUsage } from 'node:process';
import { loadKoffi } from '../host/koffi.ts';

export interface EchoTask { protocol: 'tcp' | 'udp'; port: number; size: number; requests: number; seconds: number; pause: number }
export interface EchoAnswer { figures: { requests_per_s: number; requests: number }; latency_us: number[]; cpu_s: number; error?: string }

const AF_INET = 2, SOCK_STREAM = 1, SOCK_DGRAM = 2, IPPROTO_TCP = 6, TCP_NODELAY = 1, SOL_SOCKET = 1, SO_RCVTIMEO = 20;
const ANSWER_LIMIT_S = 20;
/** Ends a UDP cell; programs/lab/echo_server.py knows it. */
const END = Buffer.from('end of this cell');

type Call = (...args: unknown[]) => number;
interface Libc { socket: Call; connect: Call; send: Call; recv: Call; setsockopt: Call; close: Call }

function libc(): Libc | string {
  const koffi = loadKoffi(import.meta.url);
  if (typeof koffi === 'string') return koffi;
  const library = koffi.load(null);
  return {
    socket: library.func('socket', 'int', ['int', 'int', 'int']), connect: library.func('connect', 'int', ['int', 'void *', 'int']),
    send: library.func('send', 'int64', ['int', 'void *', 'int64', 'int']), recv: library.func('recv', 'int64', ['int', 'void *', 'int64', 'int']),
    setsockopt: library.func('setsockopt', 'int', ['int', 'int', 'int', 'void *', 'int']), close: library.func('close', 'int', ['int']),
  } as unknown as Libc;
}

function open(calls: Libc, task: EchoTask): number {
  const descriptor = calls.socket(AF_INET, task.protocol === 'tcp' ? SOCK_STREAM : SOCK_DGRAM, 0);
  const one = Buffer.from([1, 0, 0, 0]);
  if (task.protocol === 'tcp') calls.setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, one, 4);
  const limit = Buffer.alloc(16);
  limit.writeBigInt64LE(BigInt(ANSWER_LIMIT_S), 0);
  calls.setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, limit, 16);
  const address = Buffer.alloc(16);
  address.writeUInt16LE(AF_INET, 0);
  address.writeUInt16BE(task.port, 2);
  address.set([127, 0, 0, 1], 4);
  if (calls.connect(descriptor, address, 16) < 0) throw new Error(`cannot connect to port ${task.port}`);
  return descriptor;
}

function serve(calls: Libc, task: EchoTask): EchoAnswer {
  const before = cpuUsage();
  const descriptor = open(calls, task);
  const request = Buffer.alloc(task.size, 'x');
  const answer = Buffer.alloc(65536);
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const latencies = new Float64Array(task.requests);
  let count = 0;
  const begin = process.hrtime.bigint();
  const end = begin + BigInt(Math.round(task.seconds * 1e9));
  let now = begin;
  while (count < task.requests && now < end) {
    if (task.pause > 0) { Atomics.wait(sleeper, 0, 0, task.pause * 1000); now = process.hrtime.bigint(); }
    calls.send(descriptor, request, task.size, 0);
    for (let missing = task.size; missing > 0;) {
      const got = Number(calls.recv(descriptor, answer, answer.length, 0));
      if (got <= 0) throw new Error('the server does not answer');
      missing -= got;
    }
    const received = process.hrtime.bigint();
    latencies[count++] = Number(received - now) / 1000;
    now = received;
  }
  const seconds = Number(now - begin) / 1e9;
  if (task.protocol === 'udp') {
    calls.send(descriptor, END, END.length, 0);
    calls.recv(descriptor, answer, answer.length, 0);
  }
  calls.close(descriptor);
  const { user, system } = cpuUsage(before);
  return { figures: { requests_per_s: count / seconds, requests: count }, latency_us: [...latencies.subarray(0, count)], cpu_s: (user + system) / 1e6 };
}

/** Until standard input ends. */
export function echoClient(): Promise<number> {
  const calls = libc();
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => {
      let answer: EchoAnswer | { error: string };
      try {
        if (typeof calls === 'string') throw new Error(calls);
        answer = serve(calls, JSON.parse(line) as EchoTask);
      } catch (error) {
        answer = { error: error instanceof Error ? error.message : String(error) };
      }
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    });
    lines.on('close', () => resolve(0));
  });
}
