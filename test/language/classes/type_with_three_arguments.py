def greet(self):
    return f"I am {self.name}"


Person = type("Person", (), {"name": "anon", "greet": greet, "__doc__": "Made by hand."})
p = Person()
p.name = "Ada"
print(p.greet(), Person.__name__, Person.__doc__, Person.__module__, Person.__bases__)
# expect: I am Ada Person Made by hand. __main__ (<class 'object'>,)
Child = type("Child", (Person,), dict(age=5))
print(Child().greet(), Child.age, type(Child), isinstance(Child(), Person))
# expect: I am anon 5 <class 'type'> True
for call in (lambda: type("X", (), {}, 1), lambda: type(5, (), {}), lambda: type("X", [], {}),
             lambda: type("X", (), 5), lambda: type("a", (bool,), {}), lambda: type(),
             lambda: type(1, 2),
             lambda: type("X", (5,), {}), lambda: type("a\0b", (), {}),
             lambda: type("F", (type(lambda: 0),), {})):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type.__new__() argument 1 must be str, not int
# expect: TypeError type.__new__() argument 2 must be tuple, not list
# expect: TypeError type.__new__() argument 3 must be dict, not int
# expect: TypeError type 'bool' is not an acceptable base type
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: ValueError type name must not contain null characters
# expect: TypeError type 'function' is not an acceptable base type
print(type(5), type(type), type(type("Q", (), {})) is type, type(None).__name__)
# expect: <class 'int'> <class 'type'> True NoneType
