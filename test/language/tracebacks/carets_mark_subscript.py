data = {"list": [1, 2, {"deep": (1, 2)}]}
print(data["list"][2]["deep"][5])
# expect raises: IndexError: tuple index out of range
