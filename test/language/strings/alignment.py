print(["ab".center(6), "ab".center(5), "abc".center(6), "ab".center(7, "*"), "ab".center(1)])
# expect: ['  ab  ', '  ab ', ' abc  ', '***ab**', 'ab']
print(["ab".ljust(5), "ab".rjust(5, "."), "ab".ljust(2), "é".rjust(3, "€")])
# expect: ['ab   ', '...ab', 'ab', '€€é']
print(["42".zfill(5), "-42".zfill(5), "+42".zfill(5), "".zfill(3), "abc".zfill(2), "--1".zfill(5)])
# expect: ['00042', '-0042', '+0042', '000', 'abc', '-00-1']
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0),
       "ab\tc\n\td".expandtabs(tabsize=3)])
# expect: ['a       b', 'a   b', '', 'ab c\n   d']
for call in (lambda: "a".center(5, "xy"), lambda: "a".ljust("5"), lambda: "a".center(5, 1),
             lambda: "a".zfill(None)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: The fill character must be exactly one character long
# expect: 'str' object cannot be interpreted as an integer
# expect: The fill character must be a unicode character, not int
# expect: 'NoneType' object cannot be interpreted as an integer
