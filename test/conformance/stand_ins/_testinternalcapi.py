# Stands in for CPython's C test module of this name: what asks CPython's insides is skipped.
import unittest


def get_config():
    return {'code_debug_ranges': 1}


def get_configs():
    return {'config': get_config()}


def get_recursion_depth():
    import sys
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def suppress_immortalization(suppress):
    pass


def get_immortalize_deferred():
    return False


def __getattr__(name):
    if name in ('get_optimizer', 'set_optimizer', '__path__'):
        raise AttributeError(name)
    if name.startswith('SIZEOF_'):
        raise unittest.SkipTest("asks CPython's insides: sizes of objects")
    def skip(*args, **kwargs):
        raise unittest.SkipTest(f"asks CPython's insides: {name}")
    return skip
