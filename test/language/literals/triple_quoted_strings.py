# Line ends are kept, quotes may stand inside.
text = """one
  "two"
''three''"""
print(text.split("\n"))  # expect: ['one', '  "two"', "''three''"]
print(len('''a

b'''))
# expect: 4
print("""a\
b""")
# expect: ab
print(repr("""'"""), repr('''"'''))  # expect: "'" '"'
