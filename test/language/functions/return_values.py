def nothing():
    pass


def bare():
    return


def several():
    return 1, 2


def nested():
    for i in range(10):
        while True:
            if i == 3:
                return i
            break


def in_finally():
    try:
        return "try"
    finally:
        print("finally")


print(nothing(), bare(), several(), nested(), in_finally())
# expect: finally
# expect: None None (1, 2) 3 try
