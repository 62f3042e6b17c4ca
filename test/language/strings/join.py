print(", ".join(["a", "b"]), "".join("abc"), "-".join([]), "-".join(["x"]), "ab".join("123"))
# expect: a, b abc  x 1ab2ab3
print(" ".join(str(n) for n in range(4)), ",".join({"k": 1, "l": 2}), "é".join(("a", "€", "😀")))
# expect: 0 1 2 3 k,l aé€é😀
for call in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(5),
             lambda: ",".join([b"a"])):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: sequence item 0: expected str instance, int found
# expect: sequence item 1: expected str instance, NoneType found
# expect: can only join an iterable
# expect: sequence item 0: expected str instance, bytes found
