"""The machinery under classes: descriptors, __set_name__, metaclasses, __getattr__, decorators."""


class Field:
    """A checked attribute; it learns its own name from the class body."""

    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            given = type(value).__name__
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {given}")
        if self.check and not self.check(value):
            raise ValueError(f"{value!r} is not good for {self.name}")
        instance.__dict__[self.name] = value


class RecordType(type):
    """Collects the fields in order, writes __init__ and __repr__, keeps a list of all records."""

    registry = []

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return {"Field": Field}

    def __new__(mcls, name, bases, namespace, frozen=False):
        del namespace["Field"]
        fields = {}
        for base in reversed(bases):
            fields |= getattr(base, "fields", {})
        fields |= {key: value for key, value in namespace.items() if isinstance(value, Field)}
        namespace["fields"] = fields
        cls = super().__new__(mcls, name, bases, namespace)
        cls.frozen = frozen
        mcls.registry.append(name)
        return cls

    def __init__(cls, name, bases, namespace, frozen=False):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        instance = cls.__new__(cls)
        given = dict(zip(cls.fields, args), **kwargs)
        if unknown := given.keys() - cls.fields.keys():
            raise TypeError(f"{cls.__name__} has no field {sorted(unknown)[0]!r}")
        for name, value in given.items():
            cls.fields[name].__set__(instance, value)
        if hasattr(instance, "setup"):
            instance.setup()
        return instance

    def __len__(cls):
        return len(cls.fields)

    def __iter__(cls):
        return iter(cls.fields)


class Record(metaclass=RecordType):
    def __repr__(self):
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields)
        return f"{type(self).__name__}({values})"

    def __eq__(self, other):
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in self.fields
        )

    def __setattr__(self, name, value):
        if self.frozen:
            raise AttributeError(f"{type(self).__name__} is frozen")
        super().__setattr__(name, value)

    def __getattr__(self, name):
        if name.endswith("_or_none") and name.removesuffix("_or_none") in self.fields:
            return getattr(self, name.removesuffix("_or_none")) or None
        raise AttributeError(f"{type(self).__name__} knows no {name!r}", name=name, obj=self)


class Person(Record):
    name = Field(str, check=str.strip)
    age = Field(int, 0, check=lambda age: 0 <= age < 150)


class Employee(Person):
    salary = Field(float, 1000.0)

    def setup(self):
        self.badge = f"{self.name[:3].upper()}-{self.age:02}"


class Point(Record, frozen=True):
    x = Field(int, 0)
    y = Field(int, 0)


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")


ada = Person("Ada", 36)
eve = Employee("Evelyn", age=7, salary=2500.0)
print(ada, eve, eve.badge)
print(RecordType.registry, len(Employee), list(Employee))
print(Person.age is Employee.fields["age"], Person.age.name, type(Person).__name__)
ada.age += 1
print(ada, ada == Person("Ada", 37), ada != eve, ada.age_or_none, Person("Bo").age_or_none)
attempt(lambda: Person(5))
attempt(lambda: Person("  "))
attempt(lambda: Person("Old", 200))
attempt(lambda: Person("Ann", height=3))
attempt(lambda: setattr(ada, "age", "x"))
attempt(lambda: ada.height)
attempt(lambda: setattr(Point(1, 2), "x", 3))
attempt(lambda: Point(1, y=2))
attempt(lambda: Point() == Point(0, 0))


class cached:
    """A non-data descriptor: the value it stores in the instance hides it from then on."""

    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Text:
    def __init__(self, text):
        self.text = text

    @cached
    def words(self):
        """The words, split once."""
        print("splitting", end="... ")
        return self.text.split()


text = Text("to be or not")
print(text.words, len(text.words), "words" in vars(text), Text.words.__doc__)
del text.words
print(text.words)
