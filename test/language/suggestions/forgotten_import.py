print(math.pi)
# expect raises: NameError: name 'math' is not defined. Did you forget to import 'math'?
