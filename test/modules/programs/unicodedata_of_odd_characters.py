# Every function of unicodedata over characters of all kinds, 3.2.0 too.
import unicodedata as u
def t(f):
    try: print(ascii(f())[:300])
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
for c in 'aA1½é²٣\u0301\u1e9b\u0323가힣ﬁ ()«\U0001d400\U0001f600\u0378\ud800\n\u01c5Ⅷ':
    t(lambda:(u.category(c),u.bidirectional(c),u.east_asian_width(c),u.combining(c),u.mirrored(c),u.decimal(c,None),u.digit(c,None),u.numeric(c,None),u.decomposition(c),u.name(c,None)))
    t(lambda:[u.normalize(f,c) for f in ('NFC','NFD','NFKC','NFKD')]); t(lambda:[u.is_normalized(f,c) for f in ('NFC','NFD','NFKC','NFKD')])
    o=u.ucd_3_2_0; t(lambda:(o.category(c),o.bidirectional(c),o.east_asian_width(c),o.combining(c),o.mirrored(c),o.decimal(c,None),o.numeric(c,None),o.decomposition(c),o.name(c,None),o.normalize('NFKD',c)))
for n in ('LATIN SMALL LETTER A','latin small letter e with acute','GRINNING FACE','HANGUL SYLLABLE GA','CJK UNIFIED IDEOGRAPH-4E00','nope','','LATIN SMALL LETTER R WITH TILDE'): t(lambda:u.lookup(n))
t(lambda:u.name('\n')); t(lambda:u.name('ab')); t(lambda:u.name(1)); t(lambda:u.normalize('X','a')); t(lambda:u.decimal('x')); t(lambda:u.digit('x')); t(lambda:u.numeric('x')); t(lambda:u.normalize('NFC',1)); t(lambda:u.lookup(1))
s='Åé\u0327\u0301 ﬁ①가a\u0328\u0301'*5
print([ascii(u.normalize(f,s)) for f in ('NFC','NFD','NFKC','NFKD')]); print(u.unidata_version,u.ucd_3_2_0.unidata_version)
import sys
h=0
for i in range(0,0x110000,37):
    c=chr(i); h=(h*31+hash((u.category(c),u.combining(c),u.numeric(c,-1),u.decomposition(c)) if 0 else 0)+len(u.category(c)+u.decomposition(c)+u.name(c,'')))&0xffffffff
print(h)
