class Suspend:
    def __await__(self):
        yield "suspended"


async def worker():
    try:
        await Suspend()
    except ValueError as error:
        print("caught", error)
        await Suspend()
        return "after"
    finally:
        print("finally")


def finish(call):
    try:
        print("yielded", call())
    except StopIteration as stop:
        print("returned", stop.value)
    except Exception as error:
        print("raised", repr(error))


w = worker()
finish(lambda: w.send(None))  # expect: yielded suspended
finish(lambda: w.throw(ValueError("v")))
# expect: caught v
# expect: yielded suspended
finish(lambda: w.send(None))
# expect: finally
# expect: returned after
w = worker()
w.send(None)
print(w.close())
# expect: finally
# expect: None
w = worker()
w.send(None)
finish(lambda: w.throw(KeyError("k")))
# expect: finally
# expect: raised KeyError('k')
w = worker()
print(w.cr_running, w.cr_await, w.cr_frame is not None, w.__name__)
# expect: False None True worker
w.close()
print(w.cr_frame)  # expect: None
