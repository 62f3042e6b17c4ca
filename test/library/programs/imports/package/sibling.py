from .inner import VALUE as seen
print("sibling sees", seen, __package__)
