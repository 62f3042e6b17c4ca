class Quiet(Exception):
    pass


raise Quiet
# expect raises: Quiet
