def f():
    return "text"(1)


print("compiled")  # expect: compiled
