"""Fox and rabbit on a torus: objects that move, eat, breed and starve, by reproducible chance."""


class Chance:
    def __init__(self, seed):
        self.state = seed or 1

    def __call__(self, n):
        self.state ^= self.state << 13 & 0xFFFFFFFF
        self.state ^= self.state >> 17
        self.state ^= self.state << 5 & 0xFFFFFFFF
        return self.state % n

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


class Animal:
    symbol = "?"
    breeds_at = 0

    def __init__(self, island, place):
        self.island = island
        self.place = place
        self.age = 0
        island[place] = self

    def neighbours(self, wanted):
        x, y = self.place
        places = ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1))
        return [p for p in map(self.island.wrapped, places) if wanted(self.island.get(p))]

    def move(self, place):
        old = self.place
        del self.island[old]
        self.place = place
        self.island[place] = self
        if self.age >= self.breeds_at:
            self.age = 0
            type(self)(self.island, old)

    def act(self):
        self.age += 1
        if free := self.neighbours(lambda other: other is None):
            self.move(free[self.island.chance(len(free))])


class Rabbit(Animal):
    symbol = "r"
    breeds_at = 4


class Fox(Animal):
    symbol = "F"
    breeds_at = 9
    meal = 3

    def __init__(self, island, place):
        super().__init__(island, place)
        self.energy = self.meal

    def act(self):
        self.energy -= 1
        if self.energy < 0:
            del self.island[self.place]
            return
        if prey := self.neighbours(lambda other: isinstance(other, Rabbit)):
            place = prey[self.island.chance(len(prey))]
            self.age += 1
            del self.island[place]
            self.energy += self.meal
            self.move(place)
        else:
            super().act()


class Island(dict):
    def __init__(self, width, height, seed):
        super().__init__()
        self.width, self.height = width, height
        self.chance = Chance(seed)

    def wrapped(self, place):
        return place[0] % self.width, place[1] % self.height

    def settle(self, kind, count):
        places = [(x, y) for y in range(self.height) for x in range(self.width)]
        free = [place for place in self.chance.shuffled(places) if place not in self]
        for place in free[:count]:
            kind(self, place)

    def step(self):
        for animal in self.chance.shuffled(self.values()):
            if self.get(animal.place) is animal:
                animal.act()

    def count(self, kind):
        return sum(isinstance(animal, kind) for animal in self.values())

    def __str__(self):
        return "\n".join(
            "".join(
                self[x, y].symbol if (x, y) in self else "." for x in range(self.width)
            )
            for y in range(self.height)
        )


island = Island(30, 10, seed=2024)
island.settle(Rabbit, 60)
island.settle(Fox, 8)
print(island)
history = []
for year in range(1, 121):
    island.step()
    history.append((island.count(Rabbit), island.count(Fox)))
    if not all(history[-1]):
        break
for year in range(0, len(history), 10):
    rabbits, foxes = history[year]
    print(f"{year + 1:>4} {'r' * (rabbits // 5):<50}{'F' * (foxes // 2)}".rstrip())
print(island)
rabbits, foxes = zip(*history)
print(f"rabbits {min(rabbits)} to {max(rabbits)}, foxes {min(foxes)} to {max(foxes)}")
print(f"after {len(history)} years: {rabbits[-1]} rabbits, {foxes[-1]} foxes")
