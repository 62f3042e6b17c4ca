x = True
print(~x)  # expect: -2
