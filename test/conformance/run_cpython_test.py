# Runs one of CPython's own test files through unittest and prints what became of each test, one line of JSON per test at its end, then
# the counts. Usage: run_cpython_test.py NAME [--details] (its folder `test` must be found by PYTHONPATH).
import json
import os
import re
import sys
import traceback
import unittest

HERE = os.getcwd()
# What differs from machine to machine and from run to run, and what stands in the ledger for it.
PLACES = (
    (re.escape(os.path.dirname(os.path.realpath('test'))) + '/', ''), (re.escape(HERE) + '/', ''), (re.escape(HERE), '.'),
    (r'@test_\d+_', '@test_PID_'), (r'/tmp/tmp\w{8}', '/tmp/TMP'), (r'\b0x[0-9a-f]{6,}', '0xADDRESS'),
)


NO_FORK = re.compile(r"cannot find context for '(fork|forkserver)'")


class Recorder(unittest.TestResult):
    def note(self, test, outcome, detail=''):
        print('@', json.dumps([test.id(), outcome, detail]), flush=True)

    def startTest(self, test):
        super().startTest(test)
        self.bad_subtest = False

    def addSuccess(self, test):
        if not self.bad_subtest:
            self.note(test, 'passed')

    def addFailure(self, test, err):
        self.note(test, 'failed', self.cause(err))

    def addError(self, test, err):
        if NO_FORK.fullmatch(str(err[1])):
            self.note(test, 'skipped', 'requires working os.fork()')  # as test.support says it where tests ask before
        else:
            self.note(test, 'failed', self.cause(err))

    def addSubTest(self, test, subtest, err):
        if err is not None and not self.bad_subtest:
            self.bad_subtest = True
            self.note(test, 'failed', self.cause(err))

    def addSkip(self, test, reason):
        self.note(test, 'skipped', reason)

    def addExpectedFailure(self, test, err):
        self.note(test, 'passed')

    def addUnexpectedSuccess(self, test):
        self.note(test, 'failed', 'unexpected success')

    @staticmethod
    def cause(err):
        if '--details' in sys.argv:
            traceback.print_exception(*err)
        text = f'{err[0].__name__}: {err[1]}'
        for place, word in PLACES:
            text = re.sub(place, word, text)
        return text.strip().split('\n')[0][:160]


def main():
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName('test.' + sys.argv[1])
    except unittest.SkipTest as skipped:
        print('@', json.dumps([sys.argv[1], 'skipped', str(skipped)]), flush=True)
    else:
        suite.run(Recorder())
    print('@end', flush=True)


if __name__ == '__main__':  # processes that tests spawn import this file
    main()
