def last_even(numbers):
    found = [last := n for n in numbers if n % 2 == 0]
    return found, last


print(last_even(range(7)))  # expect: ([0, 2, 4, 6], 6)
if any((witness := n) > 10 for n in (3, 12, 50)):
    print(witness)  # expect: 12
total = 0
print([total := total + n for n in range(5)], total)  # expect: [0, 1, 3, 6, 10] 10
print({k: (v := k * 2) for k in range(3)}, v)  # expect: {0: 0, 1: 2, 2: 4} 4
