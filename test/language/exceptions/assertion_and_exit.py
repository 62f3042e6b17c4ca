def attempt(function):
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, error, error.args)


def raise_(error):
    raise error


attempt(lambda: raise_(SystemExit(3)))  # expect: SystemExit 3 (3,)
attempt(lambda: raise_(KeyboardInterrupt()))  # expect: KeyboardInterrupt  ()
attempt(lambda: raise_(GeneratorExit("g")))  # expect: GeneratorExit g ('g',)
attempt(lambda: raise_(AssertionError))  # expect: AssertionError  ()
attempt(lambda: exit(5))  # expect: SystemExit 5 (5,)
attempt(lambda: quit())  # expect: SystemExit None (None,)
try:
    raise SystemExit
except Exception:
    print("unreached")
except SystemExit as error:
    print("not an Exception", error.code)  # expect: not an Exception None
