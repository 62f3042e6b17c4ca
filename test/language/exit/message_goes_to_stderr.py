import sys

sys.exit("an error message")
# expect exit: 1
