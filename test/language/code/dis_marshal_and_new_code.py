import dis
import io
import marshal
import types


def make(a, b=2, *rest, key=4):
    total = a + b
    def inner():
        return total + key
    try:
        for value in rest:
            total += value
    except ValueError:
        return None
    return inner()


again = marshal.loads(marshal.dumps(make.__code__))
print(again == make.__code__, again is make.__code__)  # expect: True False
function = types.FunctionType(again, globals(), 'again', (2,))
function.__kwdefaults__ = {'key': 10}
print(function(1), function(1, 2, 3))  # expect: 13 16
code = make.__code__
rebuilt = types.CodeType(
    code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code,
    code.co_consts, code.co_names, code.co_varnames, code.co_filename, code.co_name, code.co_qualname, code.co_firstlineno,
    code.co_linetable, code.co_exceptiontable, code.co_freevars, code.co_cellvars)
print(rebuilt == code, code.replace(co_name='other').co_name, code.co_cellvars)
# expect: True other ('key', 'total')
values = [None, True, 1, -5, 2**70, -2**31, 1.5, 2j, 'abc', 'é', b'xy', (1, 2), [1, [2]], {'a': 1}, {1, 2}, frozenset({3}), ..., StopIteration]
print(all(marshal.loads(marshal.dumps(values, version)) == values for version in range(5)))
# expect: True
loop = []
loop.append(loop)
copy = marshal.loads(marshal.dumps(loop))
print(copy[0] is copy)  # expect: True
try:
    marshal.dumps(object())
except ValueError as error:
    print(error)  # expect: unmarshallable object
try:
    marshal.loads(b'[\x02\x00\x00\x00N')
except EOFError as error:
    print(error)  # expect: EOF read where object expected
text = io.StringIO()
dis.dis(make, file=text)
print('ExceptionTable:' in text.getvalue(), 'Disassembly of <code object inner' in text.getvalue())
# expect: True True
print(sorted({line for _, line in dis.findlinestarts(make.__code__) if line})[-3:])
# expect: [14, 15, 16]
print(dis.stack_effect(dis.opmap['BUILD_TUPLE'], 3), dis.opname[dis.opmap['LOAD_FAST']])
# expect: -2 LOAD_FAST
