for value in (0, 1, -1, 0.0, 0.1, 0j, "", "0", b"", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None,
              range(0), range(1), frozenset(), ..., float("nan"), bytearray()):
    print(repr(value), bool(value))
# expect: 0 False
# expect: 1 True
# expect: -1 True
# expect: 0.0 False
# expect: 0.1 True
# expect: 0j False
# expect: '' False
# expect: '0' True
# expect: b'' False
# expect: [] False
# expect: [0] True
# expect: () False
# expect: (0,) True
# expect: {} False
# expect: {0: 0} True
# expect: set() False
# expect: {0} True
# expect: None False
# expect: range(0, 0) False
# expect: range(0, 1) True
# expect: frozenset() False
# expect: Ellipsis True
# expect: nan True
# expect: bytearray(b'') False
