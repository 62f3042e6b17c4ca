if NotImplemented:
    print("true for now")  # expect: true for now
