# Heaps and sorted lists whose items need Python code to be compared. What the native part (assembly/natives/heapq.ts) has done so far
# stands: the list holds all items, and (start, position, max, down) say where it goes on.


def _heap_above(a, b, largest):
    return b < a if largest else a < b


def _heap_check(heap, size):
    if len(heap) != size:
        raise RuntimeError('list changed size during iteration')


def heap_down(heap, start, position, largest):
    """Moves the item at a position towards the root."""
    item = heap[position]
    size = len(heap)
    while position > start:
        parent = (position - 1) >> 1
        over = heap[parent]
        outcome = _heap_above(item, over, largest)
        _heap_check(heap, size)
        if not outcome:
            break
        heap[position] = over
        heap[parent] = item
        position = parent


def heap_up(heap, start, position, largest):
    """Moves the item at a position to a leaf, then to its place above."""
    size = len(heap)
    child = 2 * position + 1
    while child < size:
        if child + 1 < size:
            outcome = _heap_above(heap[child], heap[child + 1], largest)
            _heap_check(heap, size)
            if not outcome:
                child += 1
        heap[position], heap[child] = heap[child], heap[position]
        position = child
        child = 2 * position + 1
    heap_down(heap, start, position, largest)


def heap_go_on(heap, state, outcome, heapify_from):
    start, position, largest, down = state
    if down:
        heap_down(heap, start, position, largest)
    else:
        heap_up(heap, start, position, largest)
    if heapify_from is not None:
        for start in range(heapify_from - 1, -1, -1):
            heap_up(heap, start, start, largest)
    return outcome


def heap_pushpop(heap, item, _, __):
    size = len(heap)
    if heap[0] < item:
        _heap_check(heap, size)
        top = heap[0]
        heap[0] = item
        heap_up(heap, 0, 0, False)
        return top
    return item


def bisect_slowly(arguments, right, insert, _):
    values, x, low, high, key = arguments
    low = _index(low)
    if low < 0:
        raise ValueError('lo must be non-negative')
    high = len(values) if high is None else _index(high)
    if insert and key is not None:
        sought = key(x)
    else:
        sought = x
    while low < high:
        middle = (low + high) // 2
        value = values[middle]
        if key is not None:
            value = key(value)
        if right:
            if sought < value:
                high = middle
            else:
                low = middle + 1
        elif value < sought:
            low = middle + 1
        else:
            high = middle
    if not insert:
        return low
    values.insert(low, x)
