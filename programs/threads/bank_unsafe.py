"""A bank that loses money: transfers between accounts without a lock.

A transfer reads a balance, computes (a call, where another thread may run) and writes the balance
back. What the other thread did to the account in between is overwritten, so the total changes.
bank_safe.py is the same bank with a lock.
"""

import sys
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance


def less(balance, amount):
    return balance - amount


def more(balance, amount):
    return balance + amount


def transfer(source, target, amount):
    source.balance = less(source.balance, amount)
    target.balance = more(target.balance, amount)


def clerk(accounts, number, transfers):
    for i in range(transfers):
        transfer(accounts[(i + number) % len(accounts)], accounts[(i * 3 + number + 1) % len(accounts)], 1)


def day(clerks=4, transfers=5000):
    """One day at the bank; by how much the total has changed in the evening."""
    accounts = [Account(1000) for _ in range(3)]
    threads = [threading.Thread(target=clerk, args=(accounts, i, transfers)) for i in range(clerks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(account.balance for account in accounts) - 3000


def main():
    sys.setswitchinterval(1e-5)  # short turns: it happens on the first day and not once in a month
    for number in range(1, 101):
        change = day()
        if change:
            print(f"on day {number} the total had changed by {change}", file=sys.stderr)
            print("the bank lost or made money: yes")
            return
    print("the bank lost or made money: no")


main()
