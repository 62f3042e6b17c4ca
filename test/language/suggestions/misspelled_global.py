counter = 5


def show():
    print(countr)


show()
# expect raises: NameError: name 'countr' is not defined. Did you mean: 'counter'?
