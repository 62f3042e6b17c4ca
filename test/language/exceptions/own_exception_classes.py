class AppError(Exception):
    pass


class NotFound(AppError, LookupError):
    def __init__(self, what, where="here"):
        super().__init__(what, where)
        self.what = what

    def __str__(self):
        return f"{self.what} not found"


class Code(AppError):
    code = 5


for error in (AppError(), AppError("one"), AppError("one", 2), NotFound("key"), Code("c")):
    print(str(error), "|", repr(error), error.args)
# expect:  | AppError() ()
# expect: one | AppError('one') ('one',)
# expect: ('one', 2) | AppError('one', 2) ('one', 2)
# expect: key not found | NotFound('key', 'here') ('key', 'here')
# expect: c | Code('c') ('c',)
try:
    raise NotFound("it", where="there")
except LookupError as error:
    print("as lookup", error, error.what, error.args)
    # expect: as lookup it not found it ('it', 'there')
for kind in (NotFound, AppError, LookupError, Exception, BaseException, ValueError):
    print(kind.__name__, issubclass(NotFound, kind))
# expect: NotFound True
# expect: AppError True
# expect: LookupError True
# expect: Exception True
# expect: BaseException True
# expect: ValueError False
print(NotFound.__mro__ == (NotFound, AppError, LookupError, Exception, BaseException, object))
# expect: True
e = AppError("x")
e.extra = [1]
print(e.extra, e.__dict__, AppError("a") == AppError("a"))  # expect: [1] {'extra': [1]} False
