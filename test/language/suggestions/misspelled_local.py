def f(argument):
    value = argument
    return valeu


f(1)
# expect raises: NameError: name 'valeu' is not defined. Did you mean: 'value'?
