for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".3", "10.3", "^10.2s", ".0", "05", "é<8",
             "\n<7"):
    print(repr(spec), repr(format("hello", spec)), repr(format("ab", spec)))
# expect: '' 'hello' 'ab'
# expect: 's' 'hello' 'ab'
# expect: '10' 'hello     ' 'ab        '
# expect: '<10' 'hello     ' 'ab        '
# expect: '>10' '     hello' '        ab'
# expect: '^10' '  hello   ' '    ab    '
# expect: '*^10' '**hello***' '****ab****'
# expect: '.3' 'hel' 'ab'
# expect: '10.3' 'hel       ' 'ab        '
# expect: '^10.2s' '    he    ' '    ab    '
# expect: '.0' '' ''
# expect: '05' 'hello' 'ab000'
# expect: 'é<8' 'helloééé' 'abéééééé'
# expect: '\n<7' 'hello\n\n' 'ab\n\n\n\n\n'
