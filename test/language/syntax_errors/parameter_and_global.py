def f(x):
    global x
# expect raises: SyntaxError: name 'x' is parameter and global
