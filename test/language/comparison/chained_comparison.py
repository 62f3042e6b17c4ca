# Each operand is evaluated once, and only as far as needed.
def show(x):
    print("eval", x)
    return x


print(show(1) < show(2) < show(3))
# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: True
print(show(3) < show(2) < show(1))
# expect: eval 3
# expect: eval 2
# expect: False
print(1 < 3 > 2, 1 == 1.0 == True, 1 < 2 > 3 < 4)  # expect: True True False
print(1 != 2 != 1, 3 in [3] == True)  # expect: True False
