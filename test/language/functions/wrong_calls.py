# The texts of TypeErrors for calls that do not fit the parameters.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def only(*, k): pass
def onlies(*, k, l, m): pass
def rest(a, *args): pass


def attempt(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)


attempt(none, 1)  # expect: none() takes 0 positional arguments but 1 was given
attempt(none, 1, 2)  # expect: none() takes 0 positional arguments but 2 were given
attempt(none, x=1)  # expect: none() got an unexpected keyword argument 'x'
attempt(one)  # expect: one() missing 1 required positional argument: 'a'
attempt(one, 1, 2)  # expect: one() takes 1 positional argument but 2 were given
attempt(one, b=1)  # expect: one() got an unexpected keyword argument 'b'
attempt(one, 1, a=2)  # expect: one() got multiple values for argument 'a'
attempt(two)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(two, 1)  # expect: two() missing 1 required positional argument: 'b'
attempt(two, b=1)  # expect: two() missing 1 required positional argument: 'a'
attempt(three)  # expect: three() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(three, 1, 2, 3, 4)  # expect: three() takes 3 positional arguments but 4 were given
attempt(default)  # expect: default() missing 1 required positional argument: 'a'
attempt(default, 1, 2, 3)
# expect: default() takes from 1 to 2 positional arguments but 3 were given
attempt(only)  # expect: only() missing 1 required keyword-only argument: 'k'
attempt(only, 1)  # expect: only() takes 0 positional arguments but 1 was given
attempt(only, 1, k=2)
# expect: only() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
attempt(onlies)  # expect: onlies() missing 3 required keyword-only arguments: 'k', 'l', and 'm'
attempt(onlies, k=1)  # expect: onlies() missing 2 required keyword-only arguments: 'l' and 'm'
attempt(rest)  # expect: rest() missing 1 required positional argument: 'a'
attempt(one, 1, thing=2)  # expect: one() got an unexpected keyword argument 'thing'
attempt(two, 1, 2, 3, b=4)  # expect: two() got multiple values for argument 'b'
attempt(default, 1, bb=2)
# expect: default() got an unexpected keyword argument 'bb'. Did you mean 'b'?
