"""A text adventure: commands from stdin matched by pattern, rooms and things as objects."""


class Thing:
    def __init__(self, name, text, fixed=False, **traits):
        self.name, self.text, self.fixed = name, text, fixed
        self.__dict__.update(traits)

    def __repr__(self):
        return f"Thing({self.name!r})"


class Room:
    def __init__(self, name, text, *things):
        self.name, self.text = name, text
        self.things = {thing.name: thing for thing in things}
        self.exits = {}
        self.seen = False

    def describe(self):
        lines = [f"== {self.name} =="]
        if not self.seen:
            lines.append(self.text)
            self.seen = True
        if self.things:
            lines.append("You see: " + ", ".join(sorted(self.things)))
        lines.append("Exits: " + ", ".join(sorted(self.exits)))
        return "\n".join(lines)


OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east", "down": "up"}


def connect(a, direction, b):
    a.exits[direction] = b
    b.exits[OPPOSITE[direction]] = a


class Stop(Exception):
    pass


class Game:
    def __init__(self):
        hall = Room("Hall", "Dust dances in the light.", Thing("lamp", "An oil lamp.", lit=False))
        kitchen = Room("Kitchen", "It smells of old soup.", Thing("key", "Small and rusty."),
                       Thing("table", "Solid oak.", fixed=True))  # fmt: skip
        cellar = Room("Cellar", "Barrels and cobwebs.", Thing("chest", "It is locked.", fixed=True))
        connect(hall, "east", kitchen)
        connect(kitchen, "down", cellar)
        self.dark = cellar
        self.room = hall
        self.carried = {}
        self.score = 0
        self.moves = 0

    def do(self, line):
        self.moves += 1
        match line.lower().split():
            case []:
                return "Say something."
            case ["look"] | ["l"]:
                self.room.seen = False
                return self.enter(self.room)
            case ["look" | "examine" | "x", "at", *rest] | ["examine" | "x", *rest]:
                return self.find(rest).text
            case ["go", ("north" | "south" | "east" | "west" | "up" | "down") as direction] | [
                ("north" | "south" | "east" | "west" | "up" | "down") as direction
            ]:
                if direction not in self.room.exits:
                    return f"You cannot go {direction}."
                return self.enter(self.room.exits[direction])
            case ["take" | "get", "all"]:
                names = [name for name, thing in self.room.things.items() if not thing.fixed]
                return "\n".join(self.take([name]) for name in names) or "Nothing to take."
            case ["take" | "get", *rest] if rest:
                return self.take(rest)
            case ["drop", name] if name in self.carried:
                self.room.things[name] = self.carried.pop(name)
                return f"You drop the {name}."
            case ["drop", name]:
                return f"You do not have a {name}."
            case ["light", "lamp"] | ["turn", "on", "lamp"] if "lamp" in self.carried:
                self.carried["lamp"].lit = True
                return "The lamp burns."
            case ["open" | "unlock", "chest", *rest] if rest in ([], ["with", "key"]):
                return self.open_chest()
            case ["inventory" | "i"]:
                return "You carry: " + (", ".join(sorted(self.carried)) or "nothing")
            case ["score"]:
                return f"{self.score} points in {self.moves} moves"
            case ["quit"]:
                raise Stop("You give up.")
            case [verb]:
                return f"What do you want to {verb}?"
            case [verb, *rest]:
                return f"I do not know how to {verb} {len(rest)} word{'s'[: len(rest) > 1]}."

    def enter(self, room):
        if room is self.dark and not self.has_light():
            return "It is too dark down there."
        if not room.seen:
            self.score += 5
        self.room = room
        return room.describe()

    def has_light(self):
        lamp = self.carried.get("lamp") or self.dark.things.get("lamp")
        return lamp is not None and lamp.lit

    def find(self, words):
        name = " ".join(word for word in words if word not in ("the", "a"))
        for place in (self.carried, self.room.things):
            if name in place:
                return place[name]
        raise LookupError(f"There is no {name} here.")

    def take(self, words):
        thing = self.find(words)
        if thing.fixed:
            return f"The {thing.name} does not move."
        if thing.name in self.carried:
            return "You have it already."
        self.carried[thing.name] = self.room.things.pop(thing.name)
        self.score += 1
        return f"Taken: {thing.name}."

    def open_chest(self):
        self.find(["chest"])
        if "key" not in self.carried:
            return "It is locked."
        self.score += 20
        raise Stop("The chest is full of gold!")


game = Game()
print(game.enter(game.room))
try:
    while True:
        command = input("> ")
        print(command)
        try:
            print(game.do(command))
        except LookupError as error:
            print(error)
except Stop as end:
    print(end)
except EOFError:
    print("\nYou fall asleep.")
print(game.do("score"))
