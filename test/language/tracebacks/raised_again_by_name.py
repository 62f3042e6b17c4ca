def f():
    raise ValueError("x")


try:
    f()
except ValueError as error:
    saved = error
print("later")  # expect: later
raise saved
# expect raises: ValueError: x
