print(sum([0.1] * 10), sum([1e16, 1, -1e16]))  # expect: 1.0 0.0
print(sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]))  # expect: 1.0 0.6
print(0.1 + 0.2 + 0.3)  # expect: 0.6000000000000001
print(sum([1, 2.5, 3]), sum([True, 0.5]), sum([float("inf"), 1]))  # expect: 6.5 1.5 inf
print(sum([float("inf"), -float("inf")]), sum([-0.0]))  # expect: nan 0.0
print(sum([], 0.0), sum([2**70, 0.5]))  # expect: 0.0 1.1805916207174113e+21
print(sum([0.1] * 3, 0.0), sum((x / 10 for x in range(10))))  # expect: 0.30000000000000004 4.5
print(sum([1e308, 1e308]), sum([1e-5] * 1000))  # expect: inf 0.01
