class C:
    shared = []
    count = 0

    def __init__(self):
        self.own = []
        C.count += 1


a, b = C(), C()
a.shared.append(1)
a.own.append(2)
print(b.shared, b.own, C.count, a.count)  # expect: [1] [] 2 2
a.count = 10
print(a.count, b.count, C.count, a.__dict__, b.__dict__)
# expect: 10 2 2 {'own': [2], 'count': 10} {'own': []}
del a.count
print(a.count)  # expect: 2
C.new = "later"
print(b.new, hasattr(a, "new"), hasattr(a, "nope"), getattr(a, "nope", "default"))
# expect: later True False default
try:
    del a.count
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'count'
setattr(a, "odd name", 1)
print(getattr(a, "odd name"), vars(a))  # expect: 1 {'own': [2], 'odd name': 1}
