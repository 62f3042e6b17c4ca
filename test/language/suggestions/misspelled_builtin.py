pront("hello")
# expect raises: NameError: name 'pront' is not defined. Did you mean: 'print'?
