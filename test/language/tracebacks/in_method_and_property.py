class Account:
    @property
    def balance(self):
        return self._balance

    def report(self):
        return f"balance: {self.balance}"


Account().report()
# expect raises: AttributeError: 'Account' object has no attribute '_balance'. Did you mean: 'balance'?
