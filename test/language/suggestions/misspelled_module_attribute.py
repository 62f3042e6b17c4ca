import sys

sys.getrecursionlimt()
# expect raises: AttributeError: module 'sys' has no attribute 'getrecursionlimt'. Did you mean: 'getrecursionlimit'?
