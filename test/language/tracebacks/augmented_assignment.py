total = 0
for item in [1, 2, None]:
    total += item
# expect raises: TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'
