class Abstract:
    def area(self):
        raise NotImplementedError("area")

    def describe(self):
        return f"{type(self).__name__} of {self.area()}"


class Square(Abstract):
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n ** 2


print(Square(3).describe())  # expect: Square of 9
try:
    Abstract().describe()
except NotImplementedError as error:
    print(repr(error))  # expect: NotImplementedError('area')
try:
    NotImplemented()
except TypeError as error:
    print(error)  # expect: 'NotImplementedType' object is not callable


class Mixin:
    def describe(self):
        return "mixed " + super().describe()


class Loud(Mixin, Square):
    pass


print(Loud(2).describe())  # expect: mixed Loud of 4
