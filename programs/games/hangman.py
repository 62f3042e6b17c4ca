"""Hangman: the guesses come from stdin; then the computer guesses by letter counts."""

WORDS = "python generator closure exception integer dictionary recursion module".split()
STAGES = ("", "|", "+-", "+-o", "+-o<", "+-o<-", "+-o<-<")


class Game:
    limit = len(STAGES) - 1

    def __init__(self, word):
        self.word = word
        self.tried = []

    def __contains__(self, letter):
        return letter in self.word

    @property
    def wrong(self):
        return [letter for letter in self.tried if letter not in self]

    @property
    def pattern(self):
        return "".join(letter if letter in self.tried else "_" for letter in self.word)

    @property
    def won(self):
        return "_" not in self.pattern

    @property
    def over(self):
        return self.won or len(self.wrong) >= self.limit

    def guess(self, letter):
        letter = letter.strip().lower()
        if len(letter) != 1 or not letter.isalpha():
            raise ValueError("one letter, please")
        if letter in self.tried:
            raise ValueError(f"{letter!r} was tried already")
        self.tried.append(letter)
        return self.word.count(letter)

    def __str__(self):
        spaced = " ".join(self.pattern)
        return f"{spaced:<24}{STAGES[len(self.wrong)]:<8}{''.join(self.wrong)}".rstrip()


class Computer:
    def __init__(self, words):
        self.words = words

    def fits(self, word, game):
        if len(word) != len(game.word):
            return False
        return all(
            shown == letter if shown != "_" else letter not in game.tried
            for shown, letter in zip(game.pattern, word)
        )

    def choose(self, game):
        candidates = [word for word in self.words if self.fits(word, game)]
        counts = {}
        for word in candidates:
            for letter in set(word) - set(game.tried):
                counts[letter] = counts.get(letter, 0) + 1
        return min(counts, key=lambda letter: (-counts[letter], letter)), len(candidates)


for word in WORDS[:2]:
    game = Game(word)
    print(f"A word of {len(word)} letters.")
    while not game.over:
        print(game)
        try:
            letter = input("letter: ")
        except EOFError:
            print("\nno more letters")
            break
        print(letter)
        try:
            count = game.guess(letter)
        except ValueError as error:
            print("  no:", error)
        else:
            print("  " + {0: "not there", 1: "once"}.get(count, f"{count} times"))
    print("won" if game.won else f"it was {word}")

computer = Computer(WORDS)
for word in WORDS:
    game = Game(word)
    while not game.over:
        letter, left = computer.choose(game)
        game.guess(letter)
    result = "won" if game.won else "lost"
    print(f"{word:<12}{result:<6}{len(game.tried)} letters, {len(game.wrong)} wrong")
