"text".uper()
# expect raises: AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
