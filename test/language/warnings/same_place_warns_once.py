for value in (True, False, True):
    print(~value)
# expect: -2
# expect: -1
# expect: -2
