group = ExceptionGroup("several",
                       [ValueError("a"), KeyError("b"), ExceptionGroup("inner", [TypeError("c")])])
print(group, repr(group))
# expect: several (3 sub-exceptions) ExceptionGroup('several', [ValueError('a'), KeyError('b'), ExceptionGroup('inner', [TypeError('c')])])
print(group.message, len(group.exceptions), group.args[0])  # expect: several 3 several
print(group.subgroup(ValueError))  # expect: several (1 sub-exception)
print(repr(group.subgroup(lambda e: isinstance(e, (TypeError, KeyError)))))
# expect: ExceptionGroup('several', [KeyError('b'), ExceptionGroup('inner', [TypeError('c')])])
match, rest = group.split(KeyError)
print(repr(match), repr(rest))
# expect: ExceptionGroup('several', [KeyError('b')]) ExceptionGroup('several', [ValueError('a'), ExceptionGroup('inner', [TypeError('c')])])
print(group.subgroup(OSError), group.split(OSError)[1] is group, group.derive([ValueError()]))
# expect: None False several (1 sub-exception)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__)  # expect: ExceptionGroup
print(type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)  # expect: BaseExceptionGroup
for call in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]),
             lambda: ExceptionGroup("m", [KeyboardInterrupt()]),
             lambda: ExceptionGroup(5, [ValueError()]),
             lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", ValueError())):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: TypeError second argument (exceptions) must be a sequence
