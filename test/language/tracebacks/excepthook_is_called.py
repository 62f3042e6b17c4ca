import sys


def hook(kind, error, trace):
    print("hook:", kind.__name__, error, trace.tb_lineno)


sys.excepthook = hook
raise ValueError("to the hook")
# expect: hook: ValueError to the hook 9
# expect exit: 1
