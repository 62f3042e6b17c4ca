"""A prompt that answers while another thread computes.

input() waits without the interpreter lock, so the computation goes on while nobody types; and the
computation is made to let go every switch interval, so the prompt is there at once when somebody
does. Commands: progress, double N, quit.
"""

import threading


class Search(threading.Thread):
    """Looks for perfect numbers, which takes long."""

    def __init__(self):
        super().__init__(name="search", daemon=True)
        self.found = []
        self.tried = 0
        self.found_three = threading.Event()

    def run(self):
        n = 1
        while True:
            n += 1
            if sum(d for d in range(1, n) if n % d == 0) == n:
                self.found.append(n)
                if len(self.found) == 3:
                    self.found_three.set()
            self.tried = n


def answer(command, search):
    word, _, rest = command.partition(" ")
    if word == "progress":
        search.found_three.wait()
        return f"perfect so far: {search.found[:3]}"
    if word == "double":
        return str(int(rest) * 2)
    return "commands: progress, double N, quit"


def main():
    search = Search()
    search.start()
    while True:
        try:
            command = input("> ")
        except EOFError:
            break
        if command == "quit":
            break
        print(answer(command, search))
    print("the search was still going on:", search.is_alive())


main()
