def f(text, number):
    return text * number


f("""a
b""", "c")
# expect raises: TypeError: can't multiply sequence by non-int of type 'str'
