s = "hello"
print(s[0], s[-1], s[4], s[-5])  # expect: h o o h
print([s[1:3], s[:2], s[3:], s[:], s[-3:-1], s[5:], s[10:], s[3:1]])
# expect: ['el', 'he', 'lo', 'hello', 'll', '', '', '']
print(s[::2], s[::-1], s[3:0:-1], s[-1:-10:-2], s[True:])  # expect: hlo olleh lle olh ello
print("aé😀z"[2], len("aé😀z"), "aé😀z"[::-1])  # expect: 😀 4 z😀éa
for index in (5, -6, "0", 1.0, None):
    try:
        s[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError string index out of range
# expect: IndexError string index out of range
# expect: TypeError string indices must be integers, not 'str'
# expect: TypeError string indices must be integers, not 'float'
# expect: TypeError string indices must be integers, not 'NoneType'
try:
    s[0] = "J"
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
