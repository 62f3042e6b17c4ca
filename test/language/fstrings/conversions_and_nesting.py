class T:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repré"

    def __format__(self, spec):
        return f"format({spec})"


t = T()
print(f"{t} {t!s} {t!r} {t!a} {t:x} {t!r:>8} {t=} {t=:y}")
# expect: format() str repré repr\xe9 format(x)    repré t=repré t=format(y)
print(f"{f"{f"{1 + 1}"}"}", f"{'a' + f'{"b" + f"{t!s}"}'}")  # expect: 2 abstr
print(f"{t:{t:{1}}}", f"{'x':{'*^'}{7}}")  # expect: format(format(1)) ***x***
