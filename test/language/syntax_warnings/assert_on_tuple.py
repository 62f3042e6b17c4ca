assert (1, "message")
print("passed")  # expect: passed
