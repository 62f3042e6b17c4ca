def inner():
    raise ValueError("deep")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name,
                      tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno if tb.tb_next else "last"))
        tb = tb.tb_next
    print([name for name, _ in names], names[1][1])  # expect: ['<module>', 'outer', 'inner'] 1


def again():
    try:
        outer()
    except ValueError as error:
        raise error.with_traceback(error.__traceback__.tb_next)


try:
    again()
except ValueError as error:
    tb = error.__traceback__
    count = 0
    while tb:
        count += 1
        tb = tb.tb_next
    print(count)  # expect: 4
    first = error.__traceback__
    first.tb_next = None
    print(error.__traceback__.tb_next)  # expect: None
    try:
        first.tb_next = first
    except ValueError as loop:
        print(loop)  # expect: traceback loop detected
