# TypeError names the operator and both types.
for text in ("1 + 'a'", "'a' + 1", "[] + ()", "None - 1", "{} | 1", "1 @ 2", "'a' ** 2",
             "1 << 1.0", "[] // 2", "-'a'", "~1.5", "+[]", "-None", "'a' - 'b'", "{1} + {2}",
             "1 and 2 + ''", "print - 1"):
    try:
        eval(text)
    except TypeError as error:
        print(text, "->", error)
# expect: 1 + 'a' -> unsupported operand type(s) for +: 'int' and 'str'
# expect: 'a' + 1 -> can only concatenate str (not "int") to str
# expect: [] + () -> can only concatenate list (not "tuple") to list
# expect: None - 1 -> unsupported operand type(s) for -: 'NoneType' and 'int'
# expect: {} | 1 -> unsupported operand type(s) for |: 'dict' and 'int'
# expect: 1 @ 2 -> unsupported operand type(s) for @: 'int' and 'int'
# expect: 'a' ** 2 -> unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: 1 << 1.0 -> unsupported operand type(s) for <<: 'int' and 'float'
# expect: [] // 2 -> unsupported operand type(s) for //: 'list' and 'int'
# expect: -'a' -> bad operand type for unary -: 'str'
# expect: ~1.5 -> bad operand type for unary ~: 'float'
# expect: +[] -> bad operand type for unary +: 'list'
# expect: -None -> bad operand type for unary -: 'NoneType'
# expect: 'a' - 'b' -> unsupported operand type(s) for -: 'str' and 'str'
# expect: {1} + {2} -> unsupported operand type(s) for +: 'set' and 'set'
# expect: 1 and 2 + '' -> unsupported operand type(s) for +: 'int' and 'str'
# expect: print - 1 -> unsupported operand type(s) for -: 'builtin_function_or_method' and 'int'
