def run(action):
    log = []
    try:
        log.append("try")
        action()
    except ZeroDivisionError:
        log.append("zero")
    except (KeyError, IndexError) as error:
        log.append(f"lookup {error}")
    except Exception as error:
        log.append(f"other {type(error).__name__}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


print(run(lambda: 1))  # expect: ['try', 'else', 'finally']
print(run(lambda: 1 / 0))  # expect: ['try', 'zero', 'finally']
print(run(lambda: {}["k"]))  # expect: ['try', "lookup 'k'", 'finally']
print(run(lambda: [][0]))  # expect: ['try', 'lookup list index out of range', 'finally']
print(run(lambda: int("x")))  # expect: ['try', 'other ValueError', 'finally']
