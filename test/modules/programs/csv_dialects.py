# Reading and writing records in many dialects; wrong options.
import _csv as csv
def t(f):
    try: print(ascii(f())[:300])
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
class excel:
    delimiter=','; quotechar='"'; doublequote=True; skipinitialspace=False; lineterminator='\r\n'; quoting=0
csv.register_dialect('excel',excel)
class W:
    def __init__(s): s.t=''
    def write(s,x): s.t+=x; return len(x)
docs=[['a,b,c\r\n','1,"2 ""x"" y",3\n','\n','"multi\n','line",x\n'],['a b\n'],[''],['"a'],['"a\n'],['a"b,c"d\n'],[' a, b\n'],['a\\,b,c\\\n','d\n'],["'a,b',c\n"],['1,2.5,"x",\n'],[',,\n'],['a\rb\n'],['a\0b,c\n'],['"a"b,c\n'],['x\n\n\ny\n'],['a,b\n\r','c']]
kws=[{},dict(delimiter=';'),dict(quotechar="'"),dict(escapechar='\\'),dict(skipinitialspace=True),dict(quoting=csv.QUOTE_NONNUMERIC),dict(quoting=csv.QUOTE_NONE,escapechar='\\'),dict(strict=True),dict(doublequote=False,escapechar='\\'),dict(quoting=csv.QUOTE_STRINGS),dict(quoting=csv.QUOTE_NOTNULL),dict(delimiter='\t'),dict(delimiter=' ',skipinitialspace=False)]
for d in docs:
    for k in kws:
        def f():
            r=csv.reader(d,**k); out=[]
            try:
                for x in r: out.append(x)
            except Exception as e: out.append((type(e).__name__,str(e)))
            return out,r.line_num
        t(f)
rows=[['a','b c','d,e','f"g','h\ni',''],[1,2.5,None,True,'x'],[''],[None],[],['a\\b',"it's"],('x',),'abc',['\r'],[' a'],['"'],['-1','é']]
for r in rows:
    for k in kws+[dict(quoting=1),dict(lineterminator='\n'),dict(quoting=3)]:
        def f():
            w=W(); n=csv.writer(w,**k).writerow(r); return w.t,n
        t(f)
t(lambda:csv.writer(W()).writerow(5)); t(lambda:csv.writer(3)); t(lambda:csv.reader(3)); t(lambda:list(csv.reader([1]))); t(lambda:list(csv.reader([b'x'])))
for k in (dict(delimiter=''),dict(delimiter='ab'),dict(delimiter=1),dict(delimiter=None),dict(quotechar=''),dict(quotechar=None,quoting=0),dict(quoting=9),dict(quoting='x'),dict(lineterminator=1),dict(escapechar='ab'),dict(delimiter='\n'),dict(delimiter='"'),dict(foo=1),dict(dialect='nope'),dict(escapechar='"')):
    t(lambda:csv.reader([],**k))
t(lambda:csv.list_dialects()); t(lambda:csv.get_dialect('x')); t(lambda:csv.unregister_dialect('x')); t(lambda:csv.field_size_limit()); t(lambda:csv.field_size_limit(10)); t(lambda:list(csv.reader(['x'*11]))); t(lambda:list(csv.reader(['"'+'x'*11+'"']))); t(lambda:csv.field_size_limit('x'))
d=csv.get_dialect('excel'); print(d.delimiter,d.quoting,d.lineterminator.encode(),d.strict); t(lambda:setattr(d,'quoting',1))
print(csv.Error.__mro__, csv.__doc__[:10])


class OnlyNext:
    """What iter() gives need not be iterable itself."""
    def __init__(self, lines):
        self.lines = list(lines)

    def __next__(self):
        if not self.lines:
            raise StopIteration
        return self.lines.pop(0)


class Lines:
    def __iter__(self):
        return OnlyNext(['a,b', '"c', 'd",e'])


print(list(csv.reader(Lines())))
try:
    csv.reader(OnlyNext([]))
except TypeError as error:
    print(error)
for limit in (2 ** 70, -2 ** 63 - 1, True, 5.0):
    try:
        csv.field_size_limit(limit)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
