def run(error):
    log = []
    try:
        try:
            raise error
        except* ValueError as group:
            log.append(("value", [str(e) for e in group.exceptions]))
        except* (KeyError, IndexError) as group:
            log.append(("lookup", repr(group)))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as rest:
        log.append(("rest", repr(rest)))
    return log


print(run(ExceptionGroup("g", [ValueError(1), ValueError(2), KeyError(3)])))
# expect: [('value', ['1', '2']), ('lookup', "ExceptionGroup('g', [KeyError(3)])"), 'finally']
print(run(ExceptionGroup("g", [ValueError(1), TypeError(2)])))
# expect: [('value', ['1']), 'finally', ('rest', "ExceptionGroup('g', [TypeError(2)])")]
print(run(ValueError("naked")))  # expect: [('value', ['naked']), 'finally']
print(run(TypeError("unhandled")))  # expect: ['finally', ('rest', "TypeError('unhandled')")]
print(run(ExceptionGroup("g", [ExceptionGroup("h", [KeyError(1), OSError(2)]), ValueError(3)])))
# expect: [('value', ['3']), ('lookup', "ExceptionGroup('g', [ExceptionGroup('h', [KeyError(1)])])"), 'finally', ('rest', "ExceptionGroup('g', [ExceptionGroup('h', [OSError(2)])])")]
try:
    pass
except* OSError:
    print("unreached")
else:
    print("no exception")  # expect: no exception
