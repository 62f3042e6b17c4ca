class C:
    size = 1

    def show(self):
        return size


C().show()
# expect raises: NameError: name 'size' is not defined. Did you mean: 'self.size'?
