def fail(kind):
    raise kind("from fail")


errors = []
for kind in (ValueError, TypeError):
    try:
        fail(kind)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup("several", errors)
# expect exit: 1
