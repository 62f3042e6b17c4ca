# Compares what inputs.py prints here and on the CPython that runs this: python3.13 test/fuzz/compare.py [SUBJECT ...] [--seed N] [--count N].
# Prints the inputs that differ, and how many were tried.
import argparse
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))
import inputs  # noqa: E402

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('subjects', nargs='*', default=list(inputs.SUBJECTS))
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--count', type=int, default=2000)
options = parser.parse_args()
different = 0
for subject in options.subjects:
    arguments = [str(here / 'inputs.py'), subject, str(options.seed), str(options.count)]
    oracle = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
    theirs = oracle.stdout.splitlines()
    ours = subprocess.run(['node', str(here.parent.parent / 'dist/gilvm.js'), 'run', *arguments], capture_output=True, text=True)
    lines = ours.stdout.splitlines()
    for name, ended in (('CPython', oracle), ('gilvm', ours)):
        if ended.returncode:
            different += 1
            print(f'{subject}: {name} ended with status {ended.returncode}: {ended.stderr[-300:]}')
    wrong = [(one, other) for one, other in zip(theirs, lines + [''] * (len(theirs) - len(lines))) if one != other]
    different += len(wrong)
    for one, other in wrong[:20]:
        print(f'{subject} CPython {one}\n{subject} gilvm   {other}')
    print(f'{subject}: {len(theirs)} inputs of seed {options.seed}, {len(wrong)} differ')
sys.exit(1 if different else 0)
