def attempt(function):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error, error.name)


attempt(lambda: undefined)  # expect: NameError name 'undefined' is not defined undefined


def f():
    return pritn


attempt(f)  # expect: NameError name 'pritn' is not defined pritn


class C:
    def method(self):
        return helper()

    def helper(self):
        return 1


attempt(C().method)  # expect: NameError name 'helper' is not defined helper


def deletes():
    global y
    y = 1
    del y
    return y


attempt(deletes)  # expect: NameError name 'y' is not defined y
