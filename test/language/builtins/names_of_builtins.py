print(len, abs, print, sorted.__name__, len.__module__)
# expect: <built-in function len> <built-in function abs> <built-in function print> sorted builtins
print(len.__doc__ is not None, repr(int), repr(list))  # expect: True <class 'int'> <class 'list'>
print([].append.__name__, str.upper)  # expect: append <method 'upper' of 'str' objects>
print(len.__qualname__, [].append.__qualname__)  # expect: len list.append
print(str.join.__qualname__, type(str.join).__name__)  # expect: str.join method_descriptor
print(type(int.__add__).__name__, type((5).__add__).__name__)
# expect: wrapper_descriptor method-wrapper
print(type(dict.fromkeys).__name__)  # expect: builtin_function_or_method
print(__name__, __doc__, type(__builtins__).__name__, len is __builtins__.len)
# expect: __main__ None module True
try:
    len.x = 1
except AttributeError as error:
    print(error)
    # expect: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
print(int.__name__, int.__module__, int.__mro__, bool.__base__, object.__bases__, type.__mro__)
# expect: int builtins (<class 'int'>, <class 'object'>) <class 'int'> () (<class 'type'>, <class 'object'>)
print(repr(object.__init__), repr(str.join), repr(dict.get))
# expect: <slot wrapper '__init__' of 'object' objects> <method 'join' of 'str' objects> <method 'get' of 'dict' objects>
names = "abs aiter anext breakpoint compile eval exec memoryview open vars zip __import__"
print([name for name in names.split() if not hasattr(__builtins__, name)])  # expect: []
