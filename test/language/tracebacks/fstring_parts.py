x = 5
print(f"value: {x.missing!r:>10} and more")
# expect raises: AttributeError: 'int' object has no attribute 'missing'
