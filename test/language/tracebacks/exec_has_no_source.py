code = """
def f():
    raise ValueError("no source line")

f()
"""
exec(code)
# expect raises: ValueError: no source line
