# Stands in for CPython's C test module of this name, which test_importlib.util imports: what loads it as an extension module is skipped
# or fails, its neighbours run.
