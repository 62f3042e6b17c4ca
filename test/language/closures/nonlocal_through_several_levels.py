def outer():
    x = 1

    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner

    step = middle()
    step()
    step()
    return x


print(outer())  # expect: 3


def counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    return increment


a, b = counter(), counter()
print(a(), a(10), b(), a())  # expect: 1 11 1 12
