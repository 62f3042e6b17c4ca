print("start")
values = (1, 2,
    3
print(values)
# expect raises: SyntaxError: '(' was never closed
