# Backslashes mean themselves, but still keep a quote from closing.
print(r"\n", len(r"\n"))  # expect: \n 2
print(R'\'', len(r"\""))  # expect: \' 2
print(r"\\")  # expect: \\
print(br"\x00", rb"\d", Rb'\n')  # expect: b'\\x00' b'\\d' b'\\n'
print(fr"{1 + 1}\n")  # expect: 2\n
