import sys

try:
    sys.exit()
except SystemExit as error:
    print(repr(error.code))  # expect: None
try:
    sys.exit(True)
except SystemExit as error:
    print(repr(error.code))  # expect: True
try:
    sys.exit([1, 2])
except SystemExit as error:
    print(error.code, error.args)  # expect: [1, 2] ([1, 2],)
sys.exit(None)
