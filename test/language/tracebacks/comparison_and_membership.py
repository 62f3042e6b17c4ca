a = [1, 2, "3"]
print(1 in a, a[0] < a[1] < a[2])
# expect raises: TypeError: '<' not supported between instances of 'int' and 'str'
