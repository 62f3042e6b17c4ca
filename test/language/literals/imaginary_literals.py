print(1j, 0J, 2.5j, 1e3j, .5j)  # expect: 1j 0j 2.5j 1000j 0.5j
print(1_0j)  # expect: 10j
print(3 + 4j)  # expect: (3+4j)
print(-0j)  # expect: (-0-0j)
print(type(1j).__name__)  # expect: complex
