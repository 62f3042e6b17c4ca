"""The bank of bank_unsafe.py with a lock around each transfer: nothing is ever lost.

The lock makes reading, computing and writing one step for all who take it. That the interpreter may
still switch threads in the middle no longer matters: the others wait for the lock.
"""

import sys
import threading


class Bank:
    def __init__(self, accounts, balance):
        self.balances = [balance] * accounts
        self.lock = threading.Lock()

    def transfer(self, source, target, amount):
        with self.lock:
            self.balances[source] = less(self.balances[source], amount)
            self.balances[target] = more(self.balances[target], amount)


def less(balance, amount):
    return balance - amount


def more(balance, amount):
    return balance + amount


def clerk(bank, number, transfers):
    accounts = len(bank.balances)
    for i in range(transfers):
        bank.transfer((i + number) % accounts, (i * 3 + number + 1) % accounts, 1)


def main():
    sys.setswitchinterval(1e-4)
    bank = Bank(accounts=3, balance=1000)
    threads = [threading.Thread(target=clerk, args=(bank, i, 2000)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("total in the evening:", sum(bank.balances))
    print("balances:", bank.balances)


main()
