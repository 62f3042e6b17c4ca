class Name(str):
    def __new__(cls, text, title="Dr"):
        self = super().__new__(cls, text.title())
        self.title_ = title
        return self

    def __repr__(self):
        return f"Name({str(self)!r})"

    def greet(self):
        return f"{self.title_} {self}"


n = Name("ada")
print(n, repr(n), n.greet(), n.upper(), type(n.upper()).__name__, type(n + "x").__name__)
# expect: Ada Name('Ada') Dr Ada ADA str str
print(n == "Ada", hash(n) == hash("Ada"), {"Ada": 1}[n], len(n), n[0], isinstance(n, str))
# expect: True True 1 3 A True
print("-".join([n, "x"]), n in {"Ada"}, [n], f"{n:>5}")  # expect: Ada-x True [Name('Ada')]   Ada
