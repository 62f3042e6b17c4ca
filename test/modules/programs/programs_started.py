# os.system, spawn*, posix_spawn and exec*: other programs beside this one and in its place.
import os
import sys

print(os.system('exit 3'), os.waitstatus_to_exitcode(os.system('exit 3')), os.system('true'))
print(os.spawnv(os.P_WAIT, '/bin/false', ['false']), os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 7'), os.spawnv(os.P_WAIT, '/nonexistent', ['x']))
print(os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', 'test "$NAME" = value', {'NAME': 'value'}), os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'kill -9 $$'))
pid = os.spawnvp(os.P_NOWAIT, 'sh', ['sh', '-c', 'exit 4'])
print(os.waitpid(pid, 0)[0] == pid)
os.putenv('SAMPLE', '1')
print(os.system('test "$SAMPLE" = 1'))
os.unsetenv('SAMPLE')
print(os.system('test -z "$SAMPLE"'))
read, write = os.pipe()
pid = os.posix_spawn('/bin/sh', ['sh', '-c', 'echo $WORD; exit 2'], {'WORD': 'said'}, file_actions=[(os.POSIX_SPAWN_DUP2, write, 1)])
os.close(write)
print(os.read(read, 100), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for attempt in (lambda: os.posix_spawn('/nonexistent', ['x'], {}), lambda: os.execv('/nonexistent', ['x']), lambda: os.execvp('nonexistent_program', ['x']),
                lambda: os.execv('/bin/true', []), lambda: os.execv('/bin/true', 'x')):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
sys.stdout.flush()
os.execlp('sh', 'sh', '-c', 'echo "and nothing after this"')
print('not reached')
