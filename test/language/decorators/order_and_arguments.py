def tag(name):
    print("make", name)

    def decorate(function):
        print("apply", name)

        def wrapper(*args):
            return f"<{name}>{function(*args)}</{name}>"

        return wrapper

    return decorate


@tag("b")
@tag("i")
def text(x):
    return x
# expect: make b
# expect: make i
# expect: apply i
# expect: apply b


print(text("hello"))  # expect: <b><i>hello</i></b>


@(lambda f: lambda x: f(x) + "!")
def shout(x):
    return x.upper()


print(shout("hey"))  # expect: HEY!


@[lambda f: 5][0]
def replaced():
    pass


print(replaced)  # expect: 5


@dict.fromkeys("ab", tag("x")).__getitem__("a")
def any_expression():
    return "done"
# expect: make x
# expect: apply x


print(any_expression())  # expect: <x>done</x>
