inf, nan = float("inf"), float("nan")
for z in (0j, 1j, -1j, 1 + 0j, -0.0 + 0j, complex(0.0, -0.0), complex(-0.0, -0.0), 1.5 - 2.5j,
          1e100 + 1e-5j, complex(inf, nan), complex(nan, -inf), complex(-inf, 0), 100000j, 1e16j,
          3 - 0j):
    print(repr(z), str(z), f"{z:.2f}", f"{z:g}", f"{z!r:>14}")
# expect: 0j 0j 0.00+0.00j 0+0j             0j
# expect: 1j 1j 0.00+1.00j 0+1j             1j
# expect: (-0-1j) (-0-1j) -0.00-1.00j -0-1j        (-0-1j)
# expect: (1+0j) (1+0j) 1.00+0.00j 1+0j         (1+0j)
# expect: 0j 0j 0.00+0.00j 0+0j             0j
# expect: -0j -0j 0.00-0.00j 0-0j            -0j
# expect: (-0-0j) (-0-0j) -0.00-0.00j -0-0j        (-0-0j)
# expect: (1.5-2.5j) (1.5-2.5j) 1.50-2.50j 1.5-2.5j     (1.5-2.5j)
# expect: (1e+100+1e-05j) (1e+100+1e-05j) 10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.00+0.00j 1e+100+1e-05j (1e+100+1e-05j)
# expect: (inf+nanj) (inf+nanj) inf+nanj inf+nanj     (inf+nanj)
# expect: (nan-infj) (nan-infj) nan-infj nan-infj     (nan-infj)
# expect: (-inf+0j) (-inf+0j) -inf+0.00j -inf+0j      (-inf+0j)
# expect: 100000j 100000j 0.00+100000.00j 0+100000j        100000j
# expect: 1e+16j 1e+16j 0.00+10000000000000000.00j 0+1e+16j         1e+16j
# expect: (3+0j) (3+0j) 3.00+0.00j 3+0j         (3+0j)
print("%s" % (1 + 2j))  # expect: (1+2j)
print(f"{1 + 2j:e} {1 + 2j:+.1f} {1 + 2j:10.2f}| {1 + 2j:<12}| {1234567.5 + 2j:,}")
# expect: 1.000000e+00+2.000000e+00j +1.0+2.0j 1.00+2.00j| (1+2j)      | (1,234,567.5+2j)
print([1j], (2 - 1j,))  # expect: [1j] ((2-1j),)
