# input: first line
# input:   spaces kept
# input:
# input: 42
print(repr(input()))  # expect: 'first line'
print(repr(input()))  # expect: '  spaces kept'
print(repr(input()))  # expect: ''
print(int(input("number: ")) + 1)  # expect: number: 43
try:
    input("more?")
except EOFError as error:
    print()  # expect: more?
    print(error)  # expect: EOF when reading a line
try:
    input(1, 2)
except TypeError as error:
    print(error)  # expect: input expected at most 1 argument, got 2
