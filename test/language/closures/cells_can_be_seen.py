def outer(a, b):
    def inner():
        return a + b
    return inner


f = outer(1, 2)
print(f.__code__.co_freevars, [cell.cell_contents for cell in f.__closure__])
# expect: ('a', 'b') [1, 2]
print(outer.__code__.co_cellvars)  # expect: ('a', 'b')
f.__closure__[0].cell_contents = 10
print(f())  # expect: 12
print(type(f.__closure__[0]).__name__)  # expect: cell
