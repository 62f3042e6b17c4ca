raise ValueError("line one\nline two")
# expect exit: 1
