for text, args, kwargs in (("{}", (), {}), ("{} {}", (1,), {}), ("{x}", (), {}),
                           ("{0}{}", (1,), {}), ("{}{0}", (1,), {}), ("{", (), {}),
                           ("}", (), {}), ("{0", (1,), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}),
                           ("{:d}", ("a",), {}), ("{:s}", (1,), {}),
                           ("{0.missing}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[k]}", ({},), {}),
                           ("{:5.2d}", (1,), {}), ("{[}", ([1],), {}),
                           ("{0[]}", ([1],), {}), ("{a b}", (), {}), ("{:{:{}}}", (1, 2, 3), {}),
                           ("{!r", (1,), {}), ("{0.}", (1,), {})):
    try:
        print(repr(text.format(*args, **kwargs)))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        print(repr(text), type(error).__name__, error)
# expect: '{}' IndexError Replacement index 0 out of range for positional args tuple
# expect: '{} {}' IndexError Replacement index 1 out of range for positional args tuple
# expect: '{x}' KeyError 'x'
# expect: '{0}{}' ValueError cannot switch from manual field specification to automatic field numbering
# expect: '{}{0}' ValueError cannot switch from automatic field numbering to manual field specification
# expect: '{' ValueError Single '{' encountered in format string
# expect: '}' ValueError Single '}' encountered in format string
# expect: '{0' ValueError expected '}' before end of string
# expect: '{!x}' ValueError Unknown conversion specifier x
# expect: '{!}' ValueError unmatched '{' in format spec
# expect: '{:d}' ValueError Unknown format code 'd' for object of type 'str'
# expect: '{:s}' ValueError Unknown format code 's' for object of type 'int'
# expect: '{0.missing}' AttributeError 'int' object has no attribute 'missing'
# expect: '{0[5]}' IndexError list index out of range
# expect: '{0[k]}' KeyError 'k'
# expect: '{:5.2d}' ValueError Precision not allowed in integer format specifier
# expect: '{[}' ValueError expected '}' before end of string
# expect: '{0[]}' ValueError Empty attribute in format string
# expect: '{a b}' KeyError 'a b'
# expect: '{:{:{}}}' ValueError Max string recursion exceeded
# expect: '{!r' ValueError unmatched '{' in format spec
# expect: '{0.}' ValueError Empty attribute in format string
