"""Writes recorded.json: digests of random programs and of what they print on this Python. Run: python3.13 record.py SEED ..."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from generate import Program

rows = []
for seed in map(int, sys.argv[1:]):
    program = Program(seed).generate(60)
    try:
        done = subprocess.run([sys.executable, "-W", "ignore", "-"], input=program.encode(), capture_output=True, timeout=10)
    except subprocess.TimeoutExpired:  # a loop over the bits of a large number
        continue
    digest = [hashlib.sha256(text).hexdigest()[:16] for text in (program.encode(), done.stdout)]
    rows.append({"seed": seed, "program": digest[0], "output": digest[1]})
(Path(__file__).parent / "recorded.json").write_text(json.dumps(rows, indent=1) + "\n")
