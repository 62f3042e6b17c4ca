# The cell outlives the call that made it.
def make():
    message = "kept"

    def inner():
        print(message)

    return inner


make()()  # expect: kept
