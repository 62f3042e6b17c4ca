"""Noughts and crosses: a perfect player by minimax with memory, against moves from stdin."""

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class Board:
    __slots__ = ("cells",)

    def __init__(self, cells="." * 9):
        self.cells = cells

    def __str__(self):
        rows = (self.cells[i : i + 3] for i in (0, 3, 6))
        return "\n".join(" ".join(row) for row in rows)

    def __hash__(self):
        return hash(self.cells)

    def __eq__(self, other):
        return isinstance(other, Board) and self.cells == other.cells

    @property
    def turn(self):
        return "X" if self.cells.count("X") == self.cells.count("O") else "O"

    @property
    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] != "." and self.cells[a] == self.cells[b] == self.cells[c]:
                return self.cells[a]
        return None

    @property
    def moves(self):
        return [] if self.winner else [i for i, cell in enumerate(self.cells) if cell == "."]

    def after(self, move):
        if move not in self.moves:
            raise ValueError(f"{move + 1} is not free")
        return Board(self.cells[:move] + self.turn + self.cells[move + 1 :])


class Perfect:
    def __init__(self):
        self.known = {}

    def value(self, board):
        """1 where X wins, -1 where O does, 0 for a draw, with best play."""
        if board not in self.known:
            if not board.moves:
                self.known[board] = {"X": 1, "O": -1, None: 0}[board.winner]
            else:
                best = max if board.turn == "X" else min
                self.known[board] = best(self.value(board.after(move)) for move in board.moves)
        return self.known[board]

    def choose(self, board):
        sign = 1 if board.turn == "X" else -1
        order = {4: 2, 0: 1, 2: 1, 6: 1, 8: 1}
        return max(
            board.moves,
            key=lambda move: (sign * self.value(board.after(move)), order.get(move, 0)),
        )


def human(board):
    while True:
        text = input(f"{board.turn} plays (1-9): ")
        print(text)
        try:
            move = int(text) - 1
            board.after(move)
            return move
        except ValueError as error:
            print("  no:", error)


def play(x, o):
    board = Board()
    while board.moves:
        player = x if board.turn == "X" else o
        board = board.after(player(board))
    print(board)
    return board.winner


computer = Perfect()
print("empty board:", computer.value(Board()), "-", len(computer.known), "boards looked at")
winner = play(computer.choose, computer.choose)
print("computer against itself:", winner or "a draw")
for order in ("human first", "computer first"):
    print(order)
    players = (human, computer.choose) if order == "human first" else (computer.choose, human)
    winner = play(*players)
    print("result:", f"{winner} wins" if winner else "a draw")


def first_free(board):
    return board.moves[0]


results = {}
for opening in range(9):
    board = Board().after(opening)
    while board.moves:
        board = board.after((first_free if board.turn == "X" else computer.choose)(board))
    results.setdefault(board.winner or "draw", []).append(opening + 1)
print("the computer as O against a simple player:", dict(sorted(results.items())))
