class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if key == "magic":
            return "from the namespace"
        return super().__getitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, bases, kwargs)
        return Recorder()

    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        cls.order = [key for key in namespace.log if not key.startswith("__")]
        return cls


class C(metaclass=Meta, flag=True):
    b = 1
    a = 2
    b = 3
    seen = magic

    def method(self):
        pass
# expect: prepare C () {'flag': True}


print(C.order, C.b, C.seen, type(C.__dict__).__name__)
# expect: ['b', 'a', 'b', 'seen', 'method'] 3 from the namespace mappingproxy


class Bad(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 5


try:
    class D(metaclass=Bad):
        pass
except TypeError as error:
    print(error)  # expect: Bad.__prepare__() must return a mapping, not int
