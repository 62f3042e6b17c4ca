print("a" 'b' """c""")  # expect: abc
print("one "
      "two "
      f"three{1}" "{4}")
# expect: one two three1{4}
print(b"a" b"\x00")  # expect: b'a\x00'
name = "x"
print(f"{name}" "{name}" f"{name!r}")  # expect: x{name}'x'
