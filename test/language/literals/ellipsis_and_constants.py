print(..., Ellipsis, ... is Ellipsis)  # expect: Ellipsis Ellipsis True
print(None, True, False, NotImplemented)  # expect: None True False NotImplemented
print(__debug__)  # expect: True
print(type(...).__name__, type(None).__name__, type(NotImplemented).__name__)
# expect: ellipsis NoneType NotImplementedType
