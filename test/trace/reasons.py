# Lets the GIL go for work on large blocks and for files.
import hashlib
import os
import zlib

block = bytes(100_000)
hashlib.sha256(block).digest()
zlib.compress(block)
read, write = os.pipe()
os.write(write, b"x")
with open(__file__, "rb") as source:
    source.read()
