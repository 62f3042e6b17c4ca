async def deep():
    return [][1]


async def main():
    return 1 + await deep()


main().send(None)
# expect raises: IndexError: list index out of range
