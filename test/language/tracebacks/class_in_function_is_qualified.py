def make():
    class Local(Exception):
        class Inner(Exception):
            pass

    return Local.Inner


raise make()("text")
# expect exit: 1
