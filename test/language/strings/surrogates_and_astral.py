s = "a\U0001F600b\ud83d"
print(len(s), ascii(s), ord(s[1]), ord(s[3]))  # expect: 4 'a\U0001f600b\ud83d' 128512 55357
print(ascii(s[1:3]), s.find("b"), s.index("\U0001F600"), ascii(s.upper()))
# expect: '\U0001f600b' 2 1 'A\U0001f600B\ud83d'
print(chr(0x10FFFF) == "\U0010ffff", ascii(chr(0xD800)), chr(65))  # expect: True '\ud800' A
print(ascii("\ud83d" + "\ude00"), len("\ud83d" + "\ude00"))  # expect: '\ud83d\ude00' 2
