def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


attempt(lambda: [*5])  # expect: Value after * must be an iterable, not int
attempt(lambda: {**5})  # expect: 'int' object is not a mapping
attempt(lambda: print(*None))  # expect: print() argument after * must be an iterable, not NoneType
attempt(lambda: dict(**{1: 2}))  # expect: keywords must be strings
attempt(lambda: {**[1]})  # expect: 'list' object is not a mapping
attempt(lambda: (lambda **k: k)(**None))
# expect: __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not NoneType
attempt(lambda: (lambda **k: k)(**{"a": 1}, **{"a": 2}))
# expect: __main__.<lambda>.<locals>.<lambda>() got multiple values for keyword argument 'a'
attempt(lambda: (lambda **k: k)(a=1, **{"a": 2}))
# expect: __main__.<lambda>.<locals>.<lambda>() got multiple values for keyword argument 'a'
