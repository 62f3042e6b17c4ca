source = ""
for level in range(30):
    source += "    " * level + f"def f{level}(a{level}):\n"
source += "    " * 30 + "return " + " + ".join(f"a{level}" for level in range(30)) + "\n"
for level in range(29, 0, -1):
    source += "    " * level + f"return f{level}\n"
names = {}
try:
    exec(source, names)
    f = names["f0"]
    for level in range(30):
        f = f(level)
    print(f)  # expect: 435
except SyntaxError as error:
    print(error.msg)


class A:
    class B:
        class C:
            class D:
                def f(self):
                    return __class__.__qualname__


print(A.B.C.D().f())  # expect: A.B.C.D
f = 0
for _ in range(300):
    f = (lambda g: lambda: g)(f)
count = 0
while f:
    f = f()
    count += 1
print(count)  # expect: 300
