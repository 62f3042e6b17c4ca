# throw() leaves the context of what it raises alone: only what the generator itself is handling becomes it. And sets made of views of dicts.
from contextlib import ExitStack, contextmanager


def chain(error):
    found = []
    while error is not None:
        found.append(error)
        error = error.__context__
    return found


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


first, second, third, fourth = [Exception(number) for number in range(1, 5)]
try:
    with ExitStack() as stack:
        stack.enter_context(raising(fourth))
        stack.enter_context(raising(third))
        stack.enter_context(raising(second))
        raise first
except Exception as error:
    print(chain(error))

first, second, third, fourth = [Exception(number) for number in range(1, 5)]
try:
    with raising(fourth):
        with raising(third):
            with raising(second):
                raise first
except Exception as error:
    print(chain(error))


def handles():
    try:
        raise KeyError('own')
    except KeyError:
        yield


try:
    raise ValueError('outside')
except ValueError:
    generator = handles()
    next(generator)
    try:
        generator.throw(TypeError('thrown'))
    except TypeError as error:
        print(chain(error))
    generator = (item for item in [1, 2])
    next(generator)
    try:
        generator.throw(TypeError('thrown'))
    except TypeError as error:
        print(chain(error))

print([type(found).__name__ for found in (frozenset('ab') & {'a': 1}.keys(), {'a': 1}.keys() & frozenset('ab'), frozenset('ab') - {'a': 1}.keys())])
