"""An elevator as a state machine with match, enumerated states, and a log of what it does."""


class State:
    """A hand-written enumeration: one object per name, comparable, printable, iterable."""

    members = {}

    def __init__(self, name):
        self.name = name
        State.members[name] = self

    def __repr__(self):
        return f"<{self.name}>"

    @classmethod
    def all(cls):
        return iter(cls.members.values())


IDLE, UP, DOWN, OPEN = map(State, ("IDLE", "UP", "DOWN", "OPEN"))


class Rider:
    __match_args__ = ("name", "origin", "goal")

    def __init__(self, name, origin, goal, at=0):
        if origin == goal:
            raise ValueError(f"{name} is there already")
        self.name, self.origin, self.goal, self.at = name, origin, goal, at
        self.boarded = self.arrived = None


class Elevator:
    def __init__(self, floors, capacity=2):
        self.floors, self.capacity = floors, capacity
        self.floor = 0
        self.state = IDLE
        self.heading = UP
        self.waiting, self.inside, self.log = [], [], []
        self.time = 0

    def note(self, text):
        self.log.append(f"{self.time:>3} floor {self.floor} {self.state.name:<5}{text}")

    def wanted_floors(self):
        full = len(self.inside) >= self.capacity
        wanted = {rider.goal for rider in self.inside}
        return wanted if full else wanted | {rider.origin for rider in self.waiting}

    def call(self, rider):
        match rider:
            case Rider(name, origin, goal) if not {origin, goal} <= set(range(self.floors)):
                raise ValueError(f"{name} wants to go from {origin} to {goal}")
            case Rider(name=name, origin=0):
                self.note(f"{name} calls from the ground")
            case Rider(name, origin):
                self.note(f"{name} calls from {origin}")
        self.waiting.append(rider)

    def exchange(self):
        for rider in [r for r in self.inside if r.goal == self.floor]:
            self.inside.remove(rider)
            rider.arrived = self.time
            self.note(f"{rider.name} leaves")
        for rider in [r for r in self.waiting if r.origin == self.floor]:
            if len(self.inside) == self.capacity:
                self.note(f"no room for {rider.name}")
                break
            self.waiting.remove(rider)
            self.inside.append(rider)
            rider.boarded = self.time
            self.note(f"{rider.name} enters")

    def next_state(self):
        wanted = self.wanted_floors()
        above = any(floor > self.floor for floor in wanted)
        below = any(floor < self.floor for floor in wanted)
        match (self.state, self.floor in wanted, above, below):
            case (s, True, _, _) if s is not OPEN:
                return OPEN
            case (_, _, False, False):
                return IDLE
            case (_, _, True, _) if self.heading is UP or not below:
                return UP
            case _:
                return DOWN

    def tick(self):
        self.time += 1
        self.state = self.next_state()
        match self.state:
            case State(name="OPEN"):
                self.exchange()
            case State(name="UP" | "DOWN" as direction):
                self.heading = self.state
                self.floor += 1 if direction == "UP" else -1
            case _:
                pass


elevator = Elevator(floors=6)
riders = [
    Rider("Ann", 0, 4, at=0),
    Rider("Bob", 3, 1, at=1),
    Rider("Cid", 3, 5, at=2),
    Rider("Dee", 0, 2, at=3),
    Rider("Eve", 5, 0, at=20),
]
while any(rider.arrived is None for rider in riders):
    for rider in riders:
        if rider.at == elevator.time and rider.boarded is None:
            elevator.call(rider)
    elevator.tick()
print(*elevator.log, sep="\n")
for rider in riders:
    waited, rode = rider.boarded - rider.at, rider.arrived - rider.boarded
    print(f"{rider.name}: {rider.origin} -> {rider.goal}, waited {waited}, rode {rode}")
print(list(State.all()), elevator.state is IDLE or elevator.state)
for make in (lambda: Rider("Fay", 2, 2), lambda: elevator.call(Rider("Gus", 0, 9))):
    try:
        make()
    except ValueError as error:
        print("ValueError:", error)
