"""Numbers, loops and formatted output: tables of temperatures and of powers."""


def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


def to_celsius(fahrenheit):
    return (fahrenheit - 32) * 5 / 9


def print_table(title, start, stop, step, convert, units):
    print(title)
    print("-" * len(title))
    left, right = units
    value = start
    while value <= stop:
        print(f"{value:>6} {left}  ={convert(value):>8.1f} {right}")
        value += step
    print()


def describe(celsius):
    if celsius < 0:
        return "freezing"
    elif celsius < 15:
        return "cool"
    elif celsius < 25:
        return "pleasant"
    else:
        return "hot"


print_table("Celsius to Fahrenheit", -20, 40, 10, to_fahrenheit, ("°C", "°F"))
print_table("Fahrenheit to Celsius", 0, 100, 20, to_celsius, ("°F", "°C"))

week = {"Mon": 12.5, "Tue": 14, "Wed": 19.25, "Thu": -3, "Fri": 27}
for day, celsius in week.items():
    print(f"{day}: {celsius:5.1f} °C is {describe(celsius)}")
average = sum(week.values()) / len(week)
warmest = max(week, key=week.get)
print(f"average {average:.2f} °C, warmest on {warmest}")

print()
print("n".rjust(3), *(f"n^{power}".rjust(8) for power in range(2, 6)))
for n in range(1, 11):
    print(f"{n:3}", *(f"{n**power:8}" for power in range(2, 6)))

print()
for n in range(1, 16):
    word = "Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0)
    print(word or n, end=" " if n < 15 else "\n")
