# Wrong calls of the methods of str, bytes and bytearray: the texts are those of CPython (python3.13 wrong_arguments.py).
def attempt(f):
    try: r=f(); print('ok', repr(r))
    except BaseException as e: print(type(e).__name__, e)
for S,b in ((str,'abc'),(bytes,b'abc'),(bytearray,bytearray(b'abc'))):
    print('##',S.__name__)
    for name in 'find index rfind rindex count startswith endswith'.split():
        for a in ((1,),(1.5,),(None,),('z',),(b'z',),(('a',1),),((b'a',1),),(300,)):
            print(name,a,end=': '); attempt(lambda: getattr(b,name)(*a))
    for name in 'partition rpartition split rsplit strip lstrip removeprefix removesuffix join translate zfill ljust center expandtabs splitlines __contains__ __add__ __getitem__ __mod__ replace encode decode __eq__ __lt__ format_map hex isdigit'.split():
        if not hasattr(b,name): continue
        for a in ((1,),(1.5,),(None,),('',),(b'',),('z',),(b'z',),([1],),(['a',1],),([b'a',1],),(10**30,),(-1,),(5,'ab'),(5,b'ab'),(5,1),('a','b','c'),(b'a',1),('a',1),(b'a',b'b','x'),()):
            print(name,a,end=': '); attempt(lambda: getattr(b,name)(*a))
