# Semicolons, continuation lines, comments, blank lines, forms of indentation.
x = 1; y = 2; print(x, y);  # expect: 1 2
total = 1 + \
    2 + \
    3
print(total)  # expect: 6
values = [
    1,  # one

    2,
        # oddly indented comment
    3
]
print(values)  # expect: [1, 2, 3]
if x:
  print("two blanks")  # expect: two blanks
  if y:
          print("ten blanks")  # expect: ten blanks
def f(a,
      b=(1,
         2)): return a, b
print(f(0))  # expect: (0, (1, 2))
if True: print("a"); print("b")
# expect: a
# expect: b
for i in 1, 2: print(i, end=";"); print("-", end=" ")
print("."); pass  # expect: 1;- 2;- .
class C: x = 1; y = 2
print(C.x, C.y)  # expect: 1 2
while x: x = 0; print("once")  # expect: once
# the last line has no line end
print("end")  # expect: end
