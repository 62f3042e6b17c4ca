def f(first, second=2):
    pass


f(1, secnod=3)
# expect raises: TypeError: f() got an unexpected keyword argument 'secnod'. Did you mean 'second'?
