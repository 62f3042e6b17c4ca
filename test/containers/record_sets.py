"""Records the order of sets after random series of operations, as CPython 3.13 has it, and hashes of many values.

Run: python3.13 test/containers/record_sets.py  (writes expected/sets.json and expected/hashes.json beside this file)
"""
import json
import pathlib
import random

here = pathlib.Path(__file__).parent / "expected"
draw = random.Random(20240613)

RANGES = [(0, 12), (0, 60), (-30, 30), (0, 2000), (-(2**40), 2**40), (0, 8 * 40)]


def number():
    low, high = draw.choice(RANGES)
    return draw.randrange(low, high)


def numbers():
    count = draw.choice([0, 1, 3, 5, 8, 20, 60, 300])
    low, high = draw.choice(RANGES)
    return [draw.randrange(low, high) for _ in range(count)]


def series():
    """Rows [operation, operand, order afterwards or result]; two sets, a and b."""
    sets = {"a": set(), "b": set()}
    rows = []
    for _ in range(draw.choice([10, 40, 120])):
        name = draw.choice("ab")
        this, other = sets[name], sets["b" if name == "a" else "a"]
        operation = draw.choice(
            "add add add add discard discard pop from update merge copy union intersection difference "
            "symmetric difference_update intersection_update symmetric_update subtract_dict dict clear".split()
        )
        operand = None
        if operation == "add":
            this.add(operand := number())
        elif operation == "discard":
            operand = draw.choice(list(this)) if this and draw.random() < 0.7 else number()
            this.discard(operand)
        elif operation == "pop":
            operand = draw.randrange(1, 6)
            for _ in range(min(operand, len(this))):
                this.pop()
        elif operation == "from":
            this = set(operand := numbers())
        elif operation == "update":
            this.update(operand := numbers())
        elif operation == "dict":
            operand = numbers()
            this.update(dict.fromkeys(operand))
        elif operation == "subtract_dict":
            operand = numbers()
            this = this.difference(dict.fromkeys(operand))
        elif operation == "merge":
            this |= other
        elif operation == "copy":
            this = this.copy()
        elif operation == "union":
            this = this | other
        elif operation == "intersection":
            this = this & other
        elif operation == "difference":
            this = this - other
        elif operation == "symmetric":
            this = this ^ other
        elif operation == "difference_update":
            this -= other
        elif operation == "intersection_update":
            this &= other
        elif operation == "symmetric_update":
            this ^= other
        elif operation == "clear" and draw.random() < 0.2:
            this.clear()
        else:
            continue
        sets[name] = this
        rows.append([name, operation, operand, list(this)])
    return rows


def encode(value):
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": value.hex()}
    return {"tuple": [encode(item) for item in value]}


def hashes():
    values = [None, True, False, (), ((),), ((), ((), ())), (None, True, 1.0)]
    for bits in (1, 30, 48, 49, 53, 60, 61, 62, 63, 64, 65, 100, 122, 200, 1000, 5000):
        for _ in range(6):
            value = draw.getrandbits(bits)
            values += [value, -value, 2**bits - 1, -(2**bits), (value, -value)]
    for _ in range(300):
        value = draw.choice([draw.random(), draw.uniform(-1e20, 1e20), float(draw.getrandbits(70)), 2.0 ** draw.randrange(-1074, 1023)])
        values += [value, -value * 3, value * 1e-300]
    for _ in range(60):
        values.append(tuple(draw.choice([draw.getrandbits(70), draw.random(), None, (1, 2)]) for _ in range(draw.randrange(12))))
    return [[encode(value), str(hash(value))] for value in values]


def frozensets():
    rows = []
    for _ in range(60):
        items = numbers()[:40]
        rows.append([items, str(hash(frozenset(items)))])
    return rows


here.mkdir(exist_ok=True)
with open(here / "sets.json", "w") as file:
    json.dump([series() for _ in range(50)], file, separators=(",", ":"))
with open(here / "hashes.json", "w") as file:
    json.dump({"values": hashes(), "frozensets": frozensets()}, file, separators=(",", ":"))
