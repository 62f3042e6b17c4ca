class NotIterator:
    def __iter__(self):
        return [1]


class NextRaises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("next")


class NoNext:
    def __iter__(self):
        return self


for thing in (NotIterator(), NextRaises(), NoNext()):
    for use in (list, iter, sum, tuple, lambda x: [*x], lambda x: max(x), lambda x: 1 in x):
        try:
            use(thing)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError iter() returned non-iterator of type 'list'
# expect: TypeError argument of type 'NotIterator' is not iterable
# expect: ValueError next
# expect: ValueError next
# expect: ValueError next
# expect: ValueError next
# expect: ValueError next
# expect: ValueError next
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError iter() returned non-iterator of type 'NoNext'
# expect: TypeError argument of type 'NoNext' is not iterable


class StopsInIter:
    def __iter__(self):
        raise StopIteration("early")


try:
    list(StopsInIter())
except StopIteration as error:
    print("StopIteration", error)  # expect: StopIteration early
