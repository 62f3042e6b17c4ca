# Modules and packages beside the program; what goes wrong is worded as CPython words it.
import sys
import package
import package.inner as inner
from package import sibling, VALUE
print(inner.VALUE, VALUE, sibling.seen, package.inner is inner)
print([name for name in sys.modules if name.startswith('package')])
print(__name__, __file__.rpartition('/')[2], __spec__, sys.path[0] == __file__.rpartition('/')[0])


def attempt(action):
    try:
        action()
    except Exception as error:
        text = str(error)
        print(type(error).__name__, text.replace(sys.path[0], '...'))


def from_nothing():
    import no_such_module


def from_inside_nothing():
    import no_such_package.module


def missing_name():
    from package import nothing


def below_a_module():
    import package.inner.deeper


def circle():
    import circular_a


def blocked():
    sys.modules['blocked'] = None
    import blocked


def empty():
    __import__('')


def beyond():
    __import__('x', {'__package__': 'package', '__spec__': None}, None, (), 5)


for action in (from_nothing, from_inside_nothing, missing_name, below_a_module, circle, blocked, empty, beyond):
    attempt(action)
try:
    import failing
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry is not None:
        print(entry.tb_frame.f_code.co_name, entry.tb_lineno)
        entry = entry.tb_next
import importlib.util
print(importlib.import_module('.inner', 'package') is inner, importlib.reload(inner) is inner, importlib.util.find_spec('nowhere'))
print(importlib.util.find_spec('package.sibling').origin.rpartition('/')[2])
