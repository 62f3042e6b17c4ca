print(1if True else 2)  # expect: 1
print(0x1for x in ()) if False else None
