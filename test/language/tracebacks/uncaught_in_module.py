x = 1
y = x / 0
# expect raises: ZeroDivisionError: division by zero
