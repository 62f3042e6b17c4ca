first = 1
total = (first
         + 2
         + "three"
         + 4)
# expect raises: TypeError: unsupported operand type(s) for +: 'int' and 'str'
