def f(x):
    match x:
        case [int() | str() as head, [_, (int(n) as inner), *tail] as whole]:
            return head, n, inner, tail, whole
        case (("go" | "walk") as verb, ("north" | "south") as direction):
            return verb, direction
        case {"a": [_, {"b": str(s)}]} as all_of_it:
            return s, all_of_it
        case ((((a)))):
            return "parenthesised", a


print(f([1, ["x", 5, 6, 7]]))  # expect: (1, 5, 5, [6, 7], ['x', 5, 6, 7])
print(f(("walk", "north")))  # expect: ('walk', 'north')
print(f({"a": [0, {"b": "deep"}]}))  # expect: ('deep', {'a': [0, {'b': 'deep'}]})
print(f(3.5))  # expect: ('parenthesised', 3.5)
match 1, 2:
    case a, b:
        print(a, b)  # expect: 1 2
match [1, 2, 3]:
    case 1, *rest:
        print(rest)  # expect: [2, 3]
