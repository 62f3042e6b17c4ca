def attempt(action):
    d = {1: "a", 2: "b"}
    try:
        for key in d:
            action(d, key)
        print("no error", d)
    except RuntimeError as error:
        print(error)


def add(d, key):
    d[key + 10] = 0


def replace(d, key):
    d[key] = "new"


def remove(d, key):
    del d[key]


def exchange(d, key):
    del d[key]
    d[key + 10] = 0


attempt(add)  # expect: dictionary changed size during iteration
attempt(replace)  # expect: no error {1: 'new', 2: 'new'}
attempt(remove)  # expect: dictionary changed size during iteration
attempt(exchange)  # expect: dictionary keys changed during iteration
s = {1, 2}
try:
    for x in s:
        s.add(x + 5)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
