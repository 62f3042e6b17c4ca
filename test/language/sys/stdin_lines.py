# input: one
# input: two
# input: three
# input: four
import sys

print(repr(sys.stdin.readline()))  # expect: 'one\n'
print(repr(input()))  # expect: 'two'
for line in sys.stdin:
    print(repr(line))
# expect: 'three\n'
# expect: 'four\n'
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))  # expect: '' ''
