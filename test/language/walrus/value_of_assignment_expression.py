print((n := 5) + n, n)  # expect: 10 5
if (m := n * 2) > 7:
    print(m)  # expect: 10
print([y := 1, y + 1, y])  # expect: [1, 2, 1]
while (n := n - 2) > 0:
    print(n)
# expect: 3
# expect: 1
print((a := 1, b := 2), a, b)  # expect: (1, 2) 1 2
def f(x):
    return x
print(f(z := 3), z)  # expect: 3 3
