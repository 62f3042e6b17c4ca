import sys


def hook(kind, error, trace):
    raise TypeError("hook fails")


sys.excepthook = hook
raise ValueError("original")
# expect raises: ValueError: original
