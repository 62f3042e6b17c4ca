inf, nan = float("inf"), float("nan")
for spec in ("", "f", ".2f", "e", "g", "F", "E", "G", "%", "8", "08", "<8", "+", "=+8", ",", "#"):
    print(repr(spec), [format(value, spec) for value in (inf, -inf, nan, 0.0, -0.0)])
# expect: '' ['inf', '-inf', 'nan', '0.0', '-0.0']
# expect: 'f' ['inf', '-inf', 'nan', '0.000000', '-0.000000']
# expect: '.2f' ['inf', '-inf', 'nan', '0.00', '-0.00']
# expect: 'e' ['inf', '-inf', 'nan', '0.000000e+00', '-0.000000e+00']
# expect: 'g' ['inf', '-inf', 'nan', '0', '-0']
# expect: 'F' ['INF', '-INF', 'NAN', '0.000000', '-0.000000']
# expect: 'E' ['INF', '-INF', 'NAN', '0.000000E+00', '-0.000000E+00']
# expect: 'G' ['INF', '-INF', 'NAN', '0', '-0']
# expect: '%' ['inf%', '-inf%', 'nan%', '0.000000%', '-0.000000%']
# expect: '8' ['     inf', '    -inf', '     nan', '     0.0', '    -0.0']
# expect: '08' ['00000inf', '-0000inf', '00000nan', '000000.0', '-00000.0']
# expect: '<8' ['inf     ', '-inf    ', 'nan     ', '0.0     ', '-0.0    ']
# expect: '+' ['+inf', '-inf', '+nan', '+0.0', '-0.0']
# expect: '=+8' ['+    inf', '-    inf', '+    nan', '+    0.0', '-    0.0']
# expect: ',' ['inf', '-inf', 'nan', '0.0', '-0.0']
# expect: '#' ['inf', '-inf', 'nan', '0.0', '-0.0']
