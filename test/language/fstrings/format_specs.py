value, width, precision = 3.14159, 10, 3
print(f"{value:.2f}|{value:{width}.{precision}f}|{value:>{width}}|{value:*^{width}.1f}|")
# expect: 3.14|     3.142|   3.14159|***3.1****|
print(f"{value!s:>10}|{value!r:<9}|")  # expect:    3.14159|3.14159  |
print(f"{42:#x} {42:08b} {1e6:,.0f} {'a':>{2 + 1}} {'b':{'>'}{4}} {12:{'0'}{5}}")
# expect: 0x2a 00101010 1,000,000   a    b 00012
print(f"{value:{'.' + str(precision)}} {0.5:.0%} {True:d} {'x'!r:>5}|{None!s:^8}|")
# expect: 3.14 50% 1   'x'|  None  |
print(f"{'{'} {'}'} {':'} {'!'}")  # expect: { } : !
print(f"{value:}", f"{'a':}", f"{value : .1f}")  # expect: 3.14159 a  3.1
