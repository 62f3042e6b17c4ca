{"a": 1}["it's"]
# expect raises: KeyError: "it's"
