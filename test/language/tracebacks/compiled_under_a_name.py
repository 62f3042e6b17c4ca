code = compile("x = 1\ny = x + undefined_thing\n", "other_file.py", "exec")
exec(code, {})
# expect raises: NameError: name 'undefined_thing' is not defined
