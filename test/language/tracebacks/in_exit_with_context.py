class M:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("in exit")


with M():
    raise ValueError("in body")
# expect raises: RuntimeError: in exit
