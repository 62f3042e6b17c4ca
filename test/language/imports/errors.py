for statement in ("import nope", "import sys.nope", "from nope import x", "from sys import nope",
                  "import math.x.y", "from . import x", "from .sys import y", "import nope as n"):
    try:
        exec(statement)
    except ImportError as error:
        print(statement, "->", type(error).__name__, error, error.name)
# expect: import nope -> ModuleNotFoundError No module named 'nope' nope
# expect: import sys.nope -> ModuleNotFoundError No module named 'sys.nope'; 'sys' is not a package sys.nope
# expect: from nope import x -> ModuleNotFoundError No module named 'nope' nope
# expect: from sys import nope -> ImportError cannot import name 'nope' from 'sys' (unknown location) sys
# expect: import math.x.y -> ModuleNotFoundError No module named 'math.x'; 'math' is not a package math.x
# expect: from . import x -> ImportError attempted relative import with no known parent package None
# expect: from .sys import y -> ImportError attempted relative import with no known parent package None
# expect: import nope as n -> ModuleNotFoundError No module named 'nope' nope
try:
    __import__("nope")
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'nope'
for call in (lambda: __import__(5), lambda: __import__(""), lambda: __import__("math", level=-1)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError module name must be a string
# expect: ValueError Empty module name
# expect: ValueError level must be >= 0
