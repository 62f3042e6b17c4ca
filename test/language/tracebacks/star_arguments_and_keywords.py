def f(**kwargs):
    return kwargs["x"] + kwargs["y"]


options = {"x": 1, "y": "2"}
print(f(**options))
# expect raises: TypeError: unsupported operand type(s) for +: 'int' and 'str'
