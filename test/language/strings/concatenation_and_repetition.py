print(["a" + "b", "ab" * 3, 3 * "-", "x" * 0, "x" * -1])  # expect: ['ab', 'ababab', '---', '', '']
s = "a"
s += "b"
s *= 2
print(s)  # expect: abab
t = s
s += "!"
print(s, t)  # expect: abab! abab
text = ""
for i in range(5):
    text += str(i)
print(text, "".join(["a"] * 3), "é" + "€" + "😀")  # expect: 01234 aaa é€😀
