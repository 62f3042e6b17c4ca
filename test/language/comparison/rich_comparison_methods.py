# The reflected method is asked where the first gives NotImplemented.
class A:
    def __lt__(self, other):
        print("A.__lt__")
        return NotImplemented

    def __eq__(self, other):
        print("A.__eq__")
        return NotImplemented


class B:
    def __gt__(self, other):
        print("B.__gt__")
        return "from B"

    def __eq__(self, other):
        print("B.__eq__")
        return "equal"


print(A() < B())
# expect: A.__lt__
# expect: B.__gt__
# expect: from B
print(A() == B())
# expect: A.__eq__
# expect: B.__eq__
# expect: equal
print(A() == 1)
# expect: A.__eq__
# expect: False
print(A() != A())
# expect: A.__eq__
# expect: A.__eq__
# expect: True
try:
    A() > 1
except TypeError as error:
    print(error)  # expect: '>' not supported between instances of 'A' and 'int'
