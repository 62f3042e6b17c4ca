"""Random dialects, lines and rows: what reader and writer make of them, as one sum per hundred (seed 7)."""
import csv
import hashlib
import io
import random

r = random.Random(7)
h = hashlib.md5()


def random_dialect():
    return {
        'delimiter': r.choice(',,,;\t|é x'), 'quotechar': r.choice(['"', '"', '"', "'", 'é', None, '中']),
        'escapechar': r.choice([None, None, None, '\\', '/']), 'quoting': r.choice([0, 0, 0, 1, 2, 3, 4, 5]), 'doublequote': r.random() < .8,
        'skipinitialspace': r.random() < .2, 'strict': r.random() < .3, 'lineterminator': r.choice(['\r\n', '\n', '\r\n', 'X\n', '']),
    }


def random_line(dialect):
    alphabet = [dialect['delimiter']] * 3 + [dialect['quotechar'] or 'q'] * 3 + [dialect['escapechar'] or 'w'] + list('ab1 .\n\r\x00é中😀1e-')
    if r.random() < .6:
        alphabet = [c for c in alphabet if c not in '\n\r']
    return ''.join(r.choice(alphabet) for _ in range(r.randrange(0, 14))) + r.choice(['\n', '', '\r\n', '\n'])


def random_value():
    return r.choice([None, '', 'a', 'a,b', 'say "hi"', "it's", 'x\ny', 'é中', 1, -5, 10**30, 1.5, float('nan'), -0.0, True, False, 2 + 3j, b'x', ' ',
                     '\\', '/', 'X', 'a;b|c\td', 'é', [1], 'long ' * 9])


def read(dialect, out):
    rows = csv.reader([random_line(dialect) for _ in range(r.randrange(1, 5))], **dialect)
    for row in rows:
        out.append((row, rows.line_num))


def write(dialect, out):
    stream = io.StringIO(newline='')
    writer = csv.writer(stream, **dialect)
    rows = [[random_value() for _ in range(r.choice([0, 1, 1, 2, 3, 5]))] for _ in range(3)]
    for row in rows:
        try:
            out.append(writer.writerow(r.choice([list, tuple, iter, lambda x: x])(row)))
        except Exception as error:
            out.append((type(error).__name__, str(error)))
    writer.writerows(rows[:1])
    out.append(stream.getvalue())
    out.append(list(csv.reader(io.StringIO(stream.getvalue(), newline=''), **dialect)))


for case in range(600):
    r.seed(case)
    dialect = random_dialect()
    out = [dialect]
    csv.field_size_limit(r.choice([131072, 131072, 131072, 5, 3]))
    try:
        (read if case % 2 else write)(dialect, out)
    except Exception as error:
        out.append((type(error).__name__, str(error)))
    h.update(repr(out).encode())
    if case % 20 == 19:
        print(case, h.hexdigest())
