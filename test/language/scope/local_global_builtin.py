x = "global"


def read():
    return x


def shadow():
    x = "local"
    return x


def change():
    global x
    x = "changed"


print(read(), shadow(), x)  # expect: global local global
change()
print(x)  # expect: changed
len_before = len


def shadow_builtin():
    len = lambda s: "mine"
    return len("abc")


print(shadow_builtin(), len("abc"))  # expect: mine 3
len = lambda s: "module's"
print(len(""))  # expect: module's
del len
print(len("abc"))  # expect: 3
