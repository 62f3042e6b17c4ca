def f(kind):
    try:
        try:
            raise kind("inside")
        except ValueError as error:
            print("inner", error)
            raise
        except KeyError as error:
            raise TypeError("changed")
        finally:
            print("inner finally")
    except ValueError as error:
        print("outer value", error)
    except TypeError as error:
        print("outer type", error, repr(error.__context__))
    except Exception as error:
        print("outer", repr(error))


f(ValueError)
# expect: inner inside
# expect: inner finally
# expect: outer value inside
f(KeyError)
# expect: inner finally
# expect: outer type changed KeyError('inside')
f(OSError)
# expect: inner finally
# expect: outer OSError('inside')
try:
    try:
        1 / 0
    finally:
        {}["in finally"]
except KeyError as error:
    print(repr(error), repr(error.__context__))
    # expect: KeyError('in finally') ZeroDivisionError('division by zero')
