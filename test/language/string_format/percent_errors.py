for text, values in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%z", 1), ("%", 1),
                     ("%d", None), ("%x", 1.5),
                     ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%f", "a"), ("%(a)s", 5), ("a", 1),
                     ("%*d", ("x", 1)), ("%o", "8"),
                     ("%(a", {"a": 1}), ("%5", 1), ("%d %d", (1, "a")), ("%i", 1j),
                     ("%c", 1114112)):
    try:
        print(repr(text % values))
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(repr(text), type(error).__name__, error)
# expect: '%d' TypeError %d format: a real number is required, not str
# expect: '%s %s' TypeError not enough arguments for format string
# expect: '%s' TypeError not all arguments converted during string formatting
# expect: '%z' ValueError unsupported format character 'z' (0x7a) at index 1
# expect: '%' ValueError incomplete format
# expect: '%d' TypeError %d format: a real number is required, not NoneType
# expect: '%x' TypeError %x format: an integer is required, not float
# expect: '%c' TypeError %c requires int or char
# expect: '%c' OverflowError %c arg not in range(0x110000)
# expect: '%c' TypeError %c requires int or char
# expect: '%f' TypeError must be real number, not str
# expect: '%(a)s' TypeError format requires a mapping
# expect: 'a' TypeError not all arguments converted during string formatting
# expect: '%*d' TypeError * wants int
# expect: '%o' TypeError %o format: an integer is required, not str
# expect: '%(a' ValueError incomplete format key
# expect: '%5' ValueError incomplete format
# expect: '%d %d' TypeError %d format: a real number is required, not str
# expect: '%i' TypeError %i format: a real number is required, not complex
# expect: '%c' OverflowError %c arg not in range(0x110000)
