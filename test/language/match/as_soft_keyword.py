match = {"case": 5}
case = "case"
print(match[case], match.get("case"))  # expect: 5 5
match match:
    case {"case": case}:
        print(case)  # expect: 5
type = 3
print(type)  # expect: 3
_ = 7
print(_)  # expect: 7


def match(x):
    return x * 2


print(match(4))  # expect: 8
match (5)
match [1, 2][0]:
    case 1:
        print("one")  # expect: one
match -1:
    case -1:
        print("negative")  # expect: negative
match = 3
match *= 2
print(match, match -1, match in [6])  # expect: 6 5 True
