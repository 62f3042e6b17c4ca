def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)


def unbound():
    del x
    x = 1


def twice():
    x = 1
    del x
    del x


def item():
    del [1][5]


def key():
    del {}["k"]


def attribute():
    del object().x


def tuple_item():
    del (1, 2)[0]


def string_item():
    del "abc"[0]


def global_name():
    global missing
    del missing


def instance_of_int():
    del (5).real


def of_none():
    del None[0]


for function in (unbound, twice, item, key, attribute, tuple_item, string_item, global_name,
                 instance_of_int, of_none):
    attempt(function)
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
# expect: IndexError list assignment index out of range
# expect: KeyError 'k'
# expect: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: TypeError 'str' object doesn't support item deletion
# expect: NameError name 'missing' is not defined
# expect: AttributeError attribute 'real' of 'int' objects is not writable
# expect: TypeError 'NoneType' object does not support item deletion
