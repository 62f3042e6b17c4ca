class Odd:
    def __iter__(self):
        return 5


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


for x in Old():
    print(x)
# expect: 0
# expect: 10
# expect: 20
for thing in (5, None, Odd(), print, 1.5):
    try:
        for x in thing:
            pass
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: iter() returned non-iterator of type 'int'
# expect: 'builtin_function_or_method' object is not iterable
# expect: 'float' object is not iterable
