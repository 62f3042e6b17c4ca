text = "key=value"
if (position := text.find("=")) >= 0:
    print(text[:position], text[position + 1:])  # expect: key value
data = [1, 2, 3, 4]
print(data[(half := len(data) // 2):], half)  # expect: [3, 4] 2
print(x if (x := 0) else "zero")  # expect: zero
print((x := 1) and (y := x + 1), y)  # expect: 2 2
print(f"{(w := 10)} {w}")  # expect: 10 10
