"""Objects that talk to each other: events, decorators that register, bound methods, groups."""


class Event:
    """A list of listeners, called in the order of their coming."""

    def __init__(self, name):
        self.name = name
        self.listeners = []

    def __iadd__(self, listener):
        self.listeners.append(listener)
        return self

    def __isub__(self, listener):
        self.listeners.remove(listener)
        return self

    def __call__(self, *args, **kwargs):
        errors = []
        for listener in list(self.listeners):
            try:
                listener(*args, **kwargs)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{self.name}: {len(errors)} listeners failed", errors)


class Bus:
    def __init__(self):
        self.events = {}

    def __getattr__(self, name):
        if not name.startswith("on_"):
            raise AttributeError(name)
        return self.events.setdefault(name, Event(name))

    def __setattr__(self, name, value):
        if name.startswith("on_"):
            self.events[name] = value
        else:
            super().__setattr__(name, value)

    def listen(self, name):
        def register(function):
            event = getattr(self, name)
            event += function
            return function

        return register

    def muted(self, name):
        return Muted(self, name)


class Muted:
    def __init__(self, bus, name):
        self.bus, self.name = bus, name

    def __enter__(self):
        self.saved = self.bus.events[self.name]
        self.bus.events[self.name] = Event(self.name)

    def __exit__(self, *details):
        self.bus.events[self.name] = self.saved


class Thermometer:
    def __init__(self, bus, degrees):
        self.bus = bus
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        old, self._degrees = self._degrees, value
        if old != value:
            self.bus.on_change(self, old, value)
        if value > 30:
            self.bus.on_alarm(f"{value} degrees")


class Logger:
    def __init__(self):
        self.lines = []

    def changed(self, source, old, new):
        arrow = "rises" if new > old else "falls"
        self.lines.append(f"{arrow} from {old} to {new}")

    def alarmed(self, text):
        self.lines.append(f"ALARM {text}")


bus = Bus()
logger = Logger()
bus.on_change += logger.changed
bus.on_alarm += logger.alarmed


@bus.listen("on_change")
def count_changes(source, old, new):
    count_changes.calls += 1


count_changes.calls = 0


@bus.listen("on_alarm")
@bus.listen("on_panic")
def shout(text):
    print("!!", text.upper())


room = Thermometer(bus, 20)
for degrees in (22, 22, 19, 31):
    room.degrees = degrees
print(*logger.lines, sep="\n")
print(count_changes.calls, "changes counted")

with bus.muted("on_alarm"):
    room.degrees = 40
print(len(logger.lines), logger.lines[-1])

bus.on_change -= logger.changed
room.degrees = 10
print(len(logger.lines), sorted(bus.events), bus.on_alarm.listeners[0].__self__ is logger)


@bus.listen("on_panic")
def fails(text):
    raise ValueError(f"cannot cope with {text}")


@bus.listen("on_panic")
def fails_too(text):
    return 1 / 0


try:
    bus.on_panic("smoke")
except* ValueError as group:
    print("values:", [str(error) for error in group.exceptions])
except* ArithmeticError as group:
    print("arithmetic:", group.exceptions, "-", group.message)
try:
    bus.something
except AttributeError as error:
    print("no attribute", error)
