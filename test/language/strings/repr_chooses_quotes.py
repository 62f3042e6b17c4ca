print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\"), repr("\n\t\r\0\x1b"))
# expect: "it's" 'say "hi"' 'both \' and "' '\\' '\n\t\r\x00\x1b'
print(["a", 'b"c', "d'e"], {"k'": 'v"'}, ("x",))  # expect: ['a', 'b"c', "d'e"] {"k'": 'v"'} ('x',)
print(str("it's"), str(["it's"]), repr(""), repr(" "), repr("\x7f\xa0\xad"))
# expect: it's ["it's"] '' ' ' '\x7f\xa0\xad'
