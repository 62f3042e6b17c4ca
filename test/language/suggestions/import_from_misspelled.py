from sys import exc_inf
# expect raises: ImportError: cannot import name 'exc_inf' from 'sys' (unknown location). Did you mean: 'exc_info'?
