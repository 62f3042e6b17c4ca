def caught(function):
    try:
        function()
    except Exception as error:
        return error


e = caught(lambda: undefined)
print(e.name, e.args)  # expect: undefined ("name 'undefined' is not defined",)
e = caught(lambda: "text".missing)
print(e.name, e.obj, e.args)  # expect: missing text ("'str' object has no attribute 'missing'",)
e = caught(lambda: {}[5])
print(e.args, str(e), repr(e))  # expect: (5,) 5 KeyError(5)
e = caught(lambda: b"\xff".decode())
print(e.encoding, e.object, e.start, e.end, e.reason)
# expect: utf-8 b'\xff' 0 1 invalid start byte
e = caught(lambda: next(iter([])))
print(e.value, e.args)  # expect: None ()
e = StopIteration(1, 2)
print(e.value, e.args)  # expect: 1 (1, 2)
e = OSError(2, "No such file", "name.txt")
print(e.errno, e.strerror, e.filename, e.args, str(e), type(e).__name__)
# expect: 2 No such file name.txt (2, 'No such file') [Errno 2] No such file: 'name.txt' FileNotFoundError
print(type(OSError(17, "x")).__name__)  # expect: FileExistsError
print(type(OSError(13, "x")).__name__, str(OSError("only text")))
# expect: PermissionError only text
print(OSError(1, "a", "b", None, "c"))  # expect: [Errno 1] a: 'b' -> 'c'
e = SystemExit(3)
print(e.code, SystemExit().code, repr(SystemExit("a", "b").code))  # expect: 3 None ('a', 'b')
e = SyntaxError("bad", ("file.py", 3, 5, "text", 3, 7))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, str(e))
# expect: bad file.py 3 5 text 3 7 bad (file.py, line 3)
e = ImportError("m", name="mod", path="p")
print(e.name, e.path, e.msg, e)  # expect: mod p m m
print(UnicodeEncodeError("ascii", "é", 0, 1, "why"))
# expect: 'ascii' codec can't encode character '\xe9' in position 0: why
print(AttributeError("x", name="n", obj=5).obj)  # expect: 5
print(NameError("q", name="z").name)  # expect: z
