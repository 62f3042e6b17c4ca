def f():
    from sys import *
# expect raises: SyntaxError: import * only allowed at module level
