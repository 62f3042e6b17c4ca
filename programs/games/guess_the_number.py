"""Guess a number: input, conversion, a loop with else. The player's guesses come from stdin."""


def read_number(prompt, low, high):
    while True:
        text = input(prompt)
        print(text)  # stdin is not a terminal here, so show what was typed
        try:
            number = int(text)
        except ValueError:
            print(f"{text!r} is not a number.")
            continue
        if low <= number <= high:
            return number
        print(f"It is between {low} and {high}.")


def temperature(distance):
    match distance:
        case 0:
            return "there"
        case 1 | 2:
            return "hot"
        case n if n <= 8:
            return "warm"
        case n if n <= 20:
            return "cool"
        case _:
            return "cold"


def play(secret, tries=7):
    low, high = 1, 100
    guesses = []
    for turn in range(1, tries + 1):
        guess = read_number(f"{turn}. guess: ", low, high)
        guesses.append(guess)
        if guess == secret:
            print(f"Yes! It took you {turn} guess{'es' if turn > 1 else ''}.")
            break
        hint = "higher" if guess < secret else "lower"
        print(f"{temperature(abs(guess - secret)).title()}: it is {hint}.")
    else:
        print(f"It was {secret}.")
        return None, guesses
    return len(guesses), guesses


seed = 7
scores = {}
name = input("Your name? ").strip() or "Nobody"
print(name)
round_number = 0
while True:
    round_number += 1
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    print(f"--- round {round_number} ---")
    turns, guesses = play(seed // 65536 % 100 + 1)
    scores[round_number] = turns
    try:
        again = input("Again? ")
    except EOFError:
        print("\nNo more input.")
        break
    print(again)
    if again.lower() not in {"y", "yes"}:
        break
won = {number: turns for number, turns in scores.items() if turns}
print(f"{name} won {len(won)} of {len(scores)} rounds", end="")
print(f", best in {min(won.values())} guesses." if won else ".")
