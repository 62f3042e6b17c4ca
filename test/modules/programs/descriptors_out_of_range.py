# A descriptor is a C int, a size a C ssize_t: nothing larger reaches the system cut short.
import os

large = 2 ** 40


class Wrong:
    def fileno(self):
        return 'x'


class Large:
    def fileno(self):
        return large


for function, arguments in (
    (os.dup, (large,)), (os.lseek, (large, 0, 0)), (os.close, (-large,)), (os.fsync, (large,)), (os.isatty, (large,)), (os.fsync, (1.5,)),
    (os.fsync, (-1,)), (os.fsync, (Wrong(),)), (os.fsync, (Large(),)), (os.read, (0, 2 ** 70)), (os.read, ('a', 1)), (os.read, (0, 1.5)),
    (os.urandom, (2 ** 70,)), (os.urandom, (1.5,)), (os.dup2, (large, 1)), (os.dup2, (1, 'a')), (os.dup2, (-1, 1)), (os.closerange, (large, large + 1)),
    (os.device_encoding, (large,)), (os.fstatvfs, (large,)), (os.fstatvfs, (-1,)), (os.ftruncate, (1, 2 ** 70)), (os.get_blocking, (-1,)),
    (os.isatty, (-1,)), (os.stat, (large,)), (os.fchmod, (large, 1)), (os.pread, (large, 1, 0)), (os.pwrite, (large, b'', 0)),
    (os.set_blocking, (large, True)), (os.truncate, (large, 1)), (os.listdir, (-large,)), (os.write, (large, b'')),
):
    try:
        print(function.__name__, function(*arguments))
    except (OSError, OverflowError, TypeError, ValueError) as error:
        print(function.__name__, type(error).__name__, error)
