abcdefgh = 1
print(xyz)
# expect raises: NameError: name 'xyz' is not defined
