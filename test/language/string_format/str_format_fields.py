print("{} {}".format(1, "a"), "{0} {1} {0}".format("a", "b"))  # expect: 1 a a b a
print("{x} {y}".format(x=1, y=2), "{{}} {}".format(5))  # expect: 1 2 {} 5
print("{0[1]} {0[2]}".format([10, 20, 30]))  # expect: 20 30
print("{0[key]}".format({"key": "v"}))  # expect: v
print("{0.real} {0.imag}".format(3 + 4j))  # expect: 3.0 4.0
print("{a.b[0]}".format(a=type("T", (), {"b": ["x"]})), "{!r} {!s} {!a}".format("é", "é", "é"))
# expect: x 'é' é '\xe9'
print("{:{}}|{:>{w}}".format("a", 5, "b", w=4))  # expect: a    |   b
print("{0:{1}.{2}f}".format(3.14159, 8, 2))  # expect:     3.14
print("{:{fill}^{width}}".format("m", fill="*", width=5))  # expect: **m**
print("{:d} {:x} {:,} {:.1%}".format(42, 255, 1234567, 0.256))  # expect: 42 ff 1,234,567 25.6%
print("{[0]}".format(["first"]), "{0[-1]}".format({"-1": "neg"}))  # expect: first neg
print("".format(), "plain".format(1, 2))  # expect:  plain
print("{} {name}".format(1, name="n"), "{:}".format(5))  # expect: 1 n 5
print("{!s:>4}".format(1))  # expect:    1
print("{x}".format_map({"x": 1}))  # expect: 1
print("{a}{b}".format_map(type("D", (dict,), {"__missing__": lambda s, k: f"<{k}>"})()))
# expect: <a><b>
