class Base:
    def __eq__(self, other):
        print("Base.__eq__")
        return True

    def __lt__(self, other):
        print("Base.__lt__")
        return True


class Derived(Base):
    def __eq__(self, other):
        print("Derived.__eq__")
        return False

    def __gt__(self, other):
        print("Derived.__gt__")
        return False


print(Base() == Derived())
# expect: Derived.__eq__
# expect: False
print(Base() < Derived())
# expect: Derived.__gt__
# expect: False
print(Derived() == Base())
# expect: Derived.__eq__
# expect: False
