try:
    raise ExceptionGroup("g", [ValueError(1), KeyError("left")])
except* ValueError as group:
    print("handled", group.exceptions)  # expect: handled (ValueError(1),)
# expect exit: 1
