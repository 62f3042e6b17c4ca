# The first program: what `gilvm run programs/hello.py` should greet you with.
print("Hello from Python!")
