# repr keeps what can be printed and escapes the rest.
print(repr("\x00\x1f\x7f\x80\xa0"))  # expect: '\x00\x1f\x7f\x80\xa0'
print(repr("é\u00ad\u200b\u2028"))  # expect: 'é\xad\u200b\u2028'
print(repr("\ud800\U0001F600\U0010ffff"))  # expect: '\ud800😀\U0010ffff'
print(repr("tab\tnew\nret\r"))  # expect: 'tab\tnew\nret\r'
print(ascii("é😀\u1234"))  # expect: '\xe9\U0001f600\u1234'
