def f():
    if True:
        break
# expect raises: SyntaxError: 'break' outside loop
