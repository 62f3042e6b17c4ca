def f():
    return [1, 2]["x"], (1, 2)(3)


print("compiled")  # expect: compiled
