print(1if True else 2)  # expect: 1
