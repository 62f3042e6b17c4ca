"""Classes with invariants: accounts, properties, inheritance, exceptions of one's own, a ledger."""


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance:.2f}, not {amount:.2f}")
        self.missing = amount - account.balance


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = 0
        self.history = []
        type(self).count += 1
        self.number = f"{type(self).__name__[0]}{Account.count:03}"
        if balance:
            self.deposit(balance)

    @property
    def balance(self):
        return self._balance

    @property
    def owner(self):
        return self._owner

    @owner.setter
    def owner(self, name):
        if not name.strip():
            raise ValueError("an account needs an owner")
        self._owner = name.strip().title()

    def deposit(self, amount):
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    @property
    def available(self):
        return self._balance

    def __str__(self):
        return f"{self.number} {self.owner:<8} {self.balance:>10,.2f}"

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance!r})"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, owner, balance=0, *, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        return self.deposit(round(self.balance * self.rate, 2))


class Overdraft(Account):
    limit = 100

    @property
    def available(self):
        return super().available + self.limit


class Bank:
    def __init__(self, name):
        self.name = name
        self.accounts = {}

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        source, target = self[source], self[target]
        source.withdraw(amount)
        try:
            target.deposit(amount)
        except BankError as error:
            source.deposit(amount)
            raise BankError("transfer undone") from error

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise BankError(f"no account {number}") from None

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        return iter(self.accounts.values())

    def __contains__(self, owner):
        return any(account.owner == owner for account in self)


bank = Bank("Lakeside")
ada = bank.open(Account, " ada ", 120)
bob = bank.open(Savings, "bob", 1000, rate=0.025)
cid = bank.open(Overdraft, "cid")
print(*bank, sep="\n")
print([account.number for account in bank], Account.count, Savings.count, "Bob" in bank)

bob.add_interest().withdraw(12.34)
bank.transfer(ada.number, cid.number, 70.5)
cid.withdraw(150)
for action in (
    lambda: ada.withdraw(50),
    lambda: cid.withdraw(30),
    lambda: ada.deposit(-5),
    lambda: bank["X999"],
    lambda: setattr(ada, "owner", "  "),
    lambda: setattr(ada, "balance", 1_000_000),
    lambda: bank.transfer(ada.number, "nowhere", 1),
):
    try:
        action()
        print("done")
    except InsufficientFunds as error:
        print("refused:", error, f"({error.missing:.2f} missing)")
    except BankError as error:
        print("error:", error, "| context suppressed:", error.__suppress_context__)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__ + ":", error)
print(*sorted(bank, reverse=True), sep="\n")
print(repr(bob), bob.history)
print(f"{bank.name}: {sum(account.balance for account in bank):,.2f} in {len(bank)} accounts")
