kinds = (ValueError, KeyError)


def pick():
    print("picked")
    return kinds


try:
    raise KeyError("k")
except OSError:
    print("no")
except pick() as error:
    print("tuple", repr(error))
# expect: picked
# expect: tuple KeyError('k')
try:
    raise ValueError
except (OSError, (KeyError, (ValueError,)))[1][1]:
    print("conditional")  # expect: conditional
try:
    try:
        raise ValueError("x")
    except 5:
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    try:
        raise ValueError("x")
    except (KeyError, "text"):
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    pass
except undefined_name:
    print("never evaluated")
print("end")  # expect: end
