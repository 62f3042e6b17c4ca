"""Reading records from text, grouping, summing, and a report in aligned columns."""

RECORDS = '''\
date,region,product,units,price
2024-01-03,north,tea,12,2.50
2024-01-03,south,"coffee, ground",7,6.20
2024-01-09,north,cocoa,3,4.00
2024-02-11,west,tea,30,2.40
2024-02-12,north,"coffee, ground",11,6.20
2024-02-29,south,tea,,2.50
2024-03-01,west,"say ""hi""",1,1.00
2024-03-17,south,cocoa,9,3.75
broken line
2024-03-30,north,tea,18,2.50
'''


def fields_of(line):
    """Split at commas, but not within quotes; a doubled quote stands for one."""
    field, quoted = "", False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1 : i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            yield field
            field = ""
        else:
            field += c
        i += 1
    yield field


class Sale:
    converters = {"units": int, "price": float}

    def __init__(self, **fields):
        for name, text in fields.items():
            setattr(self, name, self.converters.get(name, str)(text))

    @property
    def month(self):
        return self.date[:7]

    @property
    def total(self):
        return self.units * self.price


def read(text):
    header, *lines = text.splitlines()
    names = list(fields_of(header))
    for number, line in enumerate(lines, 2):
        values = list(fields_of(line))
        if len(values) != len(names):
            print(f"line {number}: expected {len(names)} fields, found {len(values)}")
            continue
        try:
            yield Sale(**dict(zip(names, values)))
        except ValueError as error:
            print(f"line {number}: {error}")


def grouped(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return dict(sorted(groups.items()))


def table(rows, header, formats):
    cells = [header] + [[format(v, f) for v, f in zip(row, formats)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = []
    for number, row in enumerate(cells):
        aligned = (
            cell.ljust(width) if spec in ("", "s") else cell.rjust(width)
            for cell, width, spec in zip(row, widths, formats)
        )
        lines.append("  ".join(aligned).rstrip())
        if number == 0:
            lines.append("  ".join("-" * width for width in widths))
    return "\n".join(lines)


sales = list(read(RECORDS))
print(f"{len(sales)} sales, {sum(sale.total for sale in sales):.2f} in all\n")
rows = [
    (region, len(group), sum(s.units for s in group), sum(s.total for s in group))
    for region, group in grouped(sales, lambda sale: sale.region).items()
]
print(table(rows, ["region", "sales", "units", "total"], ["", "d", "d", ",.2f"]))
print()
by_product = grouped(sales, lambda sale: sale.product)
rows = sorted(
    (
        (name, max(s.price for s in group), sum(s.total for s in group))
        for name, group in by_product.items()
    ),
    key=lambda row: -row[-1],
)
print(table(rows, ["product", "highest price", "total"], ["", ".2f", ".2f"]))
print()
months = grouped(sales, lambda sale: sale.month)
most = max(sum(s.total for s in group) for group in months.values())
for month, group in months.items():
    total = sum(sale.total for sale in group)
    share = total / most
    print(f"{month} {'█' * int(share * 30):<30} {total:>8.2f} {share:>6.1%}")
regions = sorted({sale.region for sale in sales})
pivot = [
    (product, *(sum(s.units for s in group if s.region == region) for region in regions))
    for product, group in by_product.items()
]
print()
print(table(pivot, ["units", *regions], ["", *["d"] * len(regions)]))
