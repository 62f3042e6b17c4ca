class Number:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if not isinstance(other, Number):
            return NotImplemented
        return self.value == other.value


print(Number(1) != Number(1), Number(1) != Number(2))  # expect: False True
print(Number(1) == 1, Number(1) != 1)  # expect: False True
try:
    hash(Number(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'Number'
print(Number.__hash__)  # expect: None
