def f():
    error = "before"
    try:
        raise ValueError
    except ValueError as error:
        pass
    try:
        return error
    except UnboundLocalError as e:
        return str(e)


print(f())  # expect: cannot access local variable 'error' where it is not associated with a value


def deleted_inside():
    try:
        raise ValueError
    except ValueError as error:
        del error
    return "fine"


print(deleted_inside())  # expect: fine


def rebound():
    try:
        raise ValueError
    except ValueError as error:
        error = 5
    return "error" in locals()


print(rebound())  # expect: False
for i in range(2):
    try:
        raise KeyError(i)
    except KeyError as e:
        if i == 0:
            continue
print("e" in globals())  # expect: False
