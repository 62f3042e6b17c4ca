def define():
    global made, also
    made = 1

    def also():
        return made + 1


define()
print(made, also())  # expect: 1 2


def outer():
    made = "outer's"

    def inner():
        global made
        made = "inner set the global"
    inner()
    return made


print(outer(), made)  # expect: outer's inner set the global


def loop():
    global i
    for i in range(4):
        pass


loop()
print(i)  # expect: 3


def imports():
    global C

    class C:
        pass


imports()
print(C.__qualname__)  # expect: C
