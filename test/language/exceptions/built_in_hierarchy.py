def tree(cls, depth=0):
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins":
            names.append("  " * depth + sub.__name__)
            tree(sub, depth + 1)


names = []
tree(BaseException)
for line in names:
    print(line)
# expect: BaseExceptionGroup
# expect:   ExceptionGroup
# expect: Exception
# expect:   ArithmeticError
# expect:     FloatingPointError
# expect:     OverflowError
# expect:     ZeroDivisionError
# expect:   AssertionError
# expect:   AttributeError
# expect:   BufferError
# expect:   EOFError
# expect:   ExceptionGroup
# expect:   ImportError
# expect:     ModuleNotFoundError
# expect:   LookupError
# expect:     IndexError
# expect:     KeyError
# expect:   MemoryError
# expect:   NameError
# expect:     UnboundLocalError
# expect:   OSError
# expect:     BlockingIOError
# expect:     ChildProcessError
# expect:     ConnectionError
# expect:       BrokenPipeError
# expect:       ConnectionAbortedError
# expect:       ConnectionRefusedError
# expect:       ConnectionResetError
# expect:     FileExistsError
# expect:     FileNotFoundError
# expect:     InterruptedError
# expect:     IsADirectoryError
# expect:     NotADirectoryError
# expect:     PermissionError
# expect:     ProcessLookupError
# expect:     TimeoutError
# expect:   ReferenceError
# expect:   RuntimeError
# expect:     NotImplementedError
# expect:     PythonFinalizationError
# expect:     RecursionError
# expect:   StopAsyncIteration
# expect:   StopIteration
# expect:   SyntaxError
# expect:     IndentationError
# expect:       TabError
# expect:     _IncompleteInputError
# expect:   SystemError
# expect:   TypeError
# expect:   ValueError
# expect:     UnicodeError
# expect:       UnicodeDecodeError
# expect:       UnicodeEncodeError
# expect:       UnicodeTranslateError
# expect:   Warning
# expect:     BytesWarning
# expect:     DeprecationWarning
# expect:     EncodingWarning
# expect:     FutureWarning
# expect:     ImportWarning
# expect:     PendingDeprecationWarning
# expect:     ResourceWarning
# expect:     RuntimeWarning
# expect:     SyntaxWarning
# expect:     UnicodeWarning
# expect:     UserWarning
# expect: GeneratorExit
# expect: KeyboardInterrupt
# expect: SystemExit
print(IOError is OSError, EnvironmentError is OSError)  # expect: True True
print(issubclass(UnicodeError, ValueError))  # expect: True
print(issubclass(KeyboardInterrupt, Exception))  # expect: False
