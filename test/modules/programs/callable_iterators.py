import io, itertools, re
c = [0]
def f():
    c[0] += 1
    return c[0]
print(list(iter(f, 4)), next(iter(f, 9)), next(iter(f, 6), 'end'), [x for x in iter([5, 6, 7].pop, 5)])
print(list(itertools.chain(iter(f, 10))), list(iter(io.StringIO('a\nb\n').readline, '')))
print([m.group() for m in re.finditer('[a-z]', 'a1b2')], type(iter(f, 1)).__name__, type(re.finditer('a', 'a')).__name__)
