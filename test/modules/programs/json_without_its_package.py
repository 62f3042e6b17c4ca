# _json as the json package uses it: literals, scanners with and without hooks, encoders with every option.
import _json


class Context:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = {'NaN': 'nan', 'Infinity': 'inf', '-Infinity': '-inf'}.__getitem__


def told(ask, *args):
    try:
        return ask(*args)
    except StopIteration as error:
        return 'stop', error.value
    except (TypeError, ValueError, RecursionError) as error:
        return type(error).__name__, str(error)


documents = [
    '{"a": [1, 2.5, -3e10, "x\\n\\u00e9\\ud83d\\ude00", null, true, false], "b": {"c": {}}, "d": []}', '[]', '{}', '-0', '-0.0', '1e400', '0.1',
    '123456789012345678901234567890', '1.7976931348623157e308', '5e-324', 'nul', '[nul]', '[NaN, Infinity, -Infinity]', '-', '01', '1.', '',
    ' 1', '{"k":1,"k":2}', '"\\u00e9\\ud834\\udd20"', '[1.5e+3,1E2,12e-1]', '{"\\u0061":1,"":2}', '"é😀"', '"\\ud800"',
    '3.141592653589793238462643', '[999999999999999999, 1234567890123456789]',
]
scanner = _json.make_scanner(Context)
hooked = Context()
hooked.object_hook = lambda found: sorted(found)
hooked.parse_float = lambda text: 'float ' + text
hooked.parse_int = lambda text: 'int ' + text
hooked.parse_constant = lambda text: text
paired = Context()
paired.object_pairs_hook = lambda found: found
for document in documents:
    print(ascii(document), *[ascii(told(_json.make_scanner(which), document, 0)) for which in (Context, hooked, paired)])
print(told(scanner, '[' * 20000, 0), told(scanner, b'', 0), told(scanner, '1', -1))
for text in ('plain', 'é"\\\n\x01\x7f😀\ud800', '', 'x' * 40 + '\t', 'ж' * 20):
    print(ascii(_json.encode_basestring(text)), _json.encode_basestring_ascii(text).encode(), told(_json.scanstring, _json.encode_basestring_ascii(text), 1))


class Number(int):
    pass


class Text(str):
    pass


class Table(dict):
    def items(self):
        return [('replaced', 1)]


values = [
    {'a': [1, 2.5, None, True, False, 'é"\n'], 'b': {}, 'c': [], 'd': ()}, {1: 2, 1.5: 3, True: 5}, {None: 4}, 10 ** 30, [Number(7), Text('é')],
    {Text('k'): 1, Number(3): 2}, Table(a=1), {'z': 1, 'a': {'q': 1, 'b': 2}}, [float('inf')], {object: 1}, [object], (1, (2, (3,))),
]
ring = []
ring.append(ring)
values.append(ring)
for value in values:
    for default, encoder, sort, skip, nan in ((str, _json.encode_basestring_ascii, False, False, True), (lambda o: ['made'], _json.encode_basestring, True, True, False),
                                              (lambda o: {'d': 1}, lambda text: f'<{text}>', False, True, True)):
        made = told(_json.make_encoder({}, default, encoder, None, ': ', ', ', sort, skip, nan), value, 0)
        print(made if made[0] in ('TypeError', 'ValueError') else ''.join(made))
print(scanner('[0.0, -0.0, 0, 0e5, {"zero": 0.0}]', 0), told(_json.make_scanner(paired), '{"a": 0.0}', 0))
