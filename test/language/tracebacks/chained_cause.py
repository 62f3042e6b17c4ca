def load():
    try:
        return 1 / 0
    except ZeroDivisionError as error:
        raise RuntimeError("loading failed") from error


load()
# expect raises: RuntimeError: loading failed
