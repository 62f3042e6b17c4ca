def f():
    x = 1
      y = 2
# expect raises: IndentationError: unexpected indent
