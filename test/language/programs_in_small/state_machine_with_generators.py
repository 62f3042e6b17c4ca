def machine():
    stack = []
    result = None
    while True:
        match (yield result):
            case int(n) | float(n):
                stack.append(n)
                result = n
            case "+" | "-" | "*" as op:
                b, a = stack.pop(), stack.pop()
                result = {"+": a + b, "-": a - b, "*": a * b}[op]
                stack.append(result)
            case ["repeat", int(n), value]:
                stack.extend([value] * n)
                result = stack[:]
            case None:
                return stack
            case other:
                result = f"unknown {other!r}"


m = machine()
next(m)
print([m.send(x) for x in (3, 4, "+", 2.5, "*", "?", ["repeat", 2, 9], "-")])
# expect: [3, 4, 7, 2.5, 17.5, "unknown '?'", [17.5, 9, 9], 0]
try:
    m.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: [17.5, 0]
