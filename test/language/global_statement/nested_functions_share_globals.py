counter = 0


def outer():
    global counter
    counter += 1

    def inner():
        global counter, created
        counter += 10
        created = "made in inner"
        return counter

    return inner


f = outer()
print(counter, f(), counter, created)  # expect: 1 11 11 made in inner


class C:
    global from_class
    from_class = 1

    def m(self):
        global counter
        counter = -1


C().m()
print(counter, from_class, hasattr(C, "from_class"))  # expect: -1 1 False
exec("global viaexec\nviaexec = 7")
print(viaexec)  # expect: 7
