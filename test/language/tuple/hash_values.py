# Tuple hashes of integers do not depend on the run.
print(hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)))
# expect: 5740354900026072187 -6644214454873602895 -3550055125485641917 529344067295497451
print(hash((0, 0)), hash((-1, -2)), hash(((1, 2), (3, 4))), hash((1.5, None is None)))
# expect: -8458139203682520985 960947337673586213 -1467267874458550984 1767087712303363268
print(hash((2**70, -(2**70))))  # expect: 48863518202185075
