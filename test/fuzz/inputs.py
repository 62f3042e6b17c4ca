# Generated inputs for library modules whose core is native here: inputs.py SUBJECT SEED COUNT prints one line per input, what the module
# makes of it: a value or an exception with its message. The same seed gives the same inputs everywhere (random's numbers are CPython's).
import json
import random
import re
import struct
import sys


def some(r, pieces, most):
    return ''.join(r.choice(pieces) for _ in range(r.randint(0, most)))


# ---- re

ATOMS = ['a', 'b', 'c', 'ab', '.', r'\d', r'\w', r'\s', r'\b', r'\B', r'\W', '[ab]', '[^a]', '[a-c1-3]', r'[\w-]', '^', '$', r'\A', r'\Z', 'é', ' ', '1', r'\.', r'\n']


def pattern(r, depth=0):
    parts = []
    for _ in range(r.randint(1, 4)):
        choice = r.random()
        if depth < 3 and choice < .25:
            inner = pattern(r, depth + 1)
            parts.append(r.choice(['({})', '(?:{})', '(?={})', '(?!{})', '(?P<n%d>{})' % r.randint(1, 3), '(?>{})', '(?i:{})', '(?<={})', '(?<!{})', '({}|b)', '(?s-i:{})']).replace('{}', inner))
        elif choice < .3:
            parts.append(r.choice([r'\1', r'\2', '(?P=n1)', '(?(1)a|b)', '(?(n1)x)', '(', ')', '[', '*', '{2', r'\q', '(?P<', '(?#c)', '|']))
        else:
            parts.append(r.choice(ATOMS))
        if r.random() < .35:
            parts.append(r.choice(['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{,2}', '{1,}?', '*+', '++', '{2}+']))
    return ''.join(parts) if r.random() < .85 else ''.join(parts) + '|' + pattern(r, depth + 1)


def fuzz_sre(r):
    source = pattern(r)
    flags = r.choice([0, 0, re.I, re.M, re.S, re.A, re.I | re.M])
    text = some(r, ['a', 'b', 'c', 'ab', ' ', '1', '\n', 'é', 'A', '.', 'x'], 12)
    if r.random() < .1 and source.isascii() and text.isascii():
        source, text = source.encode(), text.encode()
    yield source, int(flags), text
    compiled = re.compile(source, flags)
    found = compiled.search(text)
    yield found and (found.span(), found.groups(), found.lastindex, found.lastgroup)
    yield [m.span() for m in compiled.finditer(text)]
    yield compiled.findall(text), compiled.split(text, maxsplit=r.randint(0, 2))
    yield (compiled.fullmatch(text) is None, compiled.match(text, 1) is None, compiled.sub(lambda m: text[:0] + m[0][::-1], text))


# ---- json

def fuzz_json(r):
    def value(depth=0):
        choice = r.randint(0, 9 if depth < 3 else 6)
        if choice < 2:
            return r.choice([0, 1, -1, 10**r.randint(1, 25), r.randint(-1000, 1000)])
        if choice == 2:
            return r.choice([0.0, -0.0, 1.5, 1e100, r.uniform(-10, 10), float('nan'), float('inf'), 5e-324])
        if choice < 5:
            return some(r, ['a', '"', '\\', '\n', '\x00', 'é', '😀', '\u2028', '/', '\x7f', '\ud800'], 5)
        if choice < 7:
            return r.choice([True, False, None])
        if choice < 9:
            return [value(depth + 1) for _ in range(r.randint(0, 3))]
        return {r.choice(['a', 'b', 1, None, True, 2.5, 'é']): value(depth + 1) for _ in range(r.randint(0, 3))}
    given = value()
    options = r.choice([{}, {'indent': 1}, {'sort_keys': True}, {'ensure_ascii': False}, {'separators': (',', ':')}, {'allow_nan': False}, {'indent': '\t', 'sort_keys': True}, {'skipkeys': True}])
    try:
        text = json.dumps(given, **options)
        yield text
    except (TypeError, ValueError) as error:
        yield type(error).__name__, str(error)
        text = json.dumps(str(given))
    for _ in range(r.randint(0, 3)):  # damaged
        at = r.randint(0, len(text))
        text = text[:at] + r.choice(['', ',', '"', '{', '}', '[', ']', ':', '\\', 'u12', '1', '-', '.', 'e', 'null', ' ', '\n', 'NaN', '\x01']) + text[at + r.randint(0, 1):]
    yield repr(json.loads(text, strict=r.random() < .8))


