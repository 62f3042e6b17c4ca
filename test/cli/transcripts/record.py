"""Records what CPython's plain REPL shows for the keys in NAME.keys (a line each; ^D alone is Ctrl-D): python3.13 record.py NAME..."""
import os
import pathlib
import pty
import select
import sys

here = pathlib.Path(__file__).parent


def session(keys):
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(PYTHON_BASIC_REPL="1", TERM="dumb")
        os.execv(sys.executable, [sys.executable, "-q", "-i"])
    shown = b""
    for key in [None, *keys]:
        if key is not None:
            os.write(terminal, key)
        prompted = False
        while not prompted:
            if not select.select([terminal], [], [], 20)[0]:
                raise SystemExit(f"no prompt after {key}: {shown[-200:]}")
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # the terminal is closed
                break
            prompted = shown.endswith((b">>> ", b"... "))
    os.waitpid(child, 0)
    return shown.decode().replace("\r", "")


for name in sys.argv[1:]:
    lines = (here / f"{name}.keys").read_text().splitlines()
    shown = session([b"\x04" if line == "^D" else line.encode() + b"\n" for line in lines])
    (here / f"{name}.shown").write_text(shown)
