try:
    {}["missing"]
except KeyError:
    int("not a number")
# expect raises: ValueError: invalid literal for int() with base 10: 'not a number'
