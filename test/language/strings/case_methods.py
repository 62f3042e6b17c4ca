for s in ("hello World", "ÄÖÜ straße", "ǆ ŉ ﬁ", "İı", "ΑΣ ΑΣΑ", "they're bill's 2nd", ""):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
# expect: ['HELLO WORLD', 'hello world', 'Hello World', 'Hello world', 'HELLO wORLD', 'hello world']
# expect: ['ÄÖÜ STRASSE', 'äöü straße', 'Äöü Straße', 'Äöü straße', 'äöü STRASSE', 'äöü strasse']
# expect: ['Ǆ ʼN FI', 'ǆ ŉ ﬁ', 'ǅ ʼN Fi', 'ǅ ŉ ﬁ', 'Ǆ ʼN FI', 'ǆ ʼn fi']
# expect: ['İI', 'i̇ı', 'İı', 'İı', 'i̇I', 'i̇ı']
# expect: ['ΑΣ ΑΣΑ', 'ας ασα', 'Ας Ασα', 'Ας ασα', 'ας ασα', 'ασ ασα']
# expect: ["THEY'RE BILL'S 2ND", "they're bill's 2nd", "They'Re Bill'S 2Nd", "They're bill's 2nd", "THEY'RE BILL'S 2ND", "they're bill's 2nd"]
# expect: ['', '', '', '', '', '']
print("ß".upper(), "ß".casefold() == "SS".casefold(), "ᾳ".upper(), "ŉ".title())
# expect: SS True ΑΙ ʼN
