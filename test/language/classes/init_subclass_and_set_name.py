class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, name)
        Plugin.registry[name or cls.__name__] = cls


class A(Plugin, name="first"):
    pass
# expect: subclass A first


class B(A):
    pass
# expect: subclass B None


print(list(Plugin.registry), Plugin.registry["first"] is A)  # expect: ['first', 'B'] True


class Named:
    def __set_name__(self, owner, name):
        print("named", name, owner.__name__)


class C(Plugin, name="c"):
    one = Named()
    two = Named()
# expect: named one C
# expect: named two C
# expect: subclass C c


for make in (lambda: type("D", (object,), {}, extra=1),
             lambda: type("E", (Plugin,), {}, unknown=2)):
    try:
        make()
    except TypeError as error:
        print(error)
# expect: D.__init_subclass__() takes no keyword arguments
# expect: E.__init_subclass__() takes no keyword arguments


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:
    class F:
        attr = Fails()
except ValueError as error:
    print(error, error.__notes__)
    # expect: no name ["Error calling __set_name__ on 'Fails' instance 'attr' in 'F'"]
