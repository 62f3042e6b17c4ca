def make_account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError("insufficient")
        balance -= amount
        return balance

    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance}


a = make_account(10)
b = make_account(0)
print(a["deposit"](5), b["deposit"](1), a["withdraw"](12), a["balance"](), b["balance"]())
# expect: 15 1 3 3 1
try:
    a["withdraw"](100)
except ValueError as error:
    print(error, a["balance"]())  # expect: insufficient 3
