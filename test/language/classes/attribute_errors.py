class Thing:
    attribute = 1

    def method(self):
        pass


def attempt(function):
    try:
        function()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: Thing().missing)  # expect: AttributeError 'Thing' object has no attribute 'missing'
attempt(lambda: Thing.missing)
# expect: AttributeError type object 'Thing' has no attribute 'missing'
attempt(lambda: (5).missing)  # expect: AttributeError 'int' object has no attribute 'missing'
attempt(lambda: None.x)  # expect: AttributeError 'NoneType' object has no attribute 'x'
attempt(lambda: [].x)  # expect: AttributeError 'list' object has no attribute 'x'
attempt(lambda: "".x)  # expect: AttributeError 'str' object has no attribute 'x'
attempt(lambda: attempt.x)  # expect: AttributeError 'function' object has no attribute 'x'
attempt(lambda: int.x)  # expect: AttributeError type object 'int' has no attribute 'x'
attempt(lambda: setattr(5, "x", 1))
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: setattr(int, "x", 1))
# expect: TypeError cannot set 'x' attribute of immutable type 'int'
attempt(lambda: setattr([], "x", 1))
# expect: AttributeError 'list' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: setattr(object(), "x", 1))
# expect: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: setattr("", "upper", 1))
# expect: AttributeError 'str' object attribute 'upper' is read-only
attempt(lambda: delattr(Thing(), "attribute"))
# expect: AttributeError 'Thing' object has no attribute 'attribute'
attempt(lambda: delattr(Thing, "gone"))
# expect: AttributeError type object 'Thing' has no attribute 'gone'
attempt(lambda: getattr(5, 5))  # expect: TypeError attribute name must be string, not 'int'
attempt(lambda: setattr(Thing(), 5, 5))
# expect: TypeError attribute name must be string, not 'int'
attempt(lambda: Thing().method.x)  # expect: AttributeError 'function' object has no attribute 'x'
attempt(lambda: setattr(Thing().method, "x", 1))
# expect: AttributeError 'method' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: setattr(Thing, "__dict__", {}))
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
attempt(lambda: setattr(Thing(), "__dict__", 5))
# expect: TypeError __dict__ must be set to a dictionary, not a 'int'
attempt(lambda: setattr(Thing(), "__class__", 5))
# expect: TypeError __class__ must be set to a class, not 'int' object
attempt(lambda: setattr(Thing(), "__class__", int))
# expect: TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: Thing.__name__.x)  # expect: AttributeError 'str' object has no attribute 'x'
attempt(lambda: setattr(Thing, "__name__", 5))
# expect: TypeError can only assign string to Thing.__name__, not 'int'
attempt(lambda: (lambda: 0).x)  # expect: AttributeError 'function' object has no attribute 'x'
attempt(lambda: type.__setattr__(int, "real", 1))
# expect: TypeError cannot set 'real' attribute of immutable type 'int'
attempt(lambda: delattr(int, "real"))
# expect: TypeError cannot set 'real' attribute of immutable type 'int'
