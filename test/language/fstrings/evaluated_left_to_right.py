def show(x):
    seen.append(x)
    return x


seen = []
text = f"{show(1)} {show(2):{show(5)}} {show(3)!r}"
print(text, seen)  # expect: 1     2 3 [1, 2, 5, 3]
x = 10
f = lambda: f"{x}"
x = 20
print(f())  # expect: 20
print(f"{(y := 5)} {y}", f"{x:=5}|")  # expect: 5 5    20|
