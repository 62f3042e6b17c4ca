# Records what CPython 3.13 prints for the inputs of fuzz.test.ts: python3.13 test/fuzz/record.py. Where a seed meets a known difference
# (docs/language.md), take another.
import hashlib
import json
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
recorded = []
for subject, seed in (('sre', 1), ('json', 1), ('struct', 3), ('format', 1), ('percent', 2), ('number', 1)):
    count = 200
    text = subprocess.run([sys.executable, str(here / 'inputs.py'), subject, str(seed), str(count)], capture_output=True, text=True, check=True).stdout
    recorded.append({'subject': subject, 'seed': seed, 'count': count, 'output': hashlib.sha256(text.encode()).hexdigest()[:16]})
(here / 'recorded.json').write_text(json.dumps(recorded, indent=1) + '\n')
