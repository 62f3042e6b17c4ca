"""A discrete-event simulation: customers come to a bank with several counters and wait in line."""


class Random:
    """A generator of numbers that are the same in every run."""

    def __init__(self, seed):
        self.state = seed

    def integer(self, low, high):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return low + (self.state >> 8) % (high - low + 1)


class Simulation:
    def __init__(self):
        self.now = 0
        self.events = []
        self.count = 0

    def at(self, time, process):
        self.events.append((time, self.count, process))
        self.count += 1

    def run(self, until):
        while self.events:
            event = min(self.events)
            if event[0] > until:
                break
            self.events.remove(event)
            self.now, _, process = event
            self.step(process)
        self.now = until

    def step(self, process, value=None):
        """A process is a generator: it yields how long to wait, or a resource it wants."""
        try:
            request = process.send(value)
        except StopIteration:
            return
        if isinstance(request, Counters):
            request.ask(process)
        else:
            self.at(self.now + request, process)


class Counters:
    def __init__(self, simulation, number):
        self.simulation = simulation
        self.free = number
        self.line = []
        self.longest = 0

    def ask(self, process):
        if self.free:
            self.free -= 1
            self.simulation.at(self.simulation.now, process)
        else:
            self.line.append(process)
            self.longest = max(self.longest, len(self.line))

    def give_back(self):
        if self.line:
            self.simulation.at(self.simulation.now, self.line.pop(0))
        else:
            self.free += 1


class Statistics:
    def __init__(self):
        self.waits = []
        self.left = 0

    def __str__(self):
        if not self.waits:
            return "nobody came"
        mean = sum(self.waits) / len(self.waits)
        at_once = sum(wait == 0 for wait in self.waits) / len(self.waits)
        return (
            f"{len(self.waits):>4} served, waited {mean:6.2f} on average, "
            f"{max(self.waits):>3} at most, {at_once:>4.0%} not at all, {self.left} left"
        )


def customer(simulation, counters, statistics, service, patience, log=None):
    arrived = simulation.now
    if len(counters.line) > patience:
        statistics.left += 1
        return
    yield counters
    waited = simulation.now - arrived
    statistics.waits.append(waited)
    if log is not None:
        log.append(f"{simulation.now:>3}: served after {waited}, takes {service}")
    yield service
    counters.give_back()


def arrivals(simulation, counters, statistics, random, log=None):
    while True:
        yield random.integer(1, 5)
        newcomer = customer(
            simulation, counters, statistics, random.integer(2, 10), random.integer(3, 12), log
        )
        simulation.step(newcomer)


def run(counter_count, minutes, seed=42, log=None):
    simulation = Simulation()
    counters = Counters(simulation, counter_count)
    statistics = Statistics()
    simulation.at(0, arrivals(simulation, counters, statistics, Random(seed), log))
    simulation.run(minutes)
    return statistics, counters


log = []
run(2, 40, log=log)
print(*log, sep="\n")
print()
for counter_count in range(1, 5):
    statistics, counters = run(counter_count, 1440)
    print(f"{counter_count} counters: {statistics}, line up to {counters.longest}")
print(run(1, 0)[0])
