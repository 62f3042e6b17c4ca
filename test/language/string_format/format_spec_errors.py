for value, spec in ((1, "s"), (1, ".2"), (1, "q"), ("a", "d"), ("a", "+"), ("a", "="), ("a", ","),
                    ("a", ".2f"), (1.0, "d"), (1.0, "x"),
                    (1, ",x"), (1, ",_"), (1, "_,"), (1, "5.2d"), (1, "<<<5"), (1.0, ".f"),
                    (None, "5"), ([], "5"), (1, "c5"), (-1, "c"), (1114112, "c"),
                    ("a", "z"), (1, "z"), (1.0, "_,"), ({}, "s"), (1j, "d"), (1j, "="), (1j, "05"),
                    (True, "s"), ("a", "#"), (1, "99999999999999999999"),
                    (1.0, "q"), ("a", " "), (1, "#c"), (1, "+c"), (1.0, ".99999999999999999999f"),
                    (object, "x")):
    try:
        print(value, spec, repr(format(value, spec)))
    except (ValueError, TypeError, OverflowError) as error:
        print(value, spec, type(error).__name__, error)
# expect: 1 s ValueError Unknown format code 's' for object of type 'int'
# expect: 1 .2 ValueError Precision not allowed in integer format specifier
# expect: 1 q ValueError Unknown format code 'q' for object of type 'int'
# expect: a d ValueError Unknown format code 'd' for object of type 'str'
# expect: a + ValueError Sign not allowed in string format specifier
# expect: a = ValueError '=' alignment not allowed in string format specifier
# expect: a , ValueError Cannot specify ',' with 's'.
# expect: a .2f ValueError Unknown format code 'f' for object of type 'str'
# expect: 1.0 d ValueError Unknown format code 'd' for object of type 'float'
# expect: 1.0 x ValueError Unknown format code 'x' for object of type 'float'
# expect: 1 ,x ValueError Cannot specify ',' with 'x'.
# expect: 1 ,_ ValueError Cannot specify both ',' and '_'.
# expect: 1 _, ValueError Cannot specify both ',' and '_'.
# expect: 1 5.2d ValueError Precision not allowed in integer format specifier
# expect: 1 <<<5 ValueError Invalid format specifier '<<<5' for object of type 'int'
# expect: 1.0 .f ValueError Format specifier missing precision
# expect: None 5 TypeError unsupported format string passed to NoneType.__format__
# expect: [] 5 TypeError unsupported format string passed to list.__format__
# expect: 1 c5 ValueError Invalid format specifier 'c5' for object of type 'int'
# expect: -1 c OverflowError %c arg not in range(0x110000)
# expect: 1114112 c OverflowError %c arg not in range(0x110000)
# expect: a z ValueError Negative zero coercion (z) not allowed in string format specifier
# expect: 1 z ValueError Negative zero coercion (z) not allowed in integer format specifier
# expect: 1.0 _, ValueError Cannot specify both ',' and '_'.
# expect: {} s TypeError unsupported format string passed to dict.__format__
# expect: 1j d ValueError Unknown format code 'd' for object of type 'complex'
# expect: 1j = ValueError '=' alignment flag is not allowed in complex format specifier
# expect: 1j 05 ValueError Zero padding is not allowed in complex format specifier
# expect: True s ValueError Unknown format code 's' for object of type 'bool'
# expect: a # ValueError Alternate form (#) not allowed in string format specifier
# expect: 1 99999999999999999999 ValueError Too many decimal digits in format string
# expect: 1.0 q ValueError Unknown format code 'q' for object of type 'float'
# expect: a   ValueError Space not allowed in string format specifier
# expect: 1 #c ValueError Alternate form (#) not allowed with integer format specifier 'c'
# expect: 1 +c ValueError Sign not allowed with integer format specifier 'c'
# expect: 1.0 .99999999999999999999f ValueError Too many decimal digits in format string
# expect: <class 'object'> x TypeError unsupported format string passed to type.__format__
