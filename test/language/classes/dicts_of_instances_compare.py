class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return isinstance(other, Money) and self.__dict__ == other.__dict__

    __hash__ = None


class Order:
    def __init__(self, name, price, parts):
        self.name = name
        self.price = price
        self.parts = parts

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


# The values' own __eq__ is asked, through lists too.
print(Order("a", Money(5), [Money(1)]) == Order("a", Money(5), [Money(1)]))  # expect: True
print(Order("a", Money(5), [Money(1)]) == Order("a", Money(5), [Money(2)]))  # expect: False
print(Order("a", Money(5), []) != Order("b", Money(5), []))  # expect: True
print(vars(Order("a", Money(5), [])) == {"name": "a", "price": Money(5), "parts": []})  # expect: True


class Key:
    def __hash__(self):
        return hash("name")

    def __eq__(self, other):
        return other == "name"


order = Order("a", 1, 2)
print(order.__dict__[Key()], Key() in order.__dict__)  # expect: a True
order.__dict__[Key()] = "changed"
print(order.name, len(order.__dict__))  # expect: changed 3
del order.__dict__[Key()]
print(order.__dict__)  # expect: {'price': 1, 'parts': 2}


class Shape:
    def __new__(cls, kind, *rest):
        return object.__new__({"circle": Circle, "square": Square}.get(kind, cls))


class Circle(Shape):
    def __init__(self, kind, radius):
        self.text = f"circle of {radius}"


class Square(Shape):
    pass


# __new__ gives an instance of a class below: its __init__ runs.
print(Shape("circle", 3).text, type(Shape("square")).__name__, type(Shape("other")).__name__)  # expect: circle of 3 Square Shape
