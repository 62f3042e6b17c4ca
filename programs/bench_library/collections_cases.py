from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from measure import measure

N = 100_000


def queue():
    d = deque()
    for i in range(N):
        d.append(i)
    total = 0
    while d:
        total += d.popleft()
    return total


def window():
    d = deque(maxlen=100)
    total = 0
    for i in range(N):
        d.append(i)
        total += d[0]
        d.rotate(1)
    return total


def tally():
    counts = defaultdict(int)
    for i in range(N):
        counts[i % 100] += 1
    return len(counts)


def groups():
    lists = defaultdict(list)
    for i in range(N):
        lists[i % 1000].append(i)
    return len(lists)


def recent():
    d = OrderedDict()
    for i in range(20_000):
        d[i % 500] = i
        d.move_to_end(i % 500)
    return len(d)


Point = namedtuple('Point', 'x y')


def fields():
    point = Point(1, 2)
    total = 0
    for _ in range(N):
        total += point.x + point.y
    return total


measure('deque as a queue', queue)
measure('deque as a window', window)
measure('defaultdict(int)', tally)
measure('defaultdict(list)', groups)
measure('Counter of numbers', lambda: len(Counter(range(N))))
measure('Counter of text', lambda: Counter('abracadabra' * 9000).most_common(2))
measure('OrderedDict.move_to_end', recent)
measure('namedtuple, reading', fields)
measure('namedtuple, making', lambda: len([Point(i, i) for i in range(20_000)]))
