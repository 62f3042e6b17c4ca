"""Objects and methods: a small operating system kernel runs its tasks (after Martin Richards).

Six tasks pass packets to each other through queues: an idle task that stirs the pot, a worker, two
message handlers and two devices. Size: how often the whole system is run.
"""

import sys
import time

DEVICE = "device"
WORK = "work"

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
BUFFER_SIZE = 4


class Packet:
    def __init__(self, link, task_id, kind):
        self.link = link
        self.task_id = task_id
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, kernel, task_id, priority, queue, pending=False, holding=False):
        self.kernel = kernel
        self.task_id = task_id
        self.priority = priority
        self.input = queue
        self.packet_pending = pending or queue is not None
        self.task_waiting = queue is not None or not pending and task_id != IDLE
        self.task_holding = holding
        kernel.add(self)

    @property
    def is_held_or_waiting(self):
        return self.task_holding or (not self.packet_pending and self.task_waiting)

    def add_packet(self, packet, old_task):
        if self.input is None:
            self.input = packet.append_to(None)
            self.packet_pending = True
            if self.priority > old_task.priority:
                return self
        else:
            packet.append_to(self.input)
        return old_task

    def run_task(self):
        packet = None
        if self.packet_pending and self.task_waiting and not self.task_holding:
            packet = self.input
            self.input = packet.link
            packet.link = None
            self.task_waiting = False
            self.packet_pending = self.input is not None
        return self.work(packet)

    def wait(self):
        self.task_waiting = True
        return self

    def hold(self):
        self.kernel.hold_count += 1
        self.task_holding = True
        return self.kernel.next_of(self)

    def release(self, task_id):
        other = self.kernel.tasks[task_id]
        other.task_holding = False
        return other if other.priority > self.priority else self

    def queue_packet(self, packet):
        other = self.kernel.tasks[packet.task_id]
        self.kernel.queue_count += 1
        packet.link = None
        packet.task_id = self.task_id
        return other.add_packet(packet, self)

    def work(self, packet):
        raise NotImplementedError


class IdleTask(Task):
    def __init__(self, kernel, count):
        super().__init__(kernel, IDLE, 0, None)
        self.control = 1
        self.count = count

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue)
        self.destination = HANDLER_A
        self.count = 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.task_id = self.destination
        packet.datum = 0
        for i in range(BUFFER_SIZE):
            self.count += 1
            if self.count > 26:
                self.count = 1
            packet.data[i] = ord("A") + self.count - 1
        return self.queue_packet(packet)


class HandlerTask(Task):
    def __init__(self, kernel, task_id, priority, queue):
        super().__init__(kernel, task_id, priority, queue)
        self.work_in = None
        self.device_in = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= BUFFER_SIZE:
            self.work_in = work.link
            return self.queue_packet(work)
        device = self.device_in
        if device is None:
            return self.wait()
        self.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.queue_packet(device)


class DeviceTask(Task):
    def __init__(self, kernel, task_id, priority):
        super().__init__(kernel, task_id, priority, None)
        self.pending = None

    def work(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        pending = self.pending
        if pending is None:
            return self.wait()
        self.pending = None
        return self.queue_packet(pending)


class Kernel:
    def __init__(self):
        self.tasks = {}
        self.in_order = []
        self.hold_count = 0
        self.queue_count = 0

    def add(self, task):
        self.tasks[task.task_id] = task
        self.in_order.insert(0, task)

    def next_of(self, task):
        position = self.in_order.index(task) + 1
        return self.in_order[position] if position < len(self.in_order) else None

    def schedule(self):
        task = self.in_order[0]
        while task is not None:
            if task.is_held_or_waiting:
                task = self.next_of(task)
            else:
                task = task.run_task()


def run_kernel():
    kernel = Kernel()
    IdleTask(kernel, 10_000)
    queue = Packet(None, 0, WORK)
    queue = Packet(queue, 0, WORK)
    WorkerTask(kernel, queue)
    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE)
        HandlerTask(kernel, handler, priority, queue)
    DeviceTask(kernel, DEVICE_A, 4000)
    DeviceTask(kernel, DEVICE_B, 5000)
    kernel.schedule()
    return kernel.queue_count, kernel.hold_count


def run(size=30):
    for _ in range(size):
        queued, held = run_kernel()
    return f"queued {queued}, held {held}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
