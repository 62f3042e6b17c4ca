for text in ("1 < 'a'", "[] < ()", "None <= None", "{} > {}", "1j < 2j", "int < str",
             "[1] < ['a']", "(1, 'a') < (1, 2)", "print < 1", "'a' >= b'a'", "min(1, 'a')",
             "sorted([1, None])", "max([2], (3,))"):
    try:
        eval(text)
    except TypeError as error:
        print(text, "->", error)
# expect: 1 < 'a' -> '<' not supported between instances of 'int' and 'str'
# expect: [] < () -> '<' not supported between instances of 'list' and 'tuple'
# expect: None <= None -> '<=' not supported between instances of 'NoneType' and 'NoneType'
# expect: {} > {} -> '>' not supported between instances of 'dict' and 'dict'
# expect: 1j < 2j -> '<' not supported between instances of 'complex' and 'complex'
# expect: int < str -> '<' not supported between instances of 'type' and 'type'
# expect: [1] < ['a'] -> '<' not supported between instances of 'int' and 'str'
# expect: (1, 'a') < (1, 2) -> '<' not supported between instances of 'str' and 'int'
# expect: print < 1 -> '<' not supported between instances of 'builtin_function_or_method' and 'int'
# expect: 'a' >= b'a' -> '>=' not supported between instances of 'str' and 'bytes'
# expect: min(1, 'a') -> '<' not supported between instances of 'str' and 'int'
# expect: sorted([1, None]) -> '<' not supported between instances of 'NoneType' and 'int'
# expect: max([2], (3,)) -> '>' not supported between instances of 'tuple' and 'list'
