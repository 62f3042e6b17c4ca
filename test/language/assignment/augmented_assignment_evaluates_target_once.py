calls = []


def index():
    calls.append("index")
    return 1


def items():
    calls.append("items")
    return data


data = [1, 2, 3]
items()[index()] += 10
print(data, calls)  # expect: [1, 12, 3] ['items', 'index']


class Box:
    value = 1


box = Box()
box.value += 5
print(box.value, Box.value)  # expect: 6 1
