for text in ("1.5", " 2 ", "1e3", ".5", "5.", "1_000.5", "-0", "inf", "-Infinity", "nan", "+1e-5",
             "1e400", "1e-400", "0x1", "", ".", "1e", "e5", "1..2", "1_", "infinit", "--1", "1 2",
             "٣.٥", "1e+05", "0.1e-1_0", "4.9e-324", "2.4e-324", "179769313486231580793e289",
             "1.7976931348623158e308", "1.7976931348623159e308"):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(type(error).__name__, error)
# expect: '1.5' 1.5
# expect: ' 2 ' 2.0
# expect: '1e3' 1000.0
# expect: '.5' 0.5
# expect: '5.' 5.0
# expect: '1_000.5' 1000.5
# expect: '-0' -0.0
# expect: 'inf' inf
# expect: '-Infinity' -inf
# expect: 'nan' nan
# expect: '+1e-5' 1e-05
# expect: '1e400' inf
# expect: '1e-400' 0.0
# expect: ValueError could not convert string to float: '0x1'
# expect: ValueError could not convert string to float: ''
# expect: ValueError could not convert string to float: '.'
# expect: ValueError could not convert string to float: '1e'
# expect: ValueError could not convert string to float: 'e5'
# expect: ValueError could not convert string to float: '1..2'
# expect: ValueError could not convert string to float: '1_'
# expect: ValueError could not convert string to float: 'infinit'
# expect: ValueError could not convert string to float: '--1'
# expect: ValueError could not convert string to float: '1 2'
# expect: '٣.٥' 3.5
# expect: '1e+05' 100000.0
# expect: '0.1e-1_0' 1e-11
# expect: '4.9e-324' 5e-324
# expect: '2.4e-324' 0.0
# expect: '179769313486231580793e289' inf
# expect: '1.7976931348623158e308' 1.7976931348623157e+308
# expect: '1.7976931348623159e308' inf
print(float(b"1.5"), float(), float(5), float(True))  # expect: 1.5 0.0 5.0 1.0
print(float("1" * 400 + "e-400"))  # expect: 0.1111111111111111
print(float("0." + "0" * 330 + "1e20"))  # expect: 1e-311
