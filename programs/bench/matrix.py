"""Nested lists of numbers: matrix product, transposition, elimination, powers. Size: rows."""

import sys
import time


def make(size, seed):
    rows = []
    for _ in range(size):
        row = []
        for _ in range(size):
            seed = (seed * 75 + 74) % 65537
            row.append(seed % 19 - 9)
        rows.append(row)
    return rows


def product(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def product_by_index(a, b):
    n = len(a)
    result = [[0] * n for _ in range(n)]
    for i in range(n):
        row = result[i]
        for k in range(n):
            factor = a[i][k]
            other = b[k]
            for j in range(n):
                row[j] += factor * other[j]
    return result


def determinant_modulo(matrix, modulus):
    rows = [[value % modulus for value in row] for row in matrix]
    n = len(rows)
    determinant = 1
    for column in range(n):
        pivot = next((r for r in range(column, n) if rows[r][column]), None)
        if pivot is None:
            return 0
        if pivot != column:
            rows[column], rows[pivot] = rows[pivot], rows[column]
            determinant = -determinant
        top = rows[column]
        determinant = determinant * top[column] % modulus
        inverse = pow(top[column], -1, modulus)
        for r in range(column + 1, n):
            row = rows[r]
            factor = row[column] * inverse % modulus
            if factor:
                for c in range(column, n):
                    row[c] = (row[c] - factor * top[c]) % modulus
    return determinant % modulus


def run(size=160):
    a, b = make(size, 1), make(size, 2)
    c = product(a, b)
    assert c == product_by_index(a, b)
    trace = sum(c[i][i] for i in range(size))
    transposed = [list(column) for column in zip(*c)]
    corner = sum(row[0] for row in product(transposed, a))
    return f"trace {trace}, corner {corner}, determinant {determinant_modulo(c, 1_000_003)}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
