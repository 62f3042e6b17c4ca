# Two closures over one variable see each other's changes.
def make():
    value = 0

    def get():
        return value

    def set_to(new):
        nonlocal value
        value = new

    return get, set_to


get, set_to = make()
set_to(5)
print(get())  # expect: 5
other_get, _ = make()
print(other_get(), get())  # expect: 0 5
