"""More statements than the host passes arguments in a call."""
scope = {"x": 0}
exec("x += 1\n" * 130_000, scope)
print(scope["x"])  # expect: 130000
