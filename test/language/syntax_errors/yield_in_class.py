class C:
    x = [(yield i) for i in range(2)]
# expect raises: SyntaxError: 'yield' inside list comprehension
