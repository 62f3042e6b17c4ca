# Codecs and their error handlers, incremental ones, escapes, text files in them.
import codecs
def t(f, *a, **k):
    try:
        r = f(*a, **k); print('->', ascii(r)); return r
    except BaseException as e:
        print(type(e).__name__, ascii(str(e)), getattr(e,'__notes__',None))
for e in ('utf-8','latin-1','ascii','utf-16','utf-32','utf-16-le','utf-16-be','utf-8-sig','cp1252','koi8-r','iso8859-15','utf-7','unicode_escape','raw_unicode_escape','punycode','cp437','mac-roman','hex','rot13','nope','utf_32_be','UTF8'):
    try: print(codecs.lookup(e).name)
    except LookupError as error: print(error)
    t('aé€\U0001f600\n'.encode,e); t('abc é'.encode, e, 'replace'); t(b'ab\xe9\xff+AGE-'.decode,e); t(b'a\0b\0'.decode, e,'replace'); t(codecs.encode,'abc',e); t(codecs.decode,b'616263',e)
for h in ('strict','ignore','replace','backslashreplace','xmlcharrefreplace','surrogateescape','surrogatepass','nope'):
    t('a\ud800é€z'.encode,'ascii',h); t('a\udc80é'.encode,'utf-8',h); t('a\ud800b'.encode,'utf-16-le',h); t(b'a\xffb\xe2\x82'.decode,'utf-8',h); t(b'\xff\xd8\x00'.decode,'utf-16-be',h); t(b'\xed\xa0\x80'.decode,'utf-8',h); t('a€é'.encode,'latin-1',h); t('x€'.encode,'cp1252',h); t('xŁ'.encode,'cp1252',h); t(b'\x81a'.decode,'cp1252',h)
codecs.register_error('mine', lambda e: ('<%d-%d>'%(e.start,e.end), e.end)); t('aé€b'.encode,'ascii','mine'); t(b'a\xffb'.decode,'ascii','mine'); t(b'a\xff\xfe'.decode,'utf-8','mine'); t(codecs.lookup_error,'mine') if 0 else None
t(codecs.lookup_error,'zz'); print(codecs.strict_errors)
for s in (rb'a\n\x41\u00e9\U0001f600\101\\', rb'\x4', rb'\u12', b'\\', rb'\q'): t(codecs.unicode_escape_decode,s); t(codecs.escape_decode,s); t(codecs.raw_unicode_escape_decode,s); t(codecs.unicode_escape_decode,s,'replace')
t(codecs.escape_encode,b"a'\n\xff\\"); t(codecs.unicode_escape_encode,'a\né€\U0001f600\\')
d=codecs.getincrementaldecoder('utf-8')(); print([ascii(d.decode(bytes([b]))) for b in 'é€😀'.encode()], d.getstate())
d=codecs.getincrementaldecoder('utf-16')(); print([ascii(d.decode(bytes([b]))) for b in 'é€😀'.encode('utf-16')], d.getstate())
e=codecs.getincrementalencoder('utf-16')(); print(e.encode('a'), e.encode('b'))
import io
for enc in ('utf-16','utf-8-sig','utf-32','cp1252','utf-16-be'):
    b=io.BytesIO(); w=io.TextIOWrapper(b,encoding=enc); w.write('one\n'); w.write('twö\n'); w.flush(); print(b.getvalue()); b.seek(0); r=io.TextIOWrapper(b,encoding=enc); print(ascii(r.readline()), r.tell()>0, ascii(r.read()))
with codecs.open('cc.txt','w','utf-8') as f: f.write('hé\n')
print(ascii(codecs.open('cc.txt',encoding='utf-8').readlines()))
t(codecs.charmap_encode,'aé','strict',{97:98}); t(codecs.charmap_decode,b'ab','strict',{97:'x'}); t(codecs.charmap_decode,b'ab','replace',{97:'x'}); t(codecs.charmap_build,'abc')  if 0 else None
t(codecs.register,5); t(codecs.lookup,5); t('a'.encode,'hex'); t(b'a'.decode,'rot13'); t(codecs.encode,5,'utf-8')
def search(n): return None if n!='mycodec' else codecs.CodecInfo(lambda s,e='strict':(s.upper().encode(),len(s)), lambda b,e='strict':(bytes(b).decode().lower(),len(b)), name='mycodec')
codecs.register(search); t('abc'.encode,'mycodec'); t(b'ABC'.decode,'MyCodec'); codecs.unregister(search); t('abc'.encode,'mycodec')