# ---- struct

def fuzz_struct(r):
    form = r.choice(['', '<', '>', '!', '=', '@']) + some(r, ['b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'e', 'f', 'd', 's', 'p', 'x', 'c', '?', 'n', '3s', '2i', '0h', '5p', ' ', 'P', '4x', 'z', '10'], 5)
    yield form
    size = struct.calcsize(form)
    yield size
    data = r.randbytes(size if r.random() < .9 else r.randint(0, 40))
    values = struct.unpack(form, data)
    yield repr(values)
    yield struct.pack(form, *values) == data
    bad = list(values) or [1]
    bad[r.randrange(len(bad))] = r.choice([-1, 300, 2**31, 2**63, 2**64, -2**63 - 1, 1.5, 'x', b'ab', None, 1e300, b'', True])
    yield struct.pack(form, *bad)


# ---- format specifications

def fuzz_format(r):
    spec = r.choice(['', '*<', '>', '^', '=', '0=', 'é^', '<']) + r.choice(['', '+', '-', ' ', '+z', 'z']) + r.choice(['', '#']) + r.choice(['', '0']) + r.choice(['', '1', '5', '12', '20']) \
        + r.choice(['', ',', '_', ',', '']) + r.choice(['', '.0', '.1', '.3', '.17', '.']) + r.choice(['', *'bcdeEfFgGnosxX%q'])
    value = r.choice([0, 1, -1, 255, 10**r.randint(1, 30), -r.randint(0, 10**6), True, r.uniform(-1, 1) * 10**r.randint(-20, 20), 0.0, -0.0, float('inf'), float('nan'), 2.5, 0.5, 1e22,
                      'text', '', 'é', 1j, complex(r.uniform(-9, 9), -0.0), None, [1]])
    yield spec, repr(value)
    yield format(value, spec)


def fuzz_percent(r):
    template = '%' + r.choice(['', '-', '+', ' ', '#', '0', '-0', '+0']) + r.choice(['', '3', '12', '*']) + r.choice(['', '.0', '.2', '.17', '.*', '.']) + r.choice('diouxXeEfFgGcrsa%q')
    values = [r.choice([0, 1, -7, 255, 10**20, 3.5, -0.0, 1e300, float('nan'), 'a', 'é', 65, True, None, 2.5, 1.0]) for _ in range(template.count('*') + 1)]
    for position in range(template.count('*')):
        if r.random() < .9:
            values[position] = r.randint(-8, 9)
    yield template, repr(values)
    yield template % tuple(values)
    yield template.encode() % tuple(value.encode() if isinstance(value, str) else value for value in values)


# ---- numbers in texts

def fuzz_number(r):
    text = r.choice(['', ' ', '\t', '-', '+', '- ', '\u2003']) + some(r, ['0', '1', '9', '12', '_', '.', 'e', 'E', '-', '+', '0x', '0b1', 'f', 'z', 'inf', 'nan', '٣', ' ', '7' * 20, 'j'], 5) + r.choice(['', ' ', '\n', '_', '\0'])
    base = r.choice([10, 0, 2, 8, 16, 36, 37, 1, -1])
    yield text, base
    for make in (lambda: int(text, base), lambda: float(text).hex(), lambda: complex(text), lambda: float.fromhex(text), lambda: int(text.encode('utf-8', 'replace'), base)):
        try:
            yield make()
        except (ValueError, OverflowError) as error:
            yield type(error).__name__, str(error)
    number = r.uniform(-1, 1) * float(f'1e{r.randint(-320, 308)}')  # (glibc's pow misses 10.0**23 and 10.0**210 by a bit)
    yield repr(number), float(repr(number)) == number, round(number, r.randint(-3, 5)), number.as_integer_ratio(), hash(number)


SUBJECTS = {'sre': fuzz_sre, 'json': fuzz_json, 'struct': fuzz_struct, 'format': fuzz_format, 'percent': fuzz_percent, 'number': fuzz_number}


def line(subject, seed, index):
    """What is printed for one input."""
    steps = []
    try:
        for step in SUBJECTS[subject](random.Random(f'{subject} {seed} {index}')):
            steps.append(ascii(step))
    except Exception as error:
        steps.append(f'{type(error).__name__}: {ascii(str(error))}')
    return f'{index} ' + ' | '.join(steps)


if __name__ == '__main__':
    import warnings
    warnings.simplefilter('ignore')
    subject, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for index in range(count):
        print(line(subject, seed, index))
