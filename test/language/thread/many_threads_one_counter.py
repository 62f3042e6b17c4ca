import _thread

count = 0
lock = _thread.allocate_lock()
finished = []


def work(n):
    global count
    for _ in range(n):
        with lock:
            count += 1
    finished[n % 10].release()


for i in range(4):
    gate = _thread.allocate_lock()
    gate.acquire()
    finished.append(gate)
for i in range(4):
    _thread.start_new_thread(work, (500 * 10 + i,))
for gate in finished:
    gate.acquire()
print(count)  # expect: 20006
