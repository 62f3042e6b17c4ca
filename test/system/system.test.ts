// Programs over system calls: sockets and selectors on loopback, signals, subprocesses; their output is CPython 3.13's.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';
import { command } from '../paths.ts';

const folder = fileURLToPath(new URL('./programs/', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', async (name) => {
  const ended = await gilvm(['run', `${folder}${name}`]);
  expect({ stdout: ended.stdout, status: ended.status }).toEqual({ stdout: readFileSync(`${folder}${name.replace('.py', '.expected')}`, 'utf8'), status: 0 });
}, 40_000);

// A name server that never answers, in a room of its own for mounts and the network.
const SILENT = `
import os, socket, signal, subprocess, threading, time
subprocess.run('ip link set lo up; mount -t tmpfs none /mnt; echo nameserver 127.0.0.1 > /mnt/resolv.conf; mount --bind /mnt/resolv.conf /etc/resolv.conf', shell=True, check=True)
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 53))
def asked(part):
    while part not in server.recv(1000): pass
def interrupt(part):
    asked(part)
    os.kill(os.getpid(), signal.SIGINT)
def interrupted(part, look_up, *arguments):
    threading.Thread(target=interrupt, args=(part,), daemon=True).start()
    began = time.monotonic()
    try: look_up(*arguments)
    except KeyboardInterrupt: print('interrupted', time.monotonic() - began < 4)
interrupted(b'www', socket.getaddrinfo, 'www.example.org', 80)
interrupted(b'in-addr', socket.gethostbyaddr, '192.0.2.1')
threading.Thread(target=lambda: socket.getnameinfo(('192.0.2.7', 80), 0), daemon=True).start()
asked(b'\\x017\\x012\\x010')
threading.Thread(target=lambda: socket.getaddrinfo('ftp.example.org', 80), daemon=True).start()
asked(b'ftp')
print('end')`;
const ROOM = ['unshare', ['-rmn', 'sh', '-c', 'ip link set lo up && mount -t tmpfs none /mnt && touch /mnt/a && mount --bind /mnt/a /etc/resolv.conf']] as const;

test.skipIf(spawnSync(...ROOM).status !== 0)('Ctrl-C and the end of the program do not wait for a name server', () => {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync('unshare', ['-rmn', process.execPath, command, 'run', '-c', SILENT], { encoding: 'utf8', timeout: 60_000 });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'interrupted True\ninterrupted True\nend\n', stderr: '' });
  expect(Date.now() - began).toBeLessThan(25_000); // libc asks such a server for 10 s and more, each time
}, 70_000);
