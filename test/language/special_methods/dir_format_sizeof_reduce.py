class C:
    def __dir__(self):
        return ["z", "a"]

    def __format__(self, spec):
        return f"[{spec}]"

    def __sizeof__(self):
        return 42

    def __reversed__(self):
        return "anything"

    def __length_hint__(self):
        return 10

    def __getstate__(self):
        return "state"


c = C()
print(dir(c), format(c, "x"), f"{c:>9}", c.__sizeof__())  # expect: ['a', 'z'] [x] [>9] 42
print(reversed(c), c.__getstate__(), object().__getstate__())  # expect: anything state None
print(C.__dir__(c), sorted(n for n in object.__dict__ if n.startswith("__g")))
# expect: ['z', 'a'] ['__ge__', '__getattribute__', '__getstate__', '__gt__']
print(object().__eq__(1), object().__ne__(1), object().__lt__(1))
# expect: NotImplemented NotImplemented NotImplemented
print((5).__class__, C.__subclasshook__(int))  # expect: <class 'int'> NotImplemented
print(object.__init_subclass__())  # expect: None
