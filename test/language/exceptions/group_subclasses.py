class Mine(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(Mine, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Mine(self.message, errors, self.code)


m = Mine("mine", [ValueError(1), KeyError(2)], 42)
match, rest = m.split(ValueError)
print(repr(match), match.code, repr(rest), rest.code)
# expect: Mine('mine', [ValueError(1)], 42) 42 Mine('mine', [KeyError(2)], 42) 42
try:
    raise m
except* KeyError as group:
    print(type(group).__name__, group.code, group.exceptions)  # expect: Mine 42 (KeyError(2),)
except* ValueError as group:
    print(type(group).__name__, group.exceptions)  # expect: Mine (ValueError(1),)
m.add_note("noted")
print(m.split(ValueError)[0].__notes__)  # expect: ['noted']
