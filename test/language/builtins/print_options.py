print()  # expect:
print("a", "b", sep="")  # expect: ab
print("a", "b", sep="-", end="!\n")  # expect: a-b!
print(1, 2.5, None, True, [1], sep=", ")  # expect: 1, 2.5, None, True, [1]
print("no newline", end="")
print(" then", end="\n")  # expect: no newline then
print("a", sep="x")  # expect: a
print(*[1, 2], *"ab")  # expect: 1 2 a b
print("a", "b", sep=None, end=None)  # expect: a b
print("multi\nline")
# expect: multi
# expect: line
print(print("inner"))
# expect: inner
# expect: None
print(sep="x")  # expect:
print("flush", flush=True)  # expect: flush


class W:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = W()
print("to file", 5, file=w)
print(w.parts)  # expect: ['to file', ' ', '5', '\n']
for call in (lambda: print("a", sep=5), lambda: print("a", end=5), lambda: print("a", wrong=1),
             lambda: print("a", file=5)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError sep must be None or a string, not int
# expect: TypeError end must be None or a string, not int
# expect: TypeError print() got an unexpected keyword argument 'wrong'
# expect: AttributeError 'int' object has no attribute 'write'
