if True:
	for x in [1]:
		y = x + None
# expect raises: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
