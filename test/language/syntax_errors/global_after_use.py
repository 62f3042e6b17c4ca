def f():
    print(x)
    global x
# expect raises: SyntaxError: name 'x' is used prior to global declaration
