// The functions of libc that the VM calls, by number: a row's place is its number, which the module `_system` has as a constant in
// capitals (`_system.RECVFROM`). New ones go to the end of the list of their subject: numbers live no longer than a build.
//
// `name result/parameters`. Results: `i` int, `l` 64 bits (sizes, pointers). All parameters travel as 64-bit registers, which is how
// the calling conventions of Linux pass ints, sizes and pointers alike, `...` included.
const ROWS = `
  read l3, write l3, close i1, pipe2 i2, dup i1, dup2 i2, dup3 i3, fcntl i3, ioctl i3, lseek l3, isatty i1, ttyname_r i3, flock i2,
  poll i3, ppoll i4, eventfd i2, epoll_create1 i1, epoll_ctl i4, epoll_wait i4, mkfifo i2, openpty i5,
  socket i3, bind i3, listen i2, accept4 i4, connect i3, getsockname i3, getpeername i3, getsockopt i5, setsockopt i5, shutdown i2,
  recvfrom l6, sendto l6, recvmsg l3, sendmsg l3, socketpair i4, gethostname i2, sethostname i2, getaddrinfo i4, freeaddrinfo l1, getnameinfo i7,
  getaddrinfo_a i4, gai_error i1, dlsym l2, gai_strerror l1, uname i1, if_nameindex l0, if_freenameindex l1, if_nametoindex i1, if_indextoname l2, getservbyname l2, getservbyport l2, getprotobyname l1, inet_pton i3, sendfile l4,
  getpid i0, getppid i0, getpgid i1, getpgrp i0, setpgid i2, getsid i1, setsid i0, kill i2, killpg i2, waitpid i3, waitid i4, wait4 i4,
  getuid i0, geteuid i0, getgid i0, getegid i0, nice i1, getpriority i2, setpriority i3, getrlimit i2, setrlimit i2, prlimit i4, getrusage i2,
  times l1, sched_getaffinity i3, sched_setaffinity i3, sched_yield i0, sched_getscheduler i1, prctl i5, syscall l7, sysconf l1,
  clock_gettime i2, clock_getres i2, clock_settime i2,
  signal l2, sigaction i3, raise i1, alarm i1, setitimer i3, getitimer i2, pthread_sigmask i3, sigpending i1, sigtimedwait i3, strsignal l1,
  posix_spawn i6, execve i3, posix_spawn_file_actions_addopen i5, posix_spawn_file_actions_init i1, posix_spawn_file_actions_destroy i1, posix_spawn_file_actions_adddup2 i3,
  posix_spawn_file_actions_addclose i2, posix_spawn_file_actions_addchdir_np i2, posix_spawnattr_init i1, posix_spawnattr_destroy i1,
  posix_spawnattr_setflags i2, posix_spawnattr_setpgroup i2, posix_spawnattr_setsigdefault i2, posix_spawnattr_setsigmask i2,
  getpwnam l1, getpwuid l1, setpwent l0, getpwent l0, endpwent l0, getgrnam l1, getgrgid l1, setgrent l0, getgrent l0, endgrent l0,
  tcgetattr i2, tcsetattr i3, tcsendbreak i2, tcdrain i1, tcflush i2, tcflow i2, tcgetpgrp i1, tcsetpgrp i2,
  mmap l6, msync i3, madvise i3, memcpy l3, strlen l1, strerror l1, _exit i1`;

export interface SystemFunction { name: string; result: 'int' | 'int64'; parameters: number }

let functions: readonly SystemFunction[] | undefined;
/** The rows, in order. Read by the first call: not every worker makes one. */
export function systemFunctions(): readonly SystemFunction[] {
  functions ??= ROWS.split(',').map((row) => {
    const [name = '', form = ''] = row.trim().split(' ');
    return { name, result: form.startsWith('i') ? 'int' : 'int64', parameters: Number(form.slice(1)) };
  });
  return functions;
}

let numbers: ReadonlyMap<string, number> | undefined;
/** Number of a function. */
export function systemNumber(name: string): number {
  numbers ??= new Map(systemFunctions().map((entry, number) => [entry.name, number]));
  return numbers.get(name) ?? -1;
}
