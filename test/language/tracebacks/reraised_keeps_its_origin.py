def origin():
    raise ValueError("from the origin")


def middle():
    try:
        origin()
    except ValueError:
        print("seen")
        raise


middle()  # expect: seen
# expect raises: ValueError: from the origin
