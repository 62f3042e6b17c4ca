"""Generators as coroutines: a vending machine and its customers send each other messages."""

PRICES = {"tea": 120, "soup": 250, "gum": 35}
COINS = (200, 100, 50, 20, 10, 5)


class Refused(Exception):
    pass


def change_for(amount, coins):
    """Give coins back, largest first, from what there is."""
    given = []
    for coin in COINS:
        while coin <= amount and coins.get(coin, 0):
            coins[coin] -= 1
            amount -= coin
            given.append(coin)
    if amount:
        for coin in given:
            coins[coin] += 1
        raise Refused(f"no change for {amount}")
    return given


def machine(stock, coins):
    """Sent ("coin", n), ("choose", name) or ("cancel",); yields what it shows."""
    credit, sold = 0, []
    display = "ready"
    try:
        while True:
            try:
                message = yield display
                match message:
                    case ("coin", int(value)) if value in COINS:
                        credit += value
                        coins[value] = coins.get(value, 0) + 1
                        display = f"credit {credit}"
                    case ("coin", value):
                        raise Refused(f"{value} is no coin")
                    case ("choose", name) if name not in PRICES:
                        raise Refused(f"{name} is unknown")
                    case ("choose", name) if not stock.get(name):
                        raise Refused(f"{name} is sold out")
                    case ("choose", name) if PRICES[name] > credit:
                        display = f"{name} needs {PRICES[name] - credit} more"
                    case ("choose", name):
                        back = change_for(credit - PRICES[name], coins)
                        stock[name] -= 1
                        sold.append(name)
                        credit = 0
                        display = f"take {name}" + (f", change {back}" if back else "")
                    case ("cancel",):
                        back = change_for(credit, coins)
                        display, credit = f"returned {back}", 0
                    case _:
                        raise Refused(f"what is {message!r}?")
            except Refused as error:
                display = f"refused: {error}"
    except GeneratorExit:
        print(f"  [switched off, sold {len(sold)}: {', '.join(sold)}]")
        raise


def customer(name, *messages):
    """Asks for the display after each message; gives up when something is refused twice."""
    refusals = 0
    for message in messages:
        answer = yield message
        print(f"  {name}: {' '.join(map(str, message)):<12} -> {answer}")
        refusals += answer.startswith("refused")
        if refusals == 2:
            yield ("cancel",)
            return f"{name} walks away"
    return f"{name} is content"


def serve(vending, *customers):
    for visitor in customers:
        result = yield from visit(vending, visitor)
        print(result)


def visit(vending, visitor):
    answer = None
    try:
        while True:
            message = visitor.send(answer)
            answer = vending.send(message)
            yield answer
    except StopIteration as stop:
        return stop.value


stock = {"tea": 2, "soup": 1}
coins = {10: 1, 20: 2, 50: 1}
vending = machine(stock, coins)
print(next(vending))
shown = list(
    serve(
        vending,
        customer("Ann", ("coin", 100), ("choose", "tea"), ("coin", 50), ("choose", "tea")),
        customer("Bob", ("coin", 3), ("choose", "gum"), ("never sent",)),
        customer("Cid", ("coin", 200), ("coin", 200), ("choose", "soup"), ("dance",)),
        customer("Dee", ("coin", 200), ("choose", "tea")),
        customer("Eve", ("choose", "soup"), ("coin", 50), ("cancel",)),
    )
)
print(len(shown), "displays,", sum(text.startswith("refused") for text in shown), "refusals")
print(stock, sorted(coins.items()), sum(coin * count for coin, count in coins.items()))
print(vending.throw(Refused("someone kicked it")))
vending.close()
try:
    vending.send(("coin", 5))
except StopIteration:
    print("nothing happens")
